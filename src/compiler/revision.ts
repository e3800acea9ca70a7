/** A name for exactly these texts: 16 hexadecimal digits, the same on every machine. */
export function revisionOf(texts: Iterable<string>): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b) + (low >>> 15);
    }
    // Where one text ends counts too.
    low = Math.imul(low ^ 0x1ffff, 0x01000193);
    high = Math.imul(high ^ 0x1ffff, 0x85ebca6b);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
