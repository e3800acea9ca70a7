import type { Token } from 'marked';
import type { CourseSettings } from './course-settings.ts';
import type { TellFor } from './course-files.ts';
import type { Position, Tell } from './diagnostic.ts';
import { readFrontMatter } from './frontmatter.ts';
import { authorWords } from './keywords.ts';
import type { LessonSettings } from './lesson-settings.ts';
import { readMarkdown, type PlacedToken } from './markdown.ts';
import { checkDetails } from './prose/details.ts';
import { checkHeadings, headingSlugs } from './prose/headings.ts';
import type { TermFinder } from './prose/term-finder.ts';
import { recapHeadings, type Recap } from './prose/recap.ts';
import { LessonTerms, piecesForTerms } from './prose/terms.ts';
import { readLesson, type Piece } from './sections.ts';
import { readSource, withoutConflicts } from './source.ts';
import { childrenOf, isHeading, plainText } from './tokens.ts';
import type { AnyDraft } from './blocks/block.ts';
import type { BlockRules } from './draft.ts';

/** A lesson as its author wrote it, read and checked by itself; nothing here knows the other lessons. */
export interface LessonText {
  readonly file: string;
  readonly settings: LessonSettings;
  /** The place of a setting. */
  readonly settingAt: (...path: readonly (string | number)[]) => Position;
  readonly title: LessonTitle;
  readonly tokens: readonly PlacedToken[];
  readonly pieces: readonly Piece[];
  /** The anchor of each heading. */
  readonly slugs: ReadonlyMap<Token, string>;
  /** The headings whose text the summary repeats. */
  readonly recaps: ReadonlyMap<Token, Recap>;
  /** The words of the glossary that it uses. */
  readonly terms: LessonTerms;
  readonly tell: Tell;
}

export interface LessonTitle {
  /** As typed, without marks. */
  readonly text: string;
  /** Inline tokens; none where the title stands in the settings. */
  readonly tokens: readonly PlacedToken[];
  /** Absent where the title stands in the settings. */
  readonly heading?: Token;
  readonly at: Position;
}

export type BlockPiece = Piece & { readonly type: 'block'; readonly draft: AnyDraft; readonly rules: BlockRules };

/** Reads one lesson's file and tells all that is wrong with it alone. */
export function readLessonText(
  file: string,
  bytes: Uint8Array,
  course: Pick<CourseSettings, 'language' | 'privateAnswers' | 'reportPractice' | 'scoresAll' | 'variables'>,
  glossary: TermFinder,
  tellFor: TellFor,
): LessonText {
  const tell = tellFor(file);
  const front = readFrontMatter(withoutConflicts(readSource(bytes, tell), tell), tell);
  const { values: settings, at, body, bodyLine } = front;
  const tokens = readMarkdown(body, bodyLine);
  const { check } = settings;
  const { title, pieces } = readLesson({
    tokens,
    text: body,
    firstLine: bodyLine,
    language: course.language,
    isCheck: check !== undefined,
    draw: check?.draw === undefined ? undefined : { count: check.draw, at: at('check', 'draw') },
    course,
    tell,
  });
  checkHeadings(tokens, tell);
  checkDetails({ tokens, pieces, isCheck: check !== undefined }, tell);
  const terms = new LessonTerms(piecesForTerms(pieces, check !== undefined), glossary, course.variables);
  const recaps = recapHeadings(pieces, authorWords(course.language), tell);
  const lesson = { file, settings, settingAt: at, tokens, pieces, slugs: headingSlugs(tokens), recaps, terms, tell };
  return { ...lesson, title: readTitle(lesson, title, { line: bodyLine, column: 1 }, front.isReadable) };
}

/** The blocks of a lesson in reading order. */
export function blocksOf({ pieces }: Pick<LessonText, 'pieces'>): BlockPiece[] {
  return pieces.filter(isBlock);
}

export function isBlock(piece: Piece): piece is BlockPiece {
  return piece.type === 'block';
}

function readTitle(
  { file, settings, settingAt, tokens, pieces, tell }: Omit<LessonText, 'title'>,
  title: { readonly text: string; readonly tokens: readonly PlacedToken[]; readonly at: Position } | undefined,
  bodyAt: Position,
  isReadable: boolean,
): LessonTitle {
  const heading = title && tokens.find(({ pos }) => pos === title.at);
  for (const other of pieces.flatMap((piece) => (piece.type === 'block' ? [] : piece.tokens))) {
    if (isHeading(other) && other.depth === 1) tell('title-second', other.pos, plainText(childrenOf(other)));
  }
  if (title) {
    if (settings.title !== undefined && settings.title !== title.text) {
      tell('title-differs', settingAt('title'), settings.title);
    }
    return { ...title, ...(heading && { heading }) };
  }
  if (settings.title !== undefined) return { text: settings.title, tokens: [], at: settingAt('title') };
  // In settings that cannot be read there may be one.
  if (isReadable) tell('title-missing', bodyAt);
  return { text: file, tokens: [], at: bodyAt };
}
