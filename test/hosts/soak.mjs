import { spawn } from 'node:child_process';

/** Many more runs than a build makes: `SOAK=n npm run test:soak`; tells every few seconds how far it is. */
const runs = process.env.SOAK ?? '200000';
console.log(`${runs} runs of a learner; a failing one is told with its seed and path`);
const child = spawn('npx', ['vitest', 'run', '--project', 'unit', 'test/hosts/runs.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, SOAK: runs },
});
child.on('close', (code) => (process.exitCode = code ?? 1));
