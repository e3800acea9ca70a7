import { decodeSaved } from '../../../src/record/codec.ts';
import type { Slots } from '../../../src/record/slots.ts';
import type { Place } from './places.ts';
import type { CourseWindow } from './window.ts';

/** What a page did to its LMS that none may do, in words. */
export function findingsOf({ lms, broken }: CourseWindow, { names }: Place, slots: Slots): string[] {
  if (!lms) return [];
  const { calls, methods } = lms;
  const findings: string[] = [];
  const begun = calls.filter(({ method, answer }) => method === names.initialize && answer === 'true');
  if (begun.length > 1) findings.push(`Initialize succeeded ${begun.length} times`);

  const ended = methods.indexOf(names.terminate);
  const after = ended < 0 ? [] : methods.slice(ended + 1).filter((method) => method !== names.getLastError);
  const isRepeated = calls[ended]?.answer === 'false' && after.length === 1 && after[0] === names.terminate;
  if (after.length > 0 && !isRepeated) findings.push(`after Terminate: ${after.join()}`);

  const isRecord = /^cmi\.(interactions|objectives)/;
  const isRecordBroken = [...broken].some(({ args }) => isRecord.test(String(args[0])));
  for (const call of calls) {
    const [element, value] = call.args.map(String);
    if (call.args.some((argument) => typeof argument !== 'string')) findings.push(`no text: ${call.method}`);
    const isExcused = broken.has(call) || (isRecordBroken && isRecord.test(element ?? ''));
    if (value !== undefined && call.answer === 'false' && !isExcused) findings.push(`refused: ${element} = ${value}`);
    if (element === 'cmi.suspend_data' && value !== undefined) findings.push(...suspendDataFindings(value, slots));
  }
  return findings;
}

/** Nothing is written in these runs that another program could have left there: what stays as it was is not set again. */
function suspendDataFindings(text: string, slots: Slots): string[] {
  const { kind } = decodeSaved(text, slots);
  return kind === 'ours' && text.length <= 4096 ? [] : [`suspend data that are ${kind}, ${text.length} characters`];
}
