import type { Tell } from '../diagnostic.ts';
import type { PlacedToken } from '../markdown.ts';
import { nearest } from '../nearest.ts';
import { isComment, placeIn } from '../tokens.ts';
import type { ToldLines } from './told.ts';

/** What an author may set in the comment under a block's heading; absent: the default of the kind and the course. */
export interface Settings {
  readonly id?: string;
  readonly report?: boolean;
  readonly excused?: boolean;
  readonly points?: number;
  /** null: unlimited. */
  readonly tries?: number | null;
  readonly shuffle?: boolean;
  readonly choose?: 'one' | 'several';
  readonly partial?: boolean;
  readonly case?: boolean;
  readonly accents?: boolean;
  readonly skip?: boolean;
  /** Who a list of statements is for: the words by which a learner takes it. */
  readonly role?: string;
  /** Characters. */
  readonly limit?: number;
}

export type SettingKey = keyof Settings;

/**
 * Reads the settings of one block: one HTML comment directly under its heading.
 *
 * ```markdown
 * ## Question: Which of these is mentoring?
 * <!-- points: 2, tries: unlimited -->
 * ```
 *
 * A comment without a colon, or one that begins with `note`, is the author's own; but `points 2` is no note.
 * `rest` is the body without the comment.
 */
export function readSettings(
  body: readonly PlacedToken[],
  kindKeys: readonly SettingKey[],
  { tell, told }: { readonly tell: Tell; readonly told: ToldLines },
): { settings: Settings; rest: readonly PlacedToken[] } {
  const index = body.findIndex((token) => token.type !== 'space');
  const comment = body[index];
  if (comment && isBare(comment))
    tell('settings-near-miss', comment.pos, comment.raw.split('\n')[0], bareMend(comment));
  if (comment?.type !== 'html' || !/^\s*<!--/.test(comment.raw)) return { settings: {}, rest: body };
  const rest = body.slice(index + 1);
  const start = comment.raw.indexOf('<!--') + 4;
  const end = comment.raw.indexOf('-->');
  if (end < 0) {
    tell('settings-unclosed', comment.pos, comment.raw.split('\n')[0]);
    told.add(comment.pos.line);
    return { settings: {}, rest };
  }
  const after = comment.raw.slice(end + 3);
  if (after.trim()) tell('settings-text-after', placeIn(comment, end + 3 + after.search(/\S/)), after);
  const inside = comment.raw.slice(start, end);
  if (isNote(inside)) return { settings: {}, rest };
  return { settings: readParts(comment, start, inside, [...commonKeys, ...kindKeys], tell), rest };
}

/** Tells a comment with settings that stands where nobody reads it: elsewhere in a block, or in prose. */
export function tellMisplacedSettings(tokens: readonly PlacedToken[], tell: Tell): void {
  for (const token of tokens) {
    const key = isComment(token) && /<!--\s*(\w+)\s*[:：]/.exec(token.raw)?.[1];
    if (key && isKnown(key)) tell('settings-place', token.pos, token.raw);
  }
}

/** Whether a line looks like settings whose comment marks are mistyped, as word processors do: `<!— points: 2 —>`. */
export function isSettingsNearMiss(line: string): boolean {
  const match = /^\s*(?:<!?[–—]|<!\s+--|<\s+!--|<!-(?!-)|&lt;!--)\W*(\w+)\s*[:：]/.exec(line);
  return match !== null && isKnown(match[1]!);
}

interface SettingType {
  /** The value, or undefined where the text is none. */
  readonly read: (text: string) => unknown;
  /** What to type. */
  readonly examples: string;
}

const commonKeys: readonly SettingKey[] = ['id', 'report', 'excused'];

const yesOrNo: SettingType = {
  read: (text) => (/^(?:yes|true)$/i.test(text) ? true : /^(?:no|false)$/i.test(text) ? false : undefined),
  examples: '`yes` or `no`',
};

