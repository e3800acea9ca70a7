import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { checkWords } from '../../language/check-words.ts';
import type { Block } from '../../model/block.ts';
import type { BlockId, CheckRule } from '../../model/course.ts';
import { drawQuestions } from '../../model/draw.ts';
import { grade } from '../../model/grade.ts';
import type { Answer, CheckState } from '../../model/progress.ts';
import { CheckFinishEvent, CheckStartEvent } from '../events.ts';
import { languageAt, titleOf, type BlockElement } from '../shared/block-element.ts';
import type { CheckElement } from '../shared/check-element.ts';

/**
 * An assessment: draws questions from the bank that stands inside it, takes the answers, says the result.
 *
 * @summary A `check:` lesson.
 * @event lm-check-start - The learner opened a try (`seed`, `bank`).
 * @event lm-check-finish - The learner finished it (`share`, `asked`).
 * Parts: group, question-place, check-live, omission, check-result.
 */
@customElement('lm-check')
export class LmCheck extends LitElement implements CheckElement {
  @property({ attribute: false }) rule!: CheckRule;
  @property({ attribute: false }) blocks: readonly Block[] = [];
  @property({ attribute: false }) answers: Readonly<Record<BlockId, Answer>> = {};
  @property({ attribute: false }) state: CheckState | undefined;
  @property({ attribute: false }) passMark = 1;
  @property({ attribute: false }) isReadOnly = false;

  /** The learner asked to finish with questions left open, and has been told. */
  @state() private isTold = false;

  private focusOn: 'first' | 'result' | 'omission' | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-part="check-live"]')!;
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.rule);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.toggleAttribute('data-started', true);
    this.toggleAttribute('data-drawn', this.state !== undefined);
    if (changed.has('state') || changed.has('isReadOnly')) this.arrange();
    if (changed.has('answers')) this.isTold = this.isTold && this.open.length > 0;
  }

  protected override render(): unknown {
    if (!this.state) return this.isReadOnly ? nothing : this.renderIntro();
    return this.state.last === null ? this.renderFinish() : this.renderResult(this.state);
  }

  protected override updated(): void {
    const selector = {
      first: 'lm-choice:not([hidden]) input, lm-sort:not([hidden]) input',
      result: '[data-part="check-result"]',
      omission: '[data-part="omission"]',
    };
    const target = this.focusOn && this.querySelector<HTMLElement>(selector[this.focusOn]);
    this.focusOn = null;
    target?.focus();
  }

  private renderIntro(): unknown {
    const words = checkWords(languageAt(this));
    const { draw, attempts, feedback } = this.rule;
    return html`<p>${words.intro(draw, Math.round(this.passMark * 100))}</p>
      <p>
        ${attempts === null ? words.triesUnlimited : words.triesLeft(attempts)}
        ${feedback === 'end' ? words.feedbackEnd : nothing}
      </p>
      <button type="button" data-part="button-primary" @click=${this.handleStart}>${words.start}</button>`;
  }

  private renderFinish(): unknown {
    const words = checkWords(languageAt(this));
    const { open } = this;
    if (this.isReadOnly) return nothing;
    return html`${
        this.isTold
          ? html`<div data-part="omission" role="group" tabindex="-1" aria-label=${words.open(open.length)}>
              <p>${words.open(open.length)}</p>
              <ul>
                ${open.map((id) => html`<li><a href="#lm-b-${id}">${this.titleOf(id)}</a></li>`)}
              </ul>
            </div>`
          : nothing
      }
      <button type="button" data-part="button-primary" @click=${this.handleFinish}>
        ${this.isTold ? words.finishWithGaps : words.finish}
      </button>`;
  }

  private renderResult({ last, best, tries }: CheckState): unknown {
    const words = checkWords(languageAt(this));
    const { attempts } = this.rule;
    const total = this.pointsOf(this.asked);
    const isPassed = (last ?? 0) + 1e-9 >= this.passMark;
    const hasTries = attempts === null || tries < attempts;
    const points = words.points((last ?? 0) * total);
    return html`<h2 data-part="check-result" tabindex="-1">
        ${isPassed || hasTries ? words.result(points, words.points(total), isPassed) : words.resultFinal(points, words.points(total))}
      </h2>
      ${best !== null && best > (last ?? 0) ? html`<p>${words.best(Math.round(best * 100))}</p>` : nothing}
      ${
        this.isReadOnly
          ? nothing
          : hasTries
            ? html`<button type="button" data-part="button-secondary" @click=${this.handleStart}>
                ${words.again}
              </button>`
            : html`<p>${words.noTries}</p>`
      }`;
  }

  /** Shows the drawn questions in their order and hides the rest of the bank. */
  private arrange(): void {
    const { asked } = this;
    const words = checkWords(languageAt(this));
    const isOpen = this.state?.last === null && !this.isReadOnly;
    for (const { id } of this.blocks) {
      const element = this.querySelector<BlockElement>(`#lm-b-${id}`);
      if (!element) continue;
      const place = asked.indexOf(id);
      element.hidden = place < 0;
      if (place >= 0) markPlace(element, words.place(place + 1, asked.length));
      element.stage = !isOpen ? 'show' : this.rule.feedback === 'end' ? 'collect' : 'practice';
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-part="group"]')) {
      group.hidden = !group.querySelector('[data-part="block"]:not([hidden])');
    }
  }

  private readonly handleStart = (): void => {
    this.focusOn = 'first';
    this.isTold = false;
    const seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
    this.dispatchEvent(
      new CheckStartEvent(
        seed,
        this.blocks.map(({ id }) => id),
      ),
    );
  };

  private readonly handleFinish = (): void => {
    if (this.open.length > 0 && !this.isTold) {
      this.isTold = true;
      this.focusOn = 'omission';
      return;
    }
    this.focusOn = 'result';
    this.dispatchEvent(new CheckFinishEvent(this.earned / this.pointsOf(this.asked), this.asked));
  };

  private get asked(): BlockId[] {
    return this.state ? drawQuestions(this.rule, this.state.seed) : [];
  }

  private get open(): BlockId[] {
    return this.asked.filter((id) => !this.answers[id]?.response.length);
  }

  private get earned(): number {
    return this.blocks
      .filter(({ id }) => this.asked.includes(id))
      .reduce((sum, block) => sum + block.points * grade(block, this.answers[block.id]?.response ?? []).credit, 0);
  }

  private pointsOf(asked: readonly BlockId[]): number {
    return this.blocks.filter(({ id }) => asked.includes(id)).reduce((sum, { points }) => sum + points, 0);
  }

  private titleOf(id: BlockId): string {
    return titleOf(this.querySelector(`#lm-b-${id}`));
  }
}

/** “Question 3 of 10” belongs to the question's name, so that it is heard with it. */
function markPlace(element: Element, text: string): void {
  const title = element.querySelector('[data-part="block-title"]');
  let place = title?.querySelector<HTMLElement>('[data-part="question-place"]');
  if (!title) return;
  if (!place) {
    place = document.createElement('span');
    place.dataset.part = 'question-place';
    title.prepend(place);
  }
  place.textContent = `${text}: `;
}
