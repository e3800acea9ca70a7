import { kindOf, readBlock, settingsOf, type AnyDraft } from './blocks/block.ts';
import type { Position, Tell } from './diagnostic.ts';
import type { BlockRules } from './draft.ts';
import { authorWords, type AuthorWords } from './keywords.ts';
import type { PlacedToken } from './markdown.ts';
import { headingSlugs } from './prose/headings.ts';
import { findSection, type FoundSection } from './section/find-section.ts';
import { tellCheckFaults, tellLoneRole, tellLongestKeys, type DrawRule } from './section/lesson-checks.ts';
import { tellBrokenTables, tellProseNearMisses } from './section/near-misses-prose.ts';
import { tellNearMisses } from './section/near-misses.ts';
import { rulesOf, type CourseDefaults } from './section/rules.ts';
import type { BlockContext } from './section/section.ts';
import { readSettings, tellMisplacedSettings } from './section/settings.ts';
import { ToldLines } from './section/told.ts';
import { childrenOf, isHeading, lastLineOf, plainText } from './tokens.ts';

export interface LessonInput {
  /** Of `text`, which begins on `firstLine` of the file. */
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
  readonly firstLine: number;
  readonly language: string;
  /** The lesson is an assessment: its blocks are a bank, and its headings group them. */
  readonly isCheck: boolean;
  /** How many questions of the bank one try asks, and where that is set; absent: all. */
  readonly draw?: DrawRule | undefined;
  readonly course?: CourseDefaults;
  readonly tell: Tell;
}

/** A lesson taken apart, in reading order. */
export interface LessonDraft {
  /** The first heading of the first level that begins no block; it is no piece. */
  readonly title?: { readonly text: string; readonly tokens: readonly PlacedToken[]; readonly at: Position };
  readonly pieces: readonly Piece[];
}

export type Piece =
  | { readonly type: 'prose'; readonly tokens: readonly PlacedToken[] }
  | { readonly type: 'block'; readonly draft: AnyDraft; readonly rules: BlockRules }
  /** A group of a check's bank begins here; `tokens` holds its heading. */
  | { readonly type: 'group'; readonly name: string; readonly at: Position; readonly tokens: readonly PlacedToken[] };

/** Takes a lesson apart into prose and blocks, and tells every fault of its blocks and of what was to be one. */
export function readLesson(input: LessonInput): LessonDraft {
  const { tokens, text, firstLine, tell } = input;
  const words = authorWords(input.language);
  const told = new ToldLines();
  tellNearMisses(tokens, text, firstLine, told, tell);
  tellBrokenTables(tokens, told, tell);

  const title = tokens.find((token) => isTitle(token, tokens, words));
  const { isCheck, language } = input;
  const context = { words, told, tell, isCheck, language, slugs: headingSlugs(tokens) };
  const pieces = readPieces(input, title, context);
  const blocks = pieces.flatMap((piece) => (piece.type === 'block' ? [piece.draft] : []));
  for (const piece of pieces) {
    if (piece.type === 'prose') tellProseNearMisses(piece.tokens, { words, hasBlocks: blocks.length > 0, tell });
  }
  tellLongestKeys(blocks, tell);
  tellLoneRole(blocks, tell);
  if (input.isCheck) tellCheckFaults(pieces, input.draw, tell);
  return { ...(title && { title: titleOf(title) }), pieces };
}

function readPieces(input: LessonInput, title: PlacedToken | undefined, context: BlockContext): Piece[] {
  const { tokens, isCheck } = input;
  const pieces: Piece[] = [];
  let prose: PlacedToken[] = [];
  let openDetails = 0;
  const flush = () => {
    if (prose.some(({ type }) => type !== 'space')) pieces.push({ type: 'prose', tokens: prose });
    prose = [];
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    openDetails += detailsIn(token);
    const section = token === title ? null : findSection(tokens, index, context);
    if (section) {
      flush();
      pieces.push(readSection(section, openDetails > 0, input, context));
      openDetails += section.body.reduce((sum, inside) => sum + detailsIn(inside), 0);
      index += section.body.length;
    } else if (isCheck && token !== title && isHeading(token)) {
      flush();
      pieces.push({ type: 'group', name: plainText(childrenOf(token)), at: token.pos, tokens: [token] });
    } else if (token !== title) prose.push(token);
  }
  flush();
  return pieces;
}

function readSection(
  { keyword, written, heading, title, body }: FoundSection,
  isInDetails: boolean,
  { course = defaults }: LessonInput,
  context: BlockContext,
): Piece {
  const kind = kindOf(keyword);
  const { settings, rest } = readSettings(body, settingsOf(kind, keyword), context);
  tellMisplacedSettings(rest, context.tell);
  const lastLine = lastLineOf(body.at(-1) ?? heading);
  const section = { keyword, written, heading, title, name: plainText(title), settings, body: rest, lastLine };
  const draft = readBlock(kind, section, context);
  const rules = rulesOf(section, kind, { isCheck: context.isCheck, isInDetails, course }, context.tell);
  return { type: 'block', draft, rules };
}

const defaults: CourseDefaults = { privateAnswers: 'device', reportPractice: false };

function isTitle(token: PlacedToken, tokens: readonly PlacedToken[], words: AuthorWords): boolean {
  const silent = { words, tell: () => undefined };
  return isHeading(token) && token.depth === 1 && !findSection(tokens, tokens.indexOf(token), silent);
}

function titleOf(heading: PlacedToken): NonNullable<LessonDraft['title']> {
  const tokens = childrenOf(heading);
  return { text: plainText(tokens), tokens, at: heading.pos };
}

/** How many `<details>` this token opens, less those it closes. */
function detailsIn(token: PlacedToken): number {
  if (token.type !== 'html') return 0;
  return (token.raw.match(/<details\b/gi)?.length ?? 0) - (token.raw.match(/<\/details>/gi)?.length ?? 0);
}
