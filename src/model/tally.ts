import type { Block, Response } from './block.ts';
import { wayOf } from './blocks/scenario.ts';
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
  /** Questions without a whole answer that count, in the order they are asked. */
  readonly open: readonly BlockId[];
  /** Questions that are not (all) right, in the order they are asked. */
  readonly missed: readonly BlockId[];
}

/** Whoever leaves out a question that is excused neither earns its points nor misses them. */
export function tally(
  blocks: readonly Block[],
  asked: readonly BlockId[],
  answers: Readonly<Record<BlockId, Answer>>,
): Tally {
  const graded = asked
    .flatMap((id) => blocks.filter((block) => block.id === id))
    .map((block) => {
      const answer = answers[block.id];
      const response = answer?.response ?? [];
      const { credit, result } = grade(block, response);
      // A response that was too long to keep, or was given before the question was put right, is known by its result.
      return { block, response, credit, result: response.length === 0 && answer ? answer.result : result };
    });
  const done = graded.filter(({ block, response }) => block.required || response.length > 0);
  // A try in which everything was left out has shown nothing.
  const counted = done.length > 0 ? done : graded;
  const of = sum(counted.map(({ block }) => block.points));
  const earned = sum(counted.map(({ block, credit }) => block.points * credit));
  return {
    earned,
    of,
    // A check whose questions are all worth nothing is passed by anybody.
    share: of > 0 ? earned / of : 1,
    open: counted.filter(({ block, response }) => !isWhole(block, response)).map(({ block }) => block.id),
    missed: counted.filter(({ result }) => result !== 'correct').map(({ block }) => block.id),
  };
}

/** Whether every part of a question is answered. */
export function isWhole(block: Block, response: Response): boolean {
  if (block.kind === 'scenario') return wayOf(block, response).isEnded;
  return response.length >= placesIn(block);
}

/** How many things are to be answered in a block. */
function placesIn(block: Block): number {
  if ('key' in block) return Object.keys(block.key).length;
  return 'gaps' in block ? block.gaps.length : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
