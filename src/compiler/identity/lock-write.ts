import type { Lock, LockedBlock, LockedLesson } from './lock.ts';

/**
 * The text of `course.lock.json`: one item a line, sorted by id, so that two branches rarely touch one line.
 * The same lock always gives the same bytes, and `readLock` gives it back.
 */
export function writeLock({ lessons, blocks, gone }: Lock): string {
  const sections = [
    ' "version": 1',
    section('lessons', lessons, lessonItem),
    section('blocks', blocks, (block) => blockItem('lesson', block)),
    section('gone', gone.blocks, (block) => blockItem('was', block)),
    ...(gone.lessons.size > 0 ? [section('goneLessons', gone.lessons, lessonItem)] : []),
  ];
  return `{\n${sections.join(',\n')}\n}\n`;
}

/** `undefined` is left out: what holds for most items is not written. */
type Item = Readonly<Record<string, string | number | true | Readonly<Record<string, string>> | undefined>>;

function section<T>(name: string, things: ReadonlyMap<string, T>, item: (thing: T) => Item): string {
  const lines = [...things]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, thing]) => `  ${JSON.stringify(id)}: ${inOneLine(item(thing))}`);
  return lines.length === 0 ? ` "${name}": {}` : ` "${name}": {\n${lines.join(',\n')}\n }`;
}

function lessonItem({ slot, file, hash, title, isNew }: LockedLesson): Item {
  return { slot, file, hash, title, new: isNew || undefined };
}

function blockItem(place: 'lesson' | 'was', block: LockedBlock): Item {
  const words = Object.fromEntries(
    [['name', block.name], ['stem', block.stem], ...block.parts.map(({ id, words }) => [id, words])].filter(
      ([, text]) => text,
    ),
  ) as Record<string, string>;
  return {
    slot: block.slot,
    [place]: block.lesson,
    kind: block.kind || undefined,
    hash: block.hash || undefined,
    parts: block.parts.map(({ id, hash }) => `${id}:${hash}`).join(' ') || undefined,
    key: block.key || undefined,
    rev: block.rev > 1 ? block.rev : undefined,
    new: block.isNew || undefined,
    words: Object.keys(words).length > 0 ? words : undefined,
  };
}

function inOneLine(item: Item): string {
  const pairs = Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `${JSON.stringify(key)}: ${typeof value === 'object' ? inOneLine(value) : JSON.stringify(value)}`,
    );
  return `{ ${pairs.join(', ')} }`;
}
