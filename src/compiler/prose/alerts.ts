import type { Token, Tokens } from 'marked';
import type { PageWords } from '../../language/page-words.ts';

/** GitHub's five alerts. */
export type AlertKind = keyof PageWords['prose']['alert'];

export const alertKinds: readonly AlertKind[] = ['note', 'tip', 'important', 'warning', 'caution'];

/** What stands between `[!` and `]` on the first line of a quote, in small letters; null in an ordinary quote. */
export function alertName(quote: Tokens.Blockquote): string | null {
  return marker.exec(firstText(quote)?.text ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Whether a quote is one of the five. */
export function isAlert(quote: Tokens.Blockquote): boolean {
  return alertKinds.some((kind) => kind === alertName(quote));
}

/** What an alert says: the tokens of the quote without the line that names its kind. */
export function alertBody(quote: Tokens.Blockquote): Token[] {
  const [paragraph, ...rest] = quote.tokens as [Tokens.Paragraph, ...Token[]];
  const [first, ...others] = paragraph.tokens as [Tokens.Text, ...Token[]];
  const text = first.text.replace(marker, '');
  const words = [...(text ? [{ ...first, raw: text, text }] : []), ...others];
  return words.length > 0 ? [{ ...paragraph, tokens: words }, ...rest] : rest;
}

const marker = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/;

function firstText(quote: Tokens.Blockquote): Tokens.Text | undefined {
  const paragraph = quote.tokens[0];
  const first = paragraph?.type === 'paragraph' ? (paragraph as Tokens.Paragraph).tokens[0] : undefined;
  return first?.type === 'text' ? (first as Tokens.Text) : undefined;
}
