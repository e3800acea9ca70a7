import { escapeAttribute } from '../html.ts';

/** A tag as it stands in an author's HTML; comments and declarations have no name. */
export interface AuthorTag {
  readonly raw: string;
  /** From the start of the text that was searched. */
  readonly offset: number;
  /** In small letters; '' for a comment; `!` for a declaration. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: readonly AuthorAttribute[];
}

export interface AuthorAttribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/**
 * The elements an author may write: GitHub's, but for those that Markdown writes better and that must be checked
 * (links, images, headings), and those that carry a program or a look of their own.
 */
export const authorElements: ReadonlySet<string> = new Set(
  `abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure hr i ins kbd li mark
  ol p pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th thead time tr tt ul var
  wbr`.split(/\s+/),
);

/** Attributes that may stay, by element; `*` holds for all. */
export const authorAttributes: Readonly<Record<string, readonly string[]>> = {
  '*': ['dir', 'lang'],
  abbr: ['title'],
  dfn: ['title'],
  details: ['open'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** Tags, comments and declarations of a text, in order. */
export function* tagsIn(html: string): Generator<AuthorTag> {
  for (const match of html.matchAll(tagPattern)) {
    const [raw, slash, name, rest = ''] = match;
    yield {
      raw,
      offset: match.index,
      name: name?.toLowerCase() ?? (raw.startsWith('<!--') ? '' : '!'),
      isClosing: slash === '/',
      attributes: attributesIn(rest, match.index + raw.indexOf(rest, 1 + (name?.length ?? 0))),
    };
  }
}

/** What of a tag is not allowed, with its place; null when all of it is. */
export function forbiddenIn(tag: AuthorTag): { readonly found: string; readonly offset: number } | null {
  if (tag.name === '') return null;
  if (!authorElements.has(tag.name)) return { found: tag.raw, offset: tag.offset };
  const attribute = tag.attributes.find(({ name }) => !isAllowed(tag.name, name) && !silentlyDropped.has(name));
  return attribute ? { found: attribute.name, offset: attribute.offset } : null;
}

/**
 * Writes author's HTML anew from the tags that were understood, so that nothing else can be read into it later.
 * `writeText` writes what stands between the tags; it must escape `<`.
 */
export function rewriteHtml(html: string, writeText: (text: string) => string): string {
  let written = '';
  let cursor = 0;
  for (const tag of tagsIn(html)) {
    written += writeText(html.slice(cursor, tag.offset)) + rewriteTag(tag);
    cursor = tag.offset + tag.raw.length;
  }
  return written + writeText(html.slice(cursor));
}

const tagPattern = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|<[!?][^>]*>/g;
const attributePattern = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** They would clash with the page's own names or look; a course loses nothing without them. */
const silentlyDropped: ReadonlySet<string> = new Set(['id', 'name', 'class', 'style']);

function attributesIn(text: string, offset: number): AuthorAttribute[] {
  return [...text.matchAll(attributePattern)].map((match) => ({
    name: match[1]!.toLowerCase(),
    value: match[2] ?? match[3] ?? match[4] ?? '',
    offset: offset + match.index,
  }));
}

function isAllowed(element: string, attribute: string): boolean {
  return [...authorAttributes['*']!, ...(authorAttributes[element] ?? [])].includes(attribute);
}

function rewriteTag(tag: AuthorTag): string {
  if (!authorElements.has(tag.name)) return '';
  if (tag.isClosing) return `</${tag.name}>`;
  const attributes = tag.attributes
    .filter(({ name }) => isAllowed(tag.name, name))
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${tag.name}${attributes.join('')}>`;
}
