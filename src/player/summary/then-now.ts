import { html, nothing, type TemplateResult } from 'lit';
import { answerNodes, copiesOf, feedbackNodes, titleOf } from '../../blocks/shared/block-element.ts';
import { thenNowWords, type ThenNowWords } from '../../language/then-now-words.ts';
import type { Block, Response } from '../../model/block.ts';
import { guessed, judgeGuess, type GuessBlock } from '../../model/blocks/guess.ts';
import type { BlockId, LessonOutline, Outline } from '../../model/course.ts';
import type { LearningRecord } from '../../record/record.ts';
import { readLessonData } from '../page-data.ts';
import { ownResponse } from './own-response.ts';

export interface ThenNowView {
  readonly outline: Outline;
  readonly record: LearningRecord;
  /** A lesson's page, which holds the wording; null while it is not at hand. */
  readonly mainOf: (lesson: LessonOutline) => HTMLElement | null;
  readonly onBlock: (lesson: LessonOutline, block: BlockId, event: Event) => void;
}

/** Each first guess beside the rule that the lessons gave; nothing where nobody guessed, or nothing is kept of it here. */
export function thenNow(view: ThenNowView): TemplateResult | typeof nothing {
  const { outline, record, mainOf } = view;
  const rows = outline.lessons.flatMap((lesson, index) => {
    const main = lesson.blocks.some(({ kind }) => kind === 'guess') ? mainOf(lesson) : null;
    const guesses = main ? readLessonData(main).blocks.filter(isGuess) : [];
    return guesses.flatMap((block) => {
      const response = ownResponse(block, record);
      const element = main?.querySelector(`#lm-b-${block.id}`);
      return element && guessed(response).option
        ? [row(view, { lesson, number: index + 1, block, element, response })]
        : [];
    });
  });
  if (rows.length === 0) return nothing;
  return html`<h2>${thenNowWords(outline.language).title}</h2>
    <ul data-part="then-now">
      ${rows}
    </ul>`;
}

interface Guess {
  readonly lesson: LessonOutline;
  /** Of the lesson, from 1. */
  readonly number: number;
  readonly block: GuessBlock;
  readonly element: Element;
  readonly response: Response;
}

function isGuess(block: Block): block is GuessBlock {
  return block.kind === 'guess';
}

function row({ outline, onBlock }: ThenNowView, guess: Guess): TemplateResult {
  const { lesson, block, element } = guess;
  const { id, right } = block;
  return html`<li>
    <p>
      <a href="${lesson.href}#lm-b-${id}" @click=${(event: Event) => onBlock(lesson, id, event)}>${titleOf(element)}</a>
    </p>
    <p>${then(guess, thenNowWords(outline.language))}</p>
    <div data-part="rule">
      <p><strong>${copiesOf(wordsOf(element, options, right[0]))}</strong></p>
      ${ruleOf(element, right[0]!)}
    </div>
  </li>`;
}

/** Nobody is put to shame: being very sure and wrong is common, and then corrected best (COURSE, 5C). */
function then({ block, element, response, number }: Guess, words: ThenNowWords): string {
  const { option, confidence } = guessed(response);
  const { result } = judgeGuess(block, response);
  if (result === 'wrong' && confidence === '3') return words.verySureWrong(number, block.options.length === 2);
  const guess = wordsOf(element, options, option)?.textContent.trim() ?? '';
  const sure = wordsOf(element, steps, confidence)?.textContent.trim() ?? '';
  return result === 'correct' ? words.right(number, guess, sure) : words.other(number, guess, sure);
}

const options = 'fieldset:not([data-part])';
const steps = '[data-part="confidence"]';

function wordsOf(element: Element, group: string, value: string | null | undefined): Element | null {
  const input = element.querySelector(`${group} input[value="${value ?? ''}"]`);
  return input?.closest('label')?.querySelector('[data-part="option-text"]') ?? null;
}

/** What the author explains to all, else why the right option is right. */
function ruleOf(element: Element, right: string): readonly Node[] {
  const why = answerNodes(element, '[data-part="why"]');
  return why.length > 0 ? why : feedbackNodes(element, right);
}
