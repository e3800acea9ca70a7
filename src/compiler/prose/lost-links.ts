import type { Token } from 'marked';
import type { Tell } from '../diagnostic.ts';
import { everyToken, type PlacedToken } from '../markdown.ts';
import { childrenOf, placeIn } from '../tokens.ts';

/** Tells what an author meant as a link or a picture and Markdown shows as it stands. */
export function checkLostLinks(tokens: readonly PlacedToken[], tell: Tell): void {
  for (const token of everyToken(tokens)) {
    const children = childrenOf(token);
    if (!inlineHolders.has(token.type) || children.length === 0) continue;
    const run = visibleText(children);
    for (const match of run.matchAll(
      /(!?\[[^[\]\0]*\]\()([^()<>\0\n]*?[^\s()<>\0][ \t\n]+[^\s()<>\0][^()<>\0\n]*)\)/g,
    )) {
      const [raw, before, address] = match;
      const mend = `Write \`${before!}<${address!}>)\`, or rename the file so that its name has no space.`;
      tell('link-space', placeIn(children[0]!, match.index + before!.length), raw, mend);
    }
    for (const match of run.matchAll(
      /(!?\[[^[\]\0]+\])[ \t]+(\((?:#|https?:\/\/|[\w./-]+\.[a-z0-9]{2,4}\b)[^()\s\0]*\))/g,
    )) {
      tell(
        'link-gap',
        placeIn(children[0]!, match.index + match[1]!.length),
        match[0],
        `Write \`${match[1]!}${match[2]!}\`.`,
      );
    }
  }
}

const inlineHolders: ReadonlySet<string> = new Set(['paragraph', 'text', 'heading', 'em', 'strong', 'del']);

/** The raw text of inline tokens, in which all that Markdown did understand is blotted out. */
function visibleText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, raw, ...token }) => {
      const isOwnText = type === 'text' || (type === 'link' && 'text' in token && token.text === raw);
      return isOwnText ? raw : '\0'.repeat(raw.length);
    })
    .join('');
}
