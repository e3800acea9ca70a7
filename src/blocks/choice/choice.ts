import { LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { choicePatterns, gradeChoice, type ChoiceBlock } from '../../model/blocks/choice.ts';
import type { Answer } from '../../model/progress.ts';
import { Answering } from '../shared/answering.ts';
import { liveRoot, wordsAt, type BlockElement, type Stage } from '../shared/block-element.ts';
import { checkButton } from '../shared/check-button.ts';
import { Late } from '../shared/late.ts';
import { markOmission } from '../shared/omission.ts';

/**
 * One or several of a list of options; the options are the author's native inputs.
 *
 * @summary Question and Practice.
 * @event lm-answer - The learner pressed Check, or, in a check, chose.
 * Parts: option, mark, omission, live, result, result-word, reasons, tries.
 */
@customElement('lm-choice')
export class LmChoice extends LitElement implements BlockElement<ChoiceBlock> {
  @property({ attribute: false }) block!: ChoiceBlock;
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) stage: Stage = 'practice';

  private readonly answering = new Answering(this, {
    grade: (response) => gradeChoice(this.block, response),
    patterns: (response) => choicePatterns(this.block, response),
    inputs: () => this.inputs,
    read: () => this.inputs.filter((input) => input.checked).map((input) => input.value),
    write: (response) => {
      for (const input of this.inputs) input.checked = response.includes(input.value);
    },
    open: () => (this.inputs.some((input) => input.checked) ? [] : this.inputs.slice(0, 1)),
  });

  private readonly results = new Late(this, () => import('./choice-result.ts'));

  protected override createRenderRoot(): HTMLElement {
    return liveRoot(this);
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.block);
  }

  protected override render(): unknown {
    if (this.stage === 'collect') return nothing;
    const { shown } = this.answering;
    if (!shown) return checkButton(wordsAt(this));
    return this.results.program?.renderResult(this, this.answering, shown, this.handleTryAgain) ?? nothing;
  }

  /** Whoever waits for the result, as the focus does, waits for its program too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.answering.shown && !this.results.program) await this.results.load();
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    const { shown, canTryAgain, missing } = this.answering;
    const { program, hasFailed } = this.results;
    if (shown && !program && !hasFailed) void this.results.load();
    // Then the answers are shown as they are to readers without a program.
    this.toggleAttribute('data-plain', shown !== null && hasFailed);
    for (const input of this.inputs) {
      const mark = input.closest('label')?.querySelector('[data-part="mark"]');
      if (mark) mark.textContent = shown ? (program?.markOf(this, input.value, shown, canTryAgain) ?? '') : '';
    }
    markOmission({
      group: this.querySelector('fieldset')!,
      lead: this.querySelector('[data-part="how"]')!,
      id: `${this.id}-omission`,
      text: missing.length > 0 ? wordsAt(this).block.notAnswered : null,
    });
  }

  private readonly handleTryAgain = (): void => {
    this.answering.tryAgain(this.inputs.find((input) => input.checked) ?? this.inputs[0]);
  };

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-part="option"] input')];
  }
}
