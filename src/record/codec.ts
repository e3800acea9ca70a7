import { fromBase64, toBase64 } from './base64.ts';
import { BitReader, BitWriter } from './bits.ts';
import { head, sections, type Sections } from './body.ts';
import { crc32 } from './crc32.ts';
import { blank, type Saved } from './saved.ts';
import type { Slots } from './slots.ts';

/**
 * What a host's suspend data turned out to be. `newer`: whole, but written by a program that knows more than this one.
 * `damaged`: ours, but cut or changed on its way. `foreign`: another tool's.
 */
export type Decoded =
  { readonly kind: 'ours'; readonly saved: Saved } | { readonly kind: 'empty' | 'newer' | 'damaged' | 'foreign' };

/**
 * Suspend data: `K1`, six characters of checksum, then the body, all base64url. Later formats keep this frame (`K2` …), so
 * that an old program can tell "newer" from "damaged". The body: its form, the head, and sections, each with its number
 * and length, so that one which a program does not know is carried along unread.
 */
export function encodeSaved(saved: Saved, slots: Slots): string {
  const io = new BitWriter();
  io.number(form);
  head(io, saved);
  const own = Object.entries(sections).map(([number, section]) => {
    const content = new BitWriter();
    section(content, { ...saved.progress, reported: saved.reported }, slots);
    return [number, content.text] as const;
  });
  const written = [...own, ...Object.entries(saved.rest)].filter(([, content]) => content !== emptyList);
  io.number(written.length);
  for (const [number, content] of written) {
    io.number(Number(number));
    io.number(content.length);
    io.text += content;
  }
  return seal(toBase64(io.text));
}

/** Never throws, and takes nothing for ours whose checksum is wrong. */
export function decodeSaved(stored: string, slots: Slots): Decoded {
  const text = stored.trim();
  // Some LMSs hand out the words of their own programming language for "nothing".
  if (text === '' || text === 'undefined' || text === 'null') return { kind: 'empty' };
  const [, version, checksum, content] = /^K(\d)([\w-]{6})([\w-]*)$/.exec(text) ?? [];
  if (version === undefined || checksum === undefined || content === undefined) {
    return { kind: /^K\d/.test(text) ? 'damaged' : 'foreign' };
  }
  if (checksum !== checksumOf(`K${version}`, content)) return { kind: 'damaged' };
  const saved = version === '1' ? open(content, slots) : null;
  return saved ? { kind: 'ours', saved } : { kind: 'newer' };
}

const magic = 'K1';
const form = 1;
/** What a section without anything in it comes to. */
const emptyList = '1';

function seal(content: string): string {
  return magic + checksumOf(magic, content) + content;
}

/** Over the text as it travels: of two spellings of the same bits only one is right. */
function checksumOf(magic: string, content: string): string {
  return toBase64(
    crc32(magic + content)
      .toString(2)
      .padStart(32, '0'),
  );
}

/** Null where the content is whole and yet not ours to read: a newer program of this format wrote it. */
function open(content: string, slots: Slots): Saved | null {
  try {
    const io = new BitReader(fromBase64(content));
    return io.number() === form ? read(io, slots) : null;
  } catch {
    return null;
  }
}

function read(io: BitReader, slots: Slots): Saved {
  const saved = { ...blank, ...head(io, blank) };
  const rest: Record<string, string> = {};
  let found: Sections = { ...blank.progress, reported: {} };
  for (let left = io.number(); left > 0; left--) {
    const number = io.number();
    const text = io.take(io.number());
    const section = sections[number];
    if (section) found = join(found, section(new BitReader(text), { ...blank.progress, reported: {} }, slots));
    else rest[number] = text;
  }
  const { reported, ...progress } = found;
  return { ...saved, reported, progress: { v: 1, ...progress }, rest };
}

/** Words come after what is known of their answers, and are the latest. */
function join(found: Sections, { answers, ...more }: Partial<Sections>): Sections {
  const joined = new Map(Object.entries(found.answers));
  for (const [id, answer] of Object.entries(answers ?? {})) {
    const known = joined.get(id);
    joined.delete(id);
    joined.set(id, known ? { ...known, response: answer.response } : answer);
  }
  return { ...found, ...more, answers: Object.fromEntries(joined) };
}
