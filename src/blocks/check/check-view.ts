import { html, nothing, type TemplateResult } from 'lit';
import type { CheckWords } from '../../language/check-words.ts';
import type { BlockId, CheckRule } from '../../model/course.ts';
import { reaches } from '../../model/outcome.ts';
import type { CheckState } from '../../model/progress.ts';
import type { Tally } from '../../model/tally.ts';

export interface CheckView {
  readonly words: CheckWords;
  readonly rule: CheckRule;
  /** 0 to 1. */
  readonly passMark: number;
  readonly isReadOnly: boolean;
  /** Of the try that is open or on show. */
  readonly tally: Tally;
  readonly titleOf: (block: BlockId) => string;
  readonly onStart: () => void;
  readonly onFinish: () => void;
  readonly onGoTo: (block: BlockId) => void;
}

/** What awaits the learner, before the first try. */
export function introView({ words, rule, passMark, isReadOnly, onStart }: CheckView): TemplateResult {
  const { draw, attempts, feedback } = rule;
  return html`<p>${words.intro(draw, Math.round(passMark * 100))}</p>
    <p>
      ${attempts === null ? words.triesUnlimited : words.triesLeft(attempts)}
      ${feedback === 'end' ? words.feedbackEnd : nothing}
    </p>
    ${isReadOnly ? nothing : button('button-primary', words.start, onStart)}`;
}

/** Under the questions of an open try. Whoever has been told of gaps may finish with them. */
export function finishView(view: CheckView, isTold: boolean): TemplateResult {
  const { words, tally, onFinish } = view;
  return html`${isTold ? gaps(view) : nothing}
  ${button('button-primary', isTold && tally.open.length > 0 ? words.finishWithGaps : words.finish, onFinish)}`;
}

/** What a finished try came to. */
export function resultView(view: CheckView, { last, best, tries }: CheckState): TemplateResult {
  const { words, rule, passMark, tally, isReadOnly, onStart } = view;
  const share = last ?? 0;
  const isPassed = reaches(share, passMark);
  const hasTries = rule.attempts === null || tries < rule.attempts;
  // Below the mark a number is never rounded up to it: “8 of 10 – not passed” would be a riddle.
  const points = isPassed ? share * tally.of : Math.floor(share * tally.of * 10 + tiny) / 10;
  const [got, of] = [words.points(points), words.points(tally.of)];
  return html`<h2 data-part="check-result" data-passed=${isPassed ? '' : nothing} tabindex="-1">
      ${isPassed || hasTries ? words.result(got, of, isPassed) : words.resultFinal(got, of)}
    </h2>
    ${best !== null && best > share ? html`<p>${words.best(Math.floor(best * 100 + tiny))}</p>` : nothing}
    ${tally.missed.length > 0 ? html`<p>${words.missed(tally.missed.length)}</p>` : nothing}
    ${tally.missed.length > 0 ? links(tally.missed, view) : nothing}
    ${
      isReadOnly ? nothing : hasTries ? button('button-secondary', words.again, onStart) : html`<p>${words.noTries}</p>`
    }`;
}

function gaps(view: CheckView): unknown {
  const { words, tally } = view;
  if (tally.open.length === 0) return nothing;
  const text = words.open(tally.open.length);
  return html`<div data-part="omissions" role="group" tabindex="-1" aria-label=${text}>
    <p>${text}</p>
    ${links(tally.open, view)}
  </div>`;
}

function links(blocks: readonly BlockId[], { titleOf, onGoTo }: CheckView): TemplateResult {
  const goTo = (id: BlockId) => (event: Event) => {
    event.preventDefault();
    onGoTo(id);
  };
  return html`<ul>
    ${blocks.map((id) => html`<li><a href="#lm-b-${id}" @click=${goTo(id)}>${titleOf(id)}</a></li>`)}
  </ul>`;
}

function button(part: string, text: string, onClick: () => void): TemplateResult {
  return html`<button type="button" data-part=${part} @click=${onClick}>${text}</button>`;
}

/** A share is kept with six decimals: two of six points must not become 1.9. */
const tiny = 1e-3;
