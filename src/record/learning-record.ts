import type { Response } from '../model/block.ts';
import type { BlockId, Outline } from '../model/course.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Progress, ProgressEvent } from '../model/progress.ts';
import { Acts, type Act } from './act.ts';
import { Attempt } from './attempt.ts';
import { healthOf, type Health } from './health.ts';
import { isAnonymous } from './journal-key.ts';
import { openJournal, type Journal } from './journal.ts';
import { slotsOf, type Slots } from './slots.ts';
import { followPage } from './page-life.ts';
import type { Page } from './page.ts';
import type { Host, Interaction, Launch, Report } from './port.ts';
import type { Probe } from './probe.ts';
import { outcomeOf, reportOf } from './report.ts';
import { resume, type BeginningNotice } from './resume.ts';
import { Saver } from './saver.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Stores } from './stores.ts';

/** What the learner is to be told in a sentence; the words are `words.notice[code]`. */
export type RecordNotice = BeginningNotice | 'full' | 'sessionLost';

export interface RecordParts {
  readonly host: Host;
  readonly outline: Outline;
  /** Of the page that the course was read from: its folder tells packages apart. */
  readonly address: string;
  /** null: the host's word is all there is. */
  readonly probe: Probe | null;
  readonly stores: Stores;
  readonly page: Page;
}

/**
 * One sitting: acts in, journal first, host second, health out. All policy is here and in the files beside; hosts only
 * translate. No method throws.
 */
export class LearningRecord {
  /** Resolves, once, when the host has answered and what was stored has been read; it never rejects. */
  readonly opened: Promise<void>;
  launch: Launch = notYet;
  /** The learner did something in this sitting. */
  hasActed = false;

  private readonly parts: RecordParts;
  private readonly slots: Slots;
  private readonly acts: Acts;
  private readonly attempt: Attempt;
  private readonly stopwatch: Stopwatch;
  private readonly saver: Saver;
  private readonly listeners = new Set<() => void>();
  private readonly stopFollowing: () => void;
  private journal: Journal | null = null;
  private isOpening = true;
  private isClosed = false;
  /** Acts that no LMS can have heard of yet: done again on what it turns out to have stored. */
  private unheard: Act[] = [];
  private told: Pick<Outcome, 'completion' | 'success'> = notYet;

  constructor(parts: RecordParts) {
    const { host, outline, page, probe } = parts;
    this.parts = parts;
    this.slots = slotsOf(outline);
    this.acts = new Acts(outline);
    this.attempt = new Attempt({ outline, slots: this.slots, acts: this.acts, now: () => page.now() });
    this.stopwatch = new Stopwatch(page);
    this.saver = new Saver({
      host,
      page,
      probe,
      report: () => this.report(),
      onRetry: () => this.attempt.renumber(),
      onReached: () => this.attempt.reach() && this.keep(),
      onChange: () => this.tell(),
    });
    this.stopFollowing = followPage(page, this.stopwatch, {
      keep: () => this.keep(),
      save: () => this.saver.now(),
      saveAgain: () => this.flush(),
      revive: () => this.saver.revive(),
      close: () => this.close(),
    });
    this.opened = this.open();
  }

  get hostName(): Host['name'] {
    return this.parts.host.name;
  }

  get progress(): Progress {
    return this.attempt.saved.progress;
  }

  /** Completion, success and score as the host is told them. */
  get outcome(): Outcome {
    return outcomeOf(this.parts.outline, this.launch, this.attempt.saved);
  }

  get health(): Health {
    return healthOf({
      mode: this.launch.mode,
      isOpening: this.isOpening,
      isHostWritable: this.attempt.isHostWritable && this.launch.state === 'ready',
      safety: this.journal?.safety ?? 'none',
      evidence: this.saver.evidence,
      isDirty: this.saver.isDirty && !this.isClosed,
      isLongWait: this.saver.isLongWait,
    });
  }

  get notices(): readonly RecordNotice[] {
    const isLost = this.saver.evidence === 'lost' || this.saver.evidence === 'signed-out';
    const { notices, isFull } = this.attempt;
    return [...notices, ...(isFull ? ['full' as const] : []), ...(isLost ? ['sessionLost' as const] : [])];
  }

  /** The learner did something: it is in the journal when this returns, and with the host when the time has come. */
  apply(event: ProgressEvent, interactions: readonly Interaction[] = []): void {
    if (event.type === 'answered' && this.acts.staysHere(event.block)) {
      this.savePrivate(event.block, event.response);
      return;
    }
    const act = { event, interactions };
    if (event.type !== 'lesson-started') this.hasActed = true;
    if (this.launch.state !== 'ready') this.unheard.push(act);
    if (this.isClosed) this.attempt.isHostWritable = false;
    this.attempt.perform(act);
    this.keep();
    if (this.isConnected) this.saver.touch();
    this.tell();
  }

