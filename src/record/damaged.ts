import { fromBase64 } from './base64.ts';
import { BitReader } from './bits.ts';
import type { Saved } from './saved.ts';
import { wording } from './wording.ts';

/**
 * Whether damaged suspend data was surely of the attempt that is saved here, and no later than it. Nothing of it is taken
 * for true but its attempt's name, which no accident turns into the name of another attempt on this device.
 */
export function covers(damaged: string, { attempt, seq }: Saved, offered: readonly string[]): boolean {
  const told = headOf(damaged);
  return (told?.attempt === attempt && told.seq <= seq) || offered.some((text) => isCut(damaged, text));
}

/** How the head begins (`body.ts`), whatever comes after it; null where that cannot be read. */
function headOf(text: string): Pick<Saved, 'attempt' | 'seq'> | null {
  const [, content] = /^K1[\w-]{6}([\w-]+)/.exec(text) ?? [];
  if (content === undefined) return null;
  try {
    const io = new BitReader(fromBase64(content));
    io.number();
    return { attempt: wording(io, ''), seq: io.number() };
  } catch {
    return null;
  }
}

/** The beginning of what this device handed over: an LMS has cut it, and nothing else. */
function isCut(text: string, offered: string): boolean {
  return text.length >= shortestCut && offered.startsWith(text);
}

/** Magic, checksum and some of the body: enough to be no other text's beginning. */
const shortestCut = 16;
