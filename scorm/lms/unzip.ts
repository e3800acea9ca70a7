import { unzipSync } from 'fflate';
import { PackageFault } from './package-fault.ts';

/** The files of a package by their path with `/`, relative to its root. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

const mostBytes = 1024 ** 3;

/**
 * Unpacks a zip into memory and checks every path.
 *
 * Throws a PackageFault for what is no zip, for more than 1 GiB of content, and for a path that would leave the
 * package's folder on a server that unpacks to disk.
 */
export function unzip(bytes: Uint8Array): PackageFiles {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries(unpack(bytes))) {
    if (!path.endsWith('/')) files.set(path, content);
  }
  if (files.size === 0) throw new PackageFault('The zip is empty.');
  return files;
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        refuseUnsafe(name);
        total += originalSize;
        if (total > mostBytes) throw new PackageFault('The zip unpacks to more than 1 GiB.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof PackageFault) throw error;
    throw new PackageFault('The file is not a zip, or it is damaged.');
  }
}

function refuseUnsafe(path: string): void {
  const reason = unsafeBecause(path);
  if (reason) throw new PackageFault(`The zip has a file named “${path}”: ${reason}.`);
}

function unsafeBecause(path: string): string | undefined {
  if (path === '' || path.includes('\0')) return 'a name must have characters, and no zero byte';
  if (path.includes('\\')) return 'folders are separated by /, never by a backslash';
  if (path.startsWith('/')) return 'a path must not begin at the root of the disk';
  if (/^[a-z]:/i.test(path)) return 'a path must not name a drive';
  if (path.split('/').some((part) => part === '..' || part === '.')) return 'a path must not hold . or .. as a folder';
  return undefined;
}
