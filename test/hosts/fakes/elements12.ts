import type { Element } from './strict-lms.ts';

const decimal = /^\d{1,3}(\.\d{1,2})?$/;
const text255 = /^[^\r\n\t]{0,255}$/;
const identifier = /^[A-Za-z][A-Za-z0-9_]{0,98}[A-Za-z0-9]$/;

/** What a response of each interaction type must match. */
export const responses: Readonly<Record<string, RegExp>> = {
  'true-false': /^[tf01]$/,
  choice: /^[0-9a-z](,[0-9a-z]){0,35}$/,
  matching: /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z]){0,35}$/,
  sequencing: /^[0-9a-z](,[0-9a-z]){0,35}$/,
  'fill-in': text255,
  performance: text255,
  likert: /^[0-9a-z]?$/,
  numeric: /^-?\d+(\.\d+)?$/,
};

/** Every element a course may meet here; array indexes are written `n`. */
export const elements: Readonly<Record<string, Element>> = {
  'cmi.core._children': { access: 'r' },
  'cmi.core.student_id': { access: 'r', initial: 'ada' },
  'cmi.core.student_name': { access: 'r', initial: 'Lovelace, Ada' },
  'cmi.core.lesson_location': { access: 'rw', format: text255 },
  'cmi.core.credit': { access: 'r', initial: 'credit' },
  'cmi.core.lesson_status': {
    access: 'rw',
    format: /^(passed|completed|failed|incomplete|browsed)$/,
    initial: 'not attempted',
  },
  'cmi.core.entry': { access: 'r', initial: 'ab-initio' },
  'cmi.core.score.raw': { access: 'rw', format: decimal },
  'cmi.core.score.min': { access: 'rw', format: decimal },
  'cmi.core.score.max': { access: 'rw', format: decimal },
  'cmi.core.total_time': { access: 'r', initial: '0000:00:00.00' },
  'cmi.core.lesson_mode': { access: 'r', initial: 'normal' },
  'cmi.core.exit': { access: 'w', format: /^(suspend|time-out|logout|)$/ },
  'cmi.core.session_time': { access: 'w', format: /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/ },
  'cmi.suspend_data': { access: 'rw', format: /^[A-Za-z0-9_-]{0,4096}$/ },
  'cmi.launch_data': { access: 'r' },
  'cmi.student_data.mastery_score': { access: 'r' },
  'cmi.objectives._count': { access: 'r' },
  'cmi.objectives.n.id': { access: 'rw', format: identifier },
  'cmi.objectives.n.status': { access: 'rw', format: /^(passed|completed|failed|incomplete|browsed|not attempted)$/ },
  'cmi.objectives.n.score.raw': { access: 'rw', format: decimal },
  'cmi.objectives.n.score.min': { access: 'rw', format: decimal },
  'cmi.objectives.n.score.max': { access: 'rw', format: decimal },
  'cmi.interactions._count': { access: 'r' },
  'cmi.interactions.n.id': { access: 'w', format: identifier },
  'cmi.interactions.n.type': {
    access: 'w',
    format: /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
  },
  'cmi.interactions.n.time': { access: 'w', format: /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/ },
  'cmi.interactions.n.weighting': { access: 'w', format: /^-?\d{1,3}(\.\d{1,2})?$/ },
  'cmi.interactions.n.student_response': { access: 'w', format: text255 },
  'cmi.interactions.n.result': { access: 'w', format: /^(correct|wrong|unanticipated|neutral|\d+(\.\d+)?)$/ },
  'cmi.interactions.n.latency': { access: 'w', format: /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/ },
};
