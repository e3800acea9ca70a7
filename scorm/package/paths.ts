import { PackageError, type PackageFault } from './faults.ts';

/** Throws a PackageError unless every path opens on every server, each stands once, and all `needed` ones are there. */
export function checkPaths(paths: readonly string[], needed: readonly string[]): void {
  const faults = [
    ...paths.filter((path) => !isPortable(path)).map(notPortable),
    ...clashes(paths),
    ...needed.filter((path) => !paths.includes(path)).map(missing),
  ];
  if (faults.length > 0) throw new PackageError(faults);
}

/**
 * Whether a path is relative, stays inside the package and needs no escaping: Latin letters, digits, `.`, `_`, `-`.
 * LMSs unpack on Windows and Linux, with tools that disagree about the encoding of all other names.
 */
export function isPortable(path: string): boolean {
  return path.split('/').every((name) => /^(?!\.)[\w.-]+(?<!\.)$/.test(name) && !windowsDevice.test(name));
}

// Windows keeps these names for devices, whatever follows the point.
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function clashes(paths: readonly string[]): PackageFault[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const other = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    if (other === undefined) return [];
    return [other === path ? twice(path) : differsInCase(path, other)];
  });
}

function notPortable(path: string): PackageFault {
  return {
    code: 'path-not-portable',
    path,
    message: `“${path}” does not open on every server. Rename it: letters from a to z, digits, “-” and “_” only, no spaces.`,
  };
}

function twice(path: string): PackageFault {
  return { code: 'path-twice', path, message: `There are two files “${path}”. Rename one.` };
}

function differsInCase(path: string, other: string): PackageFault {
  return {
    code: 'path-case',
    path,
    message: `“${path}” and “${other}” differ only in capital letters: on Windows they are one file. Rename one.`,
  };
}

function missing(path: string): PackageFault {
  return { code: 'file-missing', path, message: `The package needs “${path}”, and it is not there.` };
}
