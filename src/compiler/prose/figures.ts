import type { Token, Tokens } from 'marked';

/** Whether a paragraph holds pictures alone, at least one with a caption: then each becomes a figure. */
export function isFigure(paragraph: Pick<Tokens.Paragraph, 'tokens'>): boolean {
  return paragraph.tokens.every(isImageOrBlank) && paragraph.tokens.some(hasCaption);
}

export function hasCaption(token: Token): boolean {
  return token.type === 'image' && Boolean((token as Tokens.Image).title);
}

function isImageOrBlank(token: Token): boolean {
  return token.type === 'image' || token.type === 'br' || (token.type === 'text' && !token.raw.trim());
}
