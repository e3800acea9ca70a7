import { isAid } from '../../model/aid.ts';
import type { LessonId } from '../../model/course.ts';
import type { Position, Tell } from '../diagnostic.ts';
import type { BlockDraft, BlockIdentity } from '../draft.ts';
import { newId } from '../slug.ts';
import { shortHash, wording } from '../wording.ts';
import { identifyAids } from './aids.ts';
import { identifyBlocks } from './blocks.ts';
import { tellClashes } from './clashes.ts';
import { identifyLessons } from './lessons.ts';
import { lockFile, type GiveId, type Lock, type LockedBlock } from './lock.ts';
import { printOf } from './prints.ts';

/** A lesson as far as its identity goes. */
export interface LessonDraft {
  /** Relative to the course folder. */
  readonly file: string;
  readonly title: string;
  /** `id:` of the front matter. */
  readonly claimedId?: string;
  /** Where things are told that concern the lesson as a whole; else the beginning of its file. */
  readonly at?: Position;
  readonly blocks: readonly BlockDraft[];
}

export interface Identities {
  /** By file. */
  readonly lessonIds: ReadonlyMap<string, LessonId>;
  readonly blocks: ReadonlyMap<BlockDraft, BlockIdentity>;
  /** What to write, unless an error was told: then some of it is provisional. */
  readonly lock: Lock;
}

/**
 * Finds what every lesson, block and option was before, so that learners' records go on, and gives ids to what is new
 * (GRAMMAR 8). What can be matched without doubt is matched and told as a note; what cannot is an error that says what
 * to write. The order of `lessons` makes no difference, and the new lock gives the same ids again without a word.
 */
export function identify(lock: Lock, lessons: readonly LessonDraft[], tellFor: (file: string) => Tell): Identities {
  const sorted = [...lessons].sort((one, other) => (one.file < other.file ? -1 : 1));
  const written = sorted.map((lesson) => {
    const { file, title, claimedId, at = { line: 1, column: 1 } } = lesson;
    const prints = lesson.blocks.filter(({ kind }) => !isAid(kind)).map((draft) => ({ draft, ...printOf(draft) }));
    const blocks = prints.map(({ hash }) => hash);
    return { file, title, claimedId, at, tell: tellFor(file), hash: shortHash(wording(title), 6), blocks, prints };
  });
  const giveId = idGiver(lock, lessons);
  const tellLock = tellFor(lockFile);

  const found = identifyLessons(lock, written, giveId, tellLock);
  const placeOf = new Map(written.map((lesson) => [found.ids.get(lesson), lesson]));
  const blocks = written.flatMap((lesson) =>
    lesson.prints.map((print) => ({
      ...print,
      lesson: found.ids.get(lesson)!,
      claimedId: print.draft.claimedId,
      at: print.draft.at,
      tell: lesson.tell,
    })),
  );
  const tellGone = ({ lesson, name }: LockedBlock) => {
    const place = placeOf.get(lesson);
    // The questions of a lesson that is gone are gone with it.
    place?.tell('identity-gone', place.at, name);
  };
  const between = { ...lock, lessons: found.live, gone: { ...lock.gone, lessons: found.gone } };
  const { identities, live, gone } = identifyBlocks(between, blocks, giveId, tellGone);
  tellClashes(blocks, identities);
  const after = { ...between, blocks: live, gone: { ...between.gone, blocks: gone } };
  const aids = sorted.flatMap(({ file, blocks }) =>
    blocks.filter(({ kind }) => isAid(kind)).map((draft) => ({ ...draft, draft, tell: tellFor(file) })),
  );
  return {
    lessonIds: new Map(written.map((lesson) => [lesson.file, found.ids.get(lesson)!])),
    blocks: new Map([...identities, ...identifyAids(aids, after, giveId)]),
    lock: after,
  };
}

function idGiver({ lessons, blocks, gone }: Lock, drafts: readonly LessonDraft[]): GiveId {
  const claims = drafts.flatMap((lesson) => [lesson.claimedId, ...lesson.blocks.map(({ claimedId }) => claimedId)]);
  const maps = [lessons, blocks, gone.lessons, gone.blocks];
  const taken = new Set<string | undefined>([...maps.flatMap((things) => [...things.keys()]), ...claims]);
  return (words, fallback, isUnfit = () => false) => {
    const id = newId(words, fallback, (candidate) => taken.has(candidate) || isUnfit(candidate));
    taken.add(id);
    return id;
  };
}
