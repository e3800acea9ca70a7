import { html, nothing, type TemplateResult } from 'lit';
import { summaryWords, type SummaryWords } from '../../language/summary-words.ts';
import { forgetDevice, readHoldings, type Holdings } from '../../record/holdings.ts';
import type { PanelSetting } from './panel.ts';
import { dayOf } from './time.ts';

type PanelState = 'shown' | 'asking' | 'forgotten' | 'not-forgotten';

/** What this device holds of the learner in this course, and the way to delete it: one question in the page, no window. */
export class DevicePanel {
  private _state: PanelState = 'shown';
  /** undefined: not read yet. */
  private _holdings: Holdings | null | undefined;

  constructor(
    private readonly _setting: PanelSetting,
    /** Where it is drawn. */
    private readonly _home: () => Element,
  ) {}

  /** Reads again what is kept; draws when it is known. */
  async read(): Promise<void> {
    const { record, outline, onChange } = this._setting;
    const holdings = await readHoldings(record, outline);
    if (holdings && this._state === 'forgotten') this._state = 'shown';
    this._holdings = holdings;
    onChange();
  }

  render(): TemplateResult {
    const { device } = this._words;
    const canForget = this._state === 'shown' && Boolean(this._holdings);
    return html`<div data-part="device-text" tabindex="-1">
        <p>${this._text}</p>
        ${this._state === 'asking' ? this._consequences.map((text) => html`<p>${text}</p>`) : nothing}
      </div>
      ${canForget ? html`<p>${button(device.forget, this._ask)}</p>` : nothing}
      ${
        this._state === 'asking'
          ? html`<p data-part="end-buttons">
              ${button(device.confirm, this._forget)} ${button(device.keep, this._keep)}
            </p>`
          : nothing
      }`;
  }

  private get _words(): SummaryWords {
    return summaryWords(this._setting.outline.language);
  }

  private get _text(): string {
    const { device } = this._words;
    if (this._state === 'forgotten') return device.forgotten;
    if (this._state === 'not-forgotten') return device.notForgotten;
    if (this._holdings === undefined) return device.reading;
    if (this._holdings === null) return this._setting.record.journal ? device.nothing : device.unknown;
    const { privateAnswers, since } = this._holdings;
    const holds = device.holds(privateAnswers, dayOf(since, this._setting.outline.language));
    return this._state === 'asking' ? `${holds} ${device.ask}` : holds;
  }

  /** What stays elsewhere, and what does not. */
  private get _consequences(): readonly string[] {
    const { record, outline } = this._setting;
    const { device } = this._words;
    if (record.hostName === 'local') return [device.nowhereElse];
    const place = { device: device.privateGone, lms: device.privateInLms, reported: device.privateReported };
    return [
      record.launch.state === 'ready' ? device.stays : '',
      record.health === 'saved' || record.health === 'readonly' ? '' : device.staysNot,
      this._holdings?.privateAnswers ? place[outline.privateAnswers] : '',
    ].filter(Boolean);
  }

  private readonly _ask = (): void => this._become('asking');

  private readonly _keep = (): void => this._become('shown');

  private readonly _forget = async (): Promise<void> => {
    const isForgotten = await forgetDevice(this._setting.record);
    if (isForgotten) this._holdings = null;
    this._become(isForgotten ? 'forgotten' : 'not-forgotten');
    this._setting.onSay(this._text);
  };

  private _become(state: PanelState): void {
    this._state = state;
    this._setting.onChange();
    // The button has gone with what it did: the focus stays where the learner is.
    this._home().querySelector<HTMLElement>('[data-part="device-text"]')?.focus();
  }
}

function button(text: string, onClick: () => unknown): TemplateResult {
  return html`<button type="button" data-part="button-secondary" @click=${onClick}>${text}</button>`;
}
