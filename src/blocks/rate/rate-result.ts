import { html, nothing, type TemplateResult } from 'lit';
import type { RateWords } from '../../language/rate-words.ts';
import type { DimensionResult, RateBlock } from '../../model/blocks/rate.ts';
import { answerNodes } from '../shared/block-element.ts';

export interface RateResultView {
  /** `<lm-rate>`: names and advice are the author's nodes in it. */
  readonly element: HTMLElement;
  readonly block: RateBlock;
  readonly results: readonly DimensionResult[];
  /** Statements without an answer. */
  readonly leftOut: number;
  readonly words: RateWords;
}

/** One sentence first, then a table whose rows are the bars: one thing, not a picture and a copy of it. */
export function rateResult(view: RateResultView): TemplateResult {
  const { element, words, leftOut } = view;
  const id = `${element.id}-result`;
  return html`<div data-part="result" data-result="neutral" role="group" tabindex="-1" aria-labelledby=${id}>
    <p data-part="result-word" id=${id}>${words.rateTable}</p>
    <p>${summary(view)}</p>
    ${leftOut > 0 ? html`<p>${words.rateLeftOut(leftOut)}</p>` : nothing} ${table(view)}
  </div>`;
}

/** Ties are named together, equal means stay unranked, and nobody is told to start with what is in the best band. */
function summary(view: RateResultView): string {
  const { words, block } = view;
  const known = view.results.flatMap(({ id, mean, band }) => (mean === null ? [] : [{ id, mean, band }]));
  const [first] = known;
  if (!first) return words.rateNothing;
  if (known.length === 1) return words.rateOnly(nameOf(view, first.id), words.number(first.mean), block.scale);
  const means = known.map(({ mean }) => mean);
  const highest = Math.max(...means);
  const lowest = Math.min(...means);
  if (highest === lowest) return words.rateAllAlike(known.length);
  const names = (value: number) =>
    words.and(known.filter(({ mean }) => mean === value).map(({ id }) => nameOf(view, id)));
  const isAllBest = known.every(({ id, band }) => band !== null && band === bestBand(block, id));
  return [words.rateStrongest(names(highest)), ...(isAllBest ? [] : [words.rateStartWith(names(lowest))])].join(' ');
}

function table(view: RateResultView): TemplateResult {
  const { words, block, results } = view;
  return html`<div data-part="table">
    <table data-part="bars">
      <thead>
        <tr>
          <th scope="col">${words.rateDimension}</th>
          <th scope="col">${words.rateMean(block.scale)}</th>
          <td data-part="bar"></td>
          <th scope="col">${words.rateBandTitle}</th>
        </tr>
      </thead>
      <tbody>
        ${results.map((result) => row(view, result))}
      </tbody>
    </table>
  </div>`;
}

function row(view: RateResultView, { id, mean, band }: DimensionResult): TemplateResult {
  const { words, block, element } = view;
  return html`<tr>
    <th scope="row">${nameOf(view, id)}</th>
    <td>${mean === null ? words.rateTooFew : words.number(mean)}</td>
    <td data-part="bar">${mean === null ? nothing : bar(mean / block.scale)}</td>
    <td>${band === null ? nothing : adviceNodes(element, id, band)}</td>
  </tr>`;
}

/** Attributes, not styles: the page's CSP drops styles without a word. */
function bar(share: number): TemplateResult {
  return html`<svg viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect data-part="bar-fill" x="0" y="0" width=${Math.round(share * 100)} height="14"></rect>
    <rect data-part="bar-edge" x="0.5" y="0.5" width="99" height="13"></rect>
  </svg>`;
}

/** Without a heading the whole block is one area, and bears the block's name. */
function nameOf({ element }: RateResultView, dimension: string): string {
  const own = element.querySelector(`[data-dimension="${dimension}"] [data-part="dimension-title"]`);
  return (own ?? element.querySelector('[data-part="block-title"]'))?.textContent.trim() ?? '';
}

function adviceNodes(element: HTMLElement, dimension: string, band: number): unknown {
  const part = `[data-part="band"][data-for="${dimension}"][data-band="${band}"]`;
  const name = element.querySelector(`${part} [data-part="band-name"]`)?.textContent ?? '';
  return html`<strong>${name}</strong> ${answerNodes(element, `${part} [data-part="feedback-text"]`)}`;
}

function bestBand(block: RateBlock, dimension: string): number {
  return (block.dimensions.find(({ id }) => id === dimension)?.bands.length ?? 0) - 1;
}
