import type { Element } from './strict-lms.ts';

const decimal = /^\d{1,3}(\.\d{1,2})?$/;
const scaled = /^(0(\.\d{1,4})?|1(\.0)?)$/;
const identifier = /^[A-Za-z][A-Za-z0-9_]{0,98}[A-Za-z0-9]$/;
const interval = /^PT(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;
const completion = /^(completed|incomplete|not attempted|unknown)$/;
const success = /^(passed|failed|unknown)$/;

// Moodle's `.` stops at a line break, and a leading `{` must be a delimiter that it knows.
const lang = String.raw`(\{lang=[a-z]{2,3}\})?(?!\{)`;
const line = (limit: number) => new RegExp(`^${lang}[^\\r\\n]{0,${limit}}$`, 'u');
const ids = String.raw`[\w.]{1,250}(\[,\][\w.]{1,250}){0,35}`;
const pairs = String.raw`\w{1,250}\[\.\]\w{1,250}(\[,\]\w{1,250}\[\.\]\w{1,250}){0,35}`;

/** What a response of each interaction type must match. */
export const responses: Readonly<Record<string, RegExp>> = {
  'true-false': /^(true|false)$/,
  choice: new RegExp(`^${ids}$`),
  matching: new RegExp(`^${pairs}$`),
  sequencing: new RegExp(`^${ids}$`),
  likert: /^\w{1,250}$/,
  'fill-in': new RegExp(`^(?=.)${lang}[^\\r\\n]{0,250}(\\[,\\]${lang}[^\\r\\n]{0,250}){0,9}$`, 'u'),
  'long-fill-in': new RegExp(`^(?=.)${lang}[^\\r\\n]{0,4000}$`, 'u'),
  numeric: /^-?\d{1,10}(\.\d{1,18})?$/,
  performance: /^\w{0,250}\[\.\]\w{1,250}(\[,\]\w{0,250}\[\.\]\w{1,250}){0,249}$/,
  other: /^(?=.)(?!\{)[^\r\n]{0,4000}$/u,
};

/** What a correct response of each interaction type must match. */
export const patterns: Readonly<Record<string, RegExp>> = {
  ...responses,
  'fill-in': /^\{case_matters=(true|false)\}\{order_matters=(true|false)\}\{lang=[a-z]{2,3}\}[^\r\n]{1,2600}$/u,
  // Moodle refuses open ends.
  numeric: /^-?\d{1,11}(\.\d{1,18})?\[:\]-?\d{1,11}(\.\d{1,18})?$/,
  'long-fill-in': /^$/,
};

/** Every element a course may meet here; array indexes are written `n`. */
export const elements: Readonly<Record<string, Element>> = {
  'cmi.mode': { access: 'r', initial: 'normal' },
  'cmi.credit': { access: 'r', initial: 'credit' },
  'cmi.entry': { access: 'r', initial: 'ab-initio' },
  'cmi.learner_id': { access: 'r', initial: 'ada' },
  'cmi.learner_name': { access: 'r', initial: 'Lovelace, Ada' },
  'cmi.completion_status': { access: 'rw', format: completion, initial: 'unknown' },
  'cmi.success_status': { access: 'rw', format: success, initial: 'unknown' },
  'cmi.completion_threshold': { access: 'r' },
  'cmi.scaled_passing_score': { access: 'r' },
  'cmi.progress_measure': { access: 'rw', format: scaled },
  'cmi.location': { access: 'rw', format: line(1000) },
  'cmi.suspend_data': { access: 'rw', format: /^[A-Za-z0-9_-]{0,64000}$/ },
  'cmi.launch_data': { access: 'r' },
  'cmi.total_time': { access: 'r', initial: 'PT0S' },
  'cmi.session_time': { access: 'w', format: interval },
  'cmi.exit': { access: 'w', format: /^(suspend|normal|logout|time-out|)$/ },
  'cmi.score.raw': { access: 'rw', format: decimal },
  'cmi.score.min': { access: 'rw', format: decimal },
  'cmi.score.max': { access: 'rw', format: decimal },
  'cmi.score.scaled': { access: 'rw', format: scaled },
  'cmi.objectives._count': { access: 'r' },
  'cmi.objectives.n.id': { access: 'rw', format: identifier },
  'cmi.objectives.n.success_status': { access: 'rw', format: success },
  'cmi.objectives.n.completion_status': { access: 'rw', format: completion },
  'cmi.objectives.n.score.raw': { access: 'rw', format: decimal },
  'cmi.objectives.n.score.min': { access: 'rw', format: decimal },
  'cmi.objectives.n.score.max': { access: 'rw', format: decimal },
  'cmi.objectives.n.score.scaled': { access: 'rw', format: scaled },
  'cmi.interactions._count': { access: 'r' },
  'cmi.interactions.n.id': { access: 'rw', format: identifier },
  'cmi.interactions.n.type': {
    access: 'rw',
    format: /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
  },
  'cmi.interactions.n.timestamp': {
    access: 'rw',
    format: /^(19[7-9]\d|20[0-3]\d)-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,2}Z$/,
  },
  'cmi.interactions.n.correct_responses.n.pattern': { access: 'rw' },
  'cmi.interactions.n.weighting': { access: 'rw', format: /^-?\d{1,3}(\.\d{1,2})?$/ },
  'cmi.interactions.n.learner_response': { access: 'rw' },
  'cmi.interactions.n.result': { access: 'rw', format: /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/ },
  'cmi.interactions.n.latency': { access: 'rw', format: interval },
  'cmi.interactions.n.description': { access: 'rw', format: line(250) },
};
