import type { Response } from '../model/block.ts';
import type { BlockId, Outline } from '../model/course.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Progress, ProgressEvent } from '../model/progress.ts';
import { Acts, type Act } from './act.ts';
import { Attempt } from './attempt.ts';
import { healthOf, type Evidence, type Health } from './health.ts';
import { isAnonymous } from './journal-key.ts';
import { openJournal, type Journal } from './journal.ts';
import { slotsOf, type Slots } from './slots.ts';
import { followPage } from './page-life.ts';
import type { Page } from './page.ts';
import type { Host, Interaction, Launch, Report, Sent } from './port.ts';
import type { Probe } from './probe.ts';
import { outcomeOf, reportOf } from './report.ts';
import { fresh, resume, type BeginningNotice, type Resumed } from './resume.ts';
import { Saver } from './saver.ts';
import { Stopwatch } from './stopwatch.ts';
import type { Stores } from './stores.ts';

/** What the learner is to be told in a sentence; the words are `newsWords[code]`. */
export type RecordNotice = BeginningNotice | 'full' | 'sessionLost' | 'signedOut';

/** The last commit: what was told before it in this sitting (null: nothing), what the host said, and what that is worth. */
export interface Exchange {
  readonly told: Outcome | null;
  readonly answer: { readonly sent: Sent; readonly at: number } | null;
  readonly evidence: Evidence;
}

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
  /** Another window has the course: the host hears nothing from this one, and what is done here stays in the journal. */
  isElsewhere = false;
  /** What the learner did in this sitting. */
  readonly acts: Act[] = [];
  /** Where this sitting began; null before the host has answered. */
  beginning: Resumed | null = null;

  /** null while what is kept here has not been read. */
  journal: Journal | null = null;
  readonly attempt: Attempt;

  private readonly _parts: RecordParts;
  private readonly _slots: Slots;
  private readonly _acts: Acts;
  private readonly _stopwatch: Stopwatch;
  private readonly _saver: Saver;
  private readonly _listeners = new Set<() => void>();
  private readonly _stopFollowing: () => void;
  private _isForgotten = false;
  /** What the host was told last in this sitting. */
  private _sent: Outcome | null = null;
  private _isOpening = true;
  private _isClosed = false;

  constructor(parts: RecordParts) {
    const { host, outline, page, probe } = parts;
    this._parts = parts;
    this._slots = slotsOf(outline);
    this._acts = new Acts(outline);
    this.attempt = new Attempt({ outline, slots: this._slots, acts: this._acts, now: () => page.now() });
    this._stopwatch = new Stopwatch(page);
    this._saver = new Saver({
      host,
      page,
      probe,
      report: () => this._report(),
      onRetry: () => this.attempt.renumber(),
      onReached: () => this.attempt.reach() && this._keep(),
      onChange: () => this._tell(),
    });
    this._stopFollowing = followPage(page, this._stopwatch, {
      keep: () => this._keep(),
      save: () => this._saver.now(),
      saveAgain: () => this.flush(),
      revive: () => this._saver.revive(),
      close: () => this.close(),
    });
    this.opened = this._open();
  }

  get hostName(): Host['name'] {
    return this._parts.host.name;
  }

  get exchange(): Exchange {
    const { answer, evidence } = this._saver;
    return { told: this._sent, answer, evidence };
  }

  /** The host's latest calls, oldest first, without answers and names. */
  get log(): readonly string[] {
    return this._parts.host.log?.() ?? [];
  }

  get progress(): Progress {
    return this.attempt.saved.progress;
  }

  /** Completion, success and score as the host is told them. */
  get outcome(): Outcome {
    return outcomeOf(this._parts.outline, this.launch, this.attempt.saved);
  }

  get health(): Health {
    return healthOf({
      isReadOnly: this.isElsewhere || this.launch.mode !== 'normal',
      isOpening: this._isOpening,
      isHostWritable: this.attempt.isHostWritable && this.launch.state === 'ready',
      safety: this.journal?.safety ?? 'none',
      evidence: this._saver.evidence,
      isDirty: this._saver.isDirty && !this._isClosed,
      isLongWait: this._saver.isLongWait,
    });
  }

  get notices(): readonly RecordNotice[] {
    const { left, isHostWritable } = this.attempt;
    const notices = [...this.attempt.notices, ...(left.size > 0 ? ['full' as const] : [])];
    // A page may come back after its end (a browser's cache), and somebody may go on in it.
    const hasEnded = this._isClosed && !isHostWritable;
    const { evidence } = this._saver;
    if (evidence === 'signed-out') return [...notices, 'signedOut'];
    return hasEnded || evidence === 'lost' ? [...notices, 'sessionLost'] : notices;
  }

  /** The learner did something: it is in the journal when this returns, and with the host when the time has come. */
  apply(event: ProgressEvent, interactions: readonly Interaction[] = []): void {
    if (event.type === 'answered' && this._acts.staysHere(event.block)) {
      this.savePrivate(event.block, event.response);
      return;
    }
    const act = { event, interactions };
    this._isForgotten = false;
    if (event.type !== 'lesson-started') this.hasActed = true;
    this.acts.push(act);
    if (this._isClosed) this.attempt.isHostWritable = false;
    this.attempt.perform(act);
    this._keep();
    if (this._isConnected) this._saver.touch();
    this._tell();
  }

  /** A lesson has ended, or an answer that counts was given: the host hears of it once the page has been painted. */
  milestone(): void {
    if (!this._isConnected) return;
    const { completion, success } = this.outcome;
    const told = this._sent ?? this.launch;
    this._saver.soon({ isUrgent: completion !== told.completion || success !== told.success });
  }

  /** Tries at once to save everything again: for a learner who asks. */
  flush(): void {
    this._keep();
    if (this._isConnected) this._saver.again();
  }

  /** Looks for the LMS again after it was not found; what was done meanwhile is done again on what it has stored. */
  async reopen(): Promise<void> {
    if (this.launch.state !== 'ready' && !this._isOpening && !this._isClosed) await this._open();
  }

  /** Another window has the course: nothing more is written from here, and the session stays open. */
  standBack(): void {
    this.isElsewhere = true;
    this._saver.pause();
    this._tell();
  }

  /** Goes on from another copy of the work, with these acts on top of it, and tells the host. */
  goOn(from: Resumed | null, acts: readonly Act[] = []): void {
    this.isElsewhere = false;
    if (from) this.attempt.adopt(from);
    for (const act of acts) this.attempt.perform(act);
    this._saver.resume();
    this.flush();
    this._tell();
  }

  /** Seconds in view in this sitting. */
  get seconds(): number {
    return this._stopwatch.seconds;
  }

  /** Ends the sitting, once. What is done afterwards is kept on this device. */
  close(intent: 'suspend' | 'finish' = this.outcome.completion === 'completed' ? 'finish' : 'suspend'): void {
    if (this._isClosed) return;
    this._keep();
    if (this._isConnected) this._parts.host.write(this._report());
    this._isClosed = true;
    this._saver.stop();
    this._stopFollowing();
    // Some LMSs store all they know of a session when it ends: what another window has written since would be gone.
    if (this.isElsewhere) return;
    // Its yes proves nothing: a page that is left sends by beacon, and Moodle says "true" to that without a network too.
    if (this._parts.host.close(intent) !== 'claimed') this.attempt.isHostWritable = false;
    this._tell();
  }

  /** Answers to `Rate yourself` and `Reflect` are given to `savePrivate`, and are neither progress nor reported. */
  get keepsPrivateOnDevice(): boolean {
    return this._parts.outline.privateAnswers === 'device';
  }

  /** Keeps an answer on this device only; one without words is deleted. */
  savePrivate(block: BlockId, response: Response): void {
    this._isForgotten = false;
    this.attempt.note(block, response);
    this._keep();
    this._tell();
  }

  privateAnswer(block: BlockId): Response | undefined {
    return Object.hasOwn(this.attempt.notes, block) ? this.attempt.notes[block] : undefined;
  }

  /**
   * Keeps nothing on this device until the learner's next act; the private answers are gone, and without an LMS the whole
   * attempt. What is kept in the stores is for `forgetDevice` to delete.
   */
  withdraw(): void {
    const { host, outline, page } = this._parts;
    this._saver.now();
    this._isForgotten = true;
    this.attempt.notes = {};
    if (host.forget) {
      this.launch = host.forget();
      this.attempt.adopt(fresh(outline, page.now()));
    }
    this._tell();
  }

  /** Calls the listener after every change; the returned function ends that. */
  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => this._listeners.delete(listener);
  }

  private async _open(): Promise<void> {
    const { host, outline, address, stores, page } = this._parts;
    const isAgain = this.journal !== null;
    this._isOpening = true;
    const launch = await host.open();
    if (!isAgain || launch.state === 'ready') {
      const { learner, state } = launch;
      const isShared = isAnonymous(learner.id) && host.name !== 'local' && state !== 'none';
      const owner = { learner: learner.id, address };
      const journal = await openJournal({ owner, isShared, outline, slots: this._slots, stores, now: page.now() });
      this.journal = journal;
      this._begin(launch, journal, isAgain);
    }
    this._isOpening = false;
    this._tell();
  }

  private _begin(launch: Launch, { found }: Journal, isAgain: boolean): void {
    const { host, outline, page } = this._parts;
    const resumed = resume({ host: host.name, launch, found, outline, slots: this._slots, now: page.now() });
    this._isOpening = false;
    this.launch = launch;
    this.beginning = resumed;
    // A new attempt begins with all that was done while there was no LMS, in earlier sittings as well.
    if (!(isAgain && resumed.isNew)) {
      this.attempt.adopt(resumed);
      for (const act of this.acts) this.attempt.perform(act);
    }
    if (resumed.isHostBehind) this.attempt.renumber();
    this._keep();
    if (this._isConnected) {
      const isNew = resumed.isNew && host.name !== 'local';
      this._saver.begin(resumed.isHostBehind || this.hasActed, isNew);
    }
  }

  private get _isConnected(): boolean {
    const { state, mode } = this.launch;
    if (this._isForgotten && this._parts.host.forget) return false;
    return (
      !this._isOpening &&
      !this._isClosed &&
      !this.isElsewhere &&
      this.attempt.isHostWritable &&
      state === 'ready' &&
      mode === 'normal'
    );
  }

  /** Law 2: the journal first. In a review and a browse nothing is kept anywhere. */
  private _keep(): void {
    if (!this.journal || this._isForgotten || this.launch.mode !== 'normal') return;
    this.attempt.refresh(this._stopwatch.seconds, this.outcome);
    this.journal.write(this.attempt.toRow(), () => this._tell());
  }

  private _report(): Report {
    const { outline } = this._parts;
    const { attempt, launch, _stopwatch: stopwatch } = this;
    attempt.refresh(stopwatch.seconds, this.outcome);
    const report = reportOf({
      outline,
      launch,
      saved: attempt.saved,
      suspendData: attempt.offer(launch.limits.suspendChars, this.hasActed),
      seconds: stopwatch.seconds,
      interactions: attempt.given.map(({ interaction }) => interaction),
    });
    this._sent = report.outcome;
    this._keep();
    return report;
  }

  private _tell(): void {
    for (const listener of this._listeners) listener();
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
