import type { Tell } from './diagnostic.ts';
import { lessonSchema, type LessonSettings } from './lesson-settings.ts';
import { positionAt } from './source.ts';
import { readMapping, type Mapping } from './yaml.ts';

/** A lesson's file, cut in two. */
export interface FrontMatter extends Mapping<LessonSettings> {
  /** The Markdown below the front matter. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
}

/** Reads the settings between two `---` lines at the top of a lesson; a lesson without them has the defaults. */
export function readFrontMatter(text: string, tell: Tell): FrontMatter {
  const isLost = tellUnmarked(text, tell);
  const { start, end, bodyStart } = cut(text, tell);
  const yaml = { text: text.slice(start, end), firstLine: positionAt(text, start).line };
  const mapping = readMapping({ ...yaml, schema: lessonSchema, fallback: {}, prefix: 'front' }, tell);
  const isReadable = mapping.isReadable && !isLost;
  return { ...mapping, isReadable, body: text.slice(bodyStart), bodyLine: positionAt(text, bodyStart).line };
}

/** Settings without their two lines are text that learners would read. */
function tellUnmarked(text: string, tell: Tell): boolean {
  const found = /^[ \t\n]*(?=(\w+):[ \t]+\S)/.exec(text);
  if (!found || !Object.hasOwn(lessonSchema.shape, found[1]!)) return false;
  tell('front-no-lines', positionAt(text, found[0].length), `${found[1]!}:`);
  return true;
}

/** Offsets in the file. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
}

const none: Cut = { start: 0, end: 0, bodyStart: 0 };

function cut(text: string, tell: Tell): Cut {
  const opening = /^([ \t\n]*)---[ \t]*\n/.exec(text);
  if (!opening) return none;
  const blank = opening[1]!;
  const start = opening[0].length;
  const rest = text.slice(start);
  const closing = /^---[ \t]*(?:\n|$)/m.exec(rest);
  const heading = /^#{2,6}[ \t]/m.exec(rest);
  const isClosed = closing !== null && (heading === null || closing.index < heading.index);

  // A lesson may also begin with a thematic break: then no `key: value` follows at once.
  if (!/^[ \t]*[\w-]+[ \t]*:/.test(rest) && !(blank === '' && isClosed)) return none;
  if (blank !== '') tell('front-not-first', positionAt(text, blank.length), '---');
  if (isClosed) return { start, end: start + closing.index, bodyStart: start + closing.index + closing[0].length };

  tell('front-unclosed', positionAt(text, blank.length), '---');
  const settings = /^(?:[\w-]+[ \t]*:.*(?:\n|$)|[ \t]+\S.*(?:\n|$))*/.exec(rest)![0].length;
  return { start, end: start + settings, bodyStart: start + settings };
}
