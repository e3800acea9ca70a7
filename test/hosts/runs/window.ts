import { vi } from 'vitest';
import type { Outline } from '../../../src/model/course.ts';
import type { ProbeResult } from '../../../src/record/probe.ts';
import { LearningRecord } from '../../../src/record/learning-record.ts';
import { FakePage, settled } from '../../unit/record/fakes.ts';
import { packageAddress, reported } from '../../unit/record/sittings.ts';
import type { FakeCall, Fault } from '../fakes/recording-lms.ts';
import type { StrictLms } from '../fakes/strict-lms.ts';
import type { Stores } from '../../../src/record/stores.ts';
import { Life } from './life.ts';
import type { Place } from './places.ts';
import type { Sitting, Step } from './plan.ts';

export interface WindowSetting {
  readonly place: Place;
  readonly sitting: Sitting;
  readonly outline: Outline;
  readonly hasPassMark: boolean;
  readonly server: Map<string, string>;
  readonly stores: Stores;
  /** Milliseconds since the beginning of the run. */
  readonly clock: number;
  /** Called round each call to the LMS that may change what it keeps. */
  readonly during: (window: CourseWindow, call: () => unknown) => unknown;
}

/** One page with the course in it, from its first call to its end. */
export class CourseWindow {
  readonly record: LearningRecord;
  readonly page = new FakePage();
  readonly life: Life;
  readonly lms: StrictLms | null;
  /** Calls that the plan let fail. */
  readonly broken = new Set<FakeCall>();
  /** The LMS claimed a commit that it did not keep, and nobody could have known. */
  hasBeenLiedTo = false;
  /** Another window of the same attempt was open at the same time. */
  isContested = false;
  isOpen = false;
  private readonly setting: WindowSetting;
  private network: 'up' | 'down' | 'dead' = 'up';
  private commits: 'kept' | 'refused' | 'dropped' | 'signed out' = 'kept';

  constructor(setting: WindowSetting) {
    const { place, sitting, outline, server, clock, hasPassMark } = setting;
    this.setting = setting;
    this.page.time = clock;
    this.life = new Life(sitting.diesAfter);
    const stores = this.life.storesOf(setting.stores);
    const marks: Record<string, string> = hasPassMark
      ? { 'cmi.student_data.mastery_score': '80', 'cmi.scaled_passing_score': '0.8' }
      : {};
    this.lms =
      place.lms?.(server, {
        faults: (call, index) => this.faultOf(call, index),
        initial: { 'cmi.core.student_id': 'learner-1', 'cmi.learner_id': 'learner-1', ...marks },
        ...(sitting.lms.cutsSuspendDataAt === null ? {} : { cutsSuspendDataAt: sitting.lms.cutsSuspendDataAt }),
      }) ?? null;
    if (this.lms) {
      this.life.enter(this.lms.player, place.api, {
        speaksNumbers: sitting.lms.speaksNumbers,
        during: (method, call) => this.during(method, call),
      });
    }
    this.record = new LearningRecord({
      host: place.connect(this.lms, stores),
      outline,
      address: packageAddress,
      probe: place.lms ? () => Promise.resolve(this.probed()) : null,
      stores,
      page: this.page,
    });
  }

  /** Waits until the record is open, or the page is dead. */
  async open(): Promise<void> {
    vi.setSystemTime(this.page.now());
    void this.record.opened.then(() => (this.isOpen = true));
    const isWaiting = () => !this.isOpen && !this.life.isOver;
    for (let turn = 0; isWaiting() && turn < 10; turn++) await settled();
    for (let second = 0; isWaiting() && second < 30; second += 0.5) await vi.advanceTimersByTimeAsync(500);
    await settled();
  }

  async take(step: Step): Promise<void> {
    const { record, page } = this;
    switch (step.do) {
      case 'act':
        record.apply(step.event, this.interactionsOf(step.event));
        break;
      case 'note':
        record.savePrivate('mirror', [step.text]);
        break;
      case 'pass':
        page.paint();
        await page.pass(step.seconds);
        break;
      case 'milestone':
        record.milestone();
        page.paint();
        break;
      case 'hide':
        page.signal('hidden');
        break;
      case 'show':
        page.signal('visible');
        break;
      case 'flush':
        record.flush();
        break;
      case 'network':
        this.network = step.is;
        this.turnKnobs();
        if (step.is === 'up') page.signal('online');
        break;
      case 'commits':
        this.commits = step.are;
        this.turnKnobs();
        break;
    }
    await settled();
  }

  async end(how: Sitting['end']): Promise<void> {
    if (how === 'leave') this.page.signal('leave');
    if (how === 'close') this.record.close();
    if (how !== 'kill') await settled();
  }

  private during(method: string, call: () => unknown): unknown {
    if (!/Commit|Finish|Terminate/.test(method)) return call();
    this.page.time += this.setting.sitting.lms.slow;
    this.hasBeenLiedTo ||= this.commits === 'dropped';
    return this.setting.during(this, call);
  }

  private turnKnobs(): void {
    const { lms } = this;
    this.page.isOnline = this.network !== 'down';
    if (!lms) return;
    const isCut = this.network !== 'up';
    const { isMoodle } = this.setting.place;
    lms.window.navigator.onLine = this.page.isOnline;
    const isRefusing = this.commits === 'refused' || this.commits === 'signed out' || (isCut && !isMoodle);
    lms.knobs.refusesCommits = isRefusing ? Infinity : 0;
    lms.knobs.losesCommits = this.commits === 'dropped' || isCut;
  }

  private probed(): ProbeResult {
    if (this.network !== 'up') return 'offline';
    return this.commits === 'signed out' ? 'signed-out' : 'ours';
  }

  private faultOf(call: FakeCall, index: number): Fault | undefined {
    const { faults, refuses } = this.setting.sitting.lms;
    const isRefused =
      refuses !== null && call.method.endsWith('SetValue') && String(call.args[0]).startsWith(refuses.element);
    const planned = faults.find(([at]) => at === index)?.[1];
    // A read that answers nothing cannot be told from a value that was never set: reads fail in other ways.
    const isSilent = planned !== 'throws' && planned?.answer === null && call.method.endsWith('GetValue');
    const fault =
      (isSilent ? 'throws' : planned) ?? (isRefused ? { answer: 'false', error: refuses.error } : undefined);
    if (fault) this.broken.add(call);
    return fault;
  }

  private interactionsOf(event: Extract<Step, { do: 'act' }>['event']) {
    if (event.type !== 'answered') return [];
    const lesson = this.setting.outline.lessons.find(({ blocks }) => blocks.some(({ id }) => id === event.block));
    return reported(lesson!.id, event.block);
  }
}
