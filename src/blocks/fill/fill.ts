import { html, nothing, render } from 'lit';
import { fillWords, type FillWords } from '../../language/fill-words.ts';
import { resultWords } from '../../language/result-words.ts';
import type { Response, Result } from '../../model/block.ts';
import { fillPatterns, gradeFill, rightGaps, rightWords, type FillBlock } from '../../model/blocks/fill.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { Answering } from '../shared/answering.ts';
import { answerNodes, feedbackNodes, languageAt, wordsAt } from '../shared/block-element.ts';
import { checkButton } from '../shared/check-button.ts';
import { omissionList } from '../shared/omission-list.ts';
import { describeBy } from '../shared/omission.ts';
import { renderNext, resultGroup, resultName, resultSign } from '../shared/result.ts';
import { rowResult } from '../shared/row-result.ts';
import {
  isEmpty,
  readGaps,
  sentenceInWords,
  sentencesOf,
  wordsIn,
  writeGaps,
  type GapControl,
  type Sentence,
} from './fill-gaps.ts';

/**
 * Sentences with gaps: native lists to choose from and fields to type into, where the words stand.
 *
 * @summary Fill in.
 * @event lm-answer - The learner pressed Check with every gap filled, or, in a check, filled one.
 * Parts: sentence, gap, chosen, gap-mark, sentence-result, omission, omissions, count, live, result, finished, tries.
 */
export class LmFill extends AnswerElement<FillBlock> {
  readonly answering = new Answering(this, {
    grade: (response) => gradeFill(this.block, response),
    patterns: (response) => fillPatterns(this.block, response),
    inputs: () => this._gaps.map(({ control }) => control),
    read: () => readGaps(this._gaps),
    write: (response) => writeGaps(this._gaps, response),
    open: () => this._gaps.filter(isEmpty).map(({ control }) => control),
  });

