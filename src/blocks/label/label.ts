import { html, LitElement, type TemplateResult } from 'lit';

/** A number on the picture, and what it leads to in the list: something to open, or an option to choose. */
interface Target {
  readonly number: string;
  readonly name: string;
  /** Per cent of the picture, from the left and from the top. */
  readonly x: number;
  readonly y: number;
  readonly row: HTMLDetailsElement | HTMLLabelElement;
}

/**
 * A picture with numbers on it, as a second way into the list below: of what is to be read, or of the options of the
 * question that it stands in. Tab goes through the list alone, where everything is that the numbers have to offer. Where
 * the numbers would lie too close for a finger there are none.
 *
 * @summary Label, and the picture of a question.
 * Parts: picture, picture-box, marks, place, places, number, place-text.
 */
export class LmLabel extends LitElement {
  private readonly _resized = new ResizeObserver(() => this.requestUpdate());
  /** What is chosen may be restored, which no event tells. */
  private readonly _changed = new MutationObserver(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    this._resized.observe(this._box);
    this._changed.observe(this._block, { childList: true, subtree: true });
    this._block.addEventListener('toggle', this._redraw, true);
    this._block.addEventListener('change', this._redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._resized.disconnect();
    this._changed.disconnect();
  }

  protected override createRenderRoot(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-part="marks"]')!;
  }

  protected override render(): TemplateResult[] {
    return this._targets.map(({ number, name, row }) => {
      const label = `${number} ${name}`;
      const on = () => this._use(row);
      return row instanceof HTMLDetailsElement
        ? html`<button
            type="button"
            data-part="place"
            tabindex="-1"
            aria-label=${label}
            aria-expanded=${row.open}
            @click=${on}
          >
            <span>${number}</span>
          </button>`
        : html`<button
            type="button"
            tabindex="-1"
            aria-label=${label}
            aria-pressed=${inputOf(row).checked}
            @click=${on}
          >
            <span>${number}</span>
          </button>`;
    });
  }

  /** Places cannot stand in the page's HTML, whose security policy bars styles there; a program may set them. */
  protected override updated(): void {
    const marks = this.renderRoot as HTMLElement;
    const targets = this._targets;
    const { offsetWidth: width, offsetHeight: height } = this._box;
    const size = Math.min(bestSize, nearest(targets, width, height));
    marks.hidden = size < leastSize;
    marks.style.setProperty('--lm-mark', `${size}px`);
    for (const [index, { x, y }] of targets.entries()) {
      const { style } = marks.querySelectorAll('button')[index]!;
      style.setProperty('--lm-x', `${x}%`);
      style.setProperty('--lm-y', `${y}%`);
    }
  }

  /** One text is open at a time, so that it stays in sight below the picture. */
  private _use(row: Target['row']): void {
    if (row instanceof HTMLLabelElement) {
      inputOf(row).focus({ preventScroll: true });
      inputOf(row).click();
      return;
    }
    const isOpen = !row.open;
    for (const target of this._targets) (target.row as HTMLDetailsElement).open = target.row === row && isOpen;
    if (!isOpen) return;
    row.querySelector('summary')!.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  private readonly _redraw = (): void => this.requestUpdate();

  private get _block(): HTMLElement {
    return this.closest<HTMLElement>('[data-part="block"]')!;
  }

  private get _box(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-part="picture-box"]')!;
  }

  /** A result repeats options, but not as labels. */
  private get _targets(): readonly Target[] {
    const numbers = this._block.querySelectorAll<HTMLElement>(':is(summary, label) [data-part="number"]');
    return [...numbers].map((number) => ({
      number: number.textContent,
      name: number.nextElementSibling?.textContent ?? '',
      x: Number(number.dataset.x),
      y: Number(number.dataset.y),
      row: number.closest<Target['row']>('details, label')!,
    }));
  }
}

customElements.define('lm-label', LmLabel);

function inputOf(label: HTMLLabelElement): HTMLInputElement {
  return label.querySelector('input')!;
}

/** How far the two numbers that are nearest to each other stand apart, in pixels. */
function nearest(targets: readonly Target[], width: number, height: number): number {
  const apart = targets.flatMap((one, index) =>
    targets
      .slice(index + 1)
      .map((other) => Math.hypot(((one.x - other.x) * width) / 100, ((one.y - other.y) * height) / 100)),
  );
  return Math.min(...apart, width, height);
}

/** Pixels: what a finger needs, and what WCAG 2.5.8 asks for at least. */
const bestSize = 44;
const leastSize = 24;
