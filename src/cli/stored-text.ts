import { fromBase64 } from '../record/base64.ts';
import { BitReader } from '../record/bits.ts';
import { head } from '../record/body.ts';
import { decodeSaved, type Decoded } from '../record/codec.ts';
import { blank } from '../record/saved.ts';
import type { Slots } from '../record/slots.ts';

/** What a pasted text turned out to be. `cut`: damaged, and its end is missing. */
export type StoredText = Decoded | { readonly kind: 'cut' };

/** Reads suspend data as people paste it: with quotes around it, spaces and line breaks in it. Never throws. */
export function readStoredText(pasted: string, slots: Slots): StoredText {
  const text = withoutWrapping(pasted);
  const decoded = decodeSaved(text, slots);
  return decoded.kind === 'damaged' && endsEarly(text) ? { kind: 'cut' } : decoded;
}

/** Suspend data has neither spaces nor quotes, so what a mail, a terminal or a table has added can be told from it. */
function withoutWrapping(pasted: string): string {
  return pasted
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]|\\[rnt]/g, '')
    .replace(/^["'`“”„‘’‚«»<>]+|["'`“”„‘’‚«»<>,;]+$/g, '');
}

/**
 * Whether the text stops before what it announces. Of a text whose checksum is wrong nothing is believed: this only tells
 * a person which of two misfortunes is the likely one.
 */
function endsEarly(text: string): boolean {
  const [, content] = /^K1[\w-]{6}([\w-]*)$/.exec(text) ?? [];
  if (content === undefined) return /^K\d[\w-]{0,5}$/.test(text);
  try {
    const io = new BitReader(fromBase64(content));
    io.number();
    head(io, blank);
    for (let left = io.number(); left > 0; left--) {
      io.number();
      io.take(io.number());
    }
    return false;
  } catch {
    return true;
  }
}
