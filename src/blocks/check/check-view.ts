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
  /** The questions of the try that is open or on show, in their order. */
  readonly asked: readonly BlockId[];
  /** Of that try. */
  readonly tally: Tally;
  readonly titleOf: (block: BlockId) => string;
  /** What was answered, in words, a line a part; a question that is still open says so. */
  readonly answerOf: (block: BlockId) => readonly string[];
  readonly onStart: () => void;
  /** The learner has done the last question, or has looked through the answers. */
  readonly onFinish: () => void;
  readonly onPractise: () => void;
  readonly onEndPractice: () => void;
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

/**
 * Under the questions of an open try. Where answers may change until the end, they are looked through before it (WCAG
 * 3.3.4); where each was told at once, only gaps are told.
 */
export function finishView(view: CheckView, isTold: boolean): TemplateResult {
  const { words, rule, tally, onFinish } = view;
  const isReviewed = rule.feedback === 'end';
  if (!isTold) return button('button-primary', isReviewed ? words.review : words.finish, onFinish);
  return html`${isReviewed ? review(view) : gaps(view)}
  ${button('button-primary', tally.open.length > 0 ? words.finishWithGaps : words.finish, onFinish)}`;
}

/** Under the questions that are practised again. */
export function practiceView({ words, onEndPractice }: CheckView): TemplateResult {
  return html`<p>${words.practising}</p>
    ${button('button-secondary', words.endPractice, onEndPractice)}`;
}

/** What a finished try came to. */
export function resultView(view: CheckView, { last, best, tries }: CheckState): TemplateResult {
  const { words, rule, passMark, tally, isReadOnly, onStart, onPractise } = view;
  const share = last ?? 0;
  const isPassed = reaches(share, passMark);
  const hasPassed = isPassed || reaches(best ?? 0, passMark);
  const hasTries = rule.attempts === null || tries < rule.attempts;
  const exact = share * tally.of * 10;
  // Below the mark a number is never rounded up to it: “8 of 10 – not passed” would be a riddle.
  const points = isPassed ? exact / 10 : Math.floor(exact + tiny) / 10;
  const [got, of] = [words.points(points), words.points(tally.of)];
  const missed = tally.missed.length;
  return html`<h2 data-part="check-result" data-passed=${hasPassed ? '' : nothing} tabindex="-1">
      ${
        hasPassed && !isPassed
          ? words.resultAfterPass(got, of)
          : hasPassed || hasTries
            ? words.result(got, of, isPassed)
            : words.resultFinal(got, of)
      }
    </h2>
    ${Math.abs(exact - Math.round(exact)) > 10 * tiny ? html`<p>${words.rounded}</p>` : nothing}
    ${best !== null && best > share ? html`<p>${words.best(Math.floor(best * 100 + tiny))}</p>` : nothing}
    ${missed > 0 ? html`<p>${words.missed(missed)}</p>` : nothing} ${missed > 0 ? links(tally.missed, view) : nothing}
    ${hasTries || isReadOnly ? nothing : html`<p>${words.noTries}</p>`}
    ${
      isReadOnly
        ? nothing
        : html`<div data-part="buttons">
            ${hasTries ? button('button-secondary', hasMore(rule) ? words.againWithNew : words.again, onStart) : nothing}
            ${missed > 0 ? button('button-secondary', words.practise(missed), onPractise) : nothing}
          </div>`
    }`;
}

/** Whether another try can ask something else. */
function hasMore({ draw, groups }: CheckRule): boolean {
  return groups.flat().length > draw;
}

function review(view: CheckView): TemplateResult {
  const { words, tally, asked, answerOf } = view;
  const gaps = tally.open.length;
  return html`<section data-part="review">
    <h2 tabindex="-1" data-part="review-title">${words.review}</h2>
    <p>${gaps > 0 ? words.open(gaps) : words.reviewAll}</p>
    <ol>
      ${asked.map((id) => html`<li>${link(id, view)} ${lines(answerOf(id))}</li>`)}
    </ol>
  </section>`;
}

/** What learners typed may be in another script than the course. */
function lines(texts: readonly string[]): TemplateResult {
  if (texts.length === 1) return html`<span data-part="review-answer" dir="auto">${texts[0]}</span>`;
  return html`<ul data-part="review-answer">
    ${texts.map((text) => html`<li dir="auto">${text}</li>`)}
  </ul>`;
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

function links(blocks: readonly BlockId[], view: CheckView): TemplateResult {
  return html`<ul>
    ${blocks.map((id) => html`<li>${link(id, view)}</li>`)}
  </ul>`;
}

function link(id: BlockId, { titleOf, onGoTo }: CheckView): TemplateResult {
  const goTo = (event: Event) => {
    event.preventDefault();
    onGoTo(id);
  };
  return html`<a href="#lm-b-${id}" @click=${goTo}>${titleOf(id)}</a>`;
}

function button(part: string, text: string, onClick: () => void): TemplateResult {
  return html`<button type="button" data-part=${part} @click=${onClick}>${text}</button>`;
}

/** A share is kept with six decimals: two of six points must not become 1.9. */
const tiny = 1e-3;
