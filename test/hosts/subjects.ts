import type { Host } from '../../src/record/port.ts';
import { connectScorm12 } from '../../scorm/adapters/scorm12.ts';
import { connectScorm2004 } from '../../scorm/adapters/scorm2004.ts';
import type { Standard } from './fakes/habit.ts';
import type { Knobs, StrictLms } from './fakes/strict-lms.ts';
import { Strict12 } from './fakes/strict12.ts';
import { Strict2004 } from './fakes/strict2004.ts';
import { asWindow } from './fakes/windows.ts';

/** The two adapters, each with a strict LMS of its standard and that standard's words. */
export interface Subject {
  readonly title: Standard;
  readonly lms: (knobs?: Knobs, server?: Map<string, string>) => StrictLms;
  readonly connect: (lms: StrictLms) => Host;
  /** Connects from any window. */
  readonly find: (window: Window) => Host;
  readonly api: string;
  readonly names: Names;
}

export interface Names {
  readonly initialize: string;
  readonly terminate: string;
  readonly commit: string;
  readonly setValue: string;
  readonly getLastError: string;
  readonly exit: string;
  readonly mode: string;
  readonly status: string;
  readonly score: string;
  readonly location: string;
  readonly sessionTime: string;
  readonly learnerName: string;
}

export const names12: Names = {
  initialize: 'LMSInitialize',
  terminate: 'LMSFinish',
  commit: 'LMSCommit',
  setValue: 'LMSSetValue',
  getLastError: 'LMSGetLastError',
  exit: 'cmi.core.exit',
  mode: 'cmi.core.lesson_mode',
  status: 'cmi.core.lesson_status',
  score: 'cmi.core.score.raw',
  location: 'cmi.core.lesson_location',
  sessionTime: 'cmi.core.session_time',
  learnerName: 'cmi.core.student_name',
};

export const names2004: Names = {
  initialize: 'Initialize',
  terminate: 'Terminate',
  commit: 'Commit',
  setValue: 'SetValue',
  getLastError: 'GetLastError',
  exit: 'cmi.exit',
  mode: 'cmi.mode',
  status: 'cmi.completion_status',
  score: 'cmi.score.raw',
  location: 'cmi.location',
  sessionTime: 'cmi.session_time',
  learnerName: 'cmi.learner_name',
};

export const subjects: readonly Subject[] = [
  {
    title: 'SCORM 1.2',
    lms: (knobs, server) => new Strict12(server, knobs),
    connect: (lms) => prepared(connectScorm12(asWindow(lms.window))),
    find: (window) => prepared(connectScorm12(window)),
    api: 'API',
    names: names12,
  },
  {
    title: 'SCORM 2004',
    lms: (knobs, server) => new Strict2004(server, knobs),
    connect: (lms) => prepared(connectScorm2004(asWindow(lms.window))),
    find: (window) => prepared(connectScorm2004(window)),
    api: 'API_1484_11',
    names: names2004,
  },
];

/** A host whose page has been at rest since it was opened: what it fetches after the start is there. */
export function prepared(host: Host): Host {
  const open = host.open.bind(host);
  host.open = async () => {
    const launch = await open();
    await host.prepare?.();
    return launch;
  };
  return host;
}
