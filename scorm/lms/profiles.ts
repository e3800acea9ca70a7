/** How the LMS behaves, from the next launch on: as others do, or as something that happens to every learner some day. */
export const profileNames = [
  'strict',
  'moodle',
  'openedx',
  'offline',
  'expires',
  'refuses',
  'slow5',
  'slow30',
] as const;

export type ProfileName = (typeof profileNames)[number];

/** What the files of a course meet on their way: `offline` gives no answer at all, `signed-out` the login page. */
export const networks = ['up', 'offline', 'signed-out'] as const;

export type Network = (typeof networks)[number];

/** What an LMS is as long as nobody chooses. */
export const usualProfile: ProfileName = 'strict';

export function isProfileName(value: unknown): value is ProfileName {
  return profileNames.some((name) => name === value);
}

export function isNetwork(value: unknown): value is Network {
  return networks.some((name) => name === value);
}
