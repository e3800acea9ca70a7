import type { Block, Response } from './block.ts';
import type { BlockId } from './course.ts';
import { grade } from './grade.ts';
import type { Answer } from './progress.ts';

/** What the answers of one try at a check amount to. */
export interface Tally {
  readonly earned: number;
  /** The points that could be had. */
  readonly of: number;
  /** 0 to 1. */
  readonly share: number;
  /** Questions without a whole answer, in the order they are asked. */
  readonly open: readonly BlockId[];
  /** Questions that are not (all) right. */
  readonly missed: readonly BlockId[];
}

export function tally(
  blocks: readonly Block[],
  asked: readonly BlockId[],
  answers: Readonly<Record<BlockId, Answer>>,
): Tally {
  const graded = blocks
    .filter(({ id }) => asked.includes(id))
    .map((block) => {
      const response = answers[block.id]?.response ?? [];
      return { block, response, ...grade(block, response) };
    });
  const of = sum(graded.map(({ block }) => block.points));
  const earned = sum(graded.map(({ block, credit }) => block.points * credit));
  return {
    earned,
    of,
    // A check whose questions are all worth nothing is passed by anybody.
    share: of > 0 ? earned / of : 1,
    open: graded.filter(({ block, response }) => !isWhole(block, response)).map(({ block }) => block.id),
    missed: graded.filter(({ result }) => result !== 'correct').map(({ block }) => block.id),
  };
}

function isWhole(block: Block, response: Response): boolean {
  return response.length >= (block.kind === 'sort' ? Object.keys(block.key).length : 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
