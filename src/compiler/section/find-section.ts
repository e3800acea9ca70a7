import { hasHeadings, kindOf } from '../blocks/block.ts';
import { fold } from '../fold.ts';
import type { Keyword } from '../keywords.ts';
import type { PlacedToken } from '../markdown.ts';
import { isHeading, isList, isTable, type PlacedHeading } from '../tokens.ts';
import { readKeyword } from './keyword-heading.ts';
import type { LabelContext } from './labels.ts';
import { everydayKeywords, hasShape, paragraphKeywords, tableKeywords } from './shapes.ts';

/** A heading that begins a block, and all that belongs to it. */
export interface FoundSection {
  readonly keyword: Keyword;
  readonly written: string;
  readonly heading: PlacedHeading;
  /** Inline tokens behind the colon. */
  readonly title: readonly PlacedToken[];
  readonly body: readonly PlacedToken[];
}

/**
 * Finds the block that begins with a token; null for anything else, an ordinary heading too.
 * A block ends at the next heading of its level or above, at any further block, or at a thematic break.
 */
export function findSection(
  tokens: readonly PlacedToken[],
  index: number,
  { words, tell }: LabelContext,
): FoundSection | null {
  const heading = tokens[index]!;
  const found = isHeading(heading) ? readKeyword(heading, words) : null;
  if (!isHeading(heading) || !found) return null;
  const { keyword, written, slips, typed, title } = found;
  const body = tokens.slice(index + 1, endOf(tokens, index, heading, keyword, { words, tell }));
  const isBorneOut = hasShape(keyword, body, words) || (keyword === 'reflect' && slips < 2);
  const asBlock = `\`${headingLine(heading.depth, `${written}: ${nameIn(heading)}`)}\``;
  const asHeading = `\`${headingLine(heading.depth, `${typed}\\: ${nameIn(heading)}`)}\``;
  if (slips > 0 && !isBorneOut) {
    const mend = `For an ordinary heading write ${asHeading}; for a block write ${asBlock} and its list below it.`;
    const isBeginning = fold(written).startsWith(`${fold(typed)} `);
    if (written.length >= 6 && !isBeginning) tell('keyword-near', heading.pos, typed, mend);
    return null;
  }
  const needed = everydayKeywords.get(keyword);
  if (needed && !isBorneOut) {
    const mend = `To silence this, write ${asHeading}. For a block write ${needed} below it.`;
    tell('keyword-as-heading', heading.pos, typed, mend);
    return null;
  }
  if (slips > 0) tell('keyword-misspelt', heading.pos, typed, `Write ${asBlock}.`);
  else if (found.isMarked) tell('keyword-marked', heading.pos, '', `Write ${asBlock}.`);
  tellHeadingsInside(tokens[index + 1 + body.length], body, heading, keyword, tell);
  return { keyword, written, heading, title, body };
}

/** Headings stand inside some kinds only, and no block stands inside another. */
function tellHeadingsInside(
  ender: PlacedToken | undefined,
  body: readonly PlacedToken[],
  heading: PlacedHeading,
  keyword: Keyword,
  tell: LabelContext['tell'],
): void {
  const kind = kindOf(keyword);
  if (hasHeadings(kind)) {
    const isBelow = ender && isHeading(ender) && ender.depth > heading.depth;
    if (isBelow) tell('block-inside', ender.pos, ender.text, `Write \`${headingLine(heading.depth, ender.text)}\`.`);
    return;
  }
  for (const { pos, text } of body.filter(isHeading)) {
    const bold = `Write it as bold text, \`**${text}**\`, or end the block with a line \`---\` above it.`;
    const category = `If it is a category, write \`- ${text}\`, and two spaces before each of its items.`;
    tell('heading-inside', pos, text, keyword === 'sort' ? category : bold);
  }
}

function headingLine(depth: number, text: string): string {
  return `${'#'.repeat(depth)} ${text}`;
}

/** What stands behind the colon, as its author wrote it. */
function nameIn({ text }: PlacedHeading): string {
  return text.replace(/^[^:：]*[:：][*_~]*\s*/, '');
}

/** The index of the first token behind a block. */
function endOf(
  tokens: readonly PlacedToken[],
  start: number,
  heading: PlacedHeading,
  keyword: Keyword,
  context: LabelContext,
): number {
  const kind = kindOf(keyword);
  const keepsHeadings = hasHeadings(kind);
  const isParts = partsTest(keyword, context);
  let hasParts = false;
  for (let index = start + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    hasParts ||= isParts(token);
    if (token.type === 'hr') return index;
    if (!isHeading(token)) continue;
    // A lower heading behind the parts goes on with the prose; before them it was to stand inside the block.
    if (token.depth <= heading.depth || (hasParts && !keepsHeadings) || isBlockHeading(tokens, index, context))
      return index;
  }
  return tokens.length;
}

function partsTest(keyword: Keyword, { words }: LabelContext): (token: PlacedToken) => boolean {
  if (paragraphKeywords.has(keyword)) return (token) => hasShape(keyword, [token], words);
  return tableKeywords.has(keyword) ? isTable : isList;
}

function isBlockHeading(tokens: readonly PlacedToken[], index: number, { words }: LabelContext): boolean {
  const found = readKeyword(tokens[index] as PlacedHeading, words);
  if (found?.slips !== 0) return false;
  if (!everydayKeywords.has(found.keyword)) return true;
  const next = tokens.findIndex((token, place) => place > index && (isHeading(token) || token.type === 'hr'));
  return hasShape(found.keyword, tokens.slice(index + 1, next < 0 ? undefined : next), words);
}
