import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackages } from '../../../../scorm/lms/read-package.ts';
import { manifest12, manifest2004, zip } from './fake-package.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'lms-'))));
afterAll(() => rm(folder, { recursive: true }));

async function read(packages: Readonly<Record<string, Uint8Array>>) {
  for (const [name, bytes] of Object.entries(packages)) await writeFile(join(folder, name), bytes);
  const loaded = await readPackages(Object.keys(packages).map((name) => ({ file: join(folder, name) })));
  return loaded.map(({ entry }) => entry);
}

describe('readPackages', () => {
  it('keeps the key of a course when the file’s name changes with its version', async () => {
    const course = zip({ 'imsmanifest.xml': manifest12(), 'index.html': '' });
    const [before] = await read({ 'x-1.0.0-scorm12.zip': course });
    const [after] = await read({ 'x-1.1.0-scorm12.zip': course });
    expect(before!.key).toBe('course-fake-1-2');
    expect(after!.key).toBe(before!.key);
  });

  it('gives the targets of one course, and the same package twice, keys of their own', async () => {
    const scorm12 = zip({ 'imsmanifest.xml': manifest12(), 'index.html': '' });
    const scorm2004 = zip({ 'imsmanifest.xml': manifest2004(), 'index.html': '' });
    const entries = await read({ 'a.zip': scorm12, 'b.zip': scorm2004, 'c.zip': scorm12 });
    expect(entries.map(({ key }) => key)).toEqual([
      'course-fake-1-2',
      'course-fake-2004-4th-edition',
      'course-fake-1-2-2',
    ]);
  });

  it('names a web course by the title of its first page', async () => {
    const page = '<!doctype html><title>Cats &amp; dogs – &lt;1&gt;</title>';
    expect(await read({ 'pets.zip': zip({ 'index.html': page }) })).toMatchObject([{ title: 'Cats & dogs – <1>' }]);
  });

  it('takes a zip without a manifest but with an index.html for a web course', async () => {
    expect(await read({ 'My Course.zip': zip({ 'index.html': '' }) })).toEqual([
      { key: 'my-course', file: 'My Course.zip', kind: 'web', title: 'My Course' },
    ]);
  });

  it('lists what is broken with its fault', async () => {
    const entries = await read({
      'nested.zip': zip({ 'course/imsmanifest.xml': manifest12(), 'course/index.html': '' }),
      'nothing.zip': zip({ 'readme.txt': '' }),
      'climbing.zip': zip({ 'index.html': '', '../x': '' }),
    });
    expect(entries.map((entry) => entry.kind === 'broken' && entry.fault)).toEqual([
      'imsmanifest.xml is in a folder (“course/imsmanifest.xml”). It must be at the top of the zip.',
      'The zip has neither imsmanifest.xml nor index.html at its top.',
      'The zip has a file named “../x”: a path must not hold . or .. as a folder.',
    ]);
  });

  it('lists a file that is not there', async () => {
    const [{ entry } = { entry: undefined }] = await readPackages([{ file: join(folder, 'gone.zip') }]);
    expect(entry).toMatchObject({ kind: 'broken', key: 'gone' });
  });
});
