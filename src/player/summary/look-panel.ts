import { html, nothing, render, type TemplateResult } from 'lit';
import type { SummaryWords } from '../../language/summary-words.ts';
import { chosenLook, lookKey, type Look } from '../look.ts';

type Colours = 'auto' | 'light' | 'dark' | 'more';
type Size = 'normal' | NonNullable<Look['text']>;

const colours: readonly Colours[] = ['auto', 'light', 'dark', 'more'];
const sizes: readonly Size[] = ['normal', 'large', 'largest'];

/** The learner's own colours and text size, beside the list of all lessons; remembered on this device. */
export class LookPanel {
  private readonly _place = document.createElement('div');
  private _look = chosenLook();
  private _isKept = true;

  constructor(
    private readonly _course: HTMLElement,
    /** The window shows this course alone. */
    private readonly _ownsPage: boolean,
    private readonly _words: SummaryWords['look'],
  ) {
    this._place.dataset.part = 'look';
    _course.querySelector('[data-part="contents"]')?.append(this._place);
    // The course itself wears it since its start.
    this._wear();
    this._render();
  }

  private _render(): void {
    const { title, colours: legend, size, notKept } = this._words;
    render(
      html`<details>
        <summary>${title}</summary>
        ${this._group(legend, 'colours', colours, this._colours, this._choose)}
        ${this._group(size, 'size', sizes, this._look.text ?? 'normal', this._resize)}
        <p role="status">${this._isKept ? nothing : notKept}</p>
      </details>`,
      this._place,
    );
  }

  private _group<Value extends Colours | Size>(
    legend: string,
    name: string,
    values: readonly Value[],
    chosen: Value,
    onChoose: (value: Value) => void,
  ): TemplateResult {
    const names: Readonly<Record<Colours | Size, string>> = this._words;
    return html`<fieldset>
      <legend>${legend}</legend>
      ${values.map(
        (value) =>
          html`<label
            ><input
              type="radio"
              name="lm-look-${name}"
              .checked=${value === chosen}
              @change=${() => onChoose(value)}
            />${names[value]}</label
          >`,
      )}
    </fieldset>`;
  }

  private get _colours(): Colours {
    return this._look.contrast ?? this._look.theme ?? 'auto';
  }

  private readonly _choose = (value: Colours): void => {
    const { text } = this._look;
    const chosen: Look = value === 'auto' ? {} : value === 'more' ? { contrast: value } : { theme: value };
    this._take({ ...chosen, text });
  };

  private readonly _resize = (value: Size): void => {
    this._take({ ...this._look, text: value === 'normal' ? undefined : value });
  };

  private _take(look: Look): void {
    this._look = look;
    this._isKept = keep(look);
    this._wear();
    this._render();
  }

  private _wear(): void {
    const { theme, contrast, text } = this._look;
    for (const { dataset } of this._ownsPage ? [this._course, document.documentElement] : [this._course]) {
      // Automatic is what the author has asked for, else what the system does where that counts.
      set(dataset, 'theme', theme ?? dataset.mode ?? dataset.system);
      set(dataset, 'contrast', contrast);
      set(dataset, 'text', text);
    }
  }
}

function set(dataset: DOMStringMap, name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(dataset, name);
  else dataset[name] = value;
}

/** Whether the device will know it the next time. */
function keep(look: Look): boolean {
  try {
    localStorage.setItem(lookKey, JSON.stringify(look));
    return true;
  } catch {
    return false;
  }
}
