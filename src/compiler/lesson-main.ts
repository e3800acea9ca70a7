import type { Token } from 'marked';
import { pageWords } from '../language/page-words.ts';
import type { Aid } from '../model/aid.ts';
import type { Block } from '../model/block.ts';
import type { LessonData, Outline } from '../model/course.ts';
import { renderBlock } from './blocks/block.ts';
import type { BlockPage } from './blocks/source.ts';
import { renderCover } from './cover.ts';
import { escapeAttribute, escapeText } from './html.ts';
import type { Lesson, LessonBlock } from './lesson.ts';
import type { PlacedToken } from './markdown.ts';
import { jsonScript } from './page.ts';
import type { CoursePlaces } from './prose/addresses.ts';
import { cutAtDetails } from './prose/details.ts';
import { Footnotes } from './prose/footnotes.ts';
import { anchorId } from './prose/headings.ts';
import type { MediaLibrary } from './prose/media-library.ts';
import { expandVariables, type Variables } from './prose/variables.ts';
import { createRenderer, type Renderer } from './render.ts';
import type { Piece } from './sections.ts';

/** What the lessons of a course are written with. */
export interface CourseContext {
  readonly outline: Omit<Outline, 'revision'>;
  readonly lessons: readonly Lesson[];
  readonly places: CoursePlaces;
  readonly variables: Variables;
  /** What learners gain, in a sentence; absent: the course has no cover. */
  readonly promise?: string | undefined;
  readonly library: MediaLibrary;
}

/** Writes what stands inside the `<main>` of a lesson. */
export function renderMain(lesson: Lesson, context: CourseContext): string {
  const { outline, lessons, places, variables, promise, library } = context;
  const words = pageWords(outline.language);
  const { id, file, settings, title, blocks, terms } = lesson;
  const footnotes = new Footnotes(lesson.tokens);
  const idOf = (heading: Token) => anchorId(lesson.slugs.get(heading) ?? '');
  const renderer = createRenderer({
    file,
    words,
    variables,
    places,
    footnotes,
    terms,
    library,
    headingId: idOf,
    recapOf: (heading) => lesson.recaps.get(heading),
    linkTo: (other, anchor) => linkTo(other, anchor, file, lessons),
  });
  const page = { renderer, privateAnswers: outline.privateAnswers, headingId: idOf };
  const number = lessons.indexOf(lesson) + 1;
  const { minutes } = outline.lessons[number - 1]!;
  const titleId = title.heading && idOf(title.heading);
  const titleHtml = title.heading ? renderer.inline(title.tokens) : escapeText(expandVariables(title.text, variables));
  const summary = settings.summary && escapeText(expandVariables(settings.summary, variables));
  return [
    ...(number === 1 && promise !== undefined ? [renderCover({ outline, promise, variables })] : []),
    `<p data-part="kicker">${words.course.place(number, lessons.length)} · ${words.course.minutes(minutes)}</p>`,
    `<h1${titleId ? ` id="${escapeAttribute(titleId)}"` : ''} tabindex="-1">${titleHtml}</h1>`,
    ...(summary ? [`<p data-part="lede">${summary}</p>`] : []),
    ...renderBody(lesson, page),
    footnotes.list(words, (tokens) => renderer.blocks(tokens)),
    terms.list(words, outline.language, (tokens) => renderer.inline(tokens)),
    jsonScript('lesson', { id, blocks: blocks.map(({ block }) => block) } satisfies LessonData),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function renderBody({ settings, pieces, blocks, aids }: Lesson, page: BlockPage): string[] {
  const render = pieceRenderer([...blocks, ...aids], page);
  if (!settings.check) return pieces.map(render);
  const start = pieces.findIndex(({ type }) => type !== 'prose');
  const end = pieces.findLastIndex(({ type }) => type === 'block') + 1;
  return [
    ...pieces.slice(0, start).map(render),
    '<lm-check id="lm-check" data-part="check">',
    ...groupsOf(pieces.slice(start, end)).map(
      (group) => `<section data-part="group">\n${group.map(render).join('\n')}\n</section>`,
    ),
    '<div data-part="check-live"></div>\n</lm-check>',
    ...pieces.slice(end).map(render),
  ];
}

/** A bank, cut before each heading that begins a group; groups that this edition left without questions are dropped. */
function groupsOf(bank: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [[]];
  for (const piece of bank) {
    if (piece.type === 'group') groups.push([]);
    groups.at(-1)!.push(piece);
  }
  return groups.filter((group) => group.some(({ type }) => type === 'block'));
}

function pieceRenderer(blocks: readonly LessonBlock<Block | Aid>[], page: BlockPage): (piece: Piece) => string {
  const blockOf = new Map(blocks.map((block) => [block.draft, block]));
  return (piece) => {
    if (piece.type !== 'block') return renderProse(piece.tokens, page.renderer);
    const { block, identity } = blockOf.get(piece.draft)!;
    return renderBlock(piece.draft, block, identity, page).trimEnd();
  };
}

/** A `<details>` around blocks is closed in another piece, so its two tags are written by themselves. */
function renderProse(tokens: readonly PlacedToken[], renderer: Renderer): string {
  return cutAtDetails(tokens)
    .map((run) => {
      if (run.type === 'run') return renderer.blocks(run.tokens);
      const html = renderer.blocks([run.token]);
      return run.type === 'open' ? html.replace(/<\/details>$/, '') : `</details>${html}`;
    })
    .join('\n');
}

function linkTo(file: string, anchor: string | null, from: string, lessons: readonly Lesson[]) {
  const lesson = lessons.find((other) => other.file === file)!;
  const id = anchor === null ? '' : `#${anchorId(anchor) ?? ''}`;
  return file === from && anchor !== null ? { href: id } : { href: lesson.href + id, lesson: lesson.id };
}
