import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../language/words.ts';
import type { Result } from '../../model/block.ts';

/** The word that names a result, always beside its sign: never colour alone. */
export function resultWord(result: Result, words: Words): string {
  return { correct: words.block.correct, partial: words.block.partlyRight, wrong: words.block.notQuite, neutral: '' }[
    result
  ];
}

export const resultSign: Readonly<Record<Result, string>> = { correct: '✓', partial: '◐', wrong: '✗', neutral: '' };

/** The group that gets the focus after Check: its name is the result, its content the reasons. */
export function resultGroup(id: string, result: Result, words: Words, content: unknown): TemplateResult {
  return html`<div data-part="result" data-result=${result} role="group" tabindex="-1" aria-labelledby=${id}>
    <p data-part="result-word" id=${id}>
      <span aria-hidden="true">${resultSign[result]}</span> ${resultWord(result, words)}
    </p>
    ${content}
  </div>`;
}

/** Said above the controls when nothing is chosen; an omission, not a wrong answer. */
export function omission(id: string, text: string | null): TemplateResult | typeof nothing {
  return text === null ? nothing : html`<p data-part="omission" id=${id}>${text}</p>`;
}
