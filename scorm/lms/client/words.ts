import type { Network, ProfileName } from '../profiles.ts';

/** Every word of the LMS's own pages. */
export const words = {
  title: 'Local LMS',
  intro: 'Take a course as a learner would, and see what it reports. Everything stays on this computer.',
  noPackages: 'No package was given to this LMS.',
  loading: 'Loading…',
  serverGone: 'The local LMS does not answer. Start it again, then reload this page.',

  card: {
    target: 'Target',
    file: 'File',
    latest: 'Latest attempt',
    none: 'none yet',
    attempt: (number: number, status: string, score: string) =>
      `${number}: ${status}${score === '' ? '' : `, score ${score}`}`,
    web: 'Web, without an LMS',
    broken: 'Cannot be launched',
    note: 'Note',
    launch: 'Launch',
    resume: 'Resume',
    review: 'Open again to look back',
    open: 'Open',
    which: (action: string, title: string, target: string) => `${action}: ${title}, ${target}`,
    newAttempt: 'Start a new attempt',
  },

  player: {
    back: 'All packages',
    launchLine: (attempt: number, target: string, mode: string, entry: string, profile: string) =>
      `Attempt ${attempt} · ${target} · mode ${mode} · entry ${entry === '' ? 'empty' : entry} · ${profile}`,
    controls: 'Controls',
    leave: 'Leave',
    relaunch: 'Relaunch',
    newAttempt: 'Start a new attempt',
    size: 'Frame size',
    sizes: { wide: '650 × 666', narrow: '367 × 666', full: 'Full width' },
    strict: 'Strict limits (as an LMS that keeps to the standard)',
    course: 'Course',
    frame: (title: string) => `Course: ${title}`,
    leaving: 'You are leaving the course. What it said last is being stored.',
    left: 'You have left the course. “Relaunch” opens this attempt again.',
    notTracked: 'This package cannot be taken in the LMS.',
    unknown: 'There is no such package.',
  },

  profiles: {
    label: 'Behave like',
    names: {
      strict: 'a strict LMS',
      moodle: 'Moodle',
      openedx: 'Open edX',
      offline: 'offline after 10 s',
      expires: 'session expires after 30 s',
      refuses: 'commits refused',
      slow5: 'slow: commits take 5 s',
      slow30: 'very slow: commits take 30 s',
    } satisfies Readonly<Record<ProfileName, string>>,
    next: (profile: string) => `From the next launch on: ${profile}.`,
    cut: {
      up: 'The network is back.',
      offline:
        'From now on the network is gone: the course’s files cannot be had, commits say “true” and reach nobody.',
      'signed-out': 'From now on the learner is signed out: the course’s files lead to the login page, commits fail.',
    } satisfies Readonly<Record<Network, string>>,
    signedIn: 'Signed in again; as in Moodle, the login has emptied localStorage.',
  },

  reading: {
    heading: 'Suspend data in words',
    nothing: 'The course has not set any yet.',
    other: 'Read other suspend data',
    label: 'Suspend data, as copied from a learning system',
    read: 'Read',
    failed: 'The local LMS does not answer.',
  },

  record: {
    heading: 'What is recorded',
    element: 'Element',
    value: 'Value',
    states: { waiting: 'not begun', running: 'running', ended: 'ended by the course', left: 'left' },
    nothingUnsaved: 'nothing',
    empty: 'empty',
    rows: {
      session: 'Session',
      lesson_status: 'Status',
      completion_status: 'Completion',
      success_status: 'Success',
      score: 'Score',
      progress_measure: 'Progress',
      location: 'Location',
      suspend_data: 'Suspend data',
      exit: 'Exit',
      session_time: 'Session time',
      total_time: 'Total time',
      objectives: 'Objectives',
      unsaved: 'Not committed yet',
    },
    version: (version: string, facts: string, id: string) =>
      `Version ${version} of the course: ${facts} (objective ${id})`,
    objective: (id: string, facts: string) => `${id}: ${facts}`,
    noFacts: 'nothing said',
    objectiveScore: (raw: string) => `score ${raw}`,
    score: (raw: string, min: string, max: string, scaled: string) =>
      [raw, min === '' ? '' : `(${min} to ${max})`, scaled === '' ? '' : `scaled ${scaled}`]
        .filter((part) => part !== '')
        .join(' '),
    characters: (count: number, limit: number) => `${grouped(count)} of ${grouped(limit)} characters`,
    interactions: 'Interactions',
    noInteractions: 'None.',
    columns: { id: 'Id', type: 'Type', response: 'Response', result: 'Result', latency: 'Latency' },
  },

  log: {
    heading: 'Calls',
    label: 'Calls of the course, newest last',
    dropped: (count: number) => `The ${count} oldest are no longer shown.`,
    launched: (profile: string) => `Launched: ${profile}.`,
    untrue: (isCommit: boolean) =>
      `${isCommit ? 'Commit' : 'End the session'}: answered “true”, but not everything is stored`,
    leftClean: 'Left.',
    leftOpen: 'Left without ending the session.',
    notArrived: 'What was sent while leaving did not reach the server.',
    lost: (names: string) => `Never committed, and lost as in a real LMS: ${names}.`,
    initialize: (isRefused: boolean) => (isRefused ? 'Begin the session: refused' : 'Begin the session'),
    terminate: (isRefused: boolean) => (isRefused ? 'End the session: not ended' : 'End the session: saved, ended'),
    commit: (isRefused: boolean) => (isRefused ? 'Commit: not saved' : 'Commit: saved'),
    get: (element: string, value: string) => `Read ${element}: ${value === '' ? 'empty' : short(value)}`,
    set: (element: string, value: string, isRefused: boolean) =>
      `${isRefused ? 'Refused: set' : 'Set'} ${element} to ${value === '' ? 'empty' : `“${value}”`}`,
    setLong: (element: string, count: number, isRefused: boolean) =>
      `${isRefused ? 'Refused: set' : 'Set'} ${element} (${grouped(count)} ${count === 1 ? 'character' : 'characters'})`,
    error: (code: string, text: string) => ` (error ${code}: ${text})`,
    notSetYet: ' (not set yet)',
    inReview: ' (in review: stored all the same, a course should write nothing here)',
    item: (kind: string, number: number, field: string) => `${kind} ${number}, ${field}`,
  },

  /** CMI elements by their name without `cmi.` and `core.`; any other is shown by its own name. */
  elements: {
    lesson_mode: 'mode',
    lesson_status: 'status',
    completion_status: 'completion',
    success_status: 'success',
    student_id: 'learner’s id',
    learner_id: 'learner’s id',
    student_name: 'learner’s name',
    learner_name: 'learner’s name',
    'student_data.mastery_score': 'passing score',
    scaled_passing_score: 'passing score',
    entry: 'entry',
    credit: 'credit',
    mode: 'mode',
    launch_data: 'launch data',
    'score.raw': 'raw score',
    'score.min': 'lowest score',
    'score.max': 'highest score',
    'score.scaled': 'scaled score',
    progress_measure: 'progress',
    lesson_location: 'location',
    location: 'location',
    suspend_data: 'suspend data',
    exit: 'exit',
    session_time: 'session time',
    total_time: 'total time',
    comments: 'comments',
  } as Readonly<Record<string, string>>,

  /** A target as people call it. */
  target: (edition: string) => `SCORM ${edition}`,
};

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function short(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}… (${grouped(value.length)} characters)` : value;
}
