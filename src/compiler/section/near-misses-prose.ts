import { isAlert } from './around-parts.ts';
import type { Tell } from '../diagnostic.ts';
import { fold } from '../fold.ts';
import type { AuthorWords } from '../keywords.ts';
import { readQuote } from './labels.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellMisplacedSettings } from './settings.ts';
import { everydayKeywords, hasShape } from './shapes.ts';
import type { ToldLines } from './told.ts';
import { childrenOf, firstLineOf, isInvisible, isList, isQuote, plainText } from '../tokens.ts';

/** Tells what stands in prose and looks as if it should be a block or a part of one. */
export function tellProseNearMisses(
  tokens: readonly PlacedToken[],
  { words, hasBlocks, tell }: { words: AuthorWords; hasBlocks: boolean; tell: Tell },
): void {
  const question = [...words.keywords.values()].find(({ key }) => key === 'question')!.written;
  let before: PlacedToken | undefined;
  let isHeadingMeant = false;
  for (const [index, token] of tokens.entries()) {
    if (isInvisible(token)) continue;
    if (isList(token) && !isHeadingMeant && token.items.some((item) => item.task)) {
      const isTicked = token.items.some((item) => item.checked);
      const name = before && ['heading', 'paragraph'].includes(before.type) ? plainText(childrenOf(before)) : '…';
      const mend = keywordMend(question, withoutKeyword(name, words), isTicked);
      tell(isTicked ? 'ticks-no-keyword' : 'boxes-no-keyword', token.pos, name, mend);
    }
    const isBold = isKeywordInBold(token, tokens.slice(index + 1), words);
    if (isBold) {
      const line = `## ${firstLineOf(token).replace(/\*\*|__/g, '')}`;
      tell('keyword-bold', token.pos, firstLineOf(token), `Write \`${line}\`.`);
    }
    // `##Question: …`, without a space, is told as a heading that is none.
    isHeadingMeant = isBold || (token.type === 'paragraph' && /^#{1,6}[^#\s]/m.test(token.raw));
    if (hasBlocks && isQuote(token) && !isAlert(token)) tellOutsideLabels(token, words, tell);
    before = token;
  }
  tellMisplacedSettings(tokens, tell);
}

/** Tells lines with pipes that Markdown does not take as a table. */
export function tellBrokenTables(tokens: readonly PlacedToken[], told: ToldLines, tell: Tell): void {
  for (const token of tokens) {
    if (token.type !== 'paragraph') continue;
    const lines = token.raw.trim().split('\n');
    if (lines.filter((line) => /^\s*\|.*\|\s*$/.test(line)).length < 2) continue;
    const hasRule = lines.some((line) => /^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/.test(line));
    tell(hasRule ? 'table-columns' : 'table-no-rule', token.pos, lines[0]);
    told.add(token.pos.line);
  }
}

/** `**Question:** Which one?` above the list or table of such a block. */
function isKeywordInBold(token: PlacedToken, below: readonly PlacedToken[], words: AuthorWords): boolean {
  const strong = token.type === 'paragraph' ? childrenOf(token)[0] : undefined;
  if (strong?.type !== 'strong') return false;
  const lead = /^([^:：]+)[:：]/.exec(plainText(childrenOf(token).slice(0, 2)))?.[1];
  const keyword = lead && words.keywords.get(fold(lead))?.key;
  const next = below.find((other) => other.type !== 'space');
  // “**Steps:**” above numbers is good prose.
  if (!keyword || everydayKeywords.has(keyword)) return false;
  return next !== undefined && hasShape(keyword, [next], words);
}

function tellOutsideLabels(quote: PlacedToken, words: AuthorWords, tell: Tell): void {
  if (!isQuote(quote)) return;
  for (const text of readQuote(quote, [], { words, tell })) {
    if (text.label === 'hint' || text.label === 'why') tell('label-outside', text.at, text.word);
  }
}

/** `Question; Who?`, `Question 1 – Who?`, or `Question: Who?` without the signs of a heading. */
function withoutKeyword(name: string, words: AuthorWords): string {
  const [, lead = '', rest = name] = /^([^:;.–—-]{1,40}?)\s*\d*\s*[:;.–—-]\s*(\S.*)$/su.exec(name) ?? [];
  return words.keywords.has(fold(lead)) ? rest : name;
}

function keywordMend(question: string, name: string, isTicked: boolean): string {
  const heading = `Write a heading with a keyword above the list: \`## ${question}: ${name}\`.`;
  return isTicked ? heading : `${heading} If it is an ordinary list, delete the boxes.`;
}
