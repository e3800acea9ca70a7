import { html, nothing, render } from 'lit';
import { matchWords, type MatchWords } from '../../language/match-words.ts';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import { gradeMatch, matchPatterns, sharedTargets, type MatchBlock } from '../../model/blocks/match.ts';
import { SayEvent } from '../events.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { Answering } from '../shared/answering.ts';
import { answerNodes, feedbackNodes, languageAt, wordsAt } from '../shared/block-element.ts';
import { checkButton } from '../shared/check-button.ts';
import { lineOf } from '../shared/in-words.ts';
import { omissionList } from '../shared/omission-list.ts';
import { describeBy, markOmission } from '../shared/omission.ts';
import { renderNext, resultGroup, resultName } from '../shared/result.ts';
import { rowResult } from '../shared/row-result.ts';
import { chosenFor, matchRowsOf, readMatch, targetText, writeMatch, type MatchRow } from './match-rows.ts';

/**
 * To each item what belongs to it: a list of rows of native selects.
 *
 * @summary Match.
 * @event lm-answer - The learner pressed Check with every row answered, or, in a check, chose.
 * @event lm-say - Every row is answered.
 * Parts: rows, row, chosen, row-result, omission, omissions, count, live, result, result-word, tries.
 */
export class LmMatch extends AnswerElement<MatchBlock> {
  readonly answering = new Answering(this, {
    grade: (response) => gradeMatch(this.block, response),
    patterns: (response) => matchPatterns(this.block, response),
    inputs: () => this._rows.map(({ select }) => select),
    read: () => readMatch(this._rows),
    write: (response) => writeMatch(this._rows, response),
    open: () => this._rows.filter((row) => !row.select.value || this._isShared(row)).map(({ select }) => select),
  });

  private _rows: readonly MatchRow[] = [];
  private _wasWhole = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this._rows = matchRowsOf(this);
    this.addEventListener('change', this._handleChange);
  }

  protected override render(): unknown {
    const { shown, missing } = this.answering;
    if (shown) return this._renderResult(shown);
    const words = matchWords(languageAt(this));
    const count = this._rows.filter(({ select }) => select.value).length;
    return html`${missing.length > 1 ? this._renderOmissions(words) : nothing}
      <div data-part="buttons">
        ${this.stage === 'practice' ? checkButton(wordsAt(this)) : nothing}
        <p data-part="count">${words.rowsMatched(count, this._rows.length)}</p>
      </div>`;
  }

  protected override updated(): void {
    const { shown, isLocked } = this.answering;
    const words = matchWords(languageAt(this));
    for (const row of this._rows) {
      const { element, label, select, chosen } = row;
      const text = this.answering.missing.includes(select) ? this._omissionOf(row, words) : null;
      markOmission({ group: select, lead: label, id: `${select.id}-omission`, text });
      chosen.textContent = targetText(row, select.value);
      // Beside its list it only repeats what that says; nothing more can be chosen where it stands alone.
      if (isLocked) chosen.removeAttribute('aria-hidden');
      else chosen.setAttribute('aria-hidden', 'true');
      element.toggleAttribute('data-chosen', select.value !== '');
      element.toggleAttribute('data-long', chosen.textContent.length > longestSeen);
      const container = element.querySelector<HTMLElement>('[data-part="row-result"]')!;
      container.id = `${select.id}-result`;
      render(shown ? this._renderRow(row, shown, words) : nothing, container);
      describeBy(select, container.id, shown !== null);
    }
  }

  inWords(response: Response): readonly string[] {
    const { pair } = matchWords(languageAt(this));
    return this._rows.flatMap((row) => {
      const target = targetText(row, chosenFor(row.item, response));
      return target ? [pair(lineOf(row.label), target)] : [];
    });
  }

  private _renderOmissions(words: MatchWords): unknown {
    const { missing } = this.answering;
    const open = this._rows.filter(({ select }) => missing.includes(select));
    const empty = open.filter(({ select }) => !select.value).length;
    return omissionList(
      words.rowsOpen(empty, open.length - empty),
      open.map(({ label, select }) => ({ id: select.id, statement: label, entry: select })),
    );
  }

  private _renderRow(row: MatchRow, response: Response, words: MatchWords): unknown {
    const { item, select } = row;
    const target = this.block.key[item] ?? '';
    const isRight = response.includes(`${item}.${target}`);
    const result = response.length === 0 ? 'neutral' : isRight ? 'correct' : 'wrong';
    const word = { neutral: '', correct: words.rowRight, wrong: words.rowWrong }[result];
    const belongs = isRight || this.answering.canTryAgain ? '' : words.rowBelongs(targetText(row, target));
    const isUsed = Object.values(this.block.key).includes(select.value);
    const ofTarget = select.value && !isUsed ? feedbackNodes(this, select.value) : [];
    return rowResult(result, `${word} ${belongs}`, [...ofTarget, ...feedbackNodes(this, item)]);
  }

  private _renderResult(response: Response): unknown {
    const words = resultWords(languageAt(this));
    const { grade, canTryAgain } = this.answering;
    const right = this._rows.length - this._wrongRows(response).length;
    const count = response.length > 0 ? matchWords(languageAt(this)).rowsRight(right, this._rows.length) : '';
    const name = resultName(this, this.answering, words, count);
    const content = canTryAgain ? nothing : answerNodes(this, '[data-part="why"]');
    return html`${resultGroup({ id: `${this.id}-result`, result: grade.result, name, content })}
    ${renderNext(this.answering, words, this._handleTryAgain)}`;
  }

  private readonly _handleChange = (): void => {
    const isWhole = this._rows.every(({ select }) => select.value);
    if (isWhole && !this._wasWhole && this.stage === 'practice')
      this.dispatchEvent(new SayEvent(matchWords(languageAt(this)).allMatched));
    this._wasWhole = isWhole;
  };

  private readonly _handleTryAgain = (): void => {
    this.answering.tryAgain(this._wrongRows(this.answering.shown ?? [])[0]?.select);
  };

  private _wrongRows(response: Response): readonly MatchRow[] {
    return this._rows.filter(({ item }) => !response.includes(`${item}.${this.block.key[item] ?? ''}`));
  }

  private _isShared({ item }: MatchRow): boolean {
    return sharedTargets(this.block, readMatch(this._rows)).includes(item);
  }

  private _omissionOf(row: MatchRow, words: MatchWords): string {
    return this._isShared(row) ? words.rowShared : words.rowMissing;
  }
}

/** Characters that a closed list shows on the narrowest screen. */
const longestSeen = 24;

customElements.define('lm-match', LmMatch);
