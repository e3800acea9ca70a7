import { Marked, type Token, type Tokens } from 'marked';
import type { PageWords } from '../language/page-words.ts';
import { readImageAddress } from './prose/addresses.ts';
import { alertBody, alertKinds, alertName } from './prose/alerts.ts';
import { rewriteHtml } from './prose/author-html.ts';
import { isFigure } from './prose/figures.ts';
import type { Footnotes } from './prose/footnotes.ts';
import { escapeAroundReferences, escapeAttribute, escapeText } from './html.ts';
import type { FootnoteReference } from './markdown.ts';
import { loneLink, mediaPath } from './prose/media.ts';
import type { MediaLibrary } from './prose/media-library.ts';
import type { Recap } from './prose/recap.ts';
import { encodePath, renderLink, type LinkContext } from './prose/render-link.ts';
import { renderMedia } from './prose/render-media.ts';
import type { LessonTerms } from './prose/terms.ts';
import { decodeReferences, sanitizeBlocks, sanitizeInline } from './sanitize.ts';
import { expandVariables, type Variables } from './prose/variables.ts';

/** Turns an author's tokens into clean HTML; whoever writes around it escapes for itself. */
export interface Renderer {
  /** Paragraphs, lists, tables … */
  blocks(tokens: readonly Token[]): string;
  /** Words that stand inside one element: a title, an option. */
  inline(tokens: readonly Token[]): string;
  /** The same as a person would read it out: text without marks, not escaped. */
  plain(tokens: readonly Token[]): string;
  readonly words: PageWords;
}

export interface RenderContext extends LinkContext {
  readonly footnotes: Footnotes;
  readonly terms: LessonTerms;
  readonly library: MediaLibrary;
  /** The `id` of a heading on the page. */
  readonly headingId: (heading: Token) => string | undefined;
  /** What the summary makes of the text below a heading; absent: nothing. */
  readonly recapOf?: (heading: Token) => Recap | undefined;
}

/** Makes the renderer of one lesson. */
export function createRenderer(context: RenderContext): Renderer {
  const { words } = context;
  const marked = proseParser(context);
  return {
    words,
    blocks: (tokens) => sanitizeBlocks(marked.parser([...tokens])),
    inline: (tokens) => sanitizeInline(marked.Parser.parseInline([...tokens], marked.defaults)),
    plain: (tokens) => plain(tokens, context.variables).replace(/\s+/g, ' ').trim(),
  };
}

