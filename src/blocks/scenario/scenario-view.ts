import { html, nothing, type TemplateResult } from 'lit';
import type { ScenarioWords } from '../../language/scenario-words.ts';
import type { Result } from '../../model/block.ts';
import {
  endOf,
  isStanding,
  type Rate,
  type ScenarioBlock,
  type TakenChoice,
  type Way,
} from '../../model/blocks/scenario.ts';
import { copiesOf, feedbackNodes } from '../shared/block-element.ts';
import { resultGroup, resultSign } from '../shared/result.ts';

/** What the parts of a scenario are drawn from. */
export interface ScenarioView {
  readonly element: HTMLElement;
  readonly block: ScenarioBlock;
  readonly words: ScenarioWords;
  /** Nothing is judged before the check around it is finished. */
  readonly isSilent: boolean;
}

/** The steps behind the learner, as they were read and answered. */
export function transcript(taken: readonly TakenChoice[], view: ScenarioView): TemplateResult[] {
  return taken.map(
    (one, index) =>
      html`<section data-part="past">
        ${titleCopy(view, one.step, view.words.place(index + 1))} ${copiesOf(partOf(view, one.step, 'situation'))}
        <p data-part="chosen">${view.words.chosen} <strong>${choiceText(view, one)}</strong></p>
        ${view.isSilent ? nothing : pastResult(one, view)}
      </section>`,
  );
}

/** What follows from a choice: the group that gets the focus after Choose. */
export function consequence({ choice }: TakenChoice, { element, words }: ScenarioView): TemplateResult {
  return resultGroup({
    id: `${element.id}-result`,
    result: results[choice.rate ?? 'none'],
    name: choice.rate ? words.rates[choice.rate] : words.follows,
    content: feedbackNodes(element, choice.id),
  });
}

/** The words of the end, and the way there with a word for each choice. */
export function ending(way: Way, view: ScenarioView): TemplateResult {
  const { element, words, isSilent } = view;
  const isRated = way.taken.some(({ choice }) => choice.rate);
  if (isSilent) return html`<p data-part="said">${words.ended}</p>`;
  return resultGroup({
    id: `${element.id}-result`,
    result: way.rate === 'poor' ? 'wrong' : 'correct',
    name: isRated ? words.ways[way.rate] : words.ended,
    content: html`${endNodes(way, view)}
      <p>${words.path}</p>
      <ol data-part="path">
        ${way.taken.map((one) => html`<li>${copiesOf(partOf(view, one.step, 'step-title'))}: ${choiceText(view, one)}${rateText(one, words)}</li>`)}
      </ol>`,
  });
}

/** A choice without its marks of emphasis. */
export function choiceLine(view: ScenarioView, one: TakenChoice): string {
  return textOf(choiceText(view, one));
}

export function sectionOf({ element }: Pick<ScenarioView, 'element'>, step: number): HTMLElement {
  return element.querySelector<HTMLElement>(`[data-part="step"][data-step="${step}"]`)!;
}

const results: Readonly<Record<Rate | 'none', Result>> = {
  best: 'correct',
  repaired: 'correct',
  ok: 'partial',
  poor: 'wrong',
  none: 'neutral',
};

function pastResult({ choice }: TakenChoice, { element, words }: ScenarioView): TemplateResult {
  const result = results[choice.rate ?? 'none'];
  const word = choice.rate
    ? html`<p data-part="result-word">
        <span aria-hidden="true">${resultSign[result]}</span> ${words.rates[choice.rate]}
      </p>`
    : nothing;
  return html`<div data-part="result" data-result=${result}>${word} ${feedbackNodes(element, choice.id)}</div>`;
}

function endNodes(way: Way, view: ScenarioView): Node[] {
  const index = endOf(view.block.steps[way.at]!.ends, way);
  const end = sectionOf(view, way.at).querySelector(`[data-end="${index}"] [data-part="feedback-text"]`);
  const nodes = copiesOf(end);
  const slips = way.taken.filter(
    ({ choice, isRepaired }) => choice.rate === 'poor' && (isRepaired || way.rate === 'poor'),
  );
  const which = way.rate === 'poor' ? slips.filter(isStanding) : slips;
  const language = view.element.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  const text = new Intl.ListFormat(language).format(which.map((one) => textOf(choiceText(view, one))));
  for (const node of nodes)
    if (node instanceof Element)
      for (const place of node.querySelectorAll('[data-part="which"]')) place.textContent = text;
  return nodes;
}

function rateText({ choice, isRepaired }: TakenChoice, words: ScenarioWords): string {
  if (!choice.rate) return '';
  return ` (${isRepaired ? words.laterRight : words.inPath[choice.rate]})`;
}

/** The heading again, without its id, numbered by its place on the way. */
function titleCopy(view: ScenarioView, step: number, place: string): Node {
  const copy = partOf(view, step, 'step-title')!.cloneNode(false) as HTMLElement;
  copy.removeAttribute('id');
  copy.removeAttribute('tabindex');
  copy.append(`${place} `, ...copiesOf(partOf(view, step, 'step-title')));
  return copy;
}

/** Without the number that the heading may bear now. */
function partOf(view: ScenarioView, step: number, part: string): Element | null {
  const found = sectionOf(view, step).querySelector(`[data-part="${part}"]`)?.cloneNode(true) as Element | undefined;
  found?.querySelector('[data-part="step-place"]')?.remove();
  return found ?? null;
}

function choiceText({ element }: ScenarioView, { choice }: TakenChoice): Node[] {
  const input = element.querySelector(`[data-part="choices"] input[value="${choice.id}"]`);
  return copiesOf(input?.closest('label')?.querySelector('[data-part="option-text"]'));
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();
}
