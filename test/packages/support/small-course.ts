import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Target = 'scorm12' | 'scorm2004-3rd' | 'web';

/** A course of an author's own folder, which can be edited and packed again. */
export class SmallCourse {
  private readonly folder = mkdtempSync(join(tmpdir(), 'learning-module-course-'));
  private version = 0;

  constructor(files: Readonly<Record<string, string>> = smallCourse) {
    this.write(files);
  }

  /** Changes files of the course; an empty text deletes one. */
  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      if (text === '') rmSync(join(this.folder, name));
      else writeFileSync(join(this.folder, name), text);
    }
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Packs the course as a version of its own, and gives the path of the zip. */
  pack(target: Target): string {
    const version = `1.0.${this.version++}`;
    const zips = join(this.folder, version);
    mkdirSync(zips);
    const settings = `title: Two small lessons\nid: ${id}\nversion: ${version}\nlanguage: ${this.language}\n${this.rules}`;
    writeFileSync(join(this.folder, 'course.yaml'), settings);
    const args = [program, 'package', this.folder, '--target', target];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: zips, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The small course could not be packed:\n${stdout}\n${stderr}`);
    return join(zips, 'dist/packages', `${id}-${version}-${target}.zip`);
  }

  language = 'en';

  /** Lines of course.yaml. */
  rules = 'finish: every lesson and the check passed\npass: 50%\n';

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const id = 'two-small-lessons';
const program = fileURLToPath(new URL('../../../dist/cli/learning-module.js', import.meta.url));

/** A lesson with a question and a private field, and a check. */
export const smallCourse: Readonly<Record<string, string>> = {
  '01-first.md': `# First

Some words.

## Question: Which is blue?

- [x] The sky
  > Yes: look up.
- [ ] The grass
  > Grass is green.

## Question: Which is wet?

- [x] The sea
  > Yes: jump in.
- [ ] The sand
  > Sand is dry.

## Reflect: What is your colour?
`,
  '02-second.md': `---
check: { pass: 50% }
---

# Second

More words.

## Question: Which is green?

- [ ] The sky
  > The sky is blue.
- [x] The grass
  > Yes: look down.
`,
};
