import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Packs every course for every target with the built command line, in a process of its own.
 * @returns {{ folder: string, zips: string[], milliseconds: number, peakBytes: number }} `folder` is to be removed
 */
export function packAll() {
  const folder = mkdtempSync(join(tmpdir(), 'learning-module-bench-'));
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', tellPeak, join(root, 'dist/cli/learning-module.js'), 'package', join(root, 'content')],
    { cwd: folder, encoding: 'utf8' },
  );
  const milliseconds = performance.now() - startedAt;
  if (status !== 0) throw new Error(`The courses could not be packed. Run “npm run build” first.\n${stdout}${stderr}`);
  const zips = stdout.split('\n').filter((line) => line.endsWith('.zip'));
  // The kernel counts in kB.
  const peakBytes = Number(/peak (\d+)/.exec(stderr)[1]) * 1024;
  return { folder, zips: zips.map((path) => join(folder, path)), milliseconds, peakBytes };
}

/** Runs before the program, and tells as it ends how much memory it had at most. */
const tellPeak = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))",
)}`;
