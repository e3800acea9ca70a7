/** The checksum of zip and PNG (ISO 3309) over a text of ASCII characters, as a number of 32 bits. */
export function crc32(ascii: string): number {
  let rest = ~0;
  for (let index = 0; index < ascii.length; index++) {
    rest ^= ascii.charCodeAt(index) & 0xff;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
