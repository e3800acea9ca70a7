import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Packs a small course for SCORM 1.2.
 * @param {Record<string, string>} lessons by file name
 * @returns {Record<string, Uint8Array>} what the package holds, by path
 */
export function packSmall(lessons) {
  const folder = mkdtempSync(join(tmpdir(), 'learning-module-bench-'));
  mkdirSync(join(folder, 'course'));
  const settings = 'title: A small course\nid: small\nversion: 1.0.0\n';
  for (const [name, text] of Object.entries({ 'course.yaml': settings, ...lessons }))
    writeFileSync(join(folder, 'course', name), text);
  const program = join(root, 'dist/cli/learning-module.js');
  const args = [program, 'package', 'course', '--target', 'scorm12'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The small course could not be packed.\n${stdout}${stderr}`);
  const files = unzipSync(readFileSync(join(folder, 'dist/packages/small-1.0.0-scorm12.zip')));
  rmSync(folder, { recursive: true });
  return files;
}

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
