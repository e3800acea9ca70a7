import type { Token, Tokens } from 'marked';
import { readImageAddress, readLinkAddress, type Address, type CoursePlaces } from './addresses.ts';
import { alertKinds, alertName } from './alerts.ts';
import { forbiddenIn, tagsIn } from './author-html.ts';
import type { Tell } from '../diagnostic.ts';
import { hasCaption, isFigure } from './figures.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkLostLinks } from './lost-links.ts';
import { everyToken, type PlacedToken } from '../markdown.ts';
import { nearest } from '../nearest.ts';
import type { Placed } from '../positions.ts';
import { childrenOf, isQuote, placeIn, plainText } from '../tokens.ts';
import { expandVariables, variablesIn, type Variables } from './variables.ts';

export interface ProseContext {
  readonly file: string;
  readonly places: CoursePlaces;
  readonly variables: Variables;
}

/** Tells all that is wrong with the text of a lesson, inside blocks too, and gives the media files that it uses. */
export function checkProse(tokens: readonly PlacedToken[], context: ProseContext, tell: Tell): string[] {
  const media: string[] = [];
  for (const token of everyToken(tokens)) {
    const address = checkToken(token, context, tell);
    if (address?.to === 'media') media.push(address.path);
  }
  checkFootnotes(tokens, tell);
  checkLostLinks(tokens, tell);
  return media;
}

function checkToken(token: PlacedToken, context: ProseContext, tell: Tell): Address | undefined {
  switch (token.type) {
    case 'image':
      return checkImage(token as Tokens.Image & Placed, context, tell);
    case 'link':
      return checkLink(token as Tokens.Link & Placed, context, tell);
    case 'html':
      checkHtml(token, context, tell);
      break;
    case 'text':
      if (!('tokens' in token && token.tokens)) checkVariables(token, context.variables, tell);
      break;
    case 'blockquote':
      if (isQuote(token)) checkAlert(token, tell);
      break;
    case 'paragraph':
    case 'heading':
      checkCaptions(token, tell);
  }
  return undefined;
}

function checkImage(image: Tokens.Image & Placed, context: ProseContext, tell: Tell): Address {
  checkVariables(image, context.variables, tell);
  if (!plainText(image.tokens as PlacedToken[])) tell('image-alt', image.pos, image.raw);
  const address = readImageAddress(expandVariables(image.href, context.variables), context.places);
  if (address.to === 'fault') tell(address.code, image.pos, image.href, address.mend);
  return address;
}

/** A caption needs a figure, and a figure a paragraph of its own. */
function checkCaptions(token: PlacedToken, tell: Tell): void {
  const children = childrenOf(token);
  if (token.type === 'paragraph' && isFigure({ tokens: children })) return;
  for (const image of children.filter(hasCaption)) tell('image-caption', image.pos, image.raw);
}

function checkLink(link: Tokens.Link & Placed, context: ProseContext, tell: Tell): Address {
  const words = link.tokens.map((token: Token) => token.raw).join('');
  const rest = link.raw.replace(words, (same) => ' '.repeat(same.length));
  checkVariables({ raw: rest, view: link.view, offset: link.offset }, context.variables, tell);
  const hasImage = link.tokens.some(({ type }) => type === 'image');
  if (!hasImage && !plainText(link.tokens as PlacedToken[])) tell('link-empty', link.pos, link.raw);
  const address = readLinkAddress(expandVariables(link.href, context.variables), context.file, context.places);
  if (address.to === 'fault') tell(address.code, link.pos, link.href, address.mend);
  return address;
}

function checkHtml(token: PlacedToken, context: ProseContext, tell: Tell): void {
  if (!/^\s*<!--/.test(token.raw)) checkVariables(token, context.variables, tell);
  for (const tag of tagsIn(token.raw)) {
    // What ends a forbidden element is dropped with it and needs no word of its own.
    const forbidden = tag.isClosing ? null : forbiddenIn(tag);
    if (forbidden)
      tell('html-forbidden', placeIn(token, forbidden.offset), forbidden.found, htmlMend(tag.name, forbidden.found));
  }
}

function htmlMend(name: string, found: string): string | undefined {
  if (!found.startsWith('<')) return `Delete \`${found}\`.`;
  if (name === 'a') return 'Write the link in Markdown: `[words](address)`.';
  if (name === 'img' || name === 'picture')
    return 'Write the picture in Markdown: `![what it shows](media/picture.png)`.';
  if (/^h[1-6]$/.test(name)) return 'Write the heading in Markdown: `## Heading`.';
  return undefined;
}

function checkVariables(
  { raw, view, offset }: Pick<Placed, 'view' | 'offset'> & { readonly raw: string },
  variables: Variables,
  tell: Tell,
): void {
  for (const use of variablesIn(raw)) {
    if (variables.has(use.name)) continue;
    const near = nearest(use.name, variables.keys());
    tell('variable-unknown', view.at(offset + use.offset), use.raw, near ? `Write \`{{${near}}}\`.` : undefined);
  }
}

function checkAlert(quote: Tokens.Blockquote & Placed, tell: Tell): void {
  const name = alertName(quote);
  if (name === null || alertKinds.some((kind) => kind === name)) return;
  const near = nearest(name, alertKinds);
  tell(
    'alert-unknown',
    quote.pos,
    `[!${name.toUpperCase()}]`,
    near ? `Write \`> [!${near.toUpperCase()}]\`.` : undefined,
  );
}
