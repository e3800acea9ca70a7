import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RunningLms, startLms } from '../../../../scorm/lms/server.ts';
import type { Attempt, ListedPackage } from '../../../../scorm/lms/shapes.ts';
import { manifest12, zip } from './fake-package.ts';

let folder: string;
let lms: RunningLms;
const key = 'course-fake-1-2';

/** This machine as others see it; a machine without a network has none. */
const outerAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const start = (port = 0) =>
  startLms({
    packages: ['course.zip', 'broken.zip'].map((name) => ({ file: join(folder, name) })),
    dataFolder: join(folder, 'data'),
    clientFolder: folder,
    port,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lms-'));
  const course = zip({ 'imsmanifest.xml': manifest12(), 'index.html': '<h1>Course</h1>', 'a b/ä.txt': 'text' });
  await writeFile(join(folder, 'course.zip'), course);
  await writeFile(join(folder, 'broken.zip'), 'no zip');
  await writeFile(join(folder, 'lms.js'), '// page');
  lms = await start();
});
afterAll(async () => {
  await lms.close();
  await rm(folder, { recursive: true });
});

const get = (path: string) => fetch(lms.url + path);
const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
  fetch(lms.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
const attempts = async () => ((await (await get(`api/attempts/${key}`)).json()) as { attempts: Attempt[] }).attempts;

describe('startLms', () => {
  it('listens on 127.0.0.1 and tells its address and packages', () => {
    expect(lms.url).toBe(`http://127.0.0.1:${lms.port}/`);
    expect(lms.packages.map((entry) => [entry.key, entry.kind])).toEqual([
      [key, 'sco'],
      ['broken', 'broken'],
    ]);
  });

  it.skipIf(outerAddress === undefined)('cannot be reached from the network', async () => {
    const socket = connect(lms.port, outerAddress);
    const outcome = await new Promise((resolve) => {
      socket.once('connect', () => resolve('connected')).once('error', () => resolve('refused'));
    });
    socket.destroy();
    expect(outcome).toBe('refused');
  });

  it('takes the next port if the wanted one is in use', async () => {
    const second = await start(lms.port);
    expect(second.port).toBeGreaterThan(lms.port);
    await second.close();
  });

  it('serves its own pages under a strict policy, and the course under none', async () => {
    for (const path of ['', `take/${key}`]) {
      const page = await get(path);
      expect(page.status).toBe(200);
      const policy = page.headers.get('Content-Security-Policy')!;
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(await page.text()).not.toMatch(/<script>|<style|style=|onload=/);
    }
    const course = await get(`content/${key}/index.html`);
    expect(course.headers.get('Content-Security-Policy')).toBeNull();
    expect(await course.text()).toBe('<h1>Course</h1>');
  });

  it('keeps nothing in a cache and names the type', async () => {
    const { headers } = await get(`content/${key}/index.html`);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect((await get('lms.js')).headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  });

  it('finds a file whose name has spaces and other letters', async () => {
    expect(await (await get(`content/${key}/${encodeURIComponent('a b')}/%C3%A4.txt`)).text()).toBe('text');
  });

  it.each([
    'nothing',
    'content',
    `content/${key}`,
    `content/${key}/`,
    `content/${key}/no.html`,
    `content/${key}/%2e%2e/course.zip`,
    `content/${key}/..%2fcourse.zip`,
    `content/${key}/%ff`,
    'content/no/index.html',
    'take/no',
    `take/${key}/more`,
    'api/attempts/no',
    'api/attempts/constructor',
    'lms.js.map',
  ])('has nothing at /%s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('answers a HEAD without a body and other methods not at all', async () => {
    const head = await fetch(`${lms.url}content/${key}/index.html`, { method: 'HEAD' });
    expect([head.status, head.headers.get('Content-Length'), await head.text()]).toEqual([200, '15', '']);
    expect((await fetch(lms.url, { method: 'DELETE' })).status).toBe(405);
  });

  it('refuses a foreign Host', async () => {
    const status = await new Promise((resolve, reject) => {
      request(lms.url, { headers: { Host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('refuses what another site writes, and stores none of it', async () => {
    const before = await attempts();
    expect((await post(`api/attempts/${key}`, undefined, { Origin: 'http://evil.example' })).status).toBe(403);
    expect(await attempts()).toEqual(before);
  });

  it('begins an attempt, stores commits, lists the latest one, and has all of it after a restart', async () => {
    const begun = await post(`api/attempts/${key}`);
    const { number } = (await begun.json()) as Attempt;
    expect(begun.status).toBe(201);
    const saved = await post(`api/attempts/${key}/${number}`, { 'cmi.core.lesson_status': 'incomplete' });
    expect([saved.status, await saved.json()]).toEqual([200, { saved: true }]);

    await lms.close();
    lms = await start();
    expect((await attempts()).at(-1)!.cmi).toEqual({ 'cmi.core.lesson_status': 'incomplete' });
    const [course, broken] = (await (await get('api/packages')).json()) as ListedPackage[];
    expect(course!.latest!.number).toBe(number);
    expect(broken).toMatchObject({
      latest: null,
      entry: { kind: 'broken', fault: 'The file is not a zip, or it is damaged.' },
    });
  });

  it.each([
    [`api/attempts/${key}/999`, {}, 404],
    [`api/attempts/no/1`, {}, 404],
    [`api/attempts/${key}/one`, {}, 404],
    [`api/attempts/${key}/1`, { anything: 'x' }, 400],
    [`api/attempts/${key}/1`, undefined, 400],
    [`api/attempts/${key}/1`, { 'cmi.suspend_data': 'x'.repeat(5 * 1024 ** 2) }, 400],
  ])('does not store at /%s what it must not', async (path, body, status) => {
    expect((await post(path, body)).status).toBe(status);
  });

  it('keeps the profile that was chosen, and none that it does not know', async () => {
    const path = `api/attempts/${key}`;
    expect((await post(`${path}/profile`, { profile: 'moodle' })).status).toBe(200);
    expect((await post(`${path}/profile`, { profile: 'blackboard' })).status).toBe(400);
    expect((await post(`${path}/profile`)).status).toBe(400);
    expect((await post('api/attempts/no/profile', { profile: 'moodle' })).status).toBe(404);
    expect(await (await get(path)).json()).toMatchObject({ profile: 'moodle' });
  });

  it('gives no answer for a course that is offline, the login page for one that is signed out, and files again', async () => {
    const file = `content/${key}/index.html`;
    const set = async (network: string): Promise<unknown> =>
      (await post(`api/attempts/${key}/network`, { network })).json();
    expect(await set('offline')).toEqual({ before: 'up' });
    await expect(get(file)).rejects.toThrow('fetch failed');
    expect(await set('signed-out')).toEqual({ before: 'offline' });
    const login = await get(file);
    expect([login.redirected, login.status]).toEqual([true, 200]);
    expect(await login.text()).toContain('You have been signed out');
    expect((await get(`content/broken/index.html`)).redirected).toBe(false);
    expect(await set('up')).toEqual({ before: 'signed-out' });
    expect(await (await get(file)).text()).toBe('<h1>Course</h1>');
    expect((await post(`api/attempts/${key}/network`, { network: 'slow' })).status).toBe(400);
  });

  it('answers a commit that is to wait after it has stored it', async () => {
    const { number } = (await (await post(`api/attempts/${key}`)).json()) as Attempt;
    const reply = post(`api/attempts/${key}/${number}?wait=60`, { 'cmi.core.exit': 'suspend' });
    reply.catch(() => undefined);
    await vi.waitFor(async () => expect((await attempts()).at(-1)!.cmi).toEqual({ 'cmi.core.exit': 'suspend' }));
    expect(await Promise.race([reply, Promise.resolve('waiting')])).toBe('waiting');
    await lms.close();
    lms = await start();
  });

  it('hands suspend data to whoever started it, with the name of the zip, and has no words of its own', async () => {
    expect(await (await post('api/reading', { key, text: 'K1' })).json()).toBeNull();
    const reader = await startLms({
      packages: [{ file: join(folder, 'course.zip') }],
      dataFolder: join(folder, 'data'),
      clientFolder: folder,
      port: 0,
      readSuspendData: (text, file) => ({ parts: [{ title: text, lines: [file ?? 'no file'] }] }),
    });
    const read = (body: unknown, headers = {}) =>
      fetch(`${reader.url}api/reading`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    expect(await (await read({ key, text: 'K1' })).json()).toEqual({ parts: [{ title: 'K1', lines: ['course.zip'] }] });
    expect(await (await read({ text: '' })).json()).toEqual({ parts: [{ title: '', lines: ['no file'] }] });
    expect((await read({ key })).status).toBe(400);
    expect((await read({ key, text: '' }, { Origin: 'http://elsewhere.example' })).status).toBe(403);
    expect((await read({ key, text: '' }, { 'Content-Type': 'text/plain' })).status).toBe(403);
    await reader.close();
  });

  it('says in the list that stored attempts had to be set aside', async () => {
    await writeFile(join(folder, 'data', `${key}.json`), 'broken');
    const [course] = (await (await get('api/packages')).json()) as ListedPackage[];
    expect(course!.latest).toBeNull();
    expect(course!.notice).toContain('set aside as');
  });
});
