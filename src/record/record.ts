import { LearningRecord, type RecordParts } from './learning-record.ts';
import { browserPage } from './page.ts';
import type { Probe } from './probe.ts';
import { browserStores } from './stores.ts';

export type { Health } from './health.ts';
export type { LearningRecord, RecordNotice } from './learning-record.ts';

/** The host and the course; the rest is the browser's unless it is given. */
export type RecordSetting = Pick<RecordParts, 'host' | 'outline'> & Partial<RecordParts>;

/** Opens the learning record of one sitting. The learner may act at once; `opened` resolves when the host has answered. */
export function openRecord(setting: RecordSetting): LearningRecord {
  const { host, outline, address = location.href } = setting;
  const {
    probe = host.name === 'local' ? null : lateProbe(address, outline.id),
    stores = browserStores(),
    page = browserPage(window),
  } = setting;
  return new LearningRecord({ host, outline, address, probe, stores, page });
}

/** Its program is not needed to begin; one that cannot be had is a sign like any other file of ours that cannot. */
function lateProbe(address: string, course: string): Probe {
  return () =>
    import('./probe.ts').then(
      ({ probePackage }) => probePackage(address, course)(),
      () => 'offline',
    );
}
