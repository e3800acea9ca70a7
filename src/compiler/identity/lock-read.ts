import { isNode, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Position, Tell } from '../diagnostic.ts';
import { joinLocks, settleLock, versionsOf } from './lock-conflict.ts';
import { emptyLock, sortParts, type Lock, type LockedBlock, type LockedLesson } from './lock.ts';
import { isId } from '../slug.ts';
import { positionAt } from '../source.ts';

/**
 * Reads `course.lock.json`; null is a course that has none yet. A file with the marks of a merge is read from both
 * sides. One that cannot be read is told as an error and gives an empty lock: nothing may be written over it then.
 */
export function readLock(text: string | null, tell: Tell): Lock {
  if (text === null) return emptyLock;
  const versions = versionsOf(text);
  const mark = positionAt(text, Math.max(0, text.search(/^<{7}|^[=|>]{7}(?=\s|$)/m)));
  if (versions.length === 0) tell('lock-broken', mark);
  if (versions.length > 1) tell('lock-merged', mark);

  const locks: Lock[] = [];
  for (const version of versions) {
    const read = readVersion(version);
    if ('fault' in read) {
      tell(read.fault, versions.length > 1 ? mark : read.at, read.found);
      return emptyLock;
    }
    locks.push(read);
  }
  return locks.length > 0 ? settleLock(locks.reduce(joinLocks)) : emptyLock;
}

const id = z.string().refine(isId);
const slot = z.int().min(0).max(999_999);
const hash = z.string().regex(/^[a-z0-9]+$/);
const isNew = z.literal(true).optional();

const lessonItem = z.strictObject({ slot, file: z.string(), hash, title: z.string().default(''), new: isNew });

const blockParts = {
  slot,
  parts: z
    .string()
    .regex(/^[a-z0-9]:[a-z0-9]+(?: [a-z0-9]:[a-z0-9]+)*$/)
    .refine((parts) => new Set(parts.split(' ').map(([letter]) => letter)).size === parts.split(' ').length)
    .optional(),
  key: z.string().default(''),
  rev: z.int().min(1).default(1),
  new: isNew,
  words: z.record(z.string().regex(/^(?:name|stem|[a-z0-9])$/), z.string()).default({}),
};
const blockItem = z.strictObject({ ...blockParts, lesson: id, kind: z.string().min(1), hash });
const goneItem = z.strictObject({ ...blockParts, was: id, kind: z.string().default(''), hash: hash.default('') });

const file = z.strictObject({
  version: z.literal(1),
  lessons: z.record(id, lessonItem),
  blocks: z.record(id, blockItem),
  gone: z.record(id, goneItem).default({}),
  goneLessons: z.record(id, lessonItem).default({}),
});

interface Unreadable {
  readonly fault: 'lock-broken' | 'lock-newer';
  readonly at: Position;
  readonly found: string;
}

function readVersion(text: string): Lock | Unreadable {
  const json = mendCommas(text.replace(/^\ufeff/, ''));
  let written: unknown;
  try {
    written = JSON.parse(json);
  } catch {
    return unreadable(text, parseDocument(text).errors[0]?.pos[0] ?? 0);
  }
  if (isNewer(written)) return { ...unreadable(text, offsetOf(text, ['version'])), fault: 'lock-newer' };
  const { data, error } = file.safeParse(written);
  if (error) return unreadable(text, offsetOf(text, error.issues[0]?.path ?? []));
  return {
    lessons: toMap(data.lessons, toLesson),
    blocks: toMap(data.blocks, (item) => toBlock(item, item.lesson)),
    gone: { lessons: toMap(data.goneLessons, toLesson), blocks: toMap(data.gone, (item) => toBlock(item, item.was)) },
  };
}

/** Merging by lines, or deleting one, leaves a comma too many or too few; line ends never stand inside a JSON string. */
function mendCommas(json: string): string {
  return json.replace(/\}[ \t\r]*,?[ \t\r]*\n([ \t]*)"/g, '},\n$1"').replace(/,([ \t\r]*\n[ \t]*\})/g, '$1');
}

function isNewer(written: unknown): boolean {
  const version = typeof written === 'object' && written !== null && 'version' in written ? written.version : 1;
  return typeof version === 'number' && version > 1;
}

function unreadable(text: string, offset: number): Unreadable {
  return { fault: 'lock-broken', at: positionAt(text, offset), found: text.slice(offset).split('\n')[0]! };
}

/** Where a path of keys leads in the text, or as far as it goes. */
function offsetOf(text: string, path: readonly PropertyKey[]): number {
  const document = parseDocument(text);
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function toMap<Item, Thing>(items: Readonly<Record<string, Item>>, make: (item: Item) => Thing): Map<string, Thing> {
  return new Map(Object.entries(items).map(([id, item]) => [id, make(item)]));
}

function toLesson({ slot, file, hash, title, new: mark }: z.output<typeof lessonItem>): LockedLesson {
  return { slot, file, hash, title, isNew: mark ?? false };
}

function toBlock(
  item: Pick<z.output<typeof blockItem>, 'slot' | 'kind' | 'hash' | 'key' | 'rev' | 'new' | 'parts' | 'words'>,
  lesson: string,
): LockedBlock {
  const { slot, kind, hash, key, rev, words } = item;
  const parts = (item.parts?.split(' ') ?? []).map((part) => {
    const [id = '', hash = ''] = part.split(':');
    return { id, hash, words: words[id] ?? '' };
  });
  return {
    slot,
    lesson,
    kind,
    hash,
    key,
    rev,
    name: words.name ?? '',
    stem: words.stem ?? '',
    parts: sortParts(parts),
    isNew: item.new ?? false,
  };
}
