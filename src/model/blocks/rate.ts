import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** `Rate yourself:`: statements on one scale, in dimensions that may have advice by bands of the mean. */
export interface RateBlock extends BlockBase {
  readonly kind: 'rate';
  /** Number of steps; an answer is 1 to `scale`. */
  readonly scale: number;
  readonly dimensions: readonly RateDimension[];
  /** A statement may be left out. */
  readonly skip: boolean;
}

export interface RateDimension {
  readonly id: string;
  readonly statements: readonly string[];
  /** Lower ends of the bands on the mean, rising; each reaches to the next. Empty: no advice. */
  readonly bands: readonly number[];
}

export interface DimensionResult {
  readonly id: string;
  /** Mean of the answered statements; null when fewer than half (rounded up) are answered. */
  readonly mean: number | null;
  /** Index into `bands`; null without a mean or without bands. */
  readonly band: number | null;
}

/** Nothing is right or wrong about a self-assessment. */
export function gradeRate(): Grade {
  return { result: 'neutral', credit: 0 };
}

/** The step alone where there is one statement. */
export function ratePatterns({ dimensions }: RateBlock, response: Response): Patterns {
  const isSingle = dimensions.flatMap(({ statements }) => statements).length === 1;
  const told = isSingle ? response.map((part) => part.slice(part.indexOf('.') + 1)) : response;
  return { type: 'likert', response: told, correct: [] };
}

export function dimensionResults(block: RateBlock, response: Response): DimensionResult[] {
  // A statement that the learner would rather not rate has no value, and does not pull the mean down.
  const values = new Map(response.map(splitRating).filter(([, value]) => value >= 1 && value <= block.scale));
  return block.dimensions.map(({ id, statements, bands }) => {
    const answered = statements.flatMap((statement) => values.get(statement) ?? []);
    if (answered.length < Math.ceil(statements.length / 2)) return { id, mean: null, band: null };
    const mean = answered.reduce((sum, value) => sum + value, 0) / answered.length;
    const reached = bands.filter((from) => mean >= from).length;
    return { id, mean, band: reached === 0 ? null : reached - 1 };
  });
}

function splitRating(part: string): [statement: string, value: number] {
  const dot = part.lastIndexOf('.');
  return [part.slice(0, dot), Number(part.slice(dot + 1))];
}
