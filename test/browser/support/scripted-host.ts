import type { Host, Launch, Report, Sent } from '../../../src/record/port.ts';

/** A learning system that answers what a test wants it to. */
export class ScriptedHost implements Host {
  readonly name: Host['name'];
  /** What it says to every write and commit. */
  sent: Sent = 'claimed';
  readonly reports: Report[] = [];
  /** What the next search for it finds. */
  launch: Launch;
  private readonly delay: Promise<unknown>;

  constructor(launch: Partial<Launch> = {}, { name = 'scorm12', delay = Promise.resolve() }: HostOptions = {}) {
    this.name = name;
    this.delay = delay;
    this.launch = { ...ready, ...launch };
  }

  async open(): Promise<Launch> {
    await this.delay;
    return this.launch;
  }

  write(report: Report): Sent {
    this.reports.push(report);
    return this.sent;
  }

  commit(): Sent {
    return this.sent;
  }

  close(): Sent {
    return this.sent;
  }
}

interface HostOptions {
  readonly name?: Host['name'];
  /** It answers to Initialize when this resolves. */
  readonly delay?: Promise<unknown>;
}

const ready: Launch = {
  state: 'ready',
  mode: 'normal',
  learner: { id: 'learner', name: 'A Learner' },
  suspendData: '',
  completion: 'incomplete',
  success: 'unknown',
  limits: { suspendChars: 4096, locationChars: 255 },
};
