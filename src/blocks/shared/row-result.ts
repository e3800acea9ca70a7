import { html, nothing, type TemplateResult } from 'lit';
import type { Result } from '../../model/block.ts';
import { resultSign } from './result.ts';

/** What stands under one row after Check: the result in a word, what would be right where that may be said, and why. */
export function rowResult(result: Result, text: string, reasons: readonly Node[]): TemplateResult {
  return html`<div data-result=${result}>
    <p data-part="result-word">
      ${resultSign[result] ? html`<span aria-hidden="true">${resultSign[result]}</span> ` : nothing}${text}
    </p>
    <div data-part="row-reason">${reasons}</div>
  </div>`;
}
