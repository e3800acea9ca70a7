import { fold } from '../fold.ts';
import type { AuthorWords, Keyword, LabelKey } from '../keywords.ts';
import { readLabelledParagraph } from './labels.ts';
import type { PlacedToken } from '../markdown.ts';
import { readPart } from './parts.ts';
import { readPlace } from './place.ts';
import { childrenOf, isHeading, isList, isQuote, itemsOf, type PlacedItem } from '../tokens.ts';

/**
 * Whether what stands under a heading looks like the body of a keyword's block.
 * It tells a misspelt `Qestion:` from a heading such as “Questions: whom to ask”, and a block `Plan:` from a plan.
 */
export function hasShape(keyword: Keyword, body: readonly PlacedToken[], words: AuthorWords): boolean {
  return shapes[keyword](body, words);
}

/** Kinds whose keyword is an everyday word at the beginning of headings, each with the body that must bear it out. */
export const everydayKeywords: ReadonlyMap<Keyword, string> = new Map([
  ['compare', 'a table'],
  ['steps', 'a numbered list'],
  ['label', 'a picture and a numbered list'],
  ['plan', 'a numbered list'],
  ['order', 'a numbered list'],
  ['number', 'a line `**Answer:** …`'],
]);

/** Kinds whose parts are the rows of a table. */
export const tableKeywords: ReadonlySet<Keyword> = new Set(['match', 'compare']);

/** Kinds whose parts are paragraphs. */
export const paragraphKeywords: ReadonlySet<Keyword> = new Set(['fill', 'number']);

type Shape = (body: readonly PlacedToken[], words: AuthorWords) => boolean;

const shapes: Readonly<Record<Keyword, Shape>> = {
  question: hasBoxes,
  practice: hasBoxes,
  guess: hasBoxes,
  poll: hasBoxes,
  sort: (body) => hasItem(body, (item) => childrenOf(item).some(isList)),
  match: hasTable,
  order: hasNumbers,
  fill: hasGaps,
  number: hasAnswer,
  rate: (body, words) => hasLabel(body, 'scale', words),
  // A prompt looks like any other prose.
  reflect: () => false,
  // Also bullets with places to write, so that they are told to be numbers.
  plan: (body) => hasNumbers(body) || body.some((token) => isList(token) && /…|\.\.\./.test(token.raw)),
  scenario: (body) => body.some(isHeading) && rawOf(body).includes('](#'),
  cards: (body) => hasItem(body, (item) => childrenOf(item).some(isQuote)),
  // Also bullets, so that they are told to be numbers.
  steps: (body) => body.some(isList),
  compare: hasTable,
  checklist: hasBoxes,
  // Also bullets, so that they are told to be numbers, and places without a picture, so that it is missed.
  label: (body) => hasItem(body, isPlaced) || (rawOf(body).includes('![') && hasNumbers(body)),
};

/** Also boxes that are mistyped, so that their faults are told as those of a block. */
function hasBoxes(body: readonly PlacedToken[]): boolean {
  const box = /^[ \t]*(?:[-*+–—•·]|\d+[.)])[ \t\u00a0]*(?:\\?\[[ \u00a0xX]*\\?\](?!\()|[☐☑✓✔]|\([xX ]\))/m;
  return body.some((token) => (isList(token) || token.type === 'paragraph') && box.test(token.raw));
}

function hasTable(body: readonly PlacedToken[]): boolean {
  return body.some((token) => token.type === 'table');
}

function hasNumbers(body: readonly PlacedToken[]): boolean {
  return body.some((token) => isList(token) && token.ordered);
}

function hasItem(body: readonly PlacedToken[], test: (item: PlacedItem) => boolean): boolean {
  return body.some((token) => isList(token) && itemsOf(token).some(test));
}

function isPlaced(item: PlacedItem): boolean {
  return readPlace(readPart({ item, loose: [] }).tokens) !== null;
}

/** Also where it stands in a quote, a list or in the middle of a paragraph, so that it is told where it belongs. */
function hasAnswer(body: readonly PlacedToken[], words: AuthorWords): boolean {
  if (hasLabel(body, 'answer', words)) return true;
  const leads = rawOf(body).matchAll(/^[\s>*+_-]*([^:：*_\n]+)[*_]*[:：]/gm);
  return [...leads].some(([, word]) => words.labels.get(fold(word!))?.key === 'answer');
}

function hasGaps(body: readonly PlacedToken[]): boolean {
  return body.some((token) => (token.type === 'paragraph' || isList(token)) && /`[^`]+`/.test(token.raw));
}

function hasLabel(body: readonly PlacedToken[], label: LabelKey, words: AuthorWords): boolean {
  const silent = { words, tell: () => undefined };
  return body.some(
    (token) => token.type === 'paragraph' && readLabelledParagraph(token, [label], silent)?.label === label,
  );
}

function rawOf(body: readonly PlacedToken[]): string {
  return body.map((token) => token.raw).join('');
}
