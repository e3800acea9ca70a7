/** A text with its digits as 0 to 9, whichever script they were typed in: Arabic, Persian, Devanagari, full-width. */
export function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - zeros.filter((zero) => zero <= code).at(-1)!);
  });
}

/** Where the digits of each script begin, rising. */
const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];
