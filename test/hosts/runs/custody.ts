import { decodeSaved } from '../../../src/record/codec.ts';
import type { Row } from '../../../src/record/row.ts';
import type { Saved } from '../../../src/record/saved.ts';
import type { Slots } from '../../../src/record/slots.ts';
import type { Stores } from '../../../src/record/stores.ts';
import { FakeDevice } from '../../unit/record/fakes.ts';
import { both, factsOf, missing, type Facts } from './facts.ts';
import type { Place } from './places.ts';
import type { Sitting, Tampering } from './plan.ts';
import type { CourseWindow } from './window.ts';

/** Who holds what: an LMS and two devices, what each was seen to have taken into its keeping, and whether it is still there. */
export class Custody {
  readonly server = new Map<string, string>();
  private readonly devices = [0, 1].map(() => ({
    fake: new FakeDevice(),
    disk: new Map<string, Facts>(),
    copy: new Map<string, Facts>(),
    notes: new Map<string, string>(),
  }));
  private readonly place: Place;
  private readonly slots: Slots;
  /** What the record called saved, by attempt. */
  private readonly saved = new Map<string, Facts>();

  constructor(place: Place, slots: Slots) {
    this.place = place;
    this.slots = slots;
  }

  storesFor({ device, indexed, isLocalBlocked }: Sitting): Stores {
    const { fake } = this.devices[device]!;
    Object.assign(fake, { indexed, isLocalBlocked });
    return fake.stores();
  }

  tamper(how: Tampering, device: number): void {
    const { server } = this;
    const text = server.get('cmi.suspend_data') ?? '';
    const { status } = this.place.names;
    if (how === 'local cleared') {
      this.devices[device]!.fake.local.clear();
      this.devices[device]!.copy.clear();
      if (this.place.lms === null) this.saved.clear();
    } else if (how === 'status set back') {
      if (server.has(status)) server.set(status, 'incomplete');
    } else if (text !== '') {
      const flipped = text.slice(0, -1) + (text.endsWith('A') ? 'B' : 'A');
      const changed = {
        'suspend data cut': text.slice(0, -4),
        'suspend data emptied': '',
        'suspend data flipped': flipped,
      };
      server.set('cmi.suspend_data', changed[how]);
      this.saved.clear();
    }
  }

  /** Takes down who holds what the learner has done, and finds what the record says of that and is not so. */
  acknowledge(window: CourseWindow, device: number): string[] {
    const { record, life, isContested, hasBeenLiedTo, isOpen } = window;
    if (!isOpen || life.isOver) return [];
    const keeper = this.devices[device]!;
    const facts = factsOf(record.progress, record.outcome);
    const attempt = attemptOf(window);
    // Learners whom the LMS cannot name share the device: nothing of theirs outlives their window.
    const isNamed = this.place.lms === null || record.launch.learner.id === 'learner-1';
    if (isNamed && keeper.fake.indexed === 'works') {
      keeper.disk.set(attempt, both(keeper.disk.get(attempt), facts));
      keeper.notes.set(attempt, noteIn(window));
    }
    if (isNamed && !keeper.fake.isLocalBlocked) keeper.copy.set(attempt, both(keeper.copy.get(attempt), facts));
    switch (record.health) {
      case 'saved': {
        if (hasBeenLiedTo || isContested || this.isLostUnseen(device)) return [];
        // What could not be read stays where it is until the learner acts.
        if (!record.hasActed && record.notices.includes('unreadable')) return [];
        this.saved.set(attempt, both(this.saved.get(attempt), facts));
        return missing(facts, this.factsInHost(device)).map((lost) => `called saved, and the host lacks ${lost}`);
      }
      case 'device':
        return missing(facts, this.factsOnDevice(device, attempt)).map((lost) => `this device lacks ${lost}`);
      default:
        return [];
    }
  }

