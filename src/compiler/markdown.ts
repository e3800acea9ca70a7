import { Marked, type Token, type Tokens } from 'marked';
import { placeTokens, View, type Placed } from './positions.ts';

/** A token of marked that knows where it stands in the author's file. */
export type PlacedToken = Token & Placed;

/** `[^name]: text`, GitHub's footnotes; marked itself would read it as a link definition. */
export interface FootnoteDefinition extends Placed {
  readonly type: 'footnoteDefinition';
  readonly raw: string;
  readonly name: string;
  readonly text: string;
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

const reader = new Marked({
  extensions: [
    {
      name: 'footnoteDefinition',
      level: 'block',
      start: (text) => /^\[\^/m.exec(text)?.index,
      tokenizer(text): Tokens.Generic | undefined {
        const match = /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]+[^\n]+|(?=\n[ \t]+\S)))*)(?:\n|$)/.exec(text);
        if (match) return { type: 'footnoteDefinition', raw: match[0], name: match[1], text: match[2] };
      },
    },
  ],
});
