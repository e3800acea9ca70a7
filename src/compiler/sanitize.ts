import sanitizeHtml from 'sanitize-html';
import { authorAttributes, authorElements } from './prose/author-html.ts';

/**
 * The second fence around author's text: lets through only elements and attributes that prose may have, and closes
 * what was left open. It is given whole fragments (a run of prose, an option, a feedback): in a single token `<b>` has
 * no end, and a finished page would lose what the blocks need.
 */
export function sanitizeBlocks(html: string): string {
  return sanitize(html, blockOptions);
}

/** As `sanitizeBlocks` where only words may stand: a title, an option, a summary. */
export function sanitizeInline(html: string): string {
  return sanitize(html, inlineOptions);
}

/** Characters for their references (`&eacute;`), in a text without tags. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return sanitizeHtml(text.replace(/</g, '&lt;'), { allowedTags: [], allowedAttributes: {} })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

const phrasing: ReadonlySet<string> = new Set(
  'abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt var wbr'.split(
    ' ',
  ),
);

const inlineElements = ['a', 'img', ...[...authorElements].filter((name) => phrasing.has(name))];
const blockElements = [
  'a',
  'img',
  'aside',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'lm-term',
  'video',
  'audio',
  'track',
  ...authorElements,
];

const inlineOptions = optionsFor(inlineElements);
const blockOptions = optionsFor(blockElements);

function sanitize(html: string, options: sanitizeHtml.IOptions): string {
  // Most fragments are words alone.
  return (/[<>&]/.test(html) ? sanitizeHtml(html, options) : html).trim();
}

function optionsFor(allowedTags: string[]): sanitizeHtml.IOptions {
  return {
    allowedTags,
    allowedAttributes: {
      ...Object.fromEntries(Object.entries(authorAttributes).map(([name, attributes]) => [name, [...attributes]])),
      '*': [...authorAttributes['*']!, 'id', 'role', 'aria-label', 'aria-labelledby', 'data-*'],
      a: ['href', 'target', 'rel', 'title', 'download'],
      div: ['tabindex'],
      pre: ['tabindex'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
      video: ['src', 'poster', 'controls', 'preload', 'playsinline'],
      audio: ['src', 'controls', 'preload'],
      track: ['src', 'kind', 'srclang', 'label', 'default'],
    },
    selfClosing: [...sanitizeHtml.defaults.selfClosing, 'track'],
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: [], video: [], audio: [], track: [] },
    allowProtocolRelative: false,
  };
}
