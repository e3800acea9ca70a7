import type { PageWords } from '../../language/page-words.ts';
import type { LessonId } from '../../model/course.ts';
import { readLinkAddress, type CoursePlaces } from './addresses.ts';
import { escapeAroundReferences, escapeAttribute } from '../html.ts';
import { expandVariables, type Variables } from './variables.ts';

export interface LinkContext {
  /** The lesson's file, from which addresses are read. */
  readonly file: string;
  readonly words: PageWords;
  readonly variables: Variables;
  readonly places: CoursePlaces;
  /** Where a reader of this page finds a heading, or the top (`anchor` null), of a lesson. */
  readonly linkTo: (file: string, anchor: string | null) => { readonly href: string; readonly lesson?: LessonId };
}

/** Writes a link of the author's; `inside` and `title` are HTML already. A faulty address leaves the words alone. */
export function renderLink(inside: string, link: { href: string; title: string }, context: LinkContext): string {
  const address = readLinkAddress(expandVariables(link.href, context.variables), context.file, context.places);
  const title = link.title ? ` title="${link.title.replace(/"/g, '&quot;')}"` : '';
  switch (address.to) {
    case 'lesson': {
      const { href, lesson } = context.linkTo(address.file, address.anchor);
      return `<a href="${escapeAttribute(href)}"${lesson ? ` data-lesson="${lesson}"` : ''}${title}>${inside}</a>`;
    }
    case 'contact':
      return `<a href="${attribute(address.href)}"${title}>${inside}</a>`;
    case 'media':
      return newWindow(encodePath(address.path), title, inside, context.words);
    case 'web':
      return newWindow(attribute(address.href), title, inside, context.words);
    case 'fault':
      return inside;
  }
}

/** A path of the course folder as an address. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** In an LMS a page that is not ours would take the course's place. */
function newWindow(href: string, title: string, inside: string, words: PageWords): string {
  const note = `<span data-part="new-window">(${words.prose.newWindow})</span>`;
  return `<a href="${href}" target="_blank" rel="noopener noreferrer"${title}>${inside} ${note}</a>`;
}

function attribute(text: string): string {
  return escapeAroundReferences(text).replace(/"/g, '&quot;');
}
