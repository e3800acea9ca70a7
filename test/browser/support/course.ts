import { fixtureSync } from '@open-wc/testing';
import { compile } from '../../../src/compiler/compile.ts';
import { parsePage, rebase } from '../../../src/player/lift.ts';
import type { CoursePlayer } from '../../../src/player/course-player.ts';
import { startCourse } from '../../../src/player/start-course.ts';
import { words } from './find.ts';
import { linkStyles } from './look.ts';
import { ScriptedHost } from './scripted-host.ts';

export interface CourseOptions {
  /** Lines of course.yaml beside title, id and version. */
  readonly settings?: string;
  readonly host?: ScriptedHost;
  readonly history?: 'frame' | 'none';
  /** Of a course that was begun before: its place on the server, to be opened there again. */
  readonly base?: string;
  /** What the server does from the start, when pages are fetched in advance. */
  readonly answer?: Network['answer'];
}

/** A whole course in the page, run by the real player on the real record; only the network and the host are played. */
export interface Course {
  readonly course: HTMLElement;
  readonly player: CoursePlayer;
  readonly host: ScriptedHost;
  readonly network: Network;
  readonly base: string;
  /** The names of the public events, in order, without `lm-progress`. */
  readonly told: readonly string[];
  /** Resolves when this holds; `what` says in a sentence what the course does then. */
  readonly until: (what: string, holds: () => boolean) => Promise<void>;
}

/** What the server does: serves the pages, answers with its login page, fails, or says nothing. */
export interface Network {
  answer: 'pages' | 'login' | 'trouble' | 'silence';
}

let courses = 0;

// Vite puts it into builds; what it serves unbuilt finds it as a global.
Object.assign(globalThis, { PLAYER_VERSION: '0.0.0-test' });

/** Compiles lessons, by their file names, and starts the course at its first page. */
export async function startCourseWith(
  lessons: Readonly<Record<string, string>>,
  {
    settings = '',
    host = new ScriptedHost(),
    history = 'none',
    base = newBase(),
    answer = 'pages',
  }: CourseOptions = {},
): Promise<Course> {
  await linkStyles();
  const pages = compilePages(lessons, settings);
  const network: Network = { answer };
  serve(base, pages, network);
  const first = parsePage({ url: base, text: pages.get('index.html')! });
  const course = document.adoptNode(first.querySelector<HTMLElement>('[data-part="course"]')!);
  rebase(course, base);
  for (const notice of course.querySelectorAll('[data-part="not-connected"], [data-part="late"]')) notice.remove();
  const element = fixtureSync<HTMLElement>('<div></div>');
  element.append(course);
  const told: string[] = [];
  for (const type of ['lm-ready', 'lm-lesson-complete', 'lm-course-complete', 'lm-error'])
    element.addEventListener(type, () => told.push(type));
  return {
    course,
    player: await startCourse({ element, course, base, host, history }),
    host,
    network,
    base,
    told,
    until: (what, holds) => waitFor(what, holds, course),
  };
}

/** A folder of its own, so that no course finds the journal of another. */
function newBase(): string {
  return `${location.origin}/course-${Date.now()}-${courses++}/index.html`;
}

function compilePages(lessons: Readonly<Record<string, string>>, settings: string): ReadonlyMap<string, string> {
  const texts = { 'course.yaml': `title: A course\nid: course\nversion: 1.0.0\n${settings}`, ...lessons };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const { outline, pages, diagnostics } = compile({ files, media: new Map(), playerVersion: '0.0.0' });
  if (!outline) throw new Error(diagnostics.map(({ code, line, found }) => `${code} in line ${line}: ${found}`).join());
  return new Map(pages.map(({ path, html }) => [path, html]));
}

/** Puts the course's pages under its address; all other requests go their way. */
function serve(base: string, pages: ReadonlyMap<string, string>, network: Network): void {
  const before = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const folder = new URL('.', base).href;
    if (!url.startsWith(folder)) return before(input, init);
    return respond(pages.get(url.slice(folder.length)), network);
  };
}

async function respond(page: string | undefined, network: Network): Promise<Response> {
  while (network.answer === 'silence') await new Promise((resolve) => setTimeout(resolve, 20));
  const { answer } = network;
  if (answer === 'trouble') return new Response('Try later.', { status: 503 });
  if (answer === 'login') {
    const response = new Response('<h1>Sign in</h1>');
    Object.defineProperty(response, 'redirected', { value: true });
    return response;
  }
  return page ? new Response(page) : new Response('', { status: 404 });
}

async function waitFor(what: string, holds: () => boolean, course: Element): Promise<void> {
  for (let turn = 0; turn < 750; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The course never ${what}. It says: ${words(course)}`);
}