  /** What of all that was held for the attempt is not there any more, where nothing is in the way. */
  settle(window: CourseWindow, device: number): string[] {
    const { record } = window;
    const attempt = attemptOf(window);
    const { disk, copy, notes } = this.devices[device]!;
    const held = [disk, copy, this.saved].reduce<Facts>(
      (all, each) => both(all, each.get(attempt) ?? new Map()),
      new Map(),
    );
    const facts = factsOf(record.progress, record.outcome);
    const note = notes.get(attempt) ?? '';
    return [
      ...missing(held, facts).map((lost) => `lost ${lost}`),
      ...missing(facts, this.factsInHost(device)).map((lost) => `the host lacks ${lost}`),
      ...(record.health === 'saved' ? [] : [`health is ${record.health}`]),
      ...(note === noteIn(window) ? [] : [`lost a private answer: ${note}`]),
    ];
  }

  /** Makes a call to the LMS, and finds where what it keeps has gone down by it. */
  watch(window: CourseWindow, call: () => unknown, findings: string[]): unknown {
    const before = this.kept();
    const answer = call();
    const after = this.kept();
    if (!window.isContested) {
      for (const [name, value] of before) {
        if ((after.get(name) ?? -1) < value) findings.push(`${name} went down from ${value} to ${after.get(name)}`);
      }
    }
    return answer;
  }

  /** Status and score in the LMS, as numbers that must not fall. */
  private kept(): Facts {
    const { status, score } = this.place.names;
    const rankOf = (element: string, order: readonly string[]) => order.indexOf(this.server.get(element) ?? '');
    return new Map([
      ['status', rankOf(status, ['not attempted', 'incomplete', 'failed', 'completed', 'passed'])],
      ['success', rankOf('cmi.success_status', ['unknown', 'failed', 'passed'])],
      ['score', Number(this.server.get(score) ?? '-1')],
    ]);
  }

  private factsInHost(device: number): Facts {
    if (this.place.lms === null) return this.factsInLocalHost(device);
    const saved = this.decode(this.server.get('cmi.suspend_data') ?? '');
    const facts = new Map(saved ? factsOf(saved.progress, saved.best) : []);
    const { status, success } = Object.fromEntries(this.kept()) as Record<'status' | 'success', number>;
    // One word of 1.2 for two facts: whoever has failed or passed is done, and "completed" may stand for "passed".
    const is12 = this.place.api === 'API';
    facts.set('completion', status >= (is12 ? 2 : 3) ? 1 : 0);
    facts.set('success', is12 ? Math.max(facts.get('success') ?? 0, [0, 0, 1, 0, 2][status] ?? 0) : success);
    return facts;
  }

  private factsInLocalHost(device: number): Facts {
    const { disk, local } = this.devices[device]!.fake;
    const texts = [...disk, ...local].filter(([key]) => key.startsWith('lm:h:'));
    const kept = texts.map(([, text]) => JSON.parse(text) as { at: number; suspendData: string });
    const [latest] = kept.sort((one, other) => other.at - one.at);
    const saved = this.decode(latest?.suspendData ?? '');
    return saved ? factsOf(saved.progress, saved.best) : new Map();
  }

  private factsOnDevice(device: number, attempt: string): Facts {
    const { disk, local, session } = this.devices[device]!.fake;
    return [...disk, ...local, ...session]
      .filter(([key]) => key.startsWith('lm:j:'))
      .map(([, text]) => this.decode((JSON.parse(text) as Row).text))
      .filter((saved) => saved?.attempt === attempt)
      .reduce<Facts>((facts, saved) => both(facts, factsOf(saved!.progress, saved!.best)), new Map());
  }

  /** A device without an LMS hears only afterwards that nothing was kept. */
  private isLostUnseen(device: number): boolean {
    const { indexed, isLocalBlocked } = this.devices[device]!.fake;
    return this.place.lms === null && indexed === 'fails' && isLocalBlocked;
  }

  private decode(text: string): Saved | null {
    const decoded = decodeSaved(text, this.slots);
    return decoded.kind === 'ours' ? decoded.saved : null;
  }
}

function noteIn({ record }: CourseWindow): string {
  return (record.privateAnswer('mirror') ?? []).join();
}

function attemptOf({ record }: CourseWindow): string {
  return record.attempt.saved.attempt;
}
