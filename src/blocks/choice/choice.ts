import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Response } from '../../model/block.ts';
import { choicePatterns, gradeChoice, type ChoiceBlock } from '../../model/blocks/choice.ts';
import type { Answer } from '../../model/progress.ts';
import { Answering } from '../shared/answering.ts';
import { answerNodes, liveRoot, wordsAt, type BlockElement, type Stage } from '../shared/block-element.ts';
import { markOmission } from '../shared/omission.ts';
import { checkButton, renderNext, resultGroup, resultName } from '../shared/result.ts';
import { markOf, reasons } from './choice-result.ts';

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
    return shown ? this.renderResult(shown) : checkButton(wordsAt(this));
  }

  protected override updated(): void {
    const { shown, canTryAgain, missing } = this.answering;
    const words = wordsAt(this);
    for (const input of this.inputs) {
      const mark = input.closest('label')?.querySelector('[data-part="mark"]');
      if (mark) mark.textContent = shown ? markOf(input.value, this.block, shown, { canTryAgain, words }) : '';
    }
    markOmission({
      group: this.querySelector('fieldset')!,
      lead: this.querySelector('[data-part="how"]')!,
      id: `${this.id}-omission`,
      text: missing.length > 0 ? words.block.notAnswered : null,
    });
  }

  private renderResult(response: Response): unknown {
    const words = wordsAt(this);
    const { grade, canTryAgain } = this.answering;
    const content = [
      reasons(this, this.block, response, { canTryAgain, words }),
      canTryAgain ? nothing : answerNodes(this, '[data-part="why"]'),
    ];
    const name = resultName(this, this.answering, words);
    return html`${resultGroup({ id: `${this.id}-result`, result: grade.result, name, content })}
    ${renderNext(this.answering, words, this.handleTryAgain)}`;
  }

  private readonly handleTryAgain = (): void => {
    this.answering.tryAgain(this.inputs.find((input) => input.checked) ?? this.inputs[0]);
  };

  private get inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-part="option"] input')];
  }
}
