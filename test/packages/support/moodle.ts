import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzipSync } from 'fflate';
import { playMoodle, type LaunchFacts } from './moodle-page.ts';

/** What is stored of an attempt, by element. */
export type Stored = Map<string, string>;

export interface Activity {
  readonly key: string;
  readonly is12: boolean;
  files: Readonly<Record<string, Uint8Array>>;
  revision: number;
  readonly attempts: Stored[];
}

/** An LMS with Moodle's habits that can be made to fail, where a browser takes packages for real. */
export class Moodle {
  /** Signed out, it answers everything with its login page, which empties localStorage. */
  isSignedIn = true;
  /** Nobody answers, though the browser believes to be online. */
  isDown = false;
  name = 'Lovelace, Ada';
  launchData = '';
  /** Of the files of the packages. */
  headers: Readonly<Record<string, string>> = {};
  /** Of the frame around the course. */
  sandbox = '';
  /** What no course may do, from all launches. */
  readonly complaints: string[] = [];
  /** How many sessions have been ended. */
  ends = 0;
  /** The bytes of the largest commit. */
  largest = 0;
  private readonly activities = new Map<string, Activity>();

  private constructor(private readonly server: Server) {}

  /** The packages by the keys under which they are taken. */
  static async open(packages: Readonly<Record<string, string>>): Promise<Moodle> {
    const server = createServer((request, response) => void moodle.answer(request, response));
    const moodle = new Moodle(server);
    for (const [key, zip] of Object.entries(packages)) {
      const is12 = zip.endsWith('-scorm12.zip');
      moodle.activities.set(key, { key, is12, files: unzipSync(readFileSync(zip)), revision: 1, attempts: [] });
    }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return moodle;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** What is stored of the latest attempt at an activity. */
  stored(key: string): Stored {
    return this.activities.get(key)?.attempts.at(-1) ?? new Map<string, string>();
  }

  attempts(key: string): readonly Stored[] {
    return this.activities.get(key)!.attempts;
  }

  /** A yearly retake as some LMSs do it: status, score and time begin anew, everything else is kept. */
  retake(key: string): void {
    const stored = this.stored(key);
    for (const element of [...stored.keys()].filter((each) => /status|score|time/.test(each))) stored.delete(element);
  }

  /** As on the first day. */
  reset(): void {
    this.isSignedIn = true;
    this.isDown = false;
    this.ends = this.largest = 0;
    this.complaints.splice(0);
    for (const { attempts } of this.activities.values()) attempts.splice(0);
  }

  /** The author replaces the package; browsers that have the old one open keep it. */
  publish(key: string, zip: string): void {
    const activity = this.activities.get(key)!;
    activity.files = unzipSync(readFileSync(zip));
    activity.revision++;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://lms');
    const [, area = '', key = '', ...rest] = pathname.split('/');
    const activity = this.activities.get(key);
    if (this.isDown) {
      request.socket.destroy();
      return;
    }
    if (area === 'complaints') {
      this.complaints.push((await bytesOf(request)).toString());
      response.end();
      return;
    }
    if (area === 'login') {
      html(response, loginPage);
      return;
    }
    if (area === 'elsewhere') {
      html(response, '<!doctype html><title>Elsewhere</title>');
      return;
    }
    if (!activity) return void response.writeHead(404).end();
    if (area === 'store')
      return this.store(activity.attempts[Number(rest[0])] ?? new Map<string, string>(), request, response);
    if (!this.isSignedIn) return void response.writeHead(302, { location: '/login/' }).end();
    if (area === 'take' || area === 'window') {
      html(response, this.page(activity, area, search));
      return;
    }
    const file = activity.files[rest.slice(2).join('/')];
    if (!file) return void response.writeHead(404).end();
    const type = types[/\w+$/.exec(pathname)?.[0] ?? ''] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600', ...this.headers }).end(file);
  }

  private async store(stored: Stored, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = new Uint8Array(await bytesOf(request));
    if (!this.isSignedIn) {
      html(response, loginPage);
      return;
    }
    const form = await new Response(body, { headers: { 'content-type': request.headers['content-type']! } }).formData();
    this.largest = Math.max(this.largest, body.length);
    if (form.get('ends') === 'true') this.ends++;
    for (const [name, value] of form) {
      if (name.startsWith('data__'))
        this.keep(stored, name.slice('data__'.length).replaceAll('__', '.'), value as string);
    }
    response.end('true');
  }

  /** Neither a status nor a score may go down because of the course. */
  private keep(stored: Stored, element: string, value: string): void {
    const before = stored.get(element) ?? '';
    const isScore = /^cmi(\.core)?\.score\.raw$/.test(element);
    const isWorse = isScore ? Number(value) < Number(before) : rank(value) < rank(before);
    if (isWorse && before !== '') this.complaints.push(`${element} went down from ${before} to ${value}`);
    stored.set(element, value);
  }

  private page(activity: Activity, area: string, search: string): string {
    const { key, is12, attempts, revision } = activity;
    if (search === '?new' || attempts.length === 0) attempts.push(new Map());
    const src = `/content/${key}/content/${revision}/index.html`;
    const facts: LaunchFacts = {
      is12,
      values: this.values(activity),
      store: `/store/${key}/${attempts.length - 1}`,
      complaints: '/complaints',
    };
    const sandbox = this.sandbox && ` sandbox="${this.sandbox}"`;
    const course =
      area === 'take'
        ? `<iframe title="Course" src="${src}" width="900" height="700"${sandbox}></iframe>`
        : `<button onclick="popup = window.open('${src}', 'course', 'popup')">Open</button>
           <button onclick="window.open('${src}', '_blank', 'popup,noopener')">Sever</button>`;
    return `<!doctype html><title>LMS</title><link rel="icon" href="data:,">
      <button name="leave">Leave</button><button name="relaunch">Relaunch</button><button name="new">Start a new attempt</button>
      <script>(${String(playMoodle)})(${JSON.stringify(facts).replaceAll('<', '\\u003c')})</script>${course}`;
  }

  /** Data come back in 2004 only after the exit "suspend". */
  private values({ is12, attempts }: Activity): Record<string, string> {
    const stored = attempts.at(-1)!;
    const isResumed = stored.get(is12 ? 'cmi.core.exit' : 'cmi.exit') === 'suspend';
    const kept = is12 || isResumed ? Object.fromEntries(stored) : {};
    const entry = isResumed ? 'resume' : 'ab-initio';
    const learner = { id: 'ada', name: this.name };
    if (!is12) {
      return {
        'cmi.completion_status': 'unknown',
        'cmi.success_status': 'unknown',
        ...kept,
        'cmi.mode': 'normal',
        'cmi.credit': 'credit',
        'cmi.entry': entry,
        'cmi.learner_id': learner.id,
        'cmi.learner_name': learner.name,
        'cmi.launch_data': this.launchData,
      };
    }
    return {
      'cmi.core.lesson_status': 'not attempted',
      ...kept,
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.credit': 'credit',
      'cmi.core.entry': entry,
      'cmi.core.student_id': learner.id,
      'cmi.core.student_name': learner.name,
      'cmi.launch_data': this.launchData,
    };
  }
}

function rank(status: string): number {
  return ['incomplete', 'failed', 'completed', 'passed'].indexOf(status);
}

const loginPage = '<!doctype html><title>Sign in</title><h1>Sign in</h1><script>localStorage.clear()</script>';

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

function html(response: ServerResponse, page: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
