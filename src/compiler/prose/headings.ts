import type { Token, Tokens } from 'marked';
import type { Tell } from '../diagnostic.ts';
import { everyToken, type PlacedToken } from '../markdown.ts';
import type { Placed } from '../positions.ts';
import { firstLineOf, isHeading, placeIn, plainText, type PlacedHeading } from '../tokens.ts';

/** The anchor of each heading of a file, as GitHub writes it: links are checked against these. */
export function headingSlugs(tokens: readonly PlacedToken[]): ReadonlyMap<Token, string> {
  const slugs = new Map<Token, string>();
  const taken = new Map<string, number>();
  for (const token of everyToken(tokens)) {
    if (!isHeading(token)) continue;
    const base = slugOf(plainText(token.tokens as PlacedToken[]));
    let slug = base;
    while (taken.has(slug)) {
      const count = taken.get(base)! + 1;
      taken.set(base, count);
      slug = `${base}-${count}`;
    }
    taken.set(slug, 0);
    slugs.set(token, slug);
  }
  return slugs;
}

/** GitHub's anchor for a heading: small letters, spaces to hyphens, no other signs. */
export function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
}

/** The `id` of the heading with this anchor on its page; what begins with `lm-` is the page's own. */
export function anchorId(slug: string): string | undefined {
  if (slug === '') return undefined;
  return slug.startsWith('lm-') ? `h-${slug}` : slug;
}

/** Tells headings that are none, lines that become headings unseen, and levels that are left out. */
export function checkHeadings(tokens: readonly PlacedToken[], tell: Tell): void {
  let level = 0;
  for (const token of tokens) {
    if (isHeading(token)) {
      if (level > 0 && token.depth > level + 1)
        tell('heading-skips', token.pos, firstLineOf(token), skipMend(token, level));
      level = token.depth;
      checkHeading(token, tell);
    } else if (token.type === 'paragraph') checkParagraph(token as Tokens.Paragraph & Placed, tell);
  }
}

function checkHeading(heading: PlacedHeading, tell: Tell): void {
  if (heading.tokens.length === 0) tell('heading-empty', heading.pos, firstLineOf(heading));
  const underline = /^ {0,3}#/.test(heading.raw) ? undefined : /\n[ \t]*([-=])[-=]*[ \t]*\n*$/.exec(heading.raw)?.[1];
  if (underline === '-') tell('break-makes-heading', heading.pos, firstLineOf(heading));
  if (underline === '=')
    tell('heading-underlined', heading.pos, firstLineOf(heading), `Write \`# ${firstLineOf(heading)}\`.`);
}

function skipMend(heading: PlacedHeading, level: number): string {
  return `Write \`${'#'.repeat(level + 1)} ${plainText(heading.tokens as PlacedToken[])}\`.`;
}

/** `##Text` is no heading, nor is anything behind the wide signs of East Asian keyboards. One `#` may be a hashtag. */
function checkParagraph(paragraph: Tokens.Paragraph & Placed, tell: Tell): void {
  for (const match of paragraph.raw.matchAll(/^ {0,3}(#{2,6}(?![#＃])|#*＃[#＃]*[ \t]*)(\S.*)$/gm)) {
    const mend = `Write \`${match[1]!.trim().replaceAll('＃', '#')} ${match[2]!.trim()}\`.`;
    tell('heading-no-space', placeIn(paragraph, match.index), match[0], mend);
  }
}