  /** A lesson has ended, or an answer that counts was given: the host hears of it once the page has been painted. */
  milestone(): void {
    if (!this.isConnected) return;
    const { completion, success } = this.outcome;
    this.saver.soon({ isUrgent: completion !== this.told.completion || success !== this.told.success });
  }

  /** Tries at once to save everything again: for a learner who asks. */
  flush(): void {
    this.keep();
    if (this.isConnected) this.saver.again();
  }

  /** Looks for the LMS again after it was not found; what was done meanwhile is done again on what it has stored. */
  async reopen(): Promise<void> {
    if (this.launch.state !== 'ready' && !this.isOpening && !this.isClosed) await this.open();
  }

  /** Ends the sitting, once. What is done afterwards is kept on this device. */
  close(intent: 'suspend' | 'finish' = this.outcome.completion === 'completed' ? 'finish' : 'suspend'): void {
    if (this.isClosed) return;
    this.keep();
    if (this.isConnected) this.parts.host.write(this.report());
    this.isClosed = true;
    this.saver.stop();
    this.stopFollowing();
    if (this.parts.host.close(intent) !== 'claimed') this.attempt.isHostWritable = false;
    else if (this.parts.page.isOnline && this.attempt.reach()) this.keep();
    this.tell();
  }

  /** Answers to `Rate yourself` and `Reflect` are given to `savePrivate`, and are neither progress nor reported. */
  get keepsPrivateOnDevice(): boolean {
    return this.parts.outline.privateAnswers === 'device';
  }

  /** Whether private answers outlive this window. */
  get isPrivateKept(): boolean {
    return this.journal?.safety === 'disk';
  }

  /** Keeps an answer on this device only; one without words is deleted. */
  savePrivate(block: BlockId, response: Response): void {
    this.attempt.note(block, response);
    this.keep();
    this.tell();
  }

  privateAnswer(block: BlockId): Response | undefined {
    return Object.hasOwn(this.attempt.notes, block) ? this.attempt.notes[block] : undefined;
  }

  /** How many private answers this device holds, those of earlier attempts included. */
  get privateCount(): number {
    return Object.keys(this.attempt.notes).length + (this.journal?.olderNotes ?? 0);
  }

  /** Deletes every private answer of this learner in this course from this device. */
  forgetPrivate(): void {
    this.attempt.notes = {};
    this.journal?.forgetOlderNotes();
    this.keep();
    this.tell();
  }

  /** Calls the listener after every change; the returned function ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async open(): Promise<void> {
    const { host, outline, address, stores, page } = this.parts;
    const isAgain = this.journal !== null;
    this.isOpening = true;
    const launch = await host.open();
    if (!isAgain || launch.state === 'ready') {
      const { learner, state } = launch;
      const isShared = isAnonymous(learner.id) && host.name !== 'local' && state !== 'none';
      const owner = { learner: learner.id, address };
      const journal = await openJournal({ owner, isShared, outline, slots: this.slots, stores, now: page.now() });
      this.journal = journal;
      this.begin(launch, journal, isAgain);
    }
    this.isOpening = false;
    this.tell();
  }

  private begin(launch: Launch, { found }: Journal, isAgain: boolean): void {
    const { host, outline, page } = this.parts;
    const resumed = resume({ host: host.name, launch, found, outline, slots: this.slots, now: page.now() });
    this.isOpening = false;
    this.launch = launch;
    this.told = launch;
    // A new attempt begins with all that was done while there was no LMS, in earlier sittings as well.
    if (!(isAgain && resumed.isNew)) {
      this.attempt.adopt(resumed);
      for (const act of this.unheard) this.attempt.perform(act);
    }
    if (resumed.isHostBehind) this.attempt.renumber();
    this.keep();
    if (this.isConnected) this.saver.begin(resumed.isHostBehind || this.hasActed);
  }

  private get isConnected(): boolean {
    const { state, mode } = this.launch;
    return !this.isOpening && !this.isClosed && this.attempt.isHostWritable && state === 'ready' && mode === 'normal';
  }

  /** Law 2: the journal first. In a review and a browse nothing is kept anywhere. */
  private keep(): void {
    if (!this.journal || this.launch.mode !== 'normal') return;
    this.attempt.refresh(this.stopwatch.seconds, this.outcome);
    this.journal.write(this.attempt.toRow(), () => this.tell());
  }

  private report(): Report {
    const { outline } = this.parts;
    const { attempt, launch, stopwatch } = this;
    attempt.refresh(stopwatch.seconds, this.outcome);
    const report = reportOf({
      outline,
      launch,
      saved: attempt.saved,
      suspendData: attempt.offer(launch.limits.suspendChars, this.hasActed),
      seconds: stopwatch.seconds,
      interactions: attempt.given.map(({ interaction }) => interaction),
    });
    this.told = report.outcome;
    this.keep();
    return report;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** What holds until the host has answered. */
const notYet: Launch = {
  state: 'none',
  mode: 'normal',
  learner: { id: '', name: '' },
  suspendData: '',
  completion: 'incomplete',
  success: 'unknown',
  limits: { suspendChars: 0, locationChars: 0 },
};
