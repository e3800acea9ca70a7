import { html, type TemplateResult } from 'lit';
import type { Words } from '../../language/words.ts';

export function checkButton(words: Words): TemplateResult {
  return html`<button type="submit" data-part="button-primary">${words.block.check}</button>`;
}
