import { describe, expect, it } from 'vitest';
import { decodeSaved, encodeSaved } from '../../../src/record/codec.ts';
import type { SlotTable, Slots } from '../../../src/record/slots.ts';

/**
 * Suspend data that learners have stored in their LMSs. Whatever changes in the codec: these decode to the same for ever.
 * A test that fails here is never mended by a new text, but by a format that goes on reading the old one.
 */
const slots: Slots = {
  lessons: table('one', 'two', 'check_a', 'check_b'),
  blocks: table('one_q', 'two_q', 'mirror', 'check_a_1', 'check_a_2', 'check_a_3'),
};

const begun = 'K1hP2dEgQkyIZqiyIAABdHsZsi3HtxwTe';

const full =
  'K1c3CodAQkyIZqiyBQAABdHsQBeZsm3Itx2EIQ5YlEIDo1k0UP2_allATKYAAAABAAAAAAAAFFhaAAAosLUYQrFAEdTYI9Y6QUgJA-YLHeE8PAH5AFYtJXwAdBzLy8zlgdsHvbwBtQJxW';

const fullSaved = {
  attempt: 'attempt1',
  seq: 9,
  minute: 1_525_680,
  activeSeconds: 754,
  version: '2.1.0',
  best: { completion: 'completed', success: 'failed' },
  reported: { one_q: 2 },
  rest: { 77: '0110' },
  progress: {
    v: 1,
    lessons: { one: 'done', two: 'started' },
    answers: {
      one_q: { response: ['a', 'c.d', '7'], result: 'partial', tries: 1, rev: 3 },
      check_a_2: { response: ['b'], result: 'wrong', tries: 1 },
      mirror: { response: ['Say it to Lena, früh genug: 日本 😀!', ''], result: 'neutral', tries: 1 },
    },
    checks: { check_a: { seed: 4_294_967_295, best: 0.666667, last: 0.666667, tries: 1 } },
    location: { lesson: 'two', block: 'mirror' },
  },
};

describe('suspend data that are stored already', () => {
  it('are read for ever: a course that has just begun', () => {
    expect(decodeSaved(begun, slots)).toMatchObject({
      kind: 'ours',
      saved: { attempt: 'attempt1', seq: 0, version: '1.0.0', progress: { answers: {}, location: { lesson: 'one' } } },
    });
  });

  it('are read for ever: all that there can be', () => {
    expect(decodeSaved(full, slots)).toEqual({ kind: 'ours', saved: fullSaved });
  });

  it('come out of an older program as they went in, but for what it has changed', () => {
    const decoded = decodeSaved(full, slots);
    if (decoded.kind !== 'ours') throw new Error(decoded.kind);
    const later = decodeSaved(encodeSaved({ ...decoded.saved, seq: 10 }, slots), slots);
    expect(later).toEqual({ kind: 'ours', saved: { ...fullSaved, seq: 10 } });
  });

  it.each([begun, full])('are never taken for whole when they are cut, at any length (%#)', (text) => {
    for (let length = 1; length < text.length; length++) {
      expect(['damaged', 'foreign']).toContain(decodeSaved(text.slice(0, length), slots).kind);
    }
  });

  it.each([begun, full])('are never taken for whole with one bit flipped, at any place (%#)', (text) => {
    for (let at = 0; at < text.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        expect(['damaged', 'foreign']).toContain(
          decodeSaved(text.slice(0, at) + flipped + text.slice(at + 1), slots).kind,
        );
      }
    }
  });
});

function table(...ids: readonly string[]): SlotTable<string> {
  return { slotOf: (id) => ids.indexOf(id), idOf: (slot) => ids[slot] ?? `~${slot}` };
}
