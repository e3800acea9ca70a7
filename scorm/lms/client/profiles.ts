import type { Network, ProfileName } from '../profiles.ts';
import type { CmiValues, Standard } from '../shapes.ts';
import { openMoodle } from './moodle.ts';
import { openOpenEdx } from './open-edx.ts';
import { type Keep, openRuntime, type Runtime } from './runtime.ts';

/** One way for an LMS to behave; `profileOf` makes it anew for each launch. */
export interface Profile {
  readonly name: ProfileName;
  /** Whether the limits of the standards hold unless a person says otherwise. */
  readonly isStrict: boolean;
  /** Whether a course can tell that it is opened to look back only. */
  readonly tellsReview: boolean;
  /** For how long each commit keeps the page waiting. */
  readonly waitSeconds: number;
  /** What happens to the network while the course is open. */
  readonly cut?: { readonly afterSeconds: number; readonly to: Network };
  /** Makes the run-time of a launch; `isCut` tells whether the network is gone by now. */
  open(standard: Standard, launch: CmiValues, keep: Keep, isCut: () => boolean): Runtime;
}

/** The profile of this name; `seconds` replaces the time that it waits, or waits for. */
export function profileOf(name: ProfileName, seconds?: number): Profile {
  const profile = { ...usual, name, ...deviations[name] };
  if (seconds === undefined) return profile;
  return {
    ...profile,
    waitSeconds: profile.waitSeconds > 0 ? seconds : 0,
    cut: profile.cut && { ...profile.cut, afterSeconds: seconds },
  };
}

const usual: Omit<Profile, 'name'> = { isStrict: true, tellsReview: true, waitSeconds: 0, open: openRuntime };

/** What an LMS answers a commit with that was sent to its login page (Moodle, both standards). */
const generalFailure = 101;

const deviations: Readonly<Record<ProfileName, Partial<Profile>>> = {
  strict: {},
  moodle: { isStrict: false, open: openMoodle },
  openedx: { isStrict: false, tellsReview: false, open: openOpenEdx },
  // Moodle's answer to a commit without a network is "true", after a few milliseconds (measured, 4.5).
  offline: {
    cut: { afterSeconds: 10, to: 'offline' },
    open: (standard, launch, keep, isCut) => openRuntime(standard, launch, (cmi) => isCut() || keep(cmi)),
  },
  expires: {
    cut: { afterSeconds: 30, to: 'signed-out' },
    open: (standard, launch, keep, isCut) =>
      openRuntime(standard, launch, (cmi) => (isCut() ? generalFailure : keep(cmi))),
  },
  refuses: { open: (standard, launch) => openRuntime(standard, launch, () => false) },
  slow5: { waitSeconds: 5 },
  slow30: { waitSeconds: 30 },
};
