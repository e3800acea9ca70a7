import { vi } from 'vitest';
import type { Outline } from '../../../src/model/course.ts';
import { slotsOf } from '../../../src/record/slots.ts';
import { fullCourse } from '../../unit/model/courses.ts';
import { Custody } from './custody.ts';
import type { Place } from './places.ts';
import type { Run, Sitting } from './plan.ts';
import { findingsOf } from './rules.ts';
import { CourseWindow } from './window.ts';

/** Plays a run, then opens the course once more on each device with nothing wrong; what was found broken, in words. */
export async function play(place: Place, run: Run): Promise<readonly string[]> {
  vi.clearAllTimers();
  const outline: Outline = { ...fullCourse, scorm12Status: run.scorm12Status };
  const custody = new Custody(place, slotsOf(outline));
  const findings: string[] = [];
  // An LMS that takes no status, or does not tell its mark when asked, gives a status of its own and takes it back.
  const isMarkKept = run.sittings.every(
    ({ lms }) => lms.faults.length === 0 && !(lms.refuses?.element ?? '').includes('status'),
  );
  const hasPassMark = run.hasPassMark && isMarkKept;
  let clock = 0;
  let beside: CourseWindow | null = null;
  let besideSitting: Sitting | null = null;

  for (const [number, sitting] of run.sittings.entries()) {
    const next = run.sittings[number + 1];
    const isKeptOpen = next?.isBesideTheLast === true && next.device !== sitting.device && beside === null;
    for (const each of sitting.before) custody.tamper(each, sitting.device);
    const window = await open(sitting, beside);
    for (const step of sitting.steps) {
      if (!window.isOpen || window.life.isOver) break;
      await window.take(step);
      findings.push(...custody.acknowledge(window, sitting.device).map((found) => `${number}, ${step.do}: ${found}`));
    }
    if (isKeptOpen) {
      [beside, besideSitting] = [window, sitting];
      continue;
    }
    await close(window, sitting);
    if (beside && besideSitting) await close(beside, besideSitting);
    beside = besideSitting = null;
  }

  const used = [...new Set(run.sittings.map(({ device }) => device))];
  for (const device of used) {
    const sitting = { ...unharmed, device };
    const window = await open(sitting);
    await window.take({ do: 'pass', seconds: 200 });
    findings.push(...custody.settle(window, device).map((found) => `at last on device ${device}: ${found}`));
    await close(window, sitting);
  }
  return findings;

  async function open(sitting: Sitting, other: CourseWindow | null = null): Promise<CourseWindow> {
    const window = new CourseWindow({
      place,
      sitting,
      outline,
      hasPassMark,
      server: custody.server,
      stores: custody.storesFor(sitting),
      clock,
      during: (caller, call) => custody.watch(caller, call, findings),
    });
    if (other) other.isContested = window.isContested = true;
    await window.open();
    if (window.isOpen)
      findings.push(...custody.acknowledge(window, sitting.device).map((found) => `opening: ${found}`));
    return window;
  }

  async function close(window: CourseWindow, sitting: Sitting): Promise<void> {
    if (!window.life.isOver) await window.end(sitting.end);
    window.life.end();
    window.page.listen = () => () => undefined;
    clock = Math.max(clock, window.page.time) + 60_000;
    findings.push(...findingsOf(window, place, slotsOf(outline)));
  }
}

const unharmed: Sitting = {
  device: 0,
  isBesideTheLast: false,
  before: [],
  indexed: 'works',
  isLocalBlocked: false,
  lms: { faults: [], refuses: null, speaksNumbers: false, cutsSuspendDataAt: null, slow: 0 },
  steps: [],
  diesAfter: null,
  end: 'leave',
};
