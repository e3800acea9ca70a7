import type { Call } from './session.ts';
import { words } from './words.ts';

/** One line of the log: `note` is for what a person may wonder about although nothing failed. */
export interface LogLine {
  readonly tone: 'plain' | 'error' | 'note';
  readonly text: string;
}

/** Says a call in words, or nothing for a question about an error: the line of the call that failed has it. */
export function callWords(call: Call, mode: 'normal' | 'review'): LogLine | undefined {
  const text = describe(call);
  if (text === undefined) return undefined;
  if (call.isUntrue) return { tone: 'note', text: words.log.untrue(call.kind === 'commit') };
  // 403 in SCORM 2004 is a value that was not set yet (RTE 3.1.7.6): every first launch asks for some.
  const isUnset = call.kind === 'get' && call.errorCode === '403' && call.name === 'GetValue';
  if (isUnset) return { tone: 'plain', text: `${text}${words.log.notSetYet}` };
  if (call.errorCode !== '0') {
    return { tone: 'error', text: `${text}${words.log.error(call.errorCode, call.errorText)}` };
  }
  if (call.kind === 'set' && mode === 'review' && !isHarmlessInReview(call)) {
    return { tone: 'note', text: `${text}${words.log.inReview}` };
  }
  return { tone: 'plain', text };
}

/** Names a CMI element as a person would. */
export function elementWords(name: string): string {
  const [, list = '', index = '', field = ''] = /^cmi\.(interactions|objectives)\.(\d+)\.(.+)$/.exec(name) ?? [];
  if (list)
    return words.log.item(list === 'interactions' ? 'interaction' : 'objective', Number(index) + 1, plain(field));
  return words.elements[name.replace(/^cmi\.(?:core\.)?/, '')] ?? name;
}

function describe({ kind, parameters, result }: Call): string | undefined {
  const [element = '', value = ''] = parameters;
  const isRefused = result !== 'true';
  switch (kind) {
    case 'initialize':
      return words.log.initialize(isRefused);
    case 'terminate':
      return words.log.terminate(isRefused);
    case 'commit':
      return words.log.commit(isRefused);
    case 'get':
      return words.log.get(elementWords(element), result);
    case 'set':
      return isLong(element, value)
        ? words.log.setLong(elementWords(element), value.length, isRefused)
        : words.log.set(elementWords(element), value, isRefused);
    default:
      return undefined;
  }
}

function isLong(element: string, value: string): boolean {
  return element === 'cmi.suspend_data' || value.length > 120;
}

function isHarmlessInReview({ parameters }: Call): boolean {
  return /\.(?:session_time|exit)$/.test(parameters[0] ?? '');
}

function plain(field: string): string {
  return field.replace(/_/g, ' ').replace(/\./g, ' ');
}
