import { pageWords, type PageWords } from '../language/page-words.ts';
import type { LessonOutline, Outline } from '../model/course.ts';
import { escapeAttribute, escapeText } from './html.ts';
import { logoImages, themeFile } from './theme/stylesheet.ts';
import type { Theme } from './theme/theme.ts';

/** One HTML file of a course, relative to its root. */
export interface Page {
  readonly path: string;
  readonly html: string;
}

/**
 * Writes the page of one lesson: complete and readable without a program, and a place for the player to begin in.
 * `main` is clean HTML; `player` the version of the player that the page is made for.
 */
export function renderPage(
  outline: Outline,
  index: number,
  main: string,
  player: string,
  theme: Pick<Theme, 'mode' | 'logo'> | null = null,
): Page {
  const lesson = outline.lessons[index]!;
  const words = pageWords(outline.language);
  const language = `lang="${escapeAttribute(outline.language)}" dir="${direction(outline.language)}"`;
  const mode = theme?.mode ? ` data-theme="${theme.mode}" data-mode="${theme.mode}"` : '';
  const styles = ['player.css', ...(needsLater.test(main) ? ['later.css'] : []), ...(theme ? [themeFile] : [])];
  // Else the browser would learn of them only from the player.
  const programs = new Set(
    [...main.matchAll(/<lm-(\w+)/g)].map(([, kind]) => kind).filter((kind) => kind !== 'choice'),
  );
  const html = `<!doctype html>
<html ${language}${mode}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(pageTitle(lesson, outline))}</title>
<link rel="icon" href="data:,">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<script type="module" src="player.js"></script>
${[...programs].map((kind) => `<link rel="modulepreload" href="block-${kind}.js">\n`).join('')}</head>
<body>
<learning-module data-player="${escapeAttribute(player)}">
<div data-part="course" ${language}${mode}>
<a data-part="skip" href="#lm-lesson">${words.course.skip}</a>
${header(outline, index, words, theme?.logo ? logoImages(theme.logo, escapeAttribute) : '')}
<div data-part="not-connected"><p>${words.course.notConnected}</p></div>
<div data-part="late"><p>${words.course.notStarted}${whomToAsk(outline, words)}</p></div>
<div data-part="notices"></div>
<main id="lm-lesson" data-lesson="${lesson.id}" data-course="${outline.id}" data-revision="${outline.revision}">
${main}
</main>
${footer(outline.lessons[index + 1], words)}
<div data-part="announcer" role="status"></div>
<div data-part="announcer" role="status"></div>
<div data-part="announcer" role="alert"></div>
${index === 0 ? `${jsonScript('outline', outline)}\n` : ''}</div>
</learning-module>
</body>
</html>
`;
  return { path: lesson.href, html };
}

/** A course runs from its own folder alone, and no text in it can become a program. cmi5 widens `connect-src`. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html learning-module',
].join('; ');

/** The kinds whose style is not in player.css. */
const needsLater = /<lm-(?!(?:choice|guess|poll)\b)|data-part="(?:compare|media)"/;

/** Data for the program; `<` is written so that no text in it can end the script element. */
export function jsonScript(part: string, data: unknown): string {
  return `<script type="application/json" data-part="${part}">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
}

/** The window's title: the lesson first, because tabs and history cut the end. */
export function pageTitle(lesson: LessonOutline, outline: Outline): string {
  return `${lesson.title} – ${outline.title}`;
}

function header(outline: Outline, current: number, words: PageWords, logo: string): string {
  const entries = outline.lessons.map((lesson, index) => {
    const here = index === current ? ' aria-current="page"' : '';
    return `<li><a href="${lesson.href}" data-lesson="${lesson.id}"${here}>${escapeText(lesson.title)}</a>
<span data-part="minutes">${words.course.minutes(lesson.minutes)}</span> <span data-part="state"></span></li>`;
  });
  return `<header data-part="header">
<p data-part="course-title">${logo}${escapeText(outline.title)}</p>
<p data-part="place">${words.course.place(current + 1, outline.lessons.length)}</p>
<div data-part="glyph" aria-hidden="true"></div>
<details data-part="contents">
<summary>${words.course.contents}</summary>
<nav aria-label="${words.course.contentsLabel}">
<ol>
${entries.join('\n')}
</ol>
</nav>
</details>
<div data-part="health"></div>
</header>`;
}

/** No program can offer help where none has started. */
function whomToAsk({ support }: Outline, words: PageWords): string {
  return support ? ` ${escapeText(words.course.ask(support.name, support.address))}` : '';
}

function footer(next: LessonOutline | undefined, words: PageWords): string {
  if (!next) return '<footer data-part="end"></footer>';
  return `<footer data-part="end">
<p><a data-part="next" href="${next.href}" data-lesson="${next.id}" rel="next">${escapeText(words.course.next(next.title))}</a></p>
</footer>`;
}

function direction(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i.test(language) ? 'rtl' : 'ltr';
}
