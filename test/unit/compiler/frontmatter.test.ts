import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/compiler/frontmatter.ts';
import { recorder } from './tell.ts';

describe('readFrontMatter', () => {
  it('gives a lesson without front matter the defaults', () => {
    const { values, body, bodyLine, told } = read('# Title\n\nText');
    expect(values).toEqual({ complete: 'answered' });
    expect({ body, bodyLine, told }).toEqual({ body: '# Title\n\nText', bodyLine: 1, told: [] });
  });

  it('reads every setting, and the text below with its line', () => {
    const { values, body, bodyLine, told } = read(
      lines(
        '---',
        'title: A title',
        'summary: One line',
        'minutes: 4',
        'complete: visited',
        'id: what_it_is',
        'check: { draw: 10, pass: 80%, attempts: 3, feedback: each }',
        '---',
        'Text',
      ),
    );
    expect(told).toEqual([]);
    expect(values).toEqual({
      title: 'A title',
      summary: 'One line',
      minutes: 4,
      complete: 'visited',
      id: 'what_it_is',
      check: { draw: 10, pass: '80%', attempts: 3, feedback: 'each', shuffle: true },
    });
    expect({ body, bodyLine }).toEqual({ body: 'Text', bodyLine: 9 });
  });

  it('takes a count as pass mark, and a check without rules', () => {
    expect(read('---\ncheck: { pass: 8 }\n---\n').values.check).toEqual({ pass: 8, feedback: 'end', shuffle: true });
    expect(read('---\ncheck: {}\n---\n').values.check).toEqual({ feedback: 'end', shuffle: true });
  });

  it('tells an unknown key with the nearest one', () => {
    const { told, mends } = read('---\ntitel: A\ncheck: { darw: 2 }\ncolour: red\n---\n');
    expect(told).toEqual(
      ['front-unknown 2:1 titel', 'front-unknown 4:1 colour', 'front-unknown 3:10 darw'].sort(byLine),
    );
    expect(mends).toContain('Write `title:`.');
    expect(mends).toContain('Write `draw:`.');
    expect(mends.find((mend) => mend?.includes('one of'))).toContain('title, summary, minutes, complete, check, id');
  });

  it('tells wrong values at their place, says what is taken, and keeps the rest', () => {
    const { told, mends, values } = read('---\ntitle: A\ncomplete: done\nminutes: four\ncheck: { pass: 0.8 }\n---\n');
    expect(told).toEqual([
      'front-type 3:11 complete: done',
      'front-type 4:10 minutes: four',
      'front-type 5:16 check › pass: 0.8',
    ]);
    expect(mends).toContain('Write `complete: visited`, `complete: answered` or `complete: correct`.');
    expect(values).toEqual({ title: 'A', complete: 'answered' });
  });

  it.each([
    ['title: One\ntitle: Two', 'front-twice 3:1 title: Two'],
    ['title: Mentoring: a start', 'front-colon 2:8 title: Mentoring: a start'],
    ['check:\n\tdraw: 2', 'front-tab 3:1 \tdraw: 2'],
    ['title: "open', 'front-syntax 2:8 title: "open'],
    ['title: @home', 'front-syntax 2:8 title: @home'],
    ['- title', 'front-syntax 2:1 - title'],
    ['title: *nothing', 'front-syntax 2:8 title: *nothing'],
    ['? [title]\n: x', 'front-syntax 2:3 ? [title]'],
  ])('tells what YAML cannot read in %j', (yaml, fault) => {
    expect(read(`---\n${yaml}\n---\n`).told).toEqual([fault]);
  });

  it('tells settings without an end, and still reads them and the text', () => {
    const { told, values, body, bodyLine } = read('---\ntitle: A\nminutes: 3\n\nText\n\n## Heading\n\n---\n');
    expect(told).toEqual(['front-unclosed 1:1 ---']);
    expect(values).toMatchObject({ title: 'A', minutes: 3 });
    expect(body.startsWith('\nText')).toBe(true);
    expect(bodyLine).toBe(4);
    expect(read('---\ntitle: A').told).toEqual(['front-unclosed 1:1 ---']);
  });

  it('tells settings that do not begin on the first line, and still reads them', () => {
    const { told, values, bodyLine } = read('\n  ---\ntitle: A\n---\nText');
    expect(told).toEqual(['front-not-first 2:3 ---']);
    expect(values.title).toBe('A');
    expect(bodyLine).toBe(5);
  });

  it('leaves a lesson that begins with a thematic break alone', () => {
    expect(read('\n---\n\nText: with a colon\n').told).toEqual([]);
    expect(read('---\n\nText\n\n## Heading').body).toBe('---\n\nText\n\n## Heading');
  });

  it('says where a key stands', () => {
    const { at } = read('---\ntitle: A\ncheck: { draw: 10, pass: 80% }\n---\n');
    expect(at('check', 'pass')).toEqual({ line: 3, column: 20 });
    expect(at('check', 'attempts')).toEqual({ line: 3, column: 1 });
    expect(at('minutes')).toEqual({ line: 2, column: 1 });
  });
});

function read(text: string) {
  const { told, tell, mends } = recorder();
  const front = readFrontMatter(text, tell);
  return { ...front, told: told.sort(byLine), mends };
}

function byLine(one: string, other: string): number {
  return lineOf(one) - lineOf(other);
}

function lineOf(told: string): number {
  return Number(/ (\d+):/.exec(told)![1]);
}

function lines(...all: string[]): string {
  return all.join('\n');
}
