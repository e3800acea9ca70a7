/** A moment with its time zone, as people of this language write it. */
export function timeWithZone(at: number, language: string): string {
  return format(at, language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
    timeZoneName: 'short',
  });
}

/** The day alone. */
export function dayOf(at: number, language: string): string {
  return format(at, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The day, and by the clock of which zone it is that day. */
export function dayWithZone(at: number, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: 'short' }).formatToParts(at);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${dayOf(at, language)} (${zone})`;
}

function format(at: number, language: string, options: Intl.DateTimeFormatOptions): string {
  // English of no country writes the month first; of a course in plain English nobody knows where it is read.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(at);
}
