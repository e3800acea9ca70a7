import type { BlockElement } from '../shared/block-element.ts';
import type { Answer } from '../../model/progress.ts';

/**
 * Lets a question be answered as if for the first time, whatever answer the player has for it and hands to it meanwhile:
 * what is practised after a check is nowhere kept.
 */
export function rehearse(question: BlockElement): void {
  question.answer = undefined;
  Object.defineProperty(question, 'answer', { configurable: true, get: () => undefined, set: () => undefined });
}

/** Shows the answer of the check again. */
export function endRehearsal(question: BlockElement, answer: Answer | undefined): void {
  Reflect.deleteProperty(question, 'answer');
  question.answer = answer;
}