const settingTypes: Readonly<Record<SettingKey, SettingType>> = {
  id: {
    read: (text) => (/^[a-z](?:[a-z0-9_]{0,38}[a-z0-9])?$/.test(text) ? text : undefined),
    examples: 'small letters a to z, digits and `_`, at most 40, or `new`',
  },
  report: yesOrNo,
  excused: yesOrNo,
  points: {
    read: (text) => (/^\d{1,4}(?:\.\d{1,2})?$/.test(text) && Number(text) > 0 ? Number(text) : undefined),
    examples: 'a number above 0, such as `2` or `1.5`',
  },
  tries: {
    read: (text) => (/^unlimited$/i.test(text) ? null : readCount(text, 99)),
    examples: 'a number from `1` on, or `unlimited`',
  },
  shuffle: yesOrNo,
  choose: {
    read: (text) => (/^(?:one|several)$/i.test(text) ? text.toLowerCase() : undefined),
    examples: '`one` or `several`',
  },
  partial: yesOrNo,
  case: yesOrNo,
  accents: yesOrNo,
  skip: yesOrNo,
  role: {
    read: (text) => (text !== '' && text.length <= 80 ? text : undefined),
    examples: 'what a learner says who takes this list, such as `I would like a mentor`, at most 80 characters',
  },
  limit: {
    // SCORM 2004 RTE 4.2.9.1: a long-fill-in response of 4000 characters is what every LMS must take.
    read: (text) => readCount(text, 4000),
    examples: 'a number of characters from `1` to `4000`',
  },
};

function readCount(text: string, most: number): number | undefined {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= most ? count : undefined;
}

function isNote(inside: string): boolean {
  const pair = /^\s*(\w+)\s*[=\s]\s*(\d+|yes|no|true|false|one|several|unlimited)\b/i.exec(inside);
  return /^\s*note\b/i.test(inside) || !(/[:：]/.test(inside) || (pair && isKnown(pair[1]!)));
}

const bareSetting = /^\{?\s*(\w+)\s*[:=]\s*([\w.]+)\s*\}?[ \t]*(?:\n|$)/;

/** `points: 2` or `{points: 2}` as a line of text, which learners would read. */
function isBare({ type, raw }: PlacedToken): boolean {
  const [, key = '', value = ''] = (type === 'paragraph' ? bareSetting.exec(raw) : null) ?? [];
  // “Role: mentor” may be what learners are to read.
  if (!isKnown(key) || key.toLowerCase() === 'role') return false;
  return settingTypes[key.toLowerCase() as SettingKey].read(value) !== undefined;
}

function bareMend({ raw }: PlacedToken): string {
  const [, key, value] = bareSetting.exec(raw)!;
  return `Write \`<!-- ${key!.toLowerCase()}: ${value} -->\` on a line of its own under the heading.`;
}

function readParts(
  comment: PlacedToken,
  start: number,
  inside: string,
  allowed: readonly SettingKey[],
  tell: Tell,
): Settings {
  const settings: Record<string, unknown> = {};
  for (const match of inside.matchAll(/(?:"[^"]*"|“[^”]*”|[^,;،؛，；\n])+/g)) {
    const part = match[0].trim();
    if (!part) continue;
    const at = placeIn(comment, start + match.index + match[0].search(/\S/));
    const pair = /^([^:：]+?)\s*[:：]\s*([\s\S]*)$/.exec(part);
    if (!pair) {
      tell(/^\d+$/.test(part) ? 'settings-decimal' : 'settings-form', at, part);
      continue;
    }
    const key = pair[1]!.toLowerCase();
    const text = pair[2]!.replace(/^["“”](.*)["“”]$/, '$1').trim();
    if (!isAllowed(key, allowed)) {
      tellKey(key, allowed, (code, mend) => tell(code, at, key, mend));
      continue;
    }
    if (key in settings) tell('setting-twice', at, key);
    const { read, examples } = settingTypes[key];
    const value = read(text);
    if (value === undefined) tell('setting-value', at, part, `After \`${key}:\` write ${examples}.`);
    else settings[key] = value;
  }
  return settings;
}

function isAllowed(key: string, allowed: readonly SettingKey[]): key is SettingKey {
  return (allowed as readonly string[]).includes(key);
}

function isKnown(key: string): boolean {
  return Object.hasOwn(settingTypes, key.toLowerCase());
}

function tellKey(key: string, allowed: readonly SettingKey[], tell: (code: string, mend: string) => void): void {
  const takes = `This block takes ${allowed.map((name) => `\`${name}\``).join(', ')}.`;
  const near = nearest(key, allowed);
  if (isKnown(key)) tell('setting-not-here', `Delete it. ${takes}`);
  else if (near) tell('setting-unknown', `Did you mean \`${near}:\`?`);
  else tell('setting-unknown', `${takes} If it is a note of yours, begin it with \`note\`: \`<!-- note … -->\`.`);
}
