import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCmiValues, openAttempts } from '../../../../scorm/lms/attempts.ts';

let folder: string;
beforeEach(async () => (folder = join(await mkdtemp(join(tmpdir(), 'lms-')), 'data')));
afterEach(() => rm(join(folder, '..'), { recursive: true }));

describe('openAttempts', () => {
  it('has no attempts, and makes no folder, before the first one begins', async () => {
    expect(await openAttempts(folder).list('a')).toEqual([]);
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  it('numbers the attempts of each package by itself', async () => {
    const attempts = openAttempts(folder);
    expect((await attempts.start('a')).number).toBe(1);
    expect((await attempts.start('b')).number).toBe(1);
    expect(await attempts.start('a')).toMatchObject({ number: 2, savedAt: null, cmi: {} });
  });

  it('finds everything again after a restart', async () => {
    const before = openAttempts(folder);
    await before.start('a');
    await before.save('a', 1, { 'cmi.suspend_data': 'x' });
    const [attempt] = await openAttempts(folder).list('a');
    expect(attempt).toMatchObject({ number: 1, cmi: { 'cmi.suspend_data': 'x' } });
    expect(attempt!.savedAt).not.toBeNull();
  });

  it('lays a commit over what is stored: what it does not name stays, what it empties is empty', async () => {
    const attempts = openAttempts(folder);
    await attempts.start('a');
    await attempts.save('a', 1, { 'cmi.core.total_time': '00:01:00', 'cmi.core.exit': 'suspend' });
    await attempts.save('a', 1, { 'cmi.core.exit': '' });
    expect((await attempts.list('a'))[0]!.cmi).toEqual({ 'cmi.core.total_time': '00:01:00', 'cmi.core.exit': '' });
  });

  it('loses nothing of commits that come at the same moment', async () => {
    const attempts = openAttempts(folder);
    await attempts.start('a');
    const names = Array.from({ length: 20 }, (_, index) => `cmi.interactions.${index}.id`);
    await Promise.all(names.map((name) => attempts.save('a', 1, { [name]: 'x' })));
    expect(Object.keys((await attempts.list('a'))[0]!.cmi)).toEqual(names);
  });

  it('saves to no attempt that was never begun', async () => {
    expect(await openAttempts(folder).save('a', 1, {})).toBe(false);
  });

  it('keeps how the LMS behaves beside the attempts, and takes files without it', async () => {
    const attempts = openAttempts(folder);
    expect(await attempts.profile('a')).toBe('strict');
    await attempts.choose('a', 'openedx');
    await attempts.start('a');
    await attempts.save('a', 1, { 'cmi.core.exit': '' });
    expect(await openAttempts(folder).profile('a')).toBe('openedx');
    for (const profile of ['', ', "profile": "unheard of"']) {
      await writeFile(join(folder, 'b.json'), `{"attempts": []${profile}}`);
      expect(await openAttempts(folder).profile('b')).toBe('strict');
    }
  });

  it('leaves no half-written file behind', async () => {
    const attempts = openAttempts(folder);
    await attempts.start('a');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it.each([
    ['no JSON', '{"attempts": [{"num'],
    ['another shape', '{"attempts": [{"number": "1"}]}'],
    [
      'values that are no text',
      '{"attempts": [{"number": 1, "startedAt": "", "savedAt": null, "cmi": {"cmi.exit": 1}}]}',
    ],
    ['a list', '[]'],
  ])('sets a file aside that holds %s, tells it, and begins anew', async (_case, text) => {
    const attempts = openAttempts(folder);
    await attempts.start('a');
    await writeFile(join(folder, 'a.json'), text);
    expect(await attempts.list('a')).toEqual([]);
    const aside = (await readdir(folder)).find((name) => name.startsWith('a.unreadable-'))!;
    expect(await readFile(join(folder, aside), 'utf8')).toBe(text);
    expect(attempts.notice('a')).toContain(aside);
    expect(attempts.notice('b')).toBeUndefined();
    expect((await attempts.start('a')).number).toBe(1);
  });
});

describe('isCmiValues', () => {
  it('takes texts by the names of CMI elements and nothing else', () => {
    expect(isCmiValues({ 'cmi.core.score.raw': '1', 'adl.nav.request': 'exit' })).toBe(true);
    expect(isCmiValues({ 'cmi.x': 1 })).toBe(false);
    expect(isCmiValues({ x: 'y' })).toBe(false);
    expect(isCmiValues(JSON.parse('{"__proto__": "y"}'))).toBe(false);
    expect(isCmiValues([])).toBe(false);
    expect(isCmiValues(null)).toBe(false);
  });
});
