import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { stepsWords } from '../../language/steps-words.ts';
import { languageAt, liveRoot } from '../shared/block-element.ts';

/**
 * Steps are all there from the beginning. Who likes can take them one at a time: then the names stay as an overview, and
 * only one step shows what it says. Nothing of it is kept.
 *
 * @summary Steps.
 * Parts: steps, step, step-title, step-detail, step-place, buttons, live.
 */
export class LmSteps extends LitElement {
  private _steps: readonly HTMLElement[] = [];
  /** Index of the step that is shown; null: all are. */
  private _current: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this._steps = [...this.querySelectorAll<HTMLElement>('[data-part="step"]')];
  }

  protected override createRenderRoot(): HTMLElement {
    return liveRoot(this);
  }

  protected override render(): TemplateResult {
    const words = stepsWords(languageAt(this));
    const { _current: current } = this;
    if (current === null) return buttons(button(words.stepsOne, () => this._go(0)));
    const isLast = current === this._steps.length - 1;
    return buttons([
      current > 0 ? button(words.stepBack, () => this._go(current - 1)) : nothing,
      isLast ? nothing : button(words.stepNext, () => this._go(current + 1)),
      button(words.stepsAll, () => this._go(null)),
    ]);
  }

  protected override updated(): void {
    for (const [index, step] of this._steps.entries()) {
      const isCurrent = index === this._current;
      // Paper shows every step, which `hidden` would not let it.
      step.toggleAttribute('data-closed', this._current !== null && !isCurrent);
      if (isCurrent) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    }
  }

  /** To a step, or back to all of them; the focus goes to the name of the step, which says its place. */
  private _go(to: number | null): void {
    const from = this._current;
    this._current = to;
    this.querySelector('[data-part="step-place"]')?.remove();
    this.requestUpdate();
    const title = this._steps[to ?? from ?? 0]!.querySelector<HTMLElement>('[data-part="step-title"]')!;
    if (to !== null) title.prepend(this._place(to));
    title.tabIndex = -1;
    void this.updateComplete.then(() => title.focus());
  }

  private _place(index: number): HTMLElement {
    const place = document.createElement('span');
    place.dataset.part = 'step-place';
    place.textContent = `${stepsWords(languageAt(this)).stepPlace(index + 1, this._steps.length)} `;
    return place;
  }
}

customElements.define('lm-steps', LmSteps);

function buttons(content: unknown): TemplateResult {
  return html`<div data-part="buttons">${content}</div>`;
}

function button(text: string, onClick: () => void): TemplateResult {
  return html`<button type="button" data-part="button-secondary" @click=${onClick}>${text}</button>`;
}
