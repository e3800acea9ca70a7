import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readManifest } from './manifest.ts';
import { PackageFault } from './package-fault.ts';
import type { PackageEntry } from './shapes.ts';
import { type PackageFiles, unzip } from './unzip.ts';

/** A package with its files in memory; a broken one may have none. */
export interface LoadedPackage {
  readonly entry: PackageEntry;
  readonly files: PackageFiles;
}

/** Reads the packages in their order, gives each a key of its own, and never throws for a package that is broken. */
export async function readPackages(packages: readonly { readonly file: string }[]): Promise<LoadedPackage[]> {
  const taken = new Set<string>();
  const loaded: LoadedPackage[] = [];
  for (const { file } of packages) loaded.push(await readPackage(file, taken));
  return loaded;
}

async function readPackage(file: string, taken: Set<string>): Promise<LoadedPackage> {
  const name = basename(file);
  let files: PackageFiles = new Map();
  try {
    files = unzip(await readBytes(file));
    return { entry: describe(name, files, taken), files };
  } catch (error) {
    if (!(error instanceof PackageFault)) throw error;
    return { entry: { key: freeKey(stem(name), taken), file: name, kind: 'broken', fault: error.message }, files };
  }
}

function describe(file: string, files: PackageFiles, taken: Set<string>): PackageEntry {
  if (files.has('imsmanifest.xml')) {
    const { sco, note } = readManifest(files);
    // As in Moodle, the manifest names the course: a new version of the zip, under another file name, keeps its attempts.
    const key = freeKey(`${sco.identifier || stem(file)}-${sco.edition}`, taken);
    return { key, file, kind: 'sco', sco, note };
  }
  const nested = [...files.keys()].find((path) => path.endsWith('/imsmanifest.xml'));
  if (nested) {
    throw new PackageFault(`imsmanifest.xml is in a folder (“${nested}”). It must be at the top of the zip.`);
  }
  const first = files.get('index.html');
  if (!first) throw new PackageFault('The zip has neither imsmanifest.xml nor index.html at its top.');
  return { key: freeKey(stem(file), taken), file, kind: 'web', title: titleOf(first) ?? stem(file) };
}

/** What a browser would write on the page's tab. */
function titleOf(page: Uint8Array): string | undefined {
  const [, title = ''] = /<title>([^<]*)<\/title>/i.exec(new TextDecoder().decode(page)) ?? [];
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return title.replace(/&(lt|gt|quot|amp);/g, (_entity, name: string) => characters[name]!).trim() || undefined;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new PackageFault(`The file ${file} cannot be opened.`);
  }
}

function stem(file: string): string {
  return file.replace(/\.zip$/i, '');
}

function freeKey(wish: string, taken: Set<string>): string {
  const plain =
    wish
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'package';
  let key = plain;
  for (let count = 2; taken.has(key); count++) key = `${plain}-${count}`;
  taken.add(key);
  return key;
}
