import { html, nothing, type TemplateResult } from 'lit';
import { summaryWords, type SummaryWords } from '../../language/summary-words.ts';
import type { Support } from '../../model/course.ts';
import type { PanelSetting } from './panel.ts';
import { copyText, shownText } from './shown-text.ts';
import { supportText } from './support.ts';

/** Whom to ask, and the details that help them. */
export class SupportPanel {
  private _text: string | null = null;
  private _said = '';

  constructor(private readonly _setting: PanelSetting) {}

  render(): TemplateResult {
    const { outline } = this._setting;
    const words = summaryWords(outline.language);
    const { title, copy, about } = words.support;
    return html`<div data-part="support">
      ${contact(outline.support, words.support)}
      <p>${about}</p>
      ${
        this._text === null
          ? html`<p>
              <button type="button" data-part="button-secondary" @click=${this._copy}>${copy}</button>
            </p>`
          : shownText({
              part: 'support-details',
              label: title,
              copyLabel: copy,
              text: this._text,
              words: words.text,
              canPrint: false,
              said: this._said,
              onSay: this._say,
            })
      }
    </div>`;
  }

  /** Shows what it copies: nobody should pass on what they have not seen. */
  private readonly _copy = async (event: Event): Promise<void> => {
    const { record, outline, onChange } = this._setting;
    const panel = (event.currentTarget as Element).closest('[data-part="support"]');
    this._text = supportText({ outline, record, log: record.log, player: PLAYER_VERSION, now: Date.now() });
    onChange();
    const shown = panel?.querySelector('pre') ?? null;
    shown?.focus();
    this._say(await copyText(this._text, shown, summaryWords(outline.language).text));
  };

  private readonly _say = (text: string): void => {
    this._said = text;
    this._setting.onChange();
    this._setting.onSay(text);
  };
}

function contact(support: Support | undefined, words: SummaryWords['support']): TemplateResult {
  if (!support) return html`<p>${words.askNobody}</p>`;
  const { name, address, text } = support;
  return html`<p>${words.ask(name)} ${link(address)}</p>
    ${text ? html`<p>${text}</p>` : nothing}`;
}

/** An address of the web or of a mailbox can be followed; a telephone number, a room or a name is text. */
function link(address: string): unknown {
  if (/^https?:\/\//i.test(address)) return html`<a href=${address} target="_blank" rel="noopener">${address}</a>`;
  return /^[^\s@:]+@[^\s@]+$/.test(address) ? html`<a href="mailto:${address}">${address}</a>` : address;
}
