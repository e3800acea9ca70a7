import type { Fake, Standard } from './habit.ts';
import { signsOut, slow } from './hard-times.ts';
import { moodle12, moodle12Of2020, moodle2004 } from './moodle.ts';
import { commaDecimals, numbersNotStrings, upperCase } from './odd-values.ts';
import { openEdx } from './open-edx.ts';
import { chamilo, cornerstone, frappe, ilias, saba, skillport, successFactors } from './other-lms.ts';
import type { Knobs, StrictLms } from './strict-lms.ts';
import { Strict12 } from './strict12.ts';
import { Strict2004 } from './strict2004.ts';

/** Every LMS that has a name, beside the strict ones. */
export const fakes: readonly Fake[] = [
  moodle12,
  moodle12Of2020,
  moodle2004,
  openEdx,
  chamilo,
  cornerstone,
  successFactors,
  saba,
  ilias,
  skillport,
  frappe,
  upperCase,
  commaDecimals,
  numbersNotStrings,
  slow(() => undefined),
  signsOut(3),
];

/** A first page of such an LMS, or one that finds what `server` holds; `knobs` turn what is turned besides. */
export function launchFake(
  fake: Fake,
  standard: Standard,
  { server, knobs = {} }: { server?: Map<string, string>; knobs?: Knobs } = {},
): StrictLms {
  const all = { ...fake.knobs(standard), ...knobs };
  return standard === 'SCORM 1.2' ? new Strict12(server, all) : new Strict2004(server, all);
}
