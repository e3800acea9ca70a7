import type { Position, Tell } from './diagnostic.ts';

/**
 * Turns the bytes of an author's file into text whose lines end in `\n`, and tells what makes it unreadable.
 * The byte order mark is left out; line ends of every system are accepted. Characters that some editors count as a
 * line end and others do not become spaces, so that a place in a report is the place in the author's editor.
 */
export function readSource(bytes: Uint8Array, tell: Tell): string {
  const text = normalise(decodeText(bytes));
  if (encodingOf(bytes) !== 'utf-8') {
    tell('text-not-utf8', { line: 1, column: 1 }, 'UTF-16', 'Save the file anew and choose the encoding “UTF-8”.');
    return text;
  }
  const lost = text.indexOf(replacement);
  if (lost >= 0) tell('text-not-utf8', positionAt(text, lost), lineAt(text, lost));
  return text;
}

/** Text as its author sees it; UTF-16 is read too, so that an author is told of that alone. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** One kind of line end, no byte order mark, and a sign for letters that are lost. */
export function normalise(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029\v\f]/g, ' ')
    .replaceAll('\0', replacement);
}

/**
 * Tells the marks that git leaves where two people changed the same lines, and gives the text without them, line by
 * line as long as before: `=======` under a sentence would make a heading of it.
 */
export function withoutConflicts(text: string, tell: Tell): string {
  let isOpen = false;
  return text.replace(/^(?:<{7}(?: .*)?|={7}|\|{7}(?: .*)?|>{7}(?: .*)?)$/gm, (line, offset: number) => {
    const sign = line[0];
    if (sign === '<') isOpen = true;
    if (!isOpen && sign !== '>') return line;
    if (sign === '>') isOpen = false;
    if (sign === '<' || sign === '>') tell('text-conflict', positionAt(text, offset), line);
    return '';
  });
}

/** Line and column, both from 1, of an offset in a whole file. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Windows calls UTF-16 “Unicode”; its files begin with a mark that is nothing in UTF-8. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** What a decoder writes where the bytes are no UTF-8; in valid UTF-8 it means that a letter was lost before. */
const replacement = '\ufffd';

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset) + 1, end < 0 ? undefined : end);
}
