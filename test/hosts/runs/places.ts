import { LocalHost } from '../../../src/record/local.ts';
import type { Host } from '../../../src/record/port.ts';
import type { Stores } from '../../../src/record/stores.ts';
import { packageAddress } from '../../unit/record/sittings.ts';
import type { Knobs, StrictLms } from '../fakes/strict-lms.ts';
import { prepared, subjects, type Names, type Subject } from '../subjects.ts';

/** Where a run takes place: an LMS and the adapter of its standard, or a device alone. */
export interface Place {
  readonly title: string;
  readonly isMoodle: boolean;
  /** null: there is no LMS. */
  readonly lms: ((server: Map<string, string>, knobs: Knobs) => StrictLms) | null;
  readonly connect: (lms: StrictLms | null, stores: Stores) => Host;
  readonly api: string;
  readonly names: Names;
}

export const places: readonly Place[] = [
  ...subjects.flatMap((subject) => [onLms(subject, { isMoodle: false }), onLms(subject, { isMoodle: true })]),
  {
    title: 'this device',
    isMoodle: false,
    lms: null,
    connect: (_lms, stores) => prepared(new LocalHost({ address: packageAddress, stores })),
    api: '',
    names: subjects[0]!.names,
  },
];

function onLms({ title, lms, connect, api, names }: Subject, { isMoodle }: { isMoodle: boolean }): Place {
  return {
    title: `${title} ${isMoodle ? 'in Moodle' : 'in a strict LMS'}`,
    isMoodle,
    lms: (server, knobs) => lms({ ...knobs, isMoodle }, server),
    connect: (connected) => connect(connected!),
    api,
    names,
  };
}
