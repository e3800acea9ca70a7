import type { ReactiveController } from 'lit';
import type { Grade, Response } from '../../model/block.ts';
import type { Patterns } from '../../model/interaction.ts';
import type { Answer } from '../../model/progress.ts';
import { AnswerEvent } from '../events.ts';
import { focusIn, type BlockElement, type Stage } from './block-element.ts';

/** The controls of one question, as one thing to read and to write, and what is right among them. */
export interface Controls {
  grade(response: Response): Grade;
  patterns(response: Response): Patterns;
  inputs(): readonly HTMLElement[];
  read(): Response;
  write(response: Response): void;
  /** Where something has still to be chosen before Check: one control a place, in reading order. */
  open(): readonly HTMLElement[];
}

/** The way of one question from choosing over Check to its result, and back: what questions of all kinds have in common. */
export class Answering implements ReactiveController {
  /** The response whose result is on show; null while the learner is choosing. */
  shown: Response | null = null;
  /** Where nothing was chosen when Check was pressed. */
  missing: readonly HTMLElement[] = [];
  private _given: { readonly answer: Answer | undefined; readonly stage: Stage } | null = null;

  constructor(
    private readonly _host: BlockElement,
    readonly controls: Controls,
  ) {
    _host.addController(this);
  }

  /** Of what is on show; a record without room keeps the result and drops the response. */
  get grade(): Grade {
    const { answer } = this._host;
    const response = this.shown ?? [];
    if (response.length > 0) return this.controls.grade(response);
    return { result: answer?.result ?? 'neutral', credit: 0 };
  }

  /** Nothing was answered, and what is right is on show. */
  get isUnanswered(): boolean {
    return this.shown?.length === 0 && !this._host.answer;
  }

  /** null: as many as the learner likes. */
  get triesLeft(): number | null {
    const { tries } = this._host.block;
    return tries === null ? null : Math.max(0, tries - (this._host.answer?.tries ?? 0));
  }

  get canTryAgain(): boolean {
    return this._host.stage === 'practice' && this.grade.result !== 'correct' && this.triesLeft !== 0;
  }

  get isUsedUp(): boolean {
    return this._host.stage === 'practice' && this.shown !== null && this.triesLeft === 0;
  }

  /** Nothing more can be answered here; what is right may be named. */
  get isLocked(): boolean {
    return this._host.stage === 'show' || this.isUsedUp;
  }

  hostConnected(): void {
    this._host.addEventListener('submit', this._handleSubmit);
    this._host.addEventListener('change', this._handleChange);
    this._host.addEventListener('click', this._handleClick);
  }

  /** Restores what the player gives; this emits nothing. */
  hostUpdate(): void {
    const { answer, stage } = this._host;
    const before = this._given;
    if (before?.stage === stage && isSame(before.answer, answer)) return;
    this._given = { answer, stage };
    // An empty text stands for an answer that was deleted.
    const response = (answer?.response ?? []).filter((part) => part !== '');
    // What a learner chose before the program had started stays chosen.
    if (answer || before?.answer || stage !== 'practice') this.controls.write(response);
    this.shown = stage === 'show' || (stage === 'practice' && response.length > 0) ? response : null;
    this.missing = [];
  }

  /** Locked inputs stay focusable and readable; they only do not change any more. */
  hostUpdated(): void {
    const { isLocked } = this;
    this._host.toggleAttribute('data-locked', isLocked);
    for (const input of this.controls.inputs()) {
      if (isLocked) input.setAttribute('aria-disabled', 'true');
      else input.removeAttribute('aria-disabled');
    }
  }

  /** Takes the result away and keeps the choice. */
  tryAgain(first: HTMLElement | undefined): void {
    this.shown = null;
    this._host.requestUpdate();
    first?.focus();
  }

  private readonly _handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (this._host.stage !== 'practice' || this.shown) return;
    this.missing = this.controls.open();
    this._host.requestUpdate();
    if (this.missing.length === 1) {
      this.missing[0]!.focus();
      return;
    }
    if (this.missing.length > 1) {
      focusIn(this._host, '[data-part="omissions"]');
      return;
    }
    this.shown = this.controls.read();
    this._emit(this.shown);
    focusIn(this._host, '[data-part="result"]');
  };

  private readonly _handleChange = (): void => {
    this.missing = this.missing.filter((input) => this.controls.open().includes(input));
    this.shown = null;
    this._host.requestUpdate();
    if (this._host.stage === 'collect') this._emit(this.controls.read());
  };

  /** Keys on radios send a click as well. */
  private readonly _handleClick = (event: Event): void => {
    if (this.isLocked && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  private _emit(response: Response): void {
    const { controls } = this;
    const told = { ...controls.patterns(response), result: controls.grade(response).result };
    this._host.dispatchEvent(new AnswerEvent(this._host.block.id, response, told));
  }
}

/** A record that was read again gives equal answers as new objects; these must not undo what is being chosen. */
function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  return one?.tries === other?.tries && one?.response.join() === other?.response.join();
}
