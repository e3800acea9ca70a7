import { readdirSync, readFileSync } from 'node:fs';
import type { Token, Tokens } from 'marked';
import { readMarkdown } from '../../../src/compiler/markdown.ts';

/** A lesson as its author wrote it, in plain text: enough to hold its wording to account, without a compiler. */
export interface AuthoredLesson {
  readonly file: string;
  readonly frontMatter: string;
  readonly source: string;
  /** What every learner reads: paragraphs, points and cells outside blocks and outside `<details>`. */
  readonly prose: readonly Passage[];
  /** What stands in `<details>`. */
  readonly extras: readonly Passage[];
  readonly blocks: readonly AuthoredBlock[];
}

export interface Passage {
  /** The heading above it. */
  readonly under: string;
  readonly text: string;
}

export interface AuthoredBlock {
  readonly keyword: string;
  readonly name: string;
  /** The last heading above it that is no block. */
  readonly group: string;
  /** Name, prose, answers and feedback. */
  readonly texts: readonly string[];
  readonly options: readonly AuthoredOption[];
}

export interface AuthoredOption {
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

export const courses = ['every-block', 'what-is-mentoring', 'what-is-mentoring-short'];

/** Every lesson of a course in `content/`, in the course's order. */
export function readLessons(course: string): AuthoredLesson[] {
  const files = readdirSync(new URL(course, contentFolder)).filter((name) => /^\d+-.*\.md$/.test(name));
  return files.sort().map((file) => readLesson(course, file));
}

export function readLesson(course: string, file: string): AuthoredLesson {
  const source = readFileSync(new URL(`${course}/${file}`, contentFolder), 'utf8');
  const frontMatter = /^---\n([\s\S]*?\n)---\n/.exec(source);
  const sorter = new LessonSorter();
  for (const token of readMarkdown(source.slice(frontMatter?.[0].length ?? 0))) sorter.take(token);
  const { prose, extras, blocks } = sorter;
  return { file, source, frontMatter: frontMatter?.[1] ?? '', prose, extras, blocks };
}

/** Cuts a passage into its sentences. */
export function sentences(text: string): string[] {
  return text.split(/(?<=[.!?][”’)]?)\s+/).filter((sentence) => sentence.trim());
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}{][\p{L}\p{N}’'{}-]*/gu)?.length ?? 0;
}

const contentFolder = new URL('../../../content/', import.meta.url);

class LessonSorter {
  readonly prose: Passage[] = [];
  readonly extras: Passage[] = [];
  readonly blocks: AuthoredBlock[] = [];
  private heading = '';
  private block: { depth: number; texts: string[]; options: AuthoredOption[] } | null = null;
  private isInDetails = false;

  take(token: Token): void {
    if (token.type === 'heading') this.takeHeading(token as Tokens.Heading);
    else if (token.type === 'hr') this.block = null;
    else if (token.type === 'html') this.isInDetails = isOpenAfter(token.raw, this.isInDetails);
    else if (this.block) this.takePart(this.block, token);
    else for (const text of passages(token)) this.shelf().push({ under: this.heading, text });
  }

  private shelf(): Passage[] {
    return this.isInDetails ? this.extras : this.prose;
  }

  private takeHeading({ depth, text }: Tokens.Heading): void {
    const [, keyword, name] =
      /^(Question|Practice|Guess|Poll|Sort|Match|Order|Fill in|Number|Rate yourself|Reflect|Plan|Scenario|Cards|Steps|Checklist|Compare|Label): (.+)$/.exec(text) ?? [];
    this.isInDetails = false;
    if (keyword && name) {
      this.block = { depth, texts: [name], options: [] };
      this.blocks.push({ keyword, name, group: this.heading, ...this.block });
    } else if (this.block && depth > this.block.depth) {
      this.block.texts.push(text);
    } else {
      this.block = null;
      this.heading = text;
    }
  }

  private takePart(block: { texts: string[]; options: AuthoredOption[] }, token: Token): void {
    block.texts.push(...passages(token));
    if (token.type !== 'list') return;
    for (const item of (token as Tokens.List).items.filter(({ task }) => task)) {
      const [text = '', ...feedback] = item.tokens.flatMap(passages);
      // A place on a picture is no words.
      const words = text.replace(/ \(\d+%, \d+%\)/, '');
      block.options.push({ text: words, right: item.checked === true, feedback: feedback.join(' ') });
    }
  }
}

/** Whether `<details>` is open behind this HTML; a comment changes nothing. */
function isOpenAfter(html: string, isOpen: boolean): boolean {
  if (html.includes('</details>')) return false;
  return isOpen || html.includes('<details>');
}

function passages(token: Token): string[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return [plain(token).trim()].filter(Boolean);
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap(passages));
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap(passages);
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].flat().map(({ tokens }) => tokens.map(plain).join('').trim());
    }
    default:
      return [];
  }
}

function plain(token: Token): string {
  if (token.type === 'html' || token.type === 'image' || token.type === 'checkbox') return '';
  if (token.type === 'br') return ' ';
  if ('tokens' in token && token.tokens) return token.tokens.map(plain).join('').replace(/\s+/g, ' ');
  return 'text' in token ? String(token.text) : '';
}
