import { LitElement, nothing, type PropertyValues } from 'lit';
import { checkWords } from '../../language/check-words.ts';
import type { Block } from '../../model/block.ts';
import type { BlockId, CheckRule } from '../../model/course.ts';
import { drawQuestions } from '../../model/draw.ts';
import type { Answer, CheckState } from '../../model/progress.ts';
import { grade } from '../../model/grade.ts';
import type { Told } from '../../model/interaction.ts';
import { patternsOf } from '../../model/patterns.ts';
import { tally } from '../../model/tally.ts';
import { CheckFinishEvent, CheckStartEvent } from '../events.ts';
import { dataOnly, focusIn, languageAt, titleOf, type Stage } from '../shared/block-element.ts';
import type { CheckElement } from '../shared/check-element.ts';
import { arrangeBank } from './arrange.ts';
import { finishView, introView, resultView, type CheckView } from './check-view.ts';

/**
 * An assessment: draws questions from the bank that stands inside it, takes the answers, says the result.
 *
 * @summary A `check:` lesson.
 * @event lm-check-start - The learner opened a try (`seed`, `bank`).
 * @event lm-check-finish - The learner finished it (`share`, `asked`).
 * Parts: group, question-place, check-live, omissions, check-result.
 */
export class LmCheck extends LitElement implements CheckElement {
  static override properties = dataOnly('rule', 'blocks', 'answers', 'state', 'passMark', 'isReadOnly', 'isTold');

  rule!: CheckRule;
  blocks: readonly Block[] = [];
  answers: Readonly<Record<BlockId, Answer>> = {};
  state: CheckState | undefined;
  passMark = 1;
  isReadOnly = false;

  /** The learner asked to finish with questions left open, and has been told. */
  protected isTold = false;

  private _seed: number | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-part="check-live"]')!;
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.rule);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.toggleAttribute('data-drawn', this.state !== undefined);
    if (changed.has('state') || changed.has('isReadOnly')) this._arrange();
  }

  protected override render(): unknown {
    const { _view: view, state } = this;
    if (!state) return introView(view);
    if (state.last !== null) return resultView(view, state);
    return this.isReadOnly ? nothing : finishView(view, this.isTold);
  }

  private _arrange(): void {
    const { state, _seed: seed } = this;
    const isNew = state !== undefined && state.seed !== seed;
    this._seed = state?.seed ?? null;
    arrangeBank({
      check: this,
      blocks: this.blocks,
      asked: this._asked,
      seed: isNew ? state.seed : null,
      stage: this._stageOfQuestions,
      placeText: checkWords(languageAt(this)).place,
    });
  }

  private readonly _handleStart = (): void => {
    this.isTold = false;
    const seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
    const bank = this.blocks.map(({ id }) => id);
    this.dispatchEvent(new CheckStartEvent(seed, bank));
    void this.updateComplete.then(() => this._asked[0] && this._goTo(this._asked[0]));
  };

  private readonly _handleFinish = (): void => {
    const { open, share } = this._tally;
    if (open.length > 0 && !this.isTold) {
      this.isTold = true;
      focusIn(this, '[data-part="omissions"]');
      return;
    }
    this.dispatchEvent(new CheckFinishEvent(share, this._told));
    focusIn(this, '[data-part="check-result"]');
  };

  private get _view(): CheckView {
    return {
      words: checkWords(languageAt(this)),
      rule: this.rule,
      passMark: this.passMark,
      isReadOnly: this.isReadOnly,
      tally: this._tally,
      titleOf: (id) => titleOf(this._elementOf(id)),
      onStart: this._handleStart,
      onFinish: this._handleFinish,
      onGoTo: (id) => this._goTo(id),
    };
  }

  private get _tally() {
    return tally(this.blocks, this._asked, this.answers);
  }

  /** A question that was left open is told as well, without a response; one that is excused counts for nothing then. */
  private get _told(): Map<BlockId, Told> {
    const told = this.blocks.flatMap((block): [BlockId, Told][] => {
      const answer = this.answers[block.id];
      if (!this._asked.includes(block.id) || !(answer || block.required)) return [];
      const response = answer?.response ?? [];
      const { result } = answer && response.length === 0 ? answer : grade(block, response);
      return [[block.id, { ...patternsOf(block, response), result }]];
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

  private _elementOf(id: BlockId): HTMLElement | null {
    return this.querySelector<HTMLElement>(`#lm-b-${id}`);
  }

  private _goTo(id: BlockId): void {
    const title = this._elementOf(id)?.querySelector<HTMLElement>('[data-part="block-title"]');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  }
}

customElements.define('lm-check', LmCheck);
