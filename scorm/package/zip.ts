import { zipSync, type Zippable } from 'fflate';
import type { PackageFile } from './package.ts';

/** Packs files into a zip whose bytes depend on the files alone: sorted names, one date, plain Unix permissions. */
export function zipFiles(files: readonly PackageFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(({ path, bytes }) => [path, [bytes, { level: isCompressed(path) ? 0 : 9 }]]),
  );
  return zipSync(entries, { mtime: fixedDate(), os: unix, attrs: readableFile });
}

const unix = 3;
const readableFile = 0o644 << 16;

/** A zip holds local time without a zone, so a local date gives the same bytes everywhere. Every zone has a noon. */
function fixedDate(): Date {
  return new Date(1980, 0, 1, 12);
}

function isCompressed(path: string): boolean {
  return /\.(avif|gif|jpe?g|m4a|mp[34]|og[agv]|png|web[mp]|woff2?)$/i.test(path);
}
