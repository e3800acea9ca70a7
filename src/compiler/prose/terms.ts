import type { Token, Tokens } from 'marked';
import type { PageWords } from '../../language/page-words.ts';
import type { Position } from '../diagnostic.ts';
import { escapeAroundReferences, escapeAttribute, escapeText } from '../html.ts';
import type { PlacedToken } from '../markdown.ts';
import type { Piece } from '../sections.ts';
import { childrenOf, isList, isQuote, isTable, itemsOf } from '../tokens.ts';
import { alertBody, isAlert } from './alerts.ts';
import { tagsIn } from './author-html.ts';
import type { GlossaryTerm } from './glossary.ts';
import { findTerms, type TermFinder } from './term-finder.ts';
import { expandVariables, type Variables } from './variables.ts';

/** A piece of a text, or a term in it with its number in the lesson. */
type Part = string | { readonly words: string; readonly number: number };

/**
 * The glossary's terms in one lesson: each is marked where the lesson's own text first has it, not in headings, links,
 * code or blocks. Their meanings stand at the end of the lesson, and each term is a link to its own.
 */
export class LessonTerms {
  /** In the order of the text. */
  readonly used: GlossaryTerm[] = [];
  /** By the place of the text: an alert's first line is rendered without the marker in it, as another token. */
  private readonly parts = new Map<Position, readonly Part[]>();

  constructor(
    pieces: readonly Piece[],
    private readonly finder: TermFinder,
    private readonly variables: Variables,
  ) {
    if (finder.isEmpty) return;
    for (const piece of pieces) if (piece.type === 'prose') this.readBlocks(piece.tokens);
  }

  /** A text token with its terms as HTML; null where it has none. */
  mark(token: Token): string | null {
    const parts = this.parts.get((token as PlacedToken).pos);
    if (!parts) return null;
    return parts
      .map((part) => {
        if (typeof part === 'string') return escapeAroundReferences(part);
        const { number, words } = part;
        const link = `<a id="${useId(number)}" data-part="term" href="#${termId(number)}">${escapeText(words)}</a>`;
        return `<lm-term>${link}</lm-term>`;
      })
      .join('');
  }

  /** The meanings, by the alphabet, to stand at the end of the lesson; '' where no term is used. */
  list(words: PageWords, language: string, render: (tokens: readonly Token[]) => string): string {
    if (this.used.length === 0) return '';
    const { compare } = new Intl.Collator(language);
    const entries = this.used
      .map(({ name, meaning }, index) => ({ name, meaning, number: index + 1 }))
      .sort((one, other) => compare(one.name, other.name))
      .map(({ name, meaning, number }) => {
        const label = escapeAttribute(words.prose.backToTerm(name));
        return `<dt id="${termId(number)}">${escapeText(name)}</dt>
<dd><span data-part="meaning">${render(meaning)}</span> <a href="#${useId(number)}" aria-label="${label}">↩</a></dd>`;
      });
    return `<section data-part="glossary" role="doc-glossary" aria-labelledby="lm-terms">
<h2 id="lm-terms">${words.prose.glossary}</h2>
<dl>
${entries.join('\n')}
</dl>
</section>`;
  }

  private readBlocks(tokens: readonly PlacedToken[]): void {
    for (const token of tokens) {
      if (token.type === 'paragraph' || token.type === 'text') this.readInline(childrenOf(token));
      else if (isQuote(token))
        this.readBlocks(isAlert(token) ? (alertBody(token) as PlacedToken[]) : childrenOf(token));
      else if (isList(token)) for (const item of itemsOf(token)) this.readBlocks(childrenOf(item));
      else if (isTable(token)) {
        for (const cell of token.rows.flat()) this.readInline(cell.tokens as PlacedToken[]);
      }
    }
  }

  /** What an author put between tags of HTML has a meaning already (`<abbr>`), or is no text to open (`<kbd>`). */
  private readInline(tokens: readonly PlacedToken[]): void {
    let depth = 0;
    for (const token of tokens) {
      if (token.type === 'html') depth += depthIn(token.raw);
      else if (depth > 0) continue;
      else if (['strong', 'em', 'del'].includes(token.type)) this.readInline(childrenOf(token));
      else if (token.type === 'text') this.readText(token as PlacedToken & Tokens.Text);
    }
  }

  private readText(token: PlacedToken & Tokens.Text): void {
    const text = expandVariables(token.text, this.variables).normalize();
    const parts: Part[] = [];
    let cursor = 0;
    for (const { term, words, offset } of findTerms(text, this.finder)) {
      if (this.used.includes(term)) continue;
      this.used.push(term);
      parts.push(text.slice(cursor, offset), { words, number: this.used.length });
      cursor = offset + words.length;
    }
    if (parts.length > 0) this.parts.set(token.pos, [...parts, text.slice(cursor)]);
  }
}

/** The text of a check outside its bank, and all pieces of other lessons: what stands in a bank may not be shown. */
export function piecesForTerms(pieces: readonly Piece[], isCheck: boolean): readonly Piece[] {
  const bank = pieces.findIndex(({ type }) => type !== 'prose');
  return isCheck && bank >= 0 ? pieces.slice(0, bank) : pieces;
}

/** How many elements the tags of a text open, less those they close. */
function depthIn(html: string): number {
  return [...tagsIn(html)]
    .filter(({ name }) => !['', '!', 'br', 'hr', 'wbr'].includes(name))
    .reduce((depth, { isClosing }) => depth + (isClosing ? -1 : 1), 0);
}

function termId(number: number): string {
  return `lm-term-${number}`;
}

function useId(number: number): string {
  return `lm-termref-${number}`;
}
