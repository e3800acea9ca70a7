import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryWords } from '../../language/summary-words.ts';
import { progressGlyph } from '../header-view.ts';
import type { OwnPlan } from './own-plans.ts';
import type { RecapLine } from './recap.ts';
import type { Lines, Sheet } from './sheet.ts';

/** What is taken along, as it stands in the page and on paper. */
export function sheetView({ course, facts, short, lists, plans }: Sheet, words: SummaryWords): TemplateResult {
  return html`<div data-part="sheet-text" dir="auto">
    ${motif()}
    <p><strong>${course}</strong></p>
    <p data-part="facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
    ${
      short.length > 0
        ? html`<h3>${words.sheet.inShort}</h3>
            <div data-part="short">${short.map((lines) => linesView(lines, 'short'))}</div>`
        : nothing
    }
    ${lists.length > 0 ? html`<div data-part="lists">${lists.map((lines) => linesView(lines, 'list'))}</div>` : nothing}
    ${plans.map((plan) => planView(plan, words))}
  </div>`;
}

export function planView({ title, texts }: OwnPlan, { sheet }: SummaryWords): TemplateResult {
  return html`<div data-part="own-plan">
    <h3>${sheet.plan}</h3>
    ${title ? html`<p>${title}</p>` : nothing}
    <ul>
      ${texts.map((text) => html`<li dir="auto">${text}</li>`)}
    </ul>
  </div>`;
}

/** Two lines that have met: decoration. */
export function motif(): TemplateResult {
  return html`<div data-part="motif" aria-hidden="true">${progressGlyph(1, 1)}</div>`;
}

function linesView({ title, lines }: Lines, kind: 'short' | 'list'): TemplateResult {
  return html`<div>
    ${kind === 'short' ? html`<h4>${title}</h4>` : html`<h3>${title}</h3>`} ${runs(lines).map(runView)}
  </div>`;
}

/** Lines of a list that follow each other are one list; what stands deeper is a list in its item. */
function runs(lines: readonly RecapLine[]): RecapLine[][] {
  const found: RecapLine[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && line.level !== null && last[0]!.level !== null) last.push(line);
    else found.push([line]);
  }
  return found;
}

function runView(lines: readonly RecapLine[]): TemplateResult {
  if (lines[0]!.level === null) return html`<p>${lines[0]!.text}</p>`;
  return html`<ul>
    ${lines.map(({ text, level }) => html`<li data-level=${level === 0 ? nothing : level}>${text}</li>`)}
  </ul>`;
}
