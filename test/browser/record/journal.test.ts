import { expect } from '@open-wc/testing';
import { openIndexedStore } from '../../../src/record/indexed-store.ts';
import { openRecord, type LearningRecord } from '../../../src/record/record.ts';
import { LocalHost } from '../../../src/record/local.ts';
import { browserStores } from '../../../src/record/stores.ts';
import { course, lesson, question } from '../../unit/model/courses.ts';

const outline = course([
  lesson('one', { blocks: [question('one_q'), { id: 'mirror', kind: 'reflect', required: false, points: 0 }] }),
]);
const address = 'https://site.example/fruit/index.html';

async function visit(): Promise<LearningRecord> {
  const stores = browserStores();
  const record = openRecord({ host: new LocalHost({ address, stores }), outline, address, stores });
  await record.opened;
  return record;
}

/** Until the disk has answered: a second window must find what the first has put. */
async function onDisk(text: string): Promise<boolean> {
  const store = await openIndexedStore(() => indexedDB);
  for (let look = 0; look < 50; look++) {
    if (JSON.stringify(await store!.read('lm:')).includes(text)) return true;
  }
  return false;
}

async function clear(): Promise<void> {
  localStorage.clear();
  const store = await openIndexedStore(() => indexedDB);
  for (const { key } of await store!.read('')) store!.remove(key);
}

describe('the journal in a browser', () => {
  beforeEach(clear);
  after(clear);

  it('has what a learner did in IndexedDB, and in localStorage as soon as it is done', async () => {
    const record = await visit();
    record.apply({ type: 'answered', block: 'one_q', response: ['a'], result: 'correct' });
    const copy = Object.entries(localStorage).map(([, value]) => String(value));
    expect(copy.join()).to.contain('"attempt"');
    expect(await onDisk('"attempt"')).to.equal(true);
    record.close();
  });

  it('gives it back to the next window, from IndexedDB alone', async () => {
    const first = await visit();
    first.apply({ type: 'answered', block: 'one_q', response: ['a'], result: 'correct' });
    first.savePrivate('mirror', ['About Noor']);
    expect(await onDisk('Noor')).to.equal(true);
    localStorage.clear();
    const second = await visit();
    expect(second.progress.answers.one_q?.result).to.equal('correct');
    expect(second.privateAnswer('mirror')).to.deep.equal(['About Noor']);
    expect(second.journal?.safety).to.equal('disk');
    first.close();
    second.close();
  });

  it('keeps private answers out of localStorage', async () => {
    const record = await visit();
    record.savePrivate('mirror', ['About Noor']);
    expect(await onDisk('Noor')).to.equal(true);
    expect(JSON.stringify(localStorage)).not.to.contain('Noor');
    record.close();
  });

  it('is none where the browser forbids it', async () => {
    const forbidden = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    expect(await openIndexedStore(forbidden)).to.equal(null);
  });

  it('says that nothing was kept when the database is gone', async () => {
    let database: IDBDatabase | undefined;
    const open = (name: string, version?: number) => {
      const request = indexedDB.open(name, version);
      request.addEventListener('success', () => (database = request.result));
      return request;
    };
    const store = await openIndexedStore(() => ({ open }));
    expect(await store!.put('lm:x', 1)).to.equal(true);
    database!.close();
    expect(await store!.put('lm:x', 2)).to.equal(false);
    expect(await store!.read('lm:')).to.deep.equal([]);
  });
});
