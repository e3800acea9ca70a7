import { nothing } from 'lit';
import type { Block, Grade, Response } from '../../model/block.ts';
import type { Patterns } from '../../model/interaction.ts';
import { AnswerElement } from './answer-element.ts';
import { Answering } from './answering.ts';
import { wordsAt } from './block-element.ts';
import { checkButton } from './check-button.ts';
import { Late } from './late.ts';
import { markOmission } from './omission.ts';

/** What shows the answer to a list of options. */
export interface OptionResults {
  /** What stands under the options after Check. */
  renderResult(response: Response): unknown;
  /** What stands there before, where that is more than the button Check. */
  renderChoosing?(): unknown;
  /** Why what is chosen is no answer yet; '' where it is one. */
  omission?(): string;
  /** Ends each option's label in what is to be said of it, so that this is part of its name; null: nothing yet. */
  mark(response: Response | null): void;
}

/** A list of options, which are the author's native inputs, with Check below; its results are loaded when there are any. */
export abstract class OptionsElement<B extends Block> extends AnswerElement<B> {
  readonly answering = new Answering(this, {
    grade: (response) => this.grade(response),
    patterns: (response) => this.patterns(response),
    inputs: () => [...this.querySelectorAll<HTMLInputElement>('[data-part="option"] input')],
    read: () => this.read(),
    write: (response) => this.write(response),
    open: () => (this._omission ? this.options.slice(0, 1) : []),
  });

  private readonly _results = new Late(this, () => this.loadResults());

  get options(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('fieldset:not([data-part]) input')];
  }

  /** Why what is chosen is no answer yet; '' where it is one. */
  private get _omission(): string {
    if (!this.options.some((input) => input.checked)) return wordsAt(this).block.notAnswered;
    return this._results.program?.omission?.() ?? '';
  }

  protected abstract grade(response: Response): Grade;
  protected abstract patterns(response: Response): Patterns;
  protected abstract loadResults(): Promise<OptionResults>;

  protected read(): Response {
    return this.options.filter((input) => input.checked).map((input) => input.value);
  }

  protected write(response: Response): void {
    for (const input of this.options) input.checked = response.includes(input.value);
  }

  protected override render(): unknown {
    if (this.stage === 'collect') return nothing;
    const { shown } = this.answering;
    const { program } = this._results;
    if (shown) return program?.renderResult(shown) ?? nothing;
    return program?.renderChoosing?.() ?? checkButton(wordsAt(this));
  }

  /** Whoever waits for the result, as the focus does, waits for its program too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.answering.shown && !this._results.program) await this._results.load();
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    const { shown, missing } = this.answering;
    const { program, hasFailed } = this._results;
    if ((shown ?? this.answer ?? 'count' in this.block) && !program && !hasFailed) void this._results.load();
    // Then the answers are shown as they are to readers without a program.
    this.toggleAttribute('data-plain', shown !== null && hasFailed);
    program?.mark(shown);
    markOmission({
      group: this.querySelector('fieldset')!,
      lead: this.querySelector('[data-part="how"]')!,
      id: `${this.id}-omission`,
      text: missing.length > 0 ? this._omission : null,
    });
  }
}
