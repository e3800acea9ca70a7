import type { PageWords } from '../../language/page-words.ts';
import { escapeAttribute, escapeText } from '../html.ts';
import type { Captions, Media } from './media.ts';
import { encodePath } from './render-link.ts';

export interface MediaText {
  /** The words of the link, as HTML and as a person would read them out. */
  readonly title: string;
  readonly plainTitle: string;
  /** HTML; '' where there is none. */
  readonly transcript: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Writes a player: the browser's own, which fetches the film only when it is asked to, the transcript under it, which nobody
 * has to look for, and the file itself for those whose network is slow.
 */
export function renderMedia(
  media: Media,
  { title, plainTitle, transcript, size }: MediaText,
  words: PageWords,
): string {
  const { kind, path, poster } = media;
  const look = kind === 'video' ? ` playsinline${poster ? ` poster="${encodePath(poster)}"` : ''}` : '';
  const source = encodePath(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const download = words.prose.download[kind](name.slice(name.lastIndexOf('.') + 1).toUpperCase(), size);
  return `<figure data-part="media" data-media="${kind}">
<figcaption>${title}</figcaption>
<${kind} controls preload="none"${look} src="${source}" aria-label="${escapeAttribute(plainTitle)}">${media.captions.map(track).join('')}</${kind}>
${transcript ? `<details data-part="transcript" open><summary>${words.prose.transcript}</summary>\n${transcript}</details>\n` : ''}<p data-part="download"><a href="${source}" download="${escapeAttribute(name)}" target="_blank" rel="noopener">${escapeText(download)}</a></p>
</figure>
`;
}

/** The first is in the language of the course, and shown from the start: it takes one click to hide it, and some to find it. */
function track({ path, language }: Captions, index: number): string {
  const label = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  const chosen = index === 0 ? ' default' : '';
  return `<track kind="captions" src="${encodePath(path)}" srclang="${escapeAttribute(language)}" label="${escapeAttribute(label)}"${chosen}>`;
}
