import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything CI runs; all of it runs, so that one look shows every fault. */
const folder = mkdtempSync(join(tmpdir(), 'learning-module-'));
let passed = 0;
let failed = 0;

// Tests of packages mostly wait, as learners do; the others compute meanwhile.
await Promise.all([count('packages'), everythingElse()]);

rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function everythingElse() {
  await check('types', 'npm', ['run', '--silent', 'types']);
  await check('lint', 'npm', ['run', '--silent', 'lint']);
  await count('unit');
  await browser('browser', 'test:browser');
  await browser('firefox', 'test:firefox');
}

async function check(name, command, args) {
  const { code } = await run(name, command, args);
  if (code === 0) passed++;
  else failed++;
}

async function count(name) {
  const file = join(folder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`];
  const { code } = await run(name, 'npx', ['vitest', 'run', '--project', name, ...reporters]);
  const report = read(file);
  passed += report?.numPassedTests ?? 0;
  // A suite that could not be loaded has no failed test of its own, and must not pass for that.
  failed += report ? Math.max(report.numFailedTests, code === 0 ? 0 : 1) : 1;
}

async function browser(name, script) {
  const { code, output } = await run(name, 'npm', ['run', '--silent', script]);
  if (code === 0 && output.includes('NO FIREFOX')) return;
  const line = /browser tests: (\d+) passed, (\d+) failed/.exec(output);
  passed += Number(line?.[1] ?? 0);
  failed += line ? Math.max(Number(line[2]), code === 0 ? 0 : 1) : 1;
}

/** What a step says is shown when it ends, because others run beside it. */
function run(name, command, args) {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      console.log(`\n── ${name}, ${Math.round((Date.now() - began) / 1000)} s\n${output}`);
      resolve({ code, output });
    });
  });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
