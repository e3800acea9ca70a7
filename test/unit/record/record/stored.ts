import { decodeSaved } from '../../../../src/record/codec.ts';
import type { Saved } from '../../../../src/record/saved.ts';
import { slotsOf } from '../../../../src/record/slots.ts';
import { fullCourse } from '../../model/courses.ts';

export const slots = slotsOf(fullCourse);

/** What suspend data of the full course says. */
export function read(suspendData: string): Saved {
  const decoded = decodeSaved(suspendData, slots);
  if (decoded.kind !== 'ours') throw new Error(decoded.kind);
  return decoded.saved;
}