function proseParser(context: RenderContext): Marked {
  const { words, variables, places, footnotes, terms, library } = context;
  const text = (words: string) => expandVariables(words, variables, escapeAroundReferences);
  return new Marked({
    renderer: {
      heading(heading) {
        const id = context.headingId(heading);
        const level = `h${heading.depth}`;
        const recap = context.recapOf?.(heading);
        const marks = (id ? ` id="${escapeAttribute(id)}"` : '') + (recap ? ` data-recap="${recap}"` : '');
        return `<${level}${marks}>${this.parser.parseInline(heading.tokens)}</${level}>\n`;
      },
      paragraph({ tokens }) {
        const link = loneLink({ tokens });
        const media = link && library.media.get(mediaPath(link, context) ?? '');
        if (media) {
          const title = this.parser.parseInline(link.tokens);
          const transcript = this.parser.parse([...(library.transcripts.get(media.transcript ?? '') ?? [])]);
          const text = {
            title,
            plainTitle: plain(link.tokens, variables),
            transcript,
            size: places.media.get(media.path) ?? 0,
          };
          return renderMedia(media, text, words);
        }
        if (!isFigure({ tokens })) return false;
        const figures = tokens.filter((token) => token.type === 'image') as Tokens.Image[];
        return figures
          .map((image) => {
            const caption = image.title ? `<figcaption>${text(image.title)}</figcaption>` : '';
            return `<figure>${this.parser.parseInline([image])}${caption}</figure>\n`;
          })
          .join('');
      },
      blockquote(quote) {
        const kind = alertKinds.find((kind) => kind === alertName(quote));
        if (!kind) return false;
        // `role`: an `aside` alone would be one more landmark to step over.
        return `<aside data-part="alert" data-kind="${kind}" role="note">
<p data-part="alert-title">${words.prose.alert[kind]}</p>
${this.parser.parse(alertBody(quote))}</aside>\n`;
      },
      code: ({ text, lang }) => {
        const language = /^\S+/.exec(lang ?? '')?.[0];
        const named = language ? ` data-language="${escapeAttribute(language)}"` : '';
        return `<pre${named} ${scrollBox(words.prose.code)}><code>${escapeText(text)}</code></pre>\n`;
      },
      codespan: ({ text }) => `<code>${escapeText(text)}</code>`,
      table(table) {
        const row = (cells: Tokens.TableCell[]) =>
          `<tr>${cells.map((cell, column) => tableCell(cell, column, this.parser.parseInline(cell.tokens), table)).join('')}</tr>`;
        const body = table.rows.length > 0 ? `<tbody>${table.rows.map(row).join('\n')}</tbody>` : '';
        return `<div data-part="table" ${scrollBox(words.prose.table)}><table>
<thead>${row(table.header)}</thead>
${body}</table></div>\n`;
      },
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
      html: ({ text: html, block }) => rewriteHtml(html, text) + (block && !html.endsWith('\n') ? '\n' : ''),
      link({ href, title, tokens }) {
        return renderLink(this.parser.parseInline(tokens), { href, title: title ? text(title) : '' }, context);
      },
      image({ href, tokens }) {
        const address = readImageAddress(expandVariables(href, variables), places);
        const path = address.to === 'media' ? address.path : '';
        const size = places.pictures.get(path);
        const room = size ? ` width="${size.width}" height="${size.height}"` : '';
        const alt = escapeAttribute(plain(tokens, variables));
        return `<img src="${encodePath(path)}" alt="${alt}"${room} loading="lazy" decoding="async">`;
      },
      text(token) {
        if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
        const marked = terms.mark(token);
        if (marked !== null) return marked;
        return token.type === 'escape' ? escapeText(token.text) : text(token.text);
      },
    },
    extensions: [
      { name: 'footnoteDefinition', renderer: () => '' },
      {
        name: 'footnoteReference',
        renderer: (token) => footnotes.reference(token as unknown as FootnoteReference, words),
      },
    ],
  });
}

/** What is wide scrolls in a box of its own, which a keyboard must be able to reach. */
function scrollBox(label: string): string {
  return `role="group" aria-label="${label}" tabindex="0"`;
}

/** The first column names its rows where the table's first head is empty. */
function tableCell(cell: Tokens.TableCell, column: number, inside: string, table: Tokens.Table): string {
  const align = cell.align ? ` data-align="${alignments[cell.align]}"` : '';
  if (cell.header && cell.text.trim()) return `<th scope="col"${align}>${inside}</th>`;
  const namesRow = !cell.header && column === 0 && !table.header[0]!.text.trim();
  return namesRow ? `<th scope="row"${align}>${inside}</th>` : `<td${align}>${inside}</td>`;
}

const alignments = { left: 'start', center: 'center', right: 'end' };

function plain(tokens: readonly Token[], variables: Variables): string {
  return tokens
    .map((token): string => {
      switch (token.type) {
        case 'html':
        case 'footnoteReference':
        case 'footnoteDefinition':
          return '';
        case 'br':
        case 'space':
          return ' ';
        case 'escape':
        case 'codespan':
          return (token as Tokens.Escape).text;
      }
      if ('tokens' in token && token.tokens) return plain(token.tokens, variables);
      return expandVariables(decodeReferences('text' in token ? String(token.text) : ''), variables);
    })
    .join('');
}
