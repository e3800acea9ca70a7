import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { scenarioWords } from '../../language/scenario-words.ts';
import type { Response } from '../../model/block.ts';
import { gradeScenario, scenarioPatterns, wayOf, type ScenarioBlock, type Way } from '../../model/blocks/scenario.ts';
import { DraftEvent } from '../draft-event.ts';
import { AnswerEvent } from '../events.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { dataOnly, focusIn, languageAt } from '../shared/block-element.ts';
import { showStep } from './scenario-step.ts';
import { choiceLine, consequence, ending, sectionOf, transcript, type ScenarioView } from './scenario-view.ts';

/**
 * A story that goes on by choices: one step at a time, the steps behind it as a transcript above.
 *
 * @summary Scenario.
 * @event lm-answer - The learner came to an end; in a check each choice, and each step back.
 * @event lm-draft - A choice, or a step back, outside of a check.
 * Parts: way, past, chosen, step, step-place, choices, option, omission, live, result, path, buttons.
 */
export class LmScenario extends AnswerElement<ScenarioBlock> {
  static override properties = dataOnly('path', 'isTold', 'isMissing');

  /** The ids of the choices made. */
  protected path: readonly string[] = [];
  /** What follows from the last choice is on show, and the next step waits. */
  protected isTold = false;
  /** Choose was pressed without a choice. */
  protected isMissing = false;

  private _given = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this._handleSubmit);
    this.addEventListener('change', this._handleChange);
    this.addEventListener('click', this._handleClick);
  }

  /** Restores what the player gives, as far as it still fits; a record that was read again must not undo a step. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer') && !changed.has('stage')) return;
    const response = this.answer?.response ?? [];
    const given = `${this.stage} ${this.answer ? response.join() : 'none'}`;
    const isFirst = this._given === '' && !this.answer;
    if (given === this._given || isFirst || response.join() === this.path.join()) {
      this._given = given;
      return;
    }
    this._given = given;
    this.path = wayOf(this.block, response).taken.map(({ choice }) => choice.id);
    this.isTold = false;
    for (const input of this._inputs) input.checked = this.path.includes(input.value);
  }

  protected override render(): TemplateResult {
    const { _way: way, _view: view } = this;
    const last = way.taken.at(-1);
    const { words } = view;
    if (this.isTold && last)
      return html`${consequence(last, view)}
      ${this._renderButtons(this._button(words.next, this._handleNext, 'primary'))}`;
    if (way.isEnded)
      return html`${ending(way, view)} ${this._renderButtons(this._button(words.again, this._handleAgain))}`;
    if (this.stage === 'show') return html`<p data-part="said">${words.notEnded}</p>`;
    return this._renderButtons(this._button(words.choose, this._handleChoose, 'primary'));
  }

  protected override updated(): void {
    const { _way: way, _view: view, _step: step } = this;
    const { taken } = way;
    const isLocked = this.isTold || this.stage === 'show';
    this.toggleAttribute('data-locked', isLocked);
    render(
      transcript(this.isTold ? taken.slice(0, -1) : taken, view),
      this.querySelector<HTMLElement>('[data-part="way"]')!,
    );
    for (const index of this.block.steps.keys())
      showStep(
        view,
        index,
        index === step ? { number: this.path.length + (this.isTold ? 0 : 1), isMissing: this.isMissing } : null,
      );
    for (const input of this._inputs) {
      if (isLocked) input.setAttribute('aria-disabled', 'true');
      else input.removeAttribute('aria-disabled');
    }
  }

  inWords(response: Response): readonly string[] {
    return wayOf(this.block, response).taken.map((one) => choiceLine(this._view, one));
  }

  private _renderButtons(first: TemplateResult): TemplateResult {
    if (this.stage === 'show' || this._isUsedUp)
      return this.isTold ? html`<div data-part="buttons">${first}</div>` : html``;
    const back = this.path.length > 0 ? this._button(this._view.words.back, this._handleBack) : nothing;
    return html`<div data-part="buttons">${first} ${back}</div>`;
  }

  /** No submit: a frame may forbid forms. */
  private _button(text: string, onClick: () => void, rank: 'primary' | 'secondary' = 'secondary'): TemplateResult {
    return html`<button type="button" data-part=${`button-${rank}`} @click=${onClick}>${text}</button>`;
  }

  private readonly _handleChoose = (): void => {
    if (this.isTold || this.stage === 'show' || this._way.isEnded) return;
    const inputs = this._inputsOf(this._step);
    const chosen = inputs.find(({ checked }) => checked);
    this.isMissing = !chosen;
    if (!chosen) return inputs[0]?.focus();
    this.path = [...this.path, chosen.value];
    this.isTold = this.stage === 'practice';
    this._tell();
    if (this.isTold) focusIn(this, '[data-part="live"] [data-part="result"]');
    else this._enterStep();
  };

  private readonly _handleNext = (): void => {
    this.isTold = false;
    this._enterStep();
  };

  /** The choice that is taken back stays marked, to be seen and changed. */
  private readonly _handleBack = (): void => {
    this.path = this.path.slice(0, -1);
    this.isTold = false;
    this.isMissing = false;
    this._tell();
    focusIn(this, currentTitle);
  };

  private readonly _handleAgain = (): void => {
    for (const input of this._inputs) input.checked = false;
    this.path = [];
    this._tell();
    focusIn(this, currentTitle);
  };

  /** A step may be come to again: it is asked anew. */
  private _enterStep(): void {
    for (const input of this._inputsOf(this._step)) input.checked = false;
    focusIn(this, currentTitle);
  }

  private readonly _handleSubmit = (event: Event): void => {
    event.preventDefault();
    this._handleChoose();
  };

  private readonly _handleChange = (): void => {
    this.isMissing = false;
  };

  /** Keys on radios send a click as well. */
  private readonly _handleClick = (event: Event): void => {
    if ((this.isTold || this.stage === 'show') && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  /** An answer first: it takes the place of a draft. */
  private _tell(): void {
    const { block, path } = this;
    if (this.stage === 'collect' || this._way.isEnded) {
      const told = { ...scenarioPatterns(block, path), result: gradeScenario(block, path).result };
      this.dispatchEvent(new AnswerEvent(block.id, path, told));
    }
    if (this.stage === 'practice') this.dispatchEvent(new DraftEvent(block, path));
  }

  private get _view(): ScenarioView {
    return {
      element: this,
      block: this.block,
      words: scenarioWords(languageAt(this)),
      isSilent: this.stage === 'collect',
    };
  }

  private get _way(): Way {
    return wayOf(this.block, this.path);
  }

  /** The step on show: that of the last choice while what follows from it is told. */
  private get _step(): number {
    const { taken, at } = this._way;
    return this.isTold ? taken.at(-1)!.step : at;
  }

  private get _isUsedUp(): boolean {
    const { tries } = this.block;
    return this._way.isEnded && tries !== null && (this.answer?.tries ?? 0) >= tries && this.stage === 'practice';
  }

  private get _inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-part="choices"] input')];
  }

  private _inputsOf(step: number): HTMLInputElement[] {
    return [...sectionOf({ element: this }, step).querySelectorAll('input')];
  }
}

const currentTitle = '[data-part="step"]:not([data-closed]) [data-part="step-title"]';

customElements.define('lm-scenario', LmScenario);
