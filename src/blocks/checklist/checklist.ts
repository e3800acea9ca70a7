import { html, type PropertyValues, type TemplateResult } from 'lit';
import { checklistWords } from '../../language/checklist-words.ts';
import { checklistPatterns, type ChecklistBlock } from '../../model/blocks/checklist.ts';
import { AnswerEvent } from '../events.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { languageAt } from '../shared/block-element.ts';

/**
 * Things to tick for oneself: each tick is kept at once, and nothing is ever marked.
 *
 * @summary Checklist.
 * @event lm-answer - The learner ticked something, or took a tick back.
 * Parts: option, count, live.
 */
export class LmChecklist extends AnswerElement<ChecklistBlock> {
  private _wasRestored = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('change', this._handleChange);
    this.addEventListener('click', this._handleClick);
  }

  /** Restores what the player gives; this emits nothing. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer') || !this.answer) return;
    const { response } = this.answer;
    // What was ticked before the record was read stays ticked.
    for (const box of this._boxes) box.checked = response.includes(box.value) || (!this._wasRestored && box.checked);
    this._wasRestored = true;
  }

  protected override render(): TemplateResult {
    const { _boxes: boxes } = this;
    const ticked = boxes.filter((box) => box.checked).length;
    return html`<p data-part="count">${checklistWords(languageAt(this)).ticked(ticked, boxes.length)}</p>`;
  }

  /** Locked boxes stay focusable and readable; they only do not change any more. */
  protected override updated(): void {
    const isLocked = this.stage === 'show';
    this.toggleAttribute('data-locked', isLocked);
    for (const box of this._boxes) {
      if (isLocked) box.setAttribute('aria-disabled', 'true');
      else box.removeAttribute('aria-disabled');
    }
  }

  private readonly _handleChange = (): void => {
    if (!this.hasUpdated) return;
    const response = this._boxes.filter((box) => box.checked).map(({ value }) => value);
    this._wasRestored = true;
    this.requestUpdate();
    const told = { ...checklistPatterns(this.block, response), result: 'neutral' as const };
    this.dispatchEvent(new AnswerEvent(this.block.id, response, told));
  };

  private readonly _handleClick = (event: Event): void => {
    if (this.stage === 'show' && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  private get _boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input')];
  }
}

customElements.define('lm-checklist', LmChecklist);
