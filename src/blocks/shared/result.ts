import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../language/words.ts';
import type { Result } from '../../model/block.ts';
import type { Answering } from './answering.ts';

/** The word that names a result, always beside its sign: never colour alone. */
export function resultWord(result: Result, words: Words): string {
  const { correct, partlyRight, notQuite } = words.block;
  return { correct, partial: partlyRight, wrong: notQuite, neutral: '' }[result];
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
export function renderNext(answering: Answering, words: Words, onTryAgain: () => void): unknown {
  const { triesLeft, canTryAgain, isUsedUp, grade } = answering;
  if (grade.result === 'correct' || !(canTryAgain || isUsedUp)) return nothing;
  return html`${triesLeft === null ? nothing : html`<p data-part="tries">${words.block.triesLeft(triesLeft)}</p>`}
  ${
    canTryAgain
      ? html`<button type="button" data-part="button-secondary" @click=${onTryAgain}>${words.block.tryAgain}</button>`
      : nothing
  }`;
}

export function checkButton(words: Words): TemplateResult {
  return html`<button type="submit" data-part="button-primary">${words.block.check}</button>`;
}
