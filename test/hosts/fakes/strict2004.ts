import { elements, patterns, responses } from './elements2004.ts';
import { StrictLms, type Knobs } from './strict-lms.ts';

/** A SCORM 2004 LMS by the letter of the 4th edition's Run-Time Environment, as narrow as Moodle in what it accepts. */
export class Strict2004 extends StrictLms {
  constructor(server = new Map<string, string>(), knobs: Knobs = {}) {
    super(server, knobs);
    this.player.API_1484_11 = {
      Initialize: this.answers('Initialize', (text) => this.initialize(text)),
      Terminate: this.answers('Terminate', (text) => this.terminate(text)),
      GetValue: this.answers('GetValue', (element) => this.get(element)),
      SetValue: this.answers('SetValue', (element, value) => this.set(element, value)),
      Commit: this.answers('Commit', (text) => this.commit(text)),
      ...(knobs.hasNoLastError ? {} : { GetLastError: this.answers('GetLastError', () => this.error) }),
      GetErrorString: () => '',
      GetDiagnostic: () => '',
    };
    this.takeOnHabits();
  }

  /** Without the faults of this page; `knobs` are those of the next. */
  relaunch(knobs: Knobs = {}): Strict2004 {
    return new Strict2004(this.server, { ...this.knobs, faults: undefined, ...knobs });
  }

  private initialize(text: string | undefined): unknown {
    if (text !== '') return this.no('201');
    if (this.state === 'running') return this.no('103');
    if (this.state === 'ended') return this.no('104');
    // A session that ended, or was cut off, with another exit than "suspend" is a new attempt without data.
    if (this.server.get('cmi.exit') !== 'suspend') this.server.clear();
    this.load();
    this.model.delete('cmi.session_time');
    this.model.set('cmi.exit', '');
    return this.yes();
  }

  private get(element: string): string {
    const rule = elements[kindOf(element)];
    if (this.state !== 'running') return this.nothing(this.state === 'fresh' ? '122' : '123');
    if (!rule) return this.nothing('401');
    if (rule.access === 'w') return this.nothing('405');
    this.error = '0';
    if (element.endsWith('._count')) return String(this.count(element.slice(0, -'._count'.length)));
    if (!this.isThere(element)) return this.nothing('301');
    const value = this.model.get(element) ?? rule.initial;
    return value ?? this.nothing('403');
  }

  private set(element: string, value: string): unknown {
    const rule = elements[kindOf(element)];
    if (this.state !== 'running') return this.no(this.state === 'fresh' ? '132' : '133');
    if (!rule) return this.no('401');
    if (rule.access === 'r') return this.no('404');
    const failure = this.outOfTurn(element, value);
    if (failure) return this.no(failure);
    if (rule.format && !rule.format.test(value)) return this.no('406');
    if (!this.isTyped(element, value)) return this.no('406');
    return this.keep(element, value);
  }

  private commit(text: string | undefined): unknown {
    if (text !== '') return this.no('201');
    if (this.state !== 'running') return this.no(this.state === 'fresh' ? '142' : '143');
    return this.send('391', { differencesOnly: false });
  }

  private terminate(text: string | undefined): unknown {
    if (text !== '') return this.no('201');
    if (this.state !== 'running') return this.no(this.state === 'fresh' ? '112' : '113');
    this.state = 'ended';
    this.judge();
    this.model.set(
      'cmi.total_time',
      `PT${secondsOf(this.of('cmi.total_time')) + secondsOf(this.of('cmi.session_time'))}S`,
    );
    const kept = this.send('111', { differencesOnly: false });
    if (kept === 'false') this.state = 'running';
    return kept;
  }

  /** RTE 4th ed.: with a threshold or a passing score the LMS decides at Terminate, whatever was written. */
  private judge(): void {
    const threshold = this.of('cmi.completion_threshold');
    const progress = this.of('cmi.progress_measure');
    if (threshold !== '' && progress !== '') {
      this.model.set('cmi.completion_status', Number(progress) >= Number(threshold) ? 'completed' : 'incomplete');
    }
    const passing = this.of('cmi.scaled_passing_score');
    const scaled = this.of('cmi.score.scaled');
    if (passing === '') return;
    const success = Number(scaled) >= Number(passing) ? 'passed' : 'failed';
    this.model.set('cmi.success_status', scaled === '' ? 'unknown' : success);
  }

  private nothing(error: string): string {
    this.error = error;
    return '';
  }

  private of(element: string): string {
    return this.model.get(element) ?? '';
  }

  private count(collection: string): number {
    const indexes = [...this.model.keys()]
      .filter((name) => name.startsWith(`${collection}.`))
      .map((name) => Number(name.slice(collection.length + 1).split('.')[0]));
    return Math.max(-1, ...indexes) + 1;
  }

  private isThere(element: string): boolean {
    const match = recordPattern.exec(element);
    return !match || Number(match[2]) < this.count(match[1]!);
  }

  /** 351: an index out of turn or an id that may not change; 408: something that must come before is missing. */
  private outOfTurn(element: string, value: string): string | null {
    const match = recordPattern.exec(element);
    if (!match) return null;
    const [, collection, index, rest] = match as unknown as [string, string, string, string];
    const count = this.count(collection);
    if (String(Number(index)) !== index || Number(index) > count) return '351';
    if (rest !== 'id') return Number(index) === count || this.lacksType(element, rest) ? '408' : null;
    const ids = Array.from({ length: count }, (_, each) => this.of(`${collection}.${each}.id`));
    const isTaken = collection === 'cmi.objectives' && ids.some((id, each) => id === value && each !== Number(index));
    const isChanged = collection === 'cmi.objectives' && Number(index) < count && ids[Number(index)] !== value;
    return isTaken || isChanged ? '351' : null;
  }

  private lacksType(element: string, rest: string): boolean {
    if (!rest.includes('response')) return false;
    const record = element.slice(0, element.length - rest.length);
    const pattern = /^correct_responses\.(\d+)\.pattern$/.exec(rest);
    if (pattern && Number(pattern[1]) > this.count(`${record}correct_responses`)) return true;
    return this.of(`${record}type`) === '';
  }

  private isTyped(element: string, value: string): boolean {
    const match = /^(cmi\.interactions\.\d+\.)(learner_response|correct_responses\.\d+\.pattern)$/.exec(element);
    if (!match) return true;
    const rule = match[2] === 'learner_response' ? responses : patterns;
    const type = this.of(`${match[1]}type`);
    const parts = value.split('[,]');
    if (/^(choice|matching)$/.test(type) && new Set(parts).size !== parts.length) return false;
    return rule[type]?.test(value) ?? false;
  }
}

const recordPattern = /^(cmi\.(?:interactions|objectives))\.(\d+)\.(.+)$/;
function kindOf(element: string): string {
  return element.replace(/\.\d+(?=\.)/g, '.n');
}

function secondsOf(interval: string): number {
  const part = (unit: string) => Number(new RegExp(`([\\d.]+)${unit}`).exec(interval)?.[1] ?? 0);
  return part('H') * 3600 + part('M') * 60 + part('S');
}
