export { attend } from './attend.ts';
import { render } from 'lit';
import { summaryWords } from '../../language/summary-words.ts';
import { newsWords } from '../../language/news-words.ts';
import { words } from '../../language/words.ts';
import type { BlockId } from '../../model/course.ts';
import type { PlayerParts } from '../player-parts.ts';
import { CertificatePanel } from './certificate-panel.ts';
import { DevicePanel } from './device-panel.ts';
import { leftIn, Titles, type LeftView } from './left.ts';
import { ReceiptPanel } from './receipt-panel.ts';
import { SheetPanel } from './sheet-panel.ts';
import { SupportPanel } from './support-panel.ts';
import { thenNow } from './then-now.ts';
import { savingText, summaryView, type Saving, type SummaryView } from './summary-view.ts';

interface SummaryActions {
  readonly onLesson: (index: number, block?: BlockId) => void;
  /** Lets a screen reader say it. */
  readonly onSay: (text: string) => void;
}

/** The page behind the last lesson, made here because it says what this sitting knows. */
export class Summary {
  readonly main: HTMLElement = document.createElement('main');
  readonly title: string;
  private _isWaitOver = false;
  private _patience: ReturnType<typeof setTimeout> | undefined;
  private _lastSaving: Saving | null = null;
  private readonly _titles: Titles;
  private readonly _sheet: SheetPanel;
  private readonly _certificate: CertificatePanel;
  private readonly _receipt: ReceiptPanel;
  private readonly _support: SupportPanel;
  private readonly _device: DevicePanel;

  constructor(
    private readonly _parts: PlayerParts,
    private readonly _actions: SummaryActions,
  ) {
    this.main.id = 'lm-lesson';
    this.main.dataset.part = 'summary';
    this.title = summaryWords(_parts.outline.language).summary.title;
    const panel = {
      record: _parts.record,
      outline: _parts.outline,
      onChange: () => this.render(),
      onSay: (text: string) => _actions.onSay(text),
    };
    this._titles = new Titles(_parts.journey, panel.onChange);
    this._sheet = new SheetPanel(panel, this._titles);
    this._certificate = new CertificatePanel(panel, () => this._printCertificate());
    this._receipt = new ReceiptPanel(panel);
    this._support = new SupportPanel(panel);
    this._device = new DevicePanel(panel, () => this.main);
    void this._device.read();
    this._wait();
  }

  render(): void {
    const { outline, record } = this._parts;
    const saving = this._saving();
    const left: LeftView = {
      words: summaryWords(outline.language),
      outline,
      progress: record.progress,
      passMark: record.launch.passMark,
      titleOf: this._titles.of,
      onBlock: (lesson, block, event) => {
        event.preventDefault();
        this._actions.onLesson(outline.lessons.indexOf(lesson), block);
      },
    };
    const view: SummaryView = {
      words: summaryWords(outline.language),
      playerWords: words(outline.language),
      newsWords: newsWords(outline.language),
      outline,
      progress: record.progress,
      outcome: record.outcome,
      saving,
      isPopUp: window.opener !== null && window.parent === window,
      leftIn: (lesson) => leftIn(left, lesson),
      thenNow: thenNow({ outline, record, mainOf: this._titles.main, onBlock: left.onBlock }),
      sheet: this._sheet.render(),
      certificate: this._certificate.render(),
      receipt: this._receipt.render({ canPrint: true }),
      support: this._support.render(),
      device: this._device.render(),
      onLesson: (index, event) => {
        event.preventDefault();
        this._actions.onLesson(index);
      },
      onStopWaiting: () => {
        this._stopWaiting();
        this._focus('recorded');
      },
      onSaveAgain: () => {
        this._wait();
        if (record.launch.state === 'ready') record.flush();
        else void record.reopen();
        this.render();
        this._focus('recorded');
      },
      onBack: () => this._actions.onLesson(outline.lessons.length - 1),
    };
    render(summaryView(view), this.main);
    if (this._lastSaving === 'saving' && saving !== 'saving') this._actions.onSay(savingText(view));
    this._lastSaving = saving;
  }

  /** Printed otherwise, the page leaves it out: a summary and a certificate are two sheets. */
  private _printCertificate(): void {
    this.main.dataset.printing = 'certificate';
    addEventListener('afterprint', () => delete this.main.dataset.printing, { once: true });
    print();
  }

  private _saving(): Saving {
    const { record } = this._parts;
    if (record.health === 'readonly') return 'readonly';
    if (record.health === 'unsaved') return 'unsaved';
    if (record.hostName === 'local') return 'local';
    if (record.notices.includes('signedOut')) return 'signedOut';
    if (record.notices.includes('sessionLost')) return 'lost';
    if (record.health === 'saved') return 'saved';
    return this._isWaitOver || record.health === 'device' ? 'waiting' : 'saving';
  }

  private _wait(): void {
    this._isWaitOver = false;
    clearTimeout(this._patience);
    this._patience = setTimeout(() => this._stopWaiting(), longestWait);
  }

  private _stopWaiting(): void {
    clearTimeout(this._patience);
    this._isWaitOver = true;
    this.render();
  }

  /** For a button that has gone with what it did: the focus stays where the learner is. */
  private _focus(part: string): void {
    this.main.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  }
}

/** Milliseconds. Nobody waits longer for an LMS (DECISIONS, Complete and Continue). */
const longestWait = 10_000;
