/** SCORM 1.2 CMITimespan: `0000:07:05.40`, at most 9999 hours; whatever is no number of seconds is none. */
export function timespan12(seconds: number): string {
  const { hours, minutes, rest } = splitSeconds(seconds);
  return `${pad(hours, 4)}:${pad(minutes, 2)}:${pad(Math.floor(rest / 100), 2)}.${pad(rest % 100, 2)}`;
}

/**
 * SCORM 2004 timeinterval(second,10,2): `PT26H3M1.50S`, `PT0S`.
 * Never days: Moodle's adder overwrites stored days instead of adding to them.
 */
export function interval2004(seconds: number): string {
  const { hours, minutes, rest } = splitSeconds(seconds);
  const fraction = rest % 100 === 0 ? '' : `.${pad(rest % 100, 2)}`;
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    rest > 0 ? `${Math.floor(rest / 100)}${fraction}S` : '',
  ];
  return `PT${parts.join('') || '0S'}`;
}

/** Seconds of `0000:07:05.40`; undefined for anything else. */
export function parseTimespan12(text: string): number | undefined {
  const match = /^(\d+):(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/.exec(text);
  if (!match) return undefined;
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + (parseNumber(match[3]!) ?? 0);
}

/** Seconds of an ISO 8601 duration in days and smaller, as LMSs add them up; undefined for anything else. */
export function parseInterval2004(text: string): number | undefined {
  const match = /^P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/.exec(text);
  if (!match) return undefined;
  const [days, hours, minutes, seconds] = match
    .slice(1)
    .map((part: string | undefined) => parseNumber(part ?? '0') ?? 0);
  return days! * 86_400 + hours! * 3600 + minutes! * 60 + seconds!;
}

/** A number an LMS wrote, with a decimal comma too; undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  return /^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** A word of a vocabulary as the standards write it: LMSs send `Not Attempted`, `not_attempted`, `PASSED` as well. */
export function vocabulary(text: string): string {
  return text.toLowerCase().replace(/_/g, ' ');
}

/** A share of 0 to 1 as 0 to 100 with at most two decimals: the raw score of both standards. */
export function percent(share: number): string {
  return decimals(clamp(share, 0, 1) * 100, 2);
}

/** A share of 0 to 1 with at most four decimals: score.scaled, progress_measure. Open edX breaks on negative ones. */
export function scaled(share: number): string {
  return decimals(clamp(share, 0, 1), 4);
}

/** What every LMS takes as the id of an interaction or objective: a letter, then letters, digits, `_`; 2 to 100 long. */
export function identifier(text: string): string {
  const safe = text.replace(/[^A-Za-z0-9_]/g, '_');
  const started = /^[A-Za-z]/.test(safe) ? safe : `i${safe}`;
  const ended = started.slice(0, 100).replace(/_+$/, '');
  return ended.length > 1 ? ended : `${ended}0`;
}

function splitSeconds(seconds: number): { hours: number; minutes: number; rest: number } {
  // One number of hundredths first: rounding the parts one by one would give 60 seconds.
  const total = Math.round(clamp(seconds, 0, 9999 * 3600 + 59 * 60 + 59.99) * 100);
  return { hours: Math.floor(total / 360_000), minutes: Math.floor(total / 6000) % 60, rest: total % 6000 };
}

export function clamp(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? Math.max(least, 0) : Math.min(Math.max(value, least), most);
}

export function decimals(value: number, digits: number): string {
  const factor = 10 ** digits;
  // `+ 0` turns -0 into 0.
  return String(Math.round(value * factor) / factor + 0);
}

export function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
