import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';
import { readTypedNumber, type NumberReading } from '../typed-number.ts';

/** `Number:`: a number that lies between two others, both included. */
export interface NumberBlock extends BlockBase, NumberReading {
  readonly kind: 'number';
  readonly from: number;
  readonly to: number;
}

/** A response is what the learner typed, in their own signs. */
export function gradeNumber(block: NumberBlock, response: Response): Grade {
  const value = numberIn(block, response);
  // 0.1 + 0.2 must not lie outside of 0.3.
  const slack = Math.max(Math.abs(block.from), Math.abs(block.to)) * 1e-9;
  const isRight = value !== null && value >= block.from - slack && value <= block.to + slack;
  return isRight ? { result: 'correct', credit: 1 } : { result: 'wrong', credit: 0 };
}

export function numberPatterns(block: NumberBlock, response: Response): Patterns {
  const value = numberIn(block, response);
  return {
    type: 'numeric',
    response: value === null ? response : [plainNumber(value)],
    correct: [[plainNumber(block.from), plainNumber(block.to)]],
  };
}

/** The number in a response; null where there is none. */
export function numberIn(block: NumberReading, response: Response): number | null {
  return readTypedNumber(response[0] ?? '', block);
}

/** In digits alone, with a point, at most six places behind it: `0.8`, never `8e-1`. */
function plainNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 + 0);
}
