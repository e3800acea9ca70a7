import { html, nothing, type TemplateResult } from 'lit';
import type { ResultWords } from '../../language/result-words.ts';
import type { Result } from '../../model/block.ts';
import type { Answering } from './answering.ts';
import { answerNodes, type BlockElement } from './block-element.ts';

/**
 * The result in words, always beside its sign: never colour alone. What the author wrote for it (`Right`, `Wrong`) stands
 * in place of “Correct” and “Not quite”.
 */
export function resultName(
  element: BlockElement,
  { isUnanswered, grade }: Pick<Answering, 'isUnanswered' | 'grade'>,
  words: ResultWords,
  count = '',
): unknown {
  const { correct, partlyRight, notQuite, unanswered } = words;
  if (isUnanswered) return unanswered;
  const said = { correct: 'said-right', wrong: 'said-wrong', partial: 'none', neutral: 'none' }[grade.result];
  const nodes = answerNodes(element, `[data-part="${said}"]`);
  if (nodes.length > 0) return [nodes, count && html`<p>${count}</p>`];
  const word = { correct, wrong: notQuite, partial: partlyRight, neutral: '' }[grade.result];
  return count ? `${word}: ${count}` : word;
}

export const resultSign: Readonly<Record<Result, string>> = { correct: '✓', partial: '◐', wrong: '✗', neutral: '' };

export interface ResultView {
  readonly id: string;
  readonly result: Result;
  /** The result in words: what the group is called when the focus comes to it. */
  readonly name: unknown;
  /** The reasons. */
  readonly content: unknown;
}

/** The group that gets the focus after Check. */
export function resultGroup({ id, result, name, content }: ResultView): TemplateResult {
  return html`<div data-part="result" data-result=${result} role="group" tabindex="-1" aria-labelledby=${id}>
    <div data-part="result-word" id=${id}>
      ${resultSign[result] ? html`<span aria-hidden="true">${resultSign[result]}</span>` : nothing}
      <div>${name}</div>
    </div>
    ${content}
  </div>`;
}

/** Below a result: how many tries are left, and the way to the next one. */
export function renderNext(answering: Answering, words: ResultWords, onTryAgain: () => void): unknown {
  const { triesLeft, canTryAgain, isUsedUp, grade } = answering;
  if (grade.result === 'correct' || !(canTryAgain || isUsedUp)) return nothing;
  return html`<div data-part="buttons">
    ${
      canTryAgain
        ? html`<button type="button" data-part="button-secondary" @click=${onTryAgain}>${words.tryAgain}</button>`
        : nothing
    }
    ${triesLeft === null ? nothing : html`<p data-part="tries">${words.triesLeft(triesLeft)}</p>`}
  </div>`;
}
