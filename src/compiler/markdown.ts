import { Marked, type Token, type Tokens } from 'marked';
import { cellsOf, placeTokens, View, type Placed } from './positions.ts';

/** A token of marked that knows where it stands in the author's file. */
export type PlacedToken = Token & Placed;

/** `[^name]: text`, GitHub's footnotes; marked itself would read it as a link definition. */
export interface FootnoteDefinition extends Placed {
  readonly type: 'footnoteDefinition';
  readonly raw: string;
  readonly name: string;
  /** Markdown, without the indent of its further lines. */
  readonly text: string;
  readonly tokens: Token[];
}

/** `[^name]` in a text. */
export interface FootnoteReference extends Placed {
  readonly type: 'footnoteReference';
  readonly raw: string;
  readonly name: string;
}

/**
 * Reads Markdown into tokens, each with its line and column.
 * `firstLine` is the line of the file on which `text` begins (front matter stands above it).
 */
export function readMarkdown(text: string, firstLine = 1): PlacedToken[] {
  const tokens = reader.lexer(text);
  placeTokens(tokens, View.root(text, firstLine));
  return tokens as Token[] as PlacedToken[];
}

/** Every token below these in reading order, with those of lists and tables; what an image holds is its alt text. */
export function everyToken(tokens: readonly Token[]): PlacedToken[] {
  const all: PlacedToken[] = [];
  gather(tokens, all);
  return all;
}

function gather(tokens: readonly Token[], all: PlacedToken[]): void {
  for (const token of tokens as readonly PlacedToken[]) {
    if (token.type === 'checkbox') continue;
    all.push(token);
    if (token.type === 'list') gather((token as Tokens.List).items, all);
    else if (token.type === 'table') for (const cell of cellsOf(token as Tokens.Table)) gather(cell.tokens, all);
    else if (token.type !== 'image' && 'tokens' in token && token.tokens) gather(token.tokens, all);
  }
}

const reader = new Marked({
  extensions: [
    {
      name: 'footnoteDefinition',
      level: 'block',
      // Marked asks with the first character cut off, so `^` would also find what follows that character.
      start: (text) => /(?<=\n)\[\^[^\]\s]+\]:/.exec(text)?.index,
      tokenizer(source): Tokens.Generic | undefined {
        const match = /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]+[^\n]+|(?=\n[ \t]+\S)))*)(?:\n|$)/.exec(source);
        if (!match) return undefined;
        const text = match[2]!.replace(/^(?: {1,4}|\t)/gm, '');
        return {
          type: 'footnoteDefinition',
          raw: match[0],
          name: match[1],
          text,
          tokens: this.lexer.blockTokens(text, []),
        };
      },
    },
    {
      name: 'footnoteReference',
      level: 'inline',
      start: (text) => text.indexOf('[^'),
      tokenizer(source): Tokens.Generic | undefined {
        const match = /^\[\^([^\]\s]+)\]/.exec(source);
        return match ? { type: 'footnoteReference', raw: match[0], name: match[1] } : undefined;
      },
    },
  ],
});
