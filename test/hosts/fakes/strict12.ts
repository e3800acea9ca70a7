import { elements, responses } from './elements12.ts';
import { StrictLms, type Knobs } from './strict-lms.ts';

/** A SCORM 1.2 LMS by the letter of the Run-Time Environment 1.2, with Moodle's habits where a knob asks for them. */
export class Strict12 extends StrictLms {
  constructor(server = new Map<string, string>(), knobs: Knobs = {}) {
    super(server, knobs);
    this.player.API = {
      LMSInitialize: this.answers('LMSInitialize', (text) => this.initialize(text)),
      LMSFinish: this.answers('LMSFinish', (text) => this.finish(text)),
      LMSGetValue: this.answers('LMSGetValue', (element) => this.get(element)),
      LMSSetValue: this.answers('LMSSetValue', (element, value) => this.set(element, value)),
      LMSCommit: this.answers('LMSCommit', (text) => this.commit(text)),
      ...(knobs.hasNoLastError ? {} : { LMSGetLastError: this.answers('LMSGetLastError', () => this.error) }),
      LMSGetErrorString: () => '',
      LMSGetDiagnostic: () => '',
    };
    this.takeOnHabits();
  }

  /** Without the faults of this page; `knobs` are those of the next. */
  relaunch(knobs: Knobs = {}): Strict12 {
    return new Strict12(this.server, { ...this.knobs, faults: undefined, ...knobs });
  }

  private initialize(text: string | undefined): unknown {
    if (text !== '') return this.no('201');
    const wasRunning = this.state === 'running';
    // Moodle loads the model anew at a second call, and says no.
    if (!wasRunning || this.knobs.isMoodle) this.load();
    return wasRunning ? this.no('101') : this.yes();
  }

  private get(element: string): string {
    const kind = kindOf(element);
    const rule = elements[kind];
    this.error = this.state !== 'running' ? '301' : !rule ? '201' : rule.access === 'w' ? '404' : '0';
    if (this.error !== '0') return '';
    if (element.endsWith('._count')) return String(this.count(element.slice(0, -'._count'.length)));
    return this.model.get(element) ?? rule?.initial ?? '';
  }

  private set(element: string, value: string): unknown {
    const rule = elements[kindOf(element)];
    if (this.state !== 'running') return this.no('301');
    if (!rule) return this.no('201');
    if (rule.access === 'r') return this.no('403');
    if (!this.isInTurn(element)) return this.no('201');
    if (rule.format && !rule.format.test(value)) return this.no('405');
    if (element.endsWith('student_response') && !this.isResponse(element, value)) return this.no('405');
    return this.keep(element, value);
  }

  private commit(text: string | undefined): unknown {
    if (text !== '') return this.no('201');
    if (this.state !== 'running') return this.no('301');
    return this.send('101', { differencesOnly: this.knobs.isMoodle === true });
  }

  private finish(text: string | undefined): unknown {
    if (text !== '') return this.no('201');
    if (this.state !== 'running') return this.no('301');
    this.state = 'ended';
    this.judge();
    const seconds = secondsOf(this.get0('cmi.core.total_time')) + secondsOf(this.get0('cmi.core.session_time'));
    this.model.set('cmi.core.total_time', timespan(seconds));
    this.model.set('cmi.core.entry', this.get0('cmi.core.exit') === 'suspend' ? 'resume' : '');
    this.model.delete('cmi.core.session_time');
    this.model.delete('cmi.core.exit');
    return this.send('101', { differencesOnly: this.knobs.isMoodle === true });
  }

  /** RTE 1.2, lesson_status: an untouched one is completed; with a mastery score the raw score decides. */
  private judge(): void {
    if (this.get0('cmi.core.lesson_mode') === 'review') return;
    const status = this.get0('cmi.core.lesson_status');
    if (status === '' || status === 'not attempted') this.model.set('cmi.core.lesson_status', 'completed');
    const mastery = this.get0('cmi.student_data.mastery_score');
    const raw = this.get0('cmi.core.score.raw');
    if (mastery !== '' && raw !== '') {
      this.model.set('cmi.core.lesson_status', Number(raw) >= Number(mastery) ? 'passed' : 'failed');
    }
  }

  private get0(element: string): string {
    return this.model.get(element) ?? '';
  }

  private count(collection: string): number {
    const indexes = [...this.model.keys()]
      .filter((name) => name.startsWith(`${collection}.`))
      .map((name) => Number(name.slice(collection.length + 1).split('.')[0]));
    return Math.max(-1, ...indexes) + 1;
  }

  /** A new record begins with its id, at the next free index, without leading zeros. */
  private isInTurn(element: string): boolean {
    const match = /^(cmi\.(?:interactions|objectives))\.(\d+)\.(.+)$/.exec(element);
    if (!match) return true;
    const [, collection, index, rest] = match as unknown as [string, string, string, string];
    if (String(Number(index)) !== index) return false;
    return rest === 'id' ? Number(index) <= this.count(collection) : Number(index) < this.count(collection);
  }

  private isResponse(element: string, value: string): boolean {
    const type = this.get0(element.replace('student_response', 'type'));
    return responses[type]?.test(value) ?? false;
  }
}

function kindOf(element: string): string {
  return element.replace(/\.\d+(?=\.)/g, '.n');
}

function secondsOf(timespan: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = timespan.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function timespan(seconds: number): string {
  const part = (value: number, length: number) => String(Math.floor(value)).padStart(length, '0');
  const rest = (seconds % 60).toFixed(2).padStart(5, '0');
  return `${part(seconds / 3600, 4)}:${part((seconds / 60) % 60, 2)}:${rest}`;
}
