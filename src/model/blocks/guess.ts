import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';
import { choicePatterns, gradeOne, type Options } from './choice.ts';

/** `Guess:`: a question before the lesson that answers it, with how sure the learner is. It does not count. */
export interface GuessBlock extends BlockBase, Options {
  readonly kind: 'guess';
}

/** From guessing (1) to very sure (3). */
export type Confidence = (typeof confidences)[number];

export const confidences = ['1', '2', '3'] as const;

export interface Guessed {
  /** Id of the option; undefined: there is no guess. */
  readonly option: string | undefined;
  /** null: the learner would not say. */
  readonly confidence: Confidence | null;
}

/** Takes a response apart. */
export function guessed([part = '']: Response): Guessed {
  const [option, step] = part.split('.');
  return {
    option: option === '' ? undefined : option,
    confidence: confidences.find((known) => known === step) ?? null,
  };
}

/** "option.confidence", or the option alone. */
export function guessResponse(option: string, confidence: string | undefined): Response {
  return [confidence ? `${option}.${confidence}` : option];
}

/** Whether the guess was right, for the learner alone. */
export function judgeGuess(block: GuessBlock, response: Response): Grade {
  const { option } = guessed(response);
  return gradeOne(block, option === undefined ? [] : [option]);
}

/** What is recorded of it: nobody is marked for a guess. */
export function gradeGuess(): Grade {
  return { result: 'neutral', credit: 0 };
}

/** `question` asks how sure the learner is; it is told of whoever said so. */
export function guessPatterns(block: GuessBlock, response: Response, question = ''): Patterns {
  const { option, confidence: step } = guessed(response);
  const patterns = choicePatterns(block, option === undefined ? [] : [option]);
  return step ? { ...patterns, confidence: { step, question } } : patterns;
}
