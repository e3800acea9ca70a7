import { describe, expect, it } from 'vitest';
import { Collection } from '../../../../scorm/adapters/collection.ts';
import { scriptedCalls } from '../../../hosts/fakes/scripted-calls.ts';

const holding = (count: string, ids: readonly string[]) =>
  scriptedCalls({
    get: (element) => {
      const index = /\.(\d+)\.id$/.exec(element)?.[1];
      return index === undefined ? count : (ids[Number(index)] ?? '');
    },
  });

describe('Collection', () => {
  it('finds the records of earlier sittings by their ids, and puts new ones after them', () => {
    const { calls, made } = holding('2', ['one', 'two']);
    const collection = new Collection(calls, 'cmi.objectives', { idsAreReadable: true });
    expect(collection.indexOf('two')).toBe(1);
    expect(collection.has('two')).toBe(true);
    expect(collection.indexOf('three')).toBe(2);
    expect(made).toEqual(['get cmi.objectives._count', 'get cmi.objectives.0.id', 'get cmi.objectives.1.id']);
  });

  it('reads no ids where they are write only (interactions in 1.2)', () => {
    const { calls, made } = holding('2', ['one', 'two']);
    expect(new Collection(calls, 'cmi.interactions', { idsAreReadable: false }).indexOf('two')).toBe(2);
    expect(made).toEqual(['get cmi.interactions._count']);
  });

  it('counts on by itself', () => {
    const collection = new Collection(holding('', []).calls, 'cmi.interactions', { idsAreReadable: true });
    collection.keep('one', collection.indexOf('one'));
    expect([collection.indexOf('one'), collection.indexOf('two')]).toEqual([0, 1]);
  });

  it.each([
    ['', 0],
    ['3.0', 3],
    ['-1', 0],
    ['many', 0],
    ['100000', 250],
  ])('takes a count of %j for %d', (count, next) => {
    const { calls } = holding(count, []);
    expect(new Collection(calls, 'cmi.interactions', { idsAreReadable: false }).indexOf('one')).toBe(next);
  });

  it('believes the count of the LMS after a recount', () => {
    let count = '5';
    const { calls } = scriptedCalls({ get: () => count });
    const collection = new Collection(calls, 'cmi.interactions', { idsAreReadable: false });
    expect(collection.indexOf('one')).toBe(5);
    count = '2';
    collection.recount();
    expect(collection.indexOf('one')).toBe(2);
  });
});
