import { html, nothing, type TemplateResult } from 'lit';
import { summaryWords } from '../../language/summary-words.ts';
import { isolated, learnerName } from './learner-name.ts';
import type { PanelSetting } from './panel.ts';
import { resultText } from './result.ts';
import { motif } from './sheet-view.ts';
import { shownText } from './shown-text.ts';
import { dayWithZone } from './time.ts';

/**
 * A certificate of completion where the course has one and the learner has completed it. It says what the record says
 * and no more: it names no qualification, and the name is the LMS's own (DECISIONS, words and names).
 */
export class CertificatePanel {
  private _said = '';
  private readonly _made = Date.now();

  constructor(
    private readonly _setting: PanelSetting,
    /** Prints the certificate alone. */
    private readonly _print: () => void,
  ) {}

  render(): TemplateResult | typeof nothing {
    const { record, outline, onChange, onSay } = this._setting;
    const { completion, success } = record.outcome;
    if (!outline.certificate || completion === 'incomplete' || success === 'failed') return nothing;
    const words = summaryWords(outline.language);
    const { title, copy, print } = words.certificate;
    const name = learnerName(record);
    const about = this._about(name);
    return html`<section data-part="certificate" aria-labelledby="lm-certificate">
      <h2 id="lm-certificate">${title}</h2>
      ${shownText({
        part: 'certificate-text',
        label: title,
        copyLabel: copy,
        text: [title, ...(name ? [isolated(name)] : []), ...about].join('\n'),
        words: { ...words.text, print },
        canPrint: true,
        onPrint: this._print,
        body: html`<div data-part="certificate-text">
          ${motif()}
          <p>${title}</p>
          ${name ? html`<p data-part="learner"><bdi>${name}</bdi></p>` : nothing}
          ${about.map((line) => html`<p>${line}</p>`)}
        </div>`,
        said: this._said,
        onSay: (text) => {
          this._said = text;
          onChange();
          onSay(text);
        },
      })}
    </section>`;
  }

  /** What stands below the name. */
  private _about(name: string): string[] {
    const { record, outline } = this._setting;
    const words = summaryWords(outline.language);
    const { certificate, receipt, sheet } = words;
    const isLocal = record.hostName === 'local';
    return [
      ...(isLocal ? [] : [name ? certificate.name : certificate.unnamed]),
      outline.title,
      resultText(record.outcome, outline, words),
      sheet.made(dayWithZone(this._made, outline.language), outline.version),
      isLocal ? receipt.local : receipt.official,
    ];
  }
}
