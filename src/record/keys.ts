import type { Outline } from '../model/course.ts';
import { toBase64 } from './base64.ts';
import { crc32 } from './crc32.ts';

/**
 * Ids as suspend data has them: four characters of an id's checksum, because SCORM 1.2 holds 4096 characters and ids are
 * up to 40 long. A checksum of the id, unlike a position, means the same question in every version of a course.
 */
export interface Keys {
  /** The short form of an id; `.` and the id itself where two ids of the course have one checksum. */
  short(id: string): string;
  /** The id of a short form; `~` and the short form where this version of the course has no such id. */
  long(key: string): string;
}

export function keysOf(outline: Outline): Keys {
  const ids = new Set(outline.lessons.flatMap((lesson) => [lesson.id, ...lesson.blocks.map(({ id }) => id)]));
  const idsByKey = new Map<string, string[]>();
  for (const id of ids) idsByKey.set(checksum(id), [...(idsByKey.get(checksum(id)) ?? []), id]);
  return {
    short(id) {
      if (id.startsWith('~')) return id.slice(1);
      const key = checksum(id);
      return (idsByKey.get(key) ?? []).length > 1 ? `.${id}` : key;
    },
    long(key) {
      if (key.startsWith('.')) return key.slice(1);
      const found = idsByKey.get(key) ?? [];
      return found.length === 1 ? found[0]! : `~${key}`;
    },
  };
}

function checksum(id: string): string {
  return toBase64(crc32(id).subarray(0, 3));
}
