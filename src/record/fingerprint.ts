/**
 * A text as 64 bits in letters and digits: enough to tell the few learners of one device apart, and nothing that a person
 * could read an id from. No secret: whoever can read this device's storage is signed in as the learner already.
 */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x5bd1e995].map((seed) => hash(text, seed).toString(36).padStart(7, '0')).join('');
}

/** FNV-1a, with a last stirring because its low bits hang on the last letters alone. */
function hash(text: string, seed: number): number {
  let sum = seed;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), seed | 1);
  return (sum ^ (sum >>> 13)) >>> 0;
}
