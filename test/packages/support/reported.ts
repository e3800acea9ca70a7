import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoredAttempt } from './classroom.ts';

/** One interaction as an LMS lists it, without `cmi.interactions.n.` before each name. */
export type Reported = Readonly<Record<string, string>>;

/** What an LMS has stored of a learner's answers, in the order of its records. */
export function reportedIn({ cmi }: StoredAttempt): Reported[] {
  const records: Record<string, string>[] = [];
  for (const [element, value] of Object.entries(cmi)) {
    const match = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(element);
    if (match) (records[Number(match[1])] ??= {})[match[2]!] = value;
  }
  return records;
}

/** A course's folder of this repository, packed as if its author had everything reported. */
export class ReportingEdition {
  private readonly folder = mkdtempSync(join(tmpdir(), 'learning-module-reporting-'));

  constructor(private readonly course: string) {
    const file = join(this.folder, course, 'course.yaml');
    cpSync(join(root, 'content', course), join(this.folder, course), { recursive: true });
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nreport: practice\nprivate answers: reported\n`);
  }

  /** Gives the path of the zip. */
  pack(target: string): string {
    const args = [join(root, 'dist/cli/learning-module.js'), 'package', join(this.folder, this.course)];
    const options = { cwd: this.folder, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args, '--target', target], options);
    if (status !== 0) throw new Error(`The course could not be packed:\n${stdout}\n${stderr}`);
    return join(this.folder, 'dist/packages', `${this.course}-1.0.0-${target}.zip`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
