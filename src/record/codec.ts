import { fromBase64, toBase64 } from './base64.ts';
import { fromBody, toBody, type Body } from './body.ts';
import { crc32 } from './crc32.ts';
import type { Keys } from './keys.ts';
import type { Saved } from './saved.ts';

/**
 * What a host's suspend data turned out to be. `newer`: whole, but written by a program that knows more than this one.
 * `damaged`: ours, but cut or changed on its way. `foreign`: another tool's.
 */
export type Decoded =
  { readonly kind: 'ours'; readonly saved: Saved } | { readonly kind: 'empty' | 'newer' | 'damaged' | 'foreign' };

/**
 * Suspend data: `K1`, six characters of checksum, then the body, all base64url. Later formats keep this frame (`K2` …), so
 * that an old program can tell "newer" from "damaged". The body's first byte names its form; 1 is JSON.
 */
export function encodeSaved(saved: Saved, keys: Keys): string {
  const json = new TextEncoder().encode(JSON.stringify(toBody(saved, keys)));
  return seal(toBase64(Uint8Array.of(jsonForm, ...json)));
}

/** Never throws, and takes nothing for ours whose checksum is wrong. */
export function decodeSaved(stored: string, keys: Keys): Decoded {
  const text = stored.trim();
  // Some LMSs hand out the words of their own programming language for "nothing".
  if (text === '' || text === 'undefined' || text === 'null') return { kind: 'empty' };
  const [, version, checksum, content] = /^K(\d)([\w-]{6})([\w-]*)$/.exec(text) ?? [];
  if (version === undefined || checksum === undefined || content === undefined) {
    return { kind: /^K\d/.test(text) ? 'damaged' : 'foreign' };
  }
  if (checksum !== checksumOf(`K${version}`, content)) return { kind: 'damaged' };
  const saved = version === '1' ? open(content, keys) : null;
  return saved ? { kind: 'ours', saved } : { kind: 'newer' };
}

const magic = 'K1';
const jsonForm = 1;

function seal(content: string): string {
  return magic + checksumOf(magic, content) + content;
}

/** Over the text as it travels: of two spellings of the same bytes only one is right. */
function checksumOf(magic: string, content: string): string {
  return toBase64(crc32(magic + content));
}

/** Null where the content is whole and yet not ours to read: a newer program of this format wrote it. */
function open(content: string, keys: Keys): Saved | null {
  try {
    const bytes = fromBase64(content);
    if (bytes?.[0] !== jsonForm) return null;
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(1));
    return fromBody(JSON.parse(json) as Body, keys);
  } catch {
    return null;
  }
}
