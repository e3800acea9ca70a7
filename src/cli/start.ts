import { spawn } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { startLms } from '../../scorm/lms/server.ts';
import { builtCourse, compileFolders, hasFailed, writeLock } from './compile-folder.ts';
import { writePackages } from './package.ts';
import { lmsPageFolder } from './player-files.ts';
import { readableCourse, type ReadableCourse } from './readable-course.ts';
import { readingOf } from './reading.ts';

export interface StartOptions {
  readonly port?: number;
  readonly opens: boolean;
  /** A file to make an edition with. */
  readonly overlay?: string;
}

/** Builds a course, packages it and opens it in the local LMS; runs until it is stopped. Returns the exit code. */
export async function start(path: string, { port, opens, overlay }: StartOptions): Promise<number> {
  const results = compileFolders(path, overlay);
  if (results.some((result) => hasFailed(result, false))) return 1;
  const courses = new Map<string, ReadableCourse | null>();
  const packages = results.flatMap((result) => {
    writeLock(result);
    const files = writePackages(builtCourse(result), ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web']);
    for (const file of files) courses.set(basename(file), readableCourse(result));
    return files;
  });
  const lms = await startLms({
    packages: packages.map((file) => ({ file })),
    dataFolder: resolve('.lms'),
    clientFolder: lmsPageFolder,
    // An LMS knows no course from the inside, this one neither: the words come from here.
    readSuspendData: (text, file = '') => readingOf(text, { course: courses.get(file) }),
    ...(port === undefined ? {} : { port }),
  });
  console.log(`\nThe local LMS runs at ${lms.url}\nStop it with Ctrl+C.`);
  if (opens) openBrowser(lms.url);
  return 0;
}

/** Where there is a browser to open: a desktop, and not a test. */
function openBrowser(url: string): void {
  if (process.env.CI || !process.stdout.isTTY) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform as string] ?? [
    'xdg-open',
  ];
  const child = spawn(command!, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
