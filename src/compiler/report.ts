import type { Diagnostic, Severity } from './diagnostic.ts';
import { normalise } from './source.ts';

/**
 * Writes faults for a person who edits Markdown: the place, the line with a caret, what is wrong and what to type.
 * `sources` are the texts that were compiled, by path. Plain text without colours, at most 100 columns wide.
 */
export function formatReport(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): string {
  const linesOf = lineReader(sources);
  return [
    ...diagnostics.map((diagnostic) => formatOne(diagnostic, linesOf(diagnostic.file))),
    summary(diagnostics),
  ].join('\n');
}

/** “2 errors, 1 warning in 3 files”. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const counts = severities.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count > 0 ? [plural(count, severity)] : [];
  });
  if (counts.length === 0) return 'No faults.\n';
  return `${counts.join(', ')} in ${plural(new Set(diagnostics.map(({ file }) => file)).size, 'file')}\n`;
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];
const width = 100;
const margin = '  ';

function formatOne(diagnostic: Diagnostic, lines: readonly string[]): string {
  const { file, line, column, severity, code, message, expected, found, mend } = diagnostic;
  const source = lines[line - 1] ?? '';
  return [
    `${file}:${line}:${column}  ${severity}  ${code}`,
    '',
    ...frame(source, line, column),
    ...wrap(message, margin, margin),
    '',
    ...field('Expected', expected),
    // A line that is shown whole need not be shown twice.
    ...(found && found !== source.trim() ? field('Found', found) : []),
    ...field('To mend', mend),
    '',
  ].join('\n');
}

/** The line and a caret under the place; nothing where the file or the line is empty. */
function frame(text: string, line: number, column: number): string[] {
  if (!text.trim()) return [];
  const gutter = `${margin}${line} | `;
  const room = width - gutter.length;
  const start = Math.max(0, Math.min(column - 1 - Math.floor(room / 2), text.length - room));
  // Whatever an author's file holds, it gives no commands to a terminal.
  const shown = text.slice(start, start + room).replace(/\p{Cc}/gu, ' ');
  const blank = `${' '.repeat(gutter.length - 2)}| `;
  return [(gutter + shown).trimEnd(), `${blank}${' '.repeat(Math.max(0, column - 1 - start))}^`, ''];
}

function field(name: string, text: string): string[] {
  const first = `${margin}${name.padEnd(8)}  `;
  return wrap(text, first, ' '.repeat(first.length));
}

/** Breaks a text at spaces; what is to be typed, and a word longer than a line, stays whole. */
function wrap(text: string, first: string, next: string): string[] {
  const lines = [first];
  for (const word of text.match(/(?:`[^`]*`|[^\s`]|`)+/g) ?? []) {
    const last = lines.at(-1)!;
    const isStart = last === first || last === next;
    if (isStart || last.length + 1 + word.length <= width) lines[lines.length - 1] = last + (isStart ? '' : ' ') + word;
    else lines.push(next + word);
  }
  return lines;
}

function lineReader(sources: ReadonlyMap<string, string>): (file: string) => readonly string[] {
  const read = new Map<string, readonly string[]>();
  return (file) => {
    const lines = read.get(file) ?? normalise(sources.get(file) ?? '').split('\n');
    read.set(file, lines);
    return lines;
  };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
