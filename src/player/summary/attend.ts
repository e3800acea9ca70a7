import { html, nothing, render } from 'lit';
import { SayEvent } from '../../blocks/events.ts';
import { describeBy } from '../../blocks/shared/omission.ts';
import { summaryWords, type SummaryWords } from '../../language/summary-words.ts';
import { isPrivate } from '../../model/private.ts';
import { carryBarredForms } from '../barred-forms.ts';
import type { Notices } from '../notices.ts';
import type { PlayerParts } from '../player-parts.ts';
import { DevicePanel } from './device-panel.ts';
import { LookPanel } from './look-panel.ts';
import type { PanelSetting } from './panel.ts';
import { ReceiptPanel } from './receipt-panel.ts';
import { SupportPanel } from './support-panel.ts';

/**
 * Stands by while the course runs: help where something is wrong, what this device holds beside the lessons, a mark where
 * a private answer found no room in the LMS, Check where forms are barred. Loaded after the start, because none of it is needed to begin.
 */
export function attend(parts: PlayerParts, notices: Notices): void {
  const { course, outline, record } = parts;
  const setting = {
    record,
    outline,
    onChange: () => update(),
    onSay: (text: string) => void course.dispatchEvent(new SayEvent(text)),
  };
  const words = summaryWords(outline.language);
  new LookPanel(course, parts.ownsPage, words.look);
  const device = new DeviceInContents(course, setting, words);
  const help = new HelpInTrouble(course, setting, words);
  const update = () => {
    device.render();
    help.render();
    markPrivate(parts, notices, words);
  };
  record.subscribe(update);
  // Notices and lessons come and go without the record.
  new MutationObserver(update).observe(course, { childList: true, subtree: true });
  update();
  carryBarredForms(course);
}

/** In the list of all lessons, closed: it is read when it is opened. */
class DeviceInContents {
  private readonly _place = document.createElement('div');
  private readonly _panel: DevicePanel;

  constructor(
    course: HTMLElement,
    setting: PanelSetting,
    private readonly _words: SummaryWords,
  ) {
    this._panel = new DevicePanel(setting, () => this._place);
    this._place.dataset.part = 'device';
    course.querySelector('[data-part="contents"]')?.append(this._place);
  }

  render(): void {
    const { title } = this._words.device;
    const read = ({ currentTarget }: Event) => {
      if ((currentTarget as HTMLDetailsElement).open) void this._panel.read();
    };
    render(
      html`<details @toggle=${read}>
        <summary>${title}</summary>
        ${this._panel.render()}
      </details>`,
      this._place,
    );
  }
}

/** Below the notices where one tells of trouble, else below the lesson, where nothing moves that is being read. */
class HelpInTrouble {
  private readonly _place = document.createElement('div');
  private readonly _support: SupportPanel;
  private readonly _receipt: ReceiptPanel;

  constructor(
    private readonly _course: HTMLElement,
    private readonly _setting: PanelSetting,
    private readonly _words: SummaryWords,
  ) {
    this._support = new SupportPanel(_setting);
    this._receipt = new ReceiptPanel(_setting);
    this._place.dataset.part = 'help';
  }

  render(): void {
    const lead = this._lead;
    if (lead && this._place.previousElementSibling !== lead && !this._place.contains(document.activeElement))
      lead.after(this._place);
    if (!lead && this._place.contains(document.activeElement)) return;
    const { support, receipt } = this._words;
    render(
      lead
        ? html`<details>
            <summary>${support.trouble}</summary>
            ${this._support.render()}
            <p>
              <strong>${receipt.title}</strong>
            </p>
            ${this._receipt.render({ canPrint: false })}
          </details>`
        : nothing,
      this._place,
    );
  }

  /** What the help stands after; null where nothing is wrong, and on the summary, which offers the same. */
  private get _lead(): Element | null {
    const notices = this._course.querySelector('[data-part="notices"]');
    const told = [...(notices?.querySelectorAll<HTMLElement>('[data-notice]') ?? [])];
    if (told.some(({ dataset }) => troubles.includes(dataset.notice ?? ''))) return notices;
    const { record } = this._setting;
    const isWrong =
      record.health === 'unsaved' ||
      record.exchange.evidence === 'refused' ||
      this._course.querySelector('main [data-part="failed"]');
    return isWrong ? this._course.querySelector('[data-part="end"]:not([hidden])') : null;
  }
}

/** Notices that tell of trouble; the others tell where the learner stopped, or what was brought back. */
const troubles: readonly string[] = [
  'connection',
  'missing',
  'sessionLost',
  'signedOut',
  'lostUnsaved',
  'unsaved',
  'unreadable',
  'newer',
];

/** Says at a private answer what is true of it beyond its usual place; for want of room once in a notice, too. */
function markPrivate({ course, outline, record }: PlayerParts, notices: Notices, { mark }: SummaryWords): void {
  const own = outline.lessons.flatMap(({ blocks }) => blocks).filter(({ kind }) => isPrivate(kind));
  // Reported answers are in the LMS all the same.
  const left = own.filter(({ id }) => record.attempt.left.has(id) && outline.privateAnswers === 'lms');
  // The store that outlives the window is blocked, or nobody knows who learns here.
  const isLost = record.keepsPrivateOnDevice && record.journal !== null && record.journal.safety !== 'disk';
  for (const block of own) {
    const text = isLost ? mark.notKept : left.includes(block) ? mark.keptHere : '';
    markBlock(course.querySelector(`#lm-b-${block.id}`), text);
  }
  if (left.length > 0 && notices.tell('notes', mark.noRoom)) course.dispatchEvent(new SayEvent(mark.noRoom));
}

function markBlock(block: Element | null, text: string): void {
  const before = block?.querySelector('[data-part="kept-here"]') ?? null;
  if (!block || text === (before?.textContent ?? '')) return;
  const id = `${block.id}-kept-here`;
  const control = block.querySelector('textarea') ?? block.querySelector('[role="group"], fieldset');
  if (control) describeBy(control, id, text !== '');
  before?.remove();
  if (!text) return;
  const line = document.createElement('p');
  line.id = id;
  line.dataset.part = 'kept-here';
  line.append(document.createElement('strong'));
  line.firstElementChild!.textContent = text;
  block.querySelector('[data-part="privacy"]')?.after(line);
}
