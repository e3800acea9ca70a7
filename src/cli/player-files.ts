import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackageFile, Target } from '../../scorm/package/package.ts';
import { CommandError } from './command-error.ts';

// This file is bundled into dist/cli; the built player stands beside it.
const dist = fileURLToPath(new URL('..', import.meta.url));

const players: Readonly<Record<Target, string>> = {
  scorm12: 'scorm12',
  'scorm2004-3rd': 'scorm2004',
  'scorm2004-4th': 'scorm2004',
  web: 'web',
};

/** The player of a target as it ships: scripts, style and the licences of what is in them, no source maps. Packaging only copies. */
export function readPlayer(target: Target): PackageFile[] {
  return [players[target], 'style', 'later'].flatMap((name) => {
    const folder = join(dist, 'player', name);
    if (!existsSync(folder)) throw new CommandError('The player is not built yet. Run “npm run build” first.');
    return readdirSync(folder)
      .filter((path) => /\.(js|css|txt)$/.test(path))
      .sort()
      .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
  });
}

/** Where the build has put the standards' schema files. */
export const schemaFolder = join(dist, 'player', 'schemas');

/** The local LMS's own page, as built. */
export const lmsPageFolder = join(dist, 'lms');
