import { html, nothing, type TemplateResult } from 'lit';
import { summaryWords } from '../../language/summary-words.ts';
import { isolated, learnerName } from './learner-name.ts';
import type { Titles } from './left.ts';
import { ownPlans, type OwnPlan } from './own-plans.ts';
import type { PanelSetting } from './panel.ts';
import { recapsIn } from './recap.ts';
import { resultText } from './result.ts';
import { sheetText, sortRecaps, type Sheet } from './sheet.ts';
import { planView, sheetView } from './sheet-view.ts';
import { shownText } from './shown-text.ts';
import { dayWithZone } from './time.ts';

/** What the lessons say in short, and the learner's own plan, to be kept on one page of paper or as text. */
export class SheetPanel {
  private _said = '';
  private _takesPlan = false;
  private readonly _made = Date.now();

  constructor(
    private readonly _setting: PanelSetting,
    private readonly _titles: Titles,
  ) {}

  /** Nothing where neither a lesson nor the learner has left anything for it. */
  render(): TemplateResult | typeof nothing {
    const { record, outline, onChange, onSay } = this._setting;
    const words = summaryWords(outline.language);
    const own = ownPlans(outline, record, this._titles.main);
    const sheet = this._sheet(this._takesPlan ? own : []);
    const isEmpty = sheet.short.length + sheet.lists.length + own.length === 0;
    if (isEmpty && !this._titles.lost) return nothing;
    return html`<section data-part="sheet" aria-labelledby="lm-sheet">
      <h2 id="lm-sheet">${words.sheet.title}</h2>
      ${shownText({
        part: 'sheet-text',
        label: words.sheet.title,
        copyLabel: words.sheet.copy,
        text: sheetText(sheet, words),
        words: words.text,
        canPrint: true,
        body: html`${sheetView(sheet, words)} ${this._titles.lost ? html`<p>${words.sheet.lost}</p>` : nothing}
        ${own.length > 0 ? this._planChoice(own) : nothing}`,
        said: this._said,
        onSay: (text) => {
          this._said = text;
          onChange();
          onSay(text);
        },
      })}
    </section>`;
  }

  private _planChoice(own: readonly OwnPlan[]): TemplateResult {
    const words = summaryWords(this._setting.outline.language);
    const choose = ({ currentTarget }: Event) => {
      this._takesPlan = (currentTarget as HTMLInputElement).checked;
      this._said = '';
      this._setting.onChange();
    };
    return html`${this._takesPlan ? nothing : html`<div data-part="apart">${own.map((plan) => planView(plan, words))}</div>`}
      <label data-part="tick">
        <input type="checkbox" .checked=${this._takesPlan} @change=${choose} />
        <span>${words.sheet.planTick}</span>
      </label>`;
  }

  private _sheet(plans: readonly OwnPlan[]): Sheet {
    const { record, outline } = this._setting;
    const words = summaryWords(outline.language);
    const name = learnerName(record);
    const lessons = outline.lessons.map((lesson) => {
      const main = this._titles.main(lesson);
      return { title: lesson.title, recaps: main ? recapsIn(main) : [] };
    });
    return {
      course: outline.title,
      facts: [
        resultText(record.outcome, outline, words),
        ...(name ? [words.receipt.learner(isolated(name))] : []),
        words.sheet.made(dayWithZone(this._made, outline.language), outline.version),
      ],
      ...sortRecaps(lessons),
      plans,
    };
  }
}
