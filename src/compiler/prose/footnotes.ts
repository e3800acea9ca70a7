import type { Token } from 'marked';
import type { PageWords } from '../../language/page-words.ts';
import type { Tell } from '../diagnostic.ts';
import { escapeAttribute, escapeText } from '../html.ts';
import { everyToken, type FootnoteDefinition, type FootnoteReference, type PlacedToken } from '../markdown.ts';
import { nearest } from '../nearest.ts';

/** The footnotes of one lesson. Numbers follow the text; the notes stand at the end of the lesson. */
export class Footnotes {
  private readonly definitions = new Map<string, FootnoteDefinition>();
  private readonly numbers = new Map<string, number>();
  /** How often a footnote was referred to on the page so far: each reference has an id to come back to. */
  private readonly uses = new Map<string, number>();

  constructor(tokens: readonly PlacedToken[]) {
    const all = everyToken(tokens) as unknown as readonly (FootnoteDefinition | FootnoteReference)[];
    for (const token of all) {
      if (token.type === 'footnoteDefinition' && !this.definitions.has(token.name))
        this.definitions.set(token.name, token);
    }
    for (const token of all) {
      if (token.type !== 'footnoteReference' || !this.definitions.has(token.name)) continue;
      if (!this.numbers.has(token.name)) this.numbers.set(token.name, this.numbers.size + 1);
    }
  }

  /** The raised number in the text; what an author wrote stays where there is no such note. */
  reference({ name, raw }: FootnoteReference, words: PageWords): string {
    const number = this.numbers.get(name);
    if (number === undefined) return escapeText(raw);
    const use = (this.uses.get(name) ?? 0) + 1;
    this.uses.set(name, use);
    const label = escapeAttribute(words.prose.footnote(number));
    return `<sup><a href="#${noteId(number)}" id="${useId(number, use)}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`;
  }

  /** The list of notes, to be written after all that refers to them; '' where there are none. */
  list(words: PageWords, render: (tokens: readonly Token[]) => string): string {
    if (this.numbers.size === 0) return '';
    const notes = [...this.numbers].map(([name, number]) => {
      const text = render(this.definitions.get(name)!.tokens);
      return `<li id="${noteId(number)}">${withBackLinks(text, this.backLinks(name, number, words))}</li>`;
    });
    return `<section data-part="footnotes" role="doc-endnotes" aria-labelledby="lm-notes">
<h2 id="lm-notes">${words.prose.footnotes}</h2>
<ol>
${notes.join('\n')}
</ol>
</section>`;
  }

  private backLinks(name: string, number: number, words: PageWords): string {
    const count = this.uses.get(name) ?? 0;
    const links = Array.from({ length: count }, (_, index) => {
      const label = escapeAttribute(words.prose.backToText(number, index + 1, count));
      return `<a href="#${useId(number, index + 1)}" role="doc-backlink" aria-label="${label}">↩</a>`;
    });
    return links.join(' ');
  }
}

/** Tells references without a note, notes without a reference, and two notes of one name. */
export function checkFootnotes(tokens: readonly PlacedToken[], tell: Tell): void {
  const definitions = new Map<string, FootnoteDefinition>();
  const used = new Set<string>();
  const all = everyToken(tokens) as unknown as readonly (FootnoteDefinition | FootnoteReference)[];
  for (const token of all) {
    if (token.type !== 'footnoteDefinition') continue;
    if (definitions.has(token.name)) tell('footnote-twice', token.pos, `[^${token.name}]`);
    else definitions.set(token.name, token);
  }
  for (const token of all) {
    if (token.type !== 'footnoteReference') continue;
    used.add(token.name);
    if (definitions.has(token.name)) continue;
    const near = nearest(token.name, definitions.keys());
    // The note that was meant is not told as unused besides.
    if (near) used.add(near);
    tell('footnote-missing', token.pos, token.raw, near ? `Write \`[^${near}]\`.` : undefined);
  }
  for (const { name, pos } of definitions.values()) if (!used.has(name)) tell('footnote-unused', pos, `[^${name}]`);
}

function noteId(number: number): string {
  return `lm-note-${number}`;
}

function useId(number: number, use: number): string {
  return use === 1 ? `lm-noteref-${number}` : `lm-noteref-${number}-${use}`;
}

/** The way back stands at the end of the note's last paragraph, where a reader has arrived. */
function withBackLinks(text: string, links: string): string {
  return text.endsWith('</p>') ? `${text.slice(0, -4)} ${links}</p>` : `${text}\n<p>${links}</p>`;
}
