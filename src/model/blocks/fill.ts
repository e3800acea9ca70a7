import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';
import { gradeShare, splitPair } from '../pairs.ts';
import { areSameWords, type Spelling } from '../same-words.ts';

/** `Fill in:`: sentences with gaps; in some a learner chooses among words, into others types. */
export interface FillBlock extends BlockBase, Spelling {
  readonly kind: 'fill';
  /** In the order of the text. */
  readonly gaps: readonly Gap[];
  readonly partial: boolean;
}

export type Gap = ChoiceGap | TypedGap;

export interface ChoiceGap {
  readonly id: string;
  /** Option id → its words: reports tell words, not ids. */
  readonly options: Readonly<Record<string, string>>;
  readonly right: string;
}

export interface TypedGap {
  readonly id: string;
  /** Every spelling that counts; the first is the one that is shown. */
  readonly accepted: readonly string[];
}

export function gradeFill(block: FillBlock, response: Response): Grade {
  return gradeShare(rightGaps(block, response).length, block.gaps.length, block.partial);
}

/** The words of each gap in the order of the text; of a typed one each spelling, as far as a report has room for. */
export function fillPatterns(block: FillBlock, response: Response): Patterns {
  const given = givenIn(response);
  const words = block.gaps.map((gap) => wordsOf(gap, given.get(gap.id) ?? ''));
  return {
    type: 'fill-in',
    response: response.length > 0 ? words : [],
    correct: together(block.gaps.map((gap) => ('right' in gap ? [wordsOf(gap, gap.right)] : gap.accepted))),
    caseMatters: block.case,
  };
}

/** The ids of the gaps that are filled as they should be. */
export function rightGaps(block: FillBlock, response: Response): readonly string[] {
  const given = givenIn(response);
  return block.gaps.filter((gap) => isRight(gap, given.get(gap.id) ?? '', block)).map(({ id }) => id);
}

/** What would be right in a gap, in words. */
export function rightWords(gap: Gap): string {
  return 'right' in gap ? wordsOf(gap, gap.right) : gap.accepted[0]!;
}

/** A response is "gap.option" or "gap.what was typed", gaps without anything left out. */
function givenIn(response: Response): ReadonlyMap<string, string> {
  return new Map(response.map(splitPair));
}

function isRight(gap: Gap, given: string, spelling: Spelling): boolean {
  if ('right' in gap) return given === gap.right;
  return given !== '' && gap.accepted.some((words) => areSameWords(given, words, spelling));
}

function wordsOf(gap: Gap, given: string): string {
  return 'right' in gap ? (gap.options[given] ?? '') : given;
}

/** One of each, in every way there is, the first of each first. */
function together(choices: readonly (readonly string[])[]): readonly Response[] {
  return choices.reduce<Response[]>(
    (rows, words) => words.flatMap((word) => rows.map((row) => [...row, word])).slice(0, mostPatterns),
    [[]],
  );
}

/** SCORM 2004 RTE 4.2.9.1: what every LMS must take for a fill-in. */
const mostPatterns = 5;
