import { html, nothing, type TemplateResult } from 'lit';
import type { RateWords } from '../../language/rate-words.ts';
import type { DimensionResult, RateBlock } from '../../model/blocks/rate.ts';
import { answerNodes } from '../shared/block-element.ts';
import { linksTo, type OpenPlace } from '../shared/omission-list.ts';
import { resultGroup } from '../shared/result.ts';
import { rateSummary } from './rate-summary.ts';

export interface RateResultView {
  /** `<lm-rate>`: names and advice are the author's nodes in it. */
  readonly element: HTMLElement;
  readonly block: RateBlock;
  readonly results: readonly DimensionResult[];
  /** Statements without an answer. */
  readonly leftOut: number;
  /** Those of them that wait for one: whoever would rather not answer is not asked again. */
  readonly open: readonly OpenPlace[];
  readonly words: RateWords;
}

/** One sentence first, then a table whose rows are the bars, then the advice: each thing once (LEARNER, result chart). */
export function rateResult(view: RateResultView): TemplateResult {
  const { element, words, leftOut, open } = view;
  const content = [
    html`<p>${summaryOf(view)}</p>`,
    table(view),
    leftOut > 0 ? html`<p data-part="left-out">${words.rateLeftOut(leftOut)}</p>` : nothing,
    open.length > 0 ? linksTo(open) : nothing,
    advice(view),
  ];
  return resultGroup({ id: `${element.id}-result`, result: 'neutral', name: words.rateTable, content });
}

/** The same as plain text, to be copied. */
export function rateText(view: RateResultView): string {
  const { words, results } = view;
  const lines = results.map((result) => {
    const band = [bandName(view, result), ...adviceNodes(view, result).map((node) => node.textContent)];
    return words.line(nameOf(view, result), meanOf(view, result), band.join(' ').replace(/\s+/g, ' ').trim());
  });
  return [summaryOf(view), ...lines].join('\n');
}

function summaryOf(view: RateResultView): string {
  const { block, results, words } = view;
  return rateSummary(block, results, (id) => nameOf(view, { id }), words);
}

function table(view: RateResultView): TemplateResult {
  const { words, block, results } = view;
  const hasBands = results.some(({ band }) => band !== null);
  return html`<table data-part="bars">
    <thead>
      <tr>
        <th scope="col">${words.rateDimension}</th>
        <th scope="col">${words.rateMean(block.scale)}</th>
        ${hasBands ? html`<th scope="col">${words.rateBandTitle}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${results.map(
        (result) =>
          html`<tr>
            <th scope="row">${nameOf(view, result)} ${bar((result.mean ?? 0) / block.scale)}</th>
            <td>${meanOf(view, result)}</td>
            ${hasBands ? html`<td>${bandName(view, result)}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Geometry in attributes, not styles: the page's CSP drops styles without a word. */
function bar(share: number): TemplateResult {
  return html`<svg data-part="bar" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect data-part="bar-fill" width=${Math.round(share * 100)} height="14"></rect>
    <rect data-part="bar-edge" width="100" height="14"></rect>
  </svg>`;
}

function advice(view: RateResultView): unknown {
  const given = view.results.filter(({ band }) => band !== null);
  if (given.length === 0) return nothing;
  const name = (result: DimensionResult) =>
    view.words.rateAdvice(view.results.length > 1 ? nameOf(view, result) : '', bandName(view, result));
  return html`<dl data-part="advice">
    ${given.map(
      (result) =>
        html`<div>
          <dt>${name(result)}</dt>
          <dd>${adviceNodes(view, result)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Without a heading the whole block is one area, and bears the block's name. */
function nameOf({ element }: RateResultView, { id }: Pick<DimensionResult, 'id'>): string {
  const own = element.querySelector(`[data-dimension="${id}"] [data-part="dimension-title"]`);
  return (own ?? element.querySelector('[data-part="block-title"]'))?.textContent.trim() ?? '';
}

function meanOf({ words }: RateResultView, { mean }: DimensionResult): string {
  return mean === null ? words.rateTooFew : words.number(mean);
}

function bandName({ element }: RateResultView, result: DimensionResult): string {
  return element.querySelector(`${bandPart(result)} [data-part="band-name"]`)?.textContent ?? '';
}

function adviceNodes({ element }: RateResultView, result: DimensionResult): readonly Node[] {
  return answerNodes(element, `${bandPart(result)} [data-part="feedback-text"]`);
}

/** Without a band this matches nothing. */
function bandPart({ id, band }: DimensionResult): string {
  return `[data-part="band"][data-for="${id}"][data-band="${band ?? ''}"]`;
}
