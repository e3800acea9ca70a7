import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { inject } from 'vitest';
import { parse } from 'yaml';

/** A package as it is uploaded. */
export interface Shipped {
  readonly name: string;
  readonly zip: string;
  /** What the zip holds, by path. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

export const targets = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'] as const;

/** The names of the packages of every course in content/, for one target; what an earlier build left behind is not among them. */
export function packageNames(target: (typeof targets)[number]): string[] {
  return readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => parse(readFileSync(join(content, name, 'course.yaml'), 'utf8')) as Settings)
    .map(({ id, version }) => `${id}-${version}-${target}`);
}

/** Reads a package that the build has made. */
export function readShipped(name: string): Shipped {
  const zip = join(inject('packages'), `${name}.zip`);
  return { name, zip, files: unzipSync(readFileSync(zip)) };
}

interface Settings {
  readonly id: string;
  readonly version: string;
}

const content = fileURLToPath(new URL('../../../content', import.meta.url));
