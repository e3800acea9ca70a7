import { watch } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CommandError, sentenceFor } from './command-error.ts';
import { compileFolder, hasFailed, writeLock } from './compile-folder.ts';
import { findCourseFolders } from './course-folder.ts';
import { readOverlay } from './overlay-folder.ts';
import { Preview } from './preview.ts';
import { startPreviewServer } from './preview-server.ts';
import { printReport, reportOf } from './print-report.ts';

/** Serves a course while it is written: every save shows the pages anew, or the faults above the last good ones. */
export async function dev(path: string, port = 4174, overlay?: string): Promise<number> {
  const [folder, ...others] = findCourseFolders(path);
  if (others.length > 0)
    throw new CommandError(`“${path}” holds several courses: name one of them, such as ${folder}.`);

  const preview = new Preview();
  const server = await startPreviewServer(preview, port);
  const build = () => {
    // Read anew each time: it may have been what was saved.
    const result = compileFolder(folder, overlay === undefined ? undefined : readOverlay(overlay));
    printReport(result);
    preview.show(result, result.compiled.diagnostics.length > 0 ? reportOf(result) : '');
    if (!hasFailed(result, false)) writeLock(result);
    server.reload();
  };
  build();
  console.log(`\nThe preview runs at ${server.url}\nStop it with Ctrl+C.`);
  watchFolder(resolve(folder), build);
  if (overlay !== undefined) watchFolder(dirname(resolve(overlay)), build);
  return 0;
}

/** One build for a burst of changes: an editor that saves writes several times. */
function watchFolder(folder: string, onChange: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(folder, { recursive: true }, (_, file) => {
    // The build itself writes the lock.
    if (file?.includes('course.lock.json')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        onChange();
      } catch (error) {
        const sentence = sentenceFor(error);
        if (sentence === null) throw error;
        // A file that vanishes between the listing and the reading: the next change comes at once.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') console.error(sentence);
      }
    }, 50);
  });
}
