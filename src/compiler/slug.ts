/** Whether a text can be the id of a lesson or a block. */
export function isId(text: string): boolean {
  return pattern.test(text) && !reserved.test(text);
}

/**
 * A new id from an author's words: `[a-z][a-z0-9_]*`, ending in a letter or digit, with `_2`, `_3` … where it is taken.
 * `fallback`, an id itself, stands in for words without a Latin letter.
 */
export function newId(words: string, fallback: string, isTaken: (id: string) => boolean): string {
  const base = slug(words, longest) || fallback;
  if (isId(base) && !isTaken(base)) return base;
  for (let count = 2; ; count++) {
    const suffix = `_${count}`;
    const id = (slug(base, longest - suffix.length) || fallback) + suffix;
    if (isId(id) && !isTaken(id)) return id;
  }
}

const pattern = /^[a-z](?:[a-z0-9_]{0,38}[a-z0-9])?$/;

/**
 * `index` is the page of the first lesson, `new` a claim for a fresh id, `constructor` a key every object answers to,
 * and the others are no file names on Windows.
 */
const reserved = /^(?:index|new|constructor|con|prn|aux|nul|com\d|lpt\d)$/;

const longest = 40;

/** Letters that Unicode does not take apart into a Latin letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};

function slug(words: string, length: number): string {
  const whole = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'´‘’]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => letters[letter] ?? ' ')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[\d_]+|_+$/g, '');
  if (whole.length <= length) return whole;
  const cut = whole.slice(0, length + 1);
  const end = cut.lastIndexOf('_');
  return (end > length / 2 ? cut.slice(0, end) : cut.slice(0, length)).replace(/_+$/, '');
}
