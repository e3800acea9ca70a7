import type { TemplateResult } from 'lit';
import { summaryWords } from '../../language/summary-words.ts';
import { learnerName } from './learner-name.ts';
import type { PanelSetting } from './panel.ts';
import { receiptText } from './receipt.ts';
import { shownText } from './shown-text.ts';

/** The receipt as text to be taken along. */
export class ReceiptPanel {
  private _said = '';
  private _made = Date.now();
  private _last = '';

  constructor(private readonly _setting: PanelSetting) {}

  render({ canPrint }: { readonly canPrint: boolean }): TemplateResult {
    const words = summaryWords(this._setting.outline.language);
    return shownText({
      part: 'receipt',
      label: words.receipt.title,
      copyLabel: words.receipt.copy,
      text: this._text(),
      words: words.text,
      canPrint,
      said: this._said,
      onSay: (text) => {
        this._said = text;
        this._setting.onChange();
        this._setting.onSay(text);
      },
    });
  }

  /** Made anew only when something in it has changed: a text that is being selected must not be replaced. */
  private _text(): string {
    const { record, outline } = this._setting;
    const words = summaryWords(outline.language);
    const write = () => receiptText({ record, outline, words, learner: learnerName(record), now: this._made });
    if (write() === this._last) return this._last;
    this._made = Date.now();
    this._last = write();
    return this._last;
  }
}
