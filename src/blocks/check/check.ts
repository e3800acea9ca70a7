import { LitElement, nothing, type PropertyValues } from 'lit';
import { checkWords } from '../../language/check-words.ts';
import type { Block } from '../../model/block.ts';
import type { BlockId, CheckRule } from '../../model/course.ts';
import { drawQuestions, nextSeed } from '../../model/draw.ts';
import type { Answer, CheckState } from '../../model/progress.ts';
import { grade } from '../../model/grade.ts';
import type { Told } from '../../model/interaction.ts';
import { patternsOf } from '../../model/patterns.ts';
import { isWhole, tally } from '../../model/tally.ts';
import { AnswerEvent, CheckFinishEvent, CheckStartEvent } from '../events.ts';
import { dataOnly, focusIn, languageAt, titleOf, type BlockElement, type Stage } from '../shared/block-element.ts';
import type { CheckElement } from '../shared/check-element.ts';
import { inWords } from '../shared/in-words.ts';
import { arrangeBank } from './arrange.ts';
import { finishView, introView, practiceView, resultView, type CheckView } from './check-view.ts';
import { endRehearsal, rehearse } from './rehearsal.ts';

/**
 * An assessment: draws questions from the bank that stands inside it, takes the answers, says the result.
 *
 * @summary A `check:` lesson.
 * @event lm-check-start - The learner opened a try (`seed`, `bank`).
 * @event lm-check-finish - The learner finished it (`share`, `asked`).
 * Parts: group, question-place, check-live, review, review-answer, omissions, check-result.
 */
export class LmCheck extends LitElement implements CheckElement {
  static override properties = dataOnly(
    'rule',
    'blocks',
    'answers',
    'state',
    'passMark',
    'isReadOnly',
    'isTold',
    'practised',
  );

  rule!: CheckRule;
  blocks: readonly Block[] = [];
  answers: Readonly<Record<BlockId, Answer>> = {};
  state: CheckState | undefined;
  passMark = 1;
  isReadOnly = false;

  /** The learner asked to finish, and has been shown the answers, or what is left open. */
  protected isTold = false;
  /** The missed questions of a finished try that the learner practises; null: none. */
  protected practised: readonly BlockId[] | null = null;

  /** By which the bank was put in order last. */
  private _seed: number | string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(AnswerEvent.type, this._handleAnswer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-part="check-live"]')!;
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.rule);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.toggleAttribute('data-drawn', this.state !== undefined);
    if (!changed.has('state') && !changed.has('isReadOnly')) return;
    this._endPractice();
    this._arrange();
  }

  protected override render(): unknown {
    const { _view: view, state } = this;
    if (!state) return introView(view);
    if (this.practised) return practiceView(view);
    if (state.last !== null) return resultView(view, state);
    return this.isReadOnly ? nothing : finishView(view, this.isTold);
  }

  private _arrange(): void {
    const { state, practised } = this;
    const seed = state === undefined ? null : practised ? `${state.seed} again` : state.seed;
    const isNew = seed !== this._seed;
    this._seed = seed;
    arrangeBank({
      check: this,
      blocks: this.blocks,
      asked: practised ?? this._asked,
      seed: isNew ? seed : null,
      stage: practised ? 'practice' : this._stageOfQuestions,
      placeText: checkWords(languageAt(this)).place,
    });
  }

  private readonly _handleStart = (): void => {
    this.isTold = false;
    const seed = nextSeed(this.state?.seed, crypto.getRandomValues(new Uint32Array(1))[0]!);
    const bank = this.blocks.map(({ id }) => id);
    this.dispatchEvent(new CheckStartEvent(seed, bank));
    void this.updateComplete.then(() => this._asked[0] && this._goTo(this._asked[0]));
  };

  private readonly _handleFinish = (): void => {
    const { open, share } = this._tally;
    const isReviewed = this.rule.feedback === 'end';
    if (!this.isTold && (isReviewed || open.length > 0)) {
      this.isTold = true;
      focusIn(this, isReviewed ? '[data-part="review-title"]' : '[data-part="omissions"]');
      return;
    }
    this.dispatchEvent(new CheckFinishEvent(share, this._told));
    focusIn(this, '[data-part="check-result"]');
  };

  private readonly _handlePractise = (): void => {
    this.practised = this._tally.missed;
    for (const id of this.practised) rehearse(this._elementOf(id)!);
    this._arrange();
    this._goTo(this.practised[0]!);
  };

  private readonly _handleEndPractice = (): void => {
    this._endPractice();
    this._arrange();
    focusIn(this, '[data-part="check-result"]');
  };

  /** What is practised is no answer of the check: the player does not hear of it. */
  private readonly _handleAnswer = (event: Event): void => {
    if (this.practised) event.stopPropagation();
  };

  private _endPractice(): void {
    for (const id of this.practised ?? []) endRehearsal(this._elementOf(id)!, this.answers[id]);
    this.practised = null;
  }

  private get _view(): CheckView {
    return {
      words: checkWords(languageAt(this)),
      rule: this.rule,
      passMark: this.passMark,
      isReadOnly: this.isReadOnly,
      asked: this._asked,
      tally: this._tally,
      titleOf: (id) => titleOf(this._elementOf(id)),
      answerOf: (id) => this._answerOf(id),
      onStart: this._handleStart,
      onFinish: this._handleFinish,
      onPractise: this._handlePractise,
      onEndPractice: this._handleEndPractice,
      onGoTo: (id) => this._goTo(id),
    };
  }

  private get _tally() {
    return tally(this.blocks, this._asked, this.answers);
  }

  /**
   * A question that was left open is told as well, without a response; one that is excused counts for nothing then.
   * Where each answer was told at once, it has been reported, too.
   */
  private get _told(): Map<BlockId, Told> {
    const told = this._asked.flatMap((id): [BlockId, Told][] => {
      const block = this._blockOf(id);
      const answer = this.answers[id];
      const isDue = answer ? this.rule.feedback === 'end' : block.required;
      if (!isDue) return [];
      const response = answer?.response ?? [];
      const { result } = answer && response.length === 0 ? answer : grade(block, response);
      return [[id, { ...patternsOf(block, response), result }]];
    });
    return new Map(told);
  }

  private get _asked(): BlockId[] {
    return this.state ? drawQuestions(this.rule, this.state.seed) : [];
  }

  private get _stageOfQuestions(): Stage {
    if (this.isReadOnly || this.state?.last !== null) return 'show';
    return this.rule.feedback === 'end' ? 'collect' : 'practice';
  }

  private _answerOf(id: BlockId): readonly string[] {
    const words = checkWords(languageAt(this));
    const block = this._blockOf(id);
    const response = this.answers[id]?.response ?? [];
    if (response.length === 0) return [words.notAnswered];
    const said = inWords(this._elementOf(id)!, response);
    if (!isWhole(block, response)) return [words.partlyAnswered, ...said];
    return said.length > 0 ? said : [words.answered];
  }

  private _blockOf(id: BlockId): Block {
    return this.blocks.find((block) => block.id === id)!;
  }

  private _elementOf(id: BlockId): BlockElement | null {
    return this.querySelector<BlockElement>(`#lm-b-${id}`);
  }

  private _goTo(id: BlockId): void {
    const title = this._elementOf(id)?.querySelector<HTMLElement>('[data-part="block-title"]');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  }
}

customElements.define('lm-check', LmCheck);
