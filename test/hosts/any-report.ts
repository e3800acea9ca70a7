import fc from 'fast-check';
import type { Interaction, Report } from '../../src/record/port.ts';

/** Reports as a record may hand them over: the outcomes are those of the model, numbers and words may be odd. */
export function anyReport(): fc.Arbitrary<Report> {
  return fc.record({
    suspendData: fc.nat().map((seq) => `K1${seq}`),
    location: fc.constantFrom('welcome', 'welcome/mentor_role'),
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
    outcome: fc.record({
      completion: fc.constantFrom('incomplete', 'completed'),
      success: fc.constantFrom('unknown', 'passed', 'failed'),
      score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    sessionSeconds: fc.double({ min: 0, max: 1e9, noNaN: true }),
    interactions: fc.array(anyInteraction(), { maxLength: 3 }),
    recordsBefore: fc.nat(300),
    language: fc.constantFrom('en', 'en-GB', 'fr', 'de-CH', 'ar', 'zh-Hant'),
    objective: anyText,
    scorm12Status: fc.constantFrom('completed', 'passed', 'both'),
  });
}

/** Any answer: ids of options as the compiler gives them, texts as learners type them. */
export function anyInteraction(): fc.Arbitrary<Interaction> {
  return fc.constantFrom(...(Object.keys(responses) as Interaction['type'][])).chain((type) =>
    fc.record({
      id: fc.constantFrom('a_b', 'welcome_mentor_role', `${'l'.repeat(40)}_${'b'.repeat(40)}2`),
      type: fc.constant(type),
      description: anyText,
      response: responses[type],
      correct: fc.array(
        responses[type].filter(({ length }) => length > 0),
        { maxLength: 3 },
      ),
      result: fc.constantFrom('correct', 'partial', 'wrong', 'neutral'),
      weighting: fc.double({ noNaN: true }),
      at: fc.oneof(fc.date({ noInvalidDate: true }).map(Number), fc.double()),
      latencySeconds: fc.option(fc.double()),
    }),
  );
}

/** Short wild texts, and long ones that meet every limit: made by repetition, because long wild ones take seconds. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .tuple(
      fc.constantFrom('', '{', '[,]', '\n{lang=xx}', ' ', '=1+1'),
      fc.constantFrom('a', '\r\n', '日', '😀', '[.]', '\ud800', '\u2028x', '<b>&amp;', 'مرحبا '),
      fc.constantFrom(0, 1, 84, 125, 249, 250, 251, 255, 4001),
    )
    .map(([start, unit, count]) => start + unit.repeat(count)),
);
const id = fc.constantFrom('a', 'b', 'c', 'x', 'y', 'z', '0', '1', '9');
const pair = fc.tuple(id, id).map(([item, category]) => `${item}.${category}`);

const responses: Readonly<Record<Interaction['type'], fc.Arbitrary<string[]>>> = {
  'true-false': fc.constantFrom([], ['true'], ['false']),
  choice: fc.array(id, { maxLength: 40 }),
  matching: fc.array(pair, { maxLength: 40 }),
  sequencing: fc.array(id, { maxLength: 40 }),
  likert: fc.oneof(fc.constantFrom<string[]>([], ['3']), fc.array(pair, { maxLength: 12 })),
  'fill-in': fc.array(anyText, { maxLength: 12 }),
  'long-fill-in': fc.array(anyText, { maxLength: 3 }),
  numeric: fc.oneof(
    fc.tuple(fc.double().map(String), fc.constantFrom('', '3', '12,5')),
    fc.array(anyText, { maxLength: 2 }),
  ),
  performance: fc.array(fc.oneof(id, pair), { maxLength: 140 }),
};
