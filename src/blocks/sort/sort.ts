import { html, LitElement, nothing, render } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { resultWords } from '../../language/result-words.ts';
import { sortWords } from '../../language/sort-words.ts';
import type { Response } from '../../model/block.ts';
import { sortPatterns, gradeSort, type SortBlock } from '../../model/blocks/sort.ts';
import type { Answer } from '../../model/progress.ts';
import { SayEvent } from '../events.ts';
import { Answering } from '../shared/answering.ts';
import { answerNodes, languageAt, liveRoot, wordsAt, type BlockElement, type Stage } from '../shared/block-element.ts';
import { describeBy, markOmission } from '../shared/omission.ts';
import { checkButton } from '../shared/check-button.ts';
import { renderNext, resultGroup, resultName } from '../shared/result.ts';
import { entryOf, isAnswered, readRows, rowsOf, writeRows, type Row } from '../shared/rows.ts';
import { omissions, rowResult, sortedLists } from './sort-view.ts';

/**
 * Every statement into its category: a list of rows of native radios.
 *
 * @summary Sort.
 * @event lm-answer - The learner pressed Check with every row answered, or, in a check, chose.
 * @event lm-say - Every row is answered.
 * Parts: rows, row, option, row-result, omission, omissions, count, live, result, result-word, tries, lists.
 */
@customElement('lm-sort')
export class LmSort extends LitElement implements BlockElement<SortBlock> {
  @property({ attribute: false }) block!: SortBlock;
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) stage: Stage = 'practice';

  private rows: readonly Row[] = [];
  private wasWhole = false;
  private readonly answering = new Answering(this, {
    grade: (response) => gradeSort(this.block, response),
    patterns: (response) => sortPatterns(this.block, response),
    inputs: () => this.rows.flatMap(({ inputs }) => inputs),
    read: () => readRows(this.rows),
    write: (response) => writeRows(this.rows, response),
    open: () => this.rows.filter((row) => !isAnswered(row)).flatMap(({ inputs }) => inputs.slice(0, 1)),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.rows = rowsOf(this);
    this.addEventListener('change', this.handleChange);
  }

  protected override createRenderRoot(): HTMLElement {
    return liveRoot(this);
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.block);
  }

  protected override render(): unknown {
    const words = wordsAt(this);
    const { shown, missing } = this.answering;
    if (shown) return this.renderResult(shown);
    const count = this.rows.filter(isAnswered).length;
    return html`${missing.length > 1 ? omissions(this.rows, missing, sortWords(languageAt(this))) : nothing}
      <div data-part="buttons">
        ${this.stage === 'practice' ? checkButton(words) : nothing}
        <p data-part="count">${sortWords(languageAt(this)).rowsSorted(count, this.rows.length)}</p>
      </div>`;
  }

  protected override updated(): void {
    const { shown, missing, canTryAgain } = this.answering;
    const words = sortWords(languageAt(this));
    for (const row of this.rows) {
      const { element, inputs } = row;
      const text = inputs.some((input) => missing.includes(input)) ? words.rowMissing : null;
      markOmission({ group: element, lead: element.querySelector('legend')!, id: `${element.id}-omission`, text });
      const container = element.querySelector<HTMLElement>('[data-part="row-result"]')!;
      container.id = `${element.id}-result`;
      const result = shown ? rowResult(this, this.block, row, shown, { canTryAgain, words }) : nothing;
      render(result, container);
      describeBy(element, container.id, shown !== null);
    }
  }

  private renderResult(response: Response): unknown {
    const words = resultWords(languageAt(this));
    const own = sortWords(languageAt(this));
    const { grade, canTryAgain } = this.answering;
    const count = response.length > 0 ? own.rowsRight(this.rightRows(response).length, this.rows.length) : '';
    const name = resultName(this, this.answering, words, count);
    const content = canTryAgain
      ? nothing
      : [answerNodes(this, '[data-part="why"]'), sortedLists(this.block, this.rows, own)];
    return html`${resultGroup({ id: `${this.id}-result`, result: grade.result, name, content })}
    ${renderNext(this.answering, words, this.handleTryAgain)}`;
  }

  private readonly handleChange = (): void => {
    const isWhole = this.rows.every(isAnswered);
    if (isWhole && !this.wasWhole && this.stage === 'practice')
      this.dispatchEvent(new SayEvent(sortWords(languageAt(this)).allSorted));
    this.wasWhole = isWhole;
  };

  private readonly handleTryAgain = (): void => {
    const right = this.rightRows(this.answering.shown ?? []);
    this.answering.tryAgain(entryOf(this.rows.find((row) => !right.includes(row)) ?? this.rows[0]!));
  };

  private rightRows(response: Response): readonly Row[] {
    return this.rows.filter(({ item }) => response.includes(`${item}.${this.block.key[item] ?? ''}`));
  }
}