  private _sentences: readonly Sentence[] = [];
  private _gaps: readonly GapControl[] = [];
  /** The learner has asked for what is right; it is for this one result. */
  private _revealed: Response | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this._sentences = sentencesOf(this);
    this._gaps = this._sentences.flatMap(({ gaps }) => gaps);
    this.addEventListener('input', this._handleInput);
  }

  protected override render(): unknown {
    const { shown, missing } = this.answering;
    if (shown) return this._renderResult(shown);
    const words = fillWords(languageAt(this));
    const count = this._gaps.filter((gap) => !isEmpty(gap)).length;
    return html`${missing.length > 1 ? this._renderOmissions(words) : nothing}
      <div data-part="buttons">
        ${this.stage === 'practice' ? checkButton(wordsAt(this)) : nothing}
        <p data-part="count">${words.gapsFilled(count, this._gaps.length)}</p>
      </div>`;
  }

  protected override updated(): void {
    const { shown, isLocked, missing } = this.answering;
    const right = shown ? rightGaps(this.block, shown) : [];
    for (const gap of this._gaps) {
      const { control, chosen, mark, element } = gap;
      if (control instanceof HTMLInputElement) control.readOnly = isLocked;
      chosen.textContent = wordsIn(gap) || (isLocked ? '…' : '');
      // Beside its control it only repeats what that says.
      chosen.toggleAttribute('aria-hidden', false);
      if (!isLocked) chosen.setAttribute('aria-hidden', 'true');
      element.toggleAttribute('data-filled', !isEmpty(gap));
      const result = shown?.length ? (right.includes(gap.gap) ? 'correct' : 'wrong') : 'neutral';
      element.dataset.gapResult = result;
      mark.textContent = resultSign[result];
      mark.setAttribute('aria-hidden', 'true');
      if (missing.includes(control)) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
    for (const sentence of this._sentences) {
      const isOpen = sentence.gaps.some(({ control }) => missing.includes(control));
      render(isOpen ? this._renderOpen() : shown ? this._renderSentence(sentence, shown) : nothing, sentence.result);
      for (const { control } of sentence.gaps)
        describeBy(control, sentence.result.id, shown !== null || missing.includes(control));
    }
  }

  inWords(response: Response): readonly string[] {
    return this._sentences.map((sentence) => sentenceInWords(sentence, response));
  }

  private _renderOpen(): unknown {
    return html`<p data-part="omission">${fillWords(languageAt(this)).sentenceOpen}</p>`;
  }

  private _renderOmissions(words: FillWords): unknown {
    const open = this._gaps.filter(({ control }) => this.answering.missing.includes(control));
    const places = open.map(({ control }) => {
      const statement = document.createElement('span');
      statement.textContent = control.getAttribute('aria-label');
      return { id: control.id, statement, entry: control };
    });
    return omissionList(words.gapsOpen(open.length), places);
  }

  private _renderSentence({ item, gaps }: Sentence, response: Response): unknown {
    const words = fillWords(languageAt(this));
    const right = rightGaps(this.block, response);
    const text = gaps.map(({ gap }) => {
      const isRight = right.includes(gap);
      const index = this.block.gaps.findIndex(({ id }) => id === gap);
      const known = this.block.gaps[index];
      const told = isRight ? words.right : response.length > 0 ? words.wrong : '';
      const named = isRight || !this._isTold || !known ? '' : words.rightIs(rightWords(known));
      const both = `${told} ${named}`.trim();
      return gaps.length > 1 && both ? words.ofGap(index + 1, both) : both;
    });
    const hits = gaps.filter(({ gap }) => right.includes(gap)).length;
    const result: Result =
      response.length === 0 ? 'neutral' : hits === gaps.length ? 'correct' : hits > 0 ? 'partial' : 'wrong';
    return rowResult(result, text.join(' '), feedbackNodes(this, item));
  }

  private _renderResult(response: Response): unknown {
    const words = resultWords(languageAt(this));
    const fill = fillWords(languageAt(this));
    const { grade } = this.answering;
    const right = rightGaps(this.block, response).length;
    const count = response.length > 0 && this._gaps.length > 1 ? fill.gapsRight(right, this._gaps.length) : '';
    const name = resultName(this, this.answering, words, count);
    return html`${resultGroup({
      id: `${this.id}-result`,
      result: grade.result,
      name,
      content: this._isTold ? this._renderFinished() : nothing,
    })}
    ${this._canReveal ? this._renderReveal(fill) : nothing} ${renderNext(this.answering, words, this._handleTryAgain)}`;
  }

  /** The whole text without gaps, to be read in one go; then why. */
  private _renderFinished(): unknown {
    return html`<div data-part="finished">
        ${this._sentences.map(
          ({ item }) => html`<p>${answerNodes(this, `[data-for="${item}"] [data-part="answer"]`)}</p>`,
        )}
      </div>
      ${answerNodes(this, '[data-part="why"]')}`;
  }

  private _renderReveal(words: FillWords): unknown {
    return html`<div data-part="buttons">
      <button type="button" data-part="button-secondary" @click=${this._handleReveal}>${words.showAnswers}</button>
    </div>`;
  }

  /** What is right may be named: nothing is left to find, or the learner asked for it. */
  private get _isTold(): boolean {
    return !this.answering.canTryAgain || this._revealed === this.answering.shown;
  }

  /** Whoever has tried twice to type what is meant is not kept from going on (DECISIONS, Scored). */
  private get _canReveal(): boolean {
    const { shown, canTryAgain } = this.answering;
    if (!shown || !canTryAgain || this._isTold || (this.answer?.tries ?? 0) < 2) return false;
    const right = rightGaps(this.block, shown);
    return this.block.gaps.some((gap) => 'accepted' in gap && !right.includes(gap.id));
  }

  private readonly _handleReveal = (): void => {
    this._revealed = this.answering.shown;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-part="result"]')?.focus());
  };

  /** Typing is an answer in the making: the result of another one must not stand beside it. */
  private readonly _handleInput = (): void => {
    if (this.stage === 'practice' && !this.answering.isLocked) this.answering.shown = null;
    this.requestUpdate();
  };

  private readonly _handleTryAgain = (): void => {
    const right = rightGaps(this.block, this.answering.shown ?? []);
    this.answering.tryAgain(this._gaps.find(({ gap }) => !right.includes(gap))?.control);
  };
}

customElements.define('lm-fill', LmFill);
