import type { Host } from '../../src/record/port.ts';
import { connectScorm12 } from '../../scorm/adapters/scorm12.ts';
import { connectScorm2004 } from '../../scorm/adapters/scorm2004.ts';
import { LocalHost } from '../../src/record/local.ts';
import { FakeDevice } from '../unit/record/fakes.ts';
import { describeHostContract, type Launched } from './contract.ts';
import { fakes, launchFake } from './fakes/named.ts';
import type { RecordingLms } from './fakes/recording-lms.ts';
import { ScormAgain12, ScormAgain2004 } from './fakes/scorm-again.ts';
import { Strict12 } from './fakes/strict12.ts';
import { Strict2004 } from './fakes/strict2004.ts';
import { asWindow } from './fakes/windows.ts';
import { describeLmsContract, type LmsSubject } from './lms-contract.ts';
import { names12, names2004, prepared } from './subjects.ts';

const scorm12 = { connect: (window: Window) => prepared(connectScorm12(window)), names: names12 };
const scorm2004 = { connect: (window: Window) => prepared(connectScorm2004(window)), names: names2004 };

const places: readonly LmsSubject[] = [
  { title: 'SCORM 1.2 on a strict LMS', lms: () => new Strict12(), ...scorm12 },
  { title: 'SCORM 1.2 on scorm-again', lms: () => new ScormAgain12(), ...scorm12 },
  { title: 'SCORM 2004 on a strict LMS', lms: () => new Strict2004(), ...scorm2004 },
  { title: 'SCORM 2004 on scorm-again', lms: () => new ScormAgain2004(), ...scorm2004 },
];

const named = fakes.flatMap((fake) =>
  fake.standards.map((standard): LmsSubject => ({
    title: `${standard} on ${fake.title}`,
    lms: () => launchFake(fake, standard),
    lacks: fake.lacks,
    ...(standard === 'SCORM 1.2' ? scorm12 : scorm2004),
  })),
);

for (const place of [...places, ...named]) {
  describeHostContract(`${place.title} as a host`, () => launched(place.lms(), place.connect), place.lacks);
  describeLmsContract(place);
}

describeHostContract('this device as a host', () => onDevice(new FakeDevice()));

function onDevice(device: FakeDevice): Launched {
  const host = new LocalHost({ address: 'https://site.example/course/index.html', stores: device.stores() });
  return { host, relaunch: () => onDevice(device) };
}

function launched(lms: RecordingLms, connect: (window: Window) => Host): Launched {
  return { host: connect(asWindow(lms.window)), relaunch: () => launched(lms.relaunch(), connect) };
}
