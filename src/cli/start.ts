import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { startLms } from '../../scorm/lms/server.ts';
import { builtCourse, compileFolders, hasFailed, writeLock } from './compile-folder.ts';
import { writePackages } from './package.ts';
import { lmsPageFolder } from './player-files.ts';

export interface StartOptions {
  readonly port?: number;
  readonly opens: boolean;
}

/** Builds a course, packages it and opens it in the local LMS; runs until it is stopped. Returns the exit code. */
export async function start(path: string, { port, opens }: StartOptions): Promise<number> {
  const results = compileFolders(path);
  if (results.some((result) => hasFailed(result, false))) return 1;
  const packages = results.flatMap((result) => {
    writeLock(result);
    return writePackages(builtCourse(result), ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web']);
  });
  const lms = await startLms({
    packages: packages.map((file) => ({ file })),
    dataFolder: resolve('.lms'),
    clientFolder: lmsPageFolder,
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
