import type { Position, Tell } from '../diagnostic.ts';
import { readMarkdown, type PlacedToken } from '../markdown.ts';
import {
  childrenOf,
  cutText,
  firstLineOf,
  isHeading,
  isInvisible,
  isList,
  itemsOf,
  plainText,
  trimStart,
} from '../tokens.ts';
import { expandVariables, type Variables } from './variables.ts';

/** The words of a course that have a meaning of their own, from the file `glossary.md`. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
  /** All of the file, to be checked as any text. */
  readonly tokens: readonly PlacedToken[];
}

export interface GlossaryTerm {
  /** What it is called in a list. */
  readonly name: string;
  /** The spellings by which it is known in a text. */
  readonly forms: readonly string[];
  /** Inline tokens. */
  readonly meaning: readonly PlacedToken[];
  readonly at: Position;
}

/**
 * Reads a list of words and what they mean:
 *
 * ```markdown
 * - **mentee, mentees** — The person with less experience, whose growth comes first.
 * - **Employee Assistance Program (EAP)** — A service that offers help with personal problems.
 * ```
 *
 * Commas separate spellings of one word; an abbreviation in brackets is one more. Any dash or a colon may follow the
 * word, and a paragraph is understood as well as a bullet.
 */
export function readGlossary(text: string, variables: Variables, tell: Tell): Glossary {
  const tokens = readMarkdown(text);
  const terms = entriesOf(tokens, tell).flatMap((entry) => readEntry(entry, variables, tell));
  return { terms: withoutTwins(terms, tell), tokens };
}

/** The inline tokens of each entry. */
function entriesOf(tokens: readonly PlacedToken[], tell: Tell): (readonly PlacedToken[])[] {
  return tokens.flatMap((token) => {
    if (isInvisible(token) ? token.type !== 'footnoteDefinition' : isHeading(token)) return [];
    if (token.type === 'paragraph') return [childrenOf(token)];
    if (!isList(token)) {
      tell('glossary-form', token.pos, firstLineOf(token));
      return [];
    }
    return itemsOf(token).flatMap((item) => {
      const [first, ...others] = childrenOf(item).filter(
        (inside) => !isInvisible(inside) && inside.type !== 'checkbox',
      );
      const more = others[0];
      if (more) tell('glossary-form', more.pos, firstLineOf(more), oneParagraph);
      return first ? [childrenOf(first)] : [];
    });
  });
}

const oneParagraph = 'Write the whole meaning behind the word, in one paragraph.';

function readEntry(entry: readonly PlacedToken[], variables: Variables, tell: Tell): GlossaryTerm[] {
  const [word, ...rest] = trimStart(entry);
  const written = word?.type === 'strong' ? plainText([word]).replace(/\s*[:：]$/, '') : '';
  const meaning = word && meaningIn(rest, plainText([word]) !== written);
  if (!word || !written || !meaning) {
    const first = entry[0];
    if (first) tell('glossary-form', first.pos, firstLineOf({ raw: entry.map(({ raw }) => raw).join('') }));
    return [];
  }
  if (!plainText(meaning)) {
    tell('glossary-empty', word.pos, written);
    return [];
  }
  const spellings = expandVariables(written, variables)
    .split(/\s*[,،;；]\s*/)
    .filter(Boolean);
  return [{ name: spellings[0]!, forms: [...new Set(spellings.flatMap(formsOf))], meaning, at: word.pos }];
}

/** What stands behind the sign after a word; null where there is no sign. A colon may stand among the bold words. */
function meaningIn(rest: readonly PlacedToken[], hasColon: boolean): readonly PlacedToken[] | null {
  const [first, ...others] = rest;
  if (!first || hasColon) return trimStart(rest);
  const sign =
    first.type === 'text' && childrenOf(first).length === 0 ? /^\s*(?:[—–:：-]|--)(?=\s|$)/.exec(first.raw) : null;
  if (sign) return trimStart([cutText(first, sign[0].length), ...others]);
  return first.type === 'text' && !first.raw.trim() && others.length === 0 ? [] : null;
}

/** “Employee Assistance Program (EAP)” is met as a whole and as either of its parts. */
function formsOf(spelling: string): string[] {
  const both = /^(\S.*?)\s*\(([^()]+)\)$/.exec(spelling);
  return both ? [spelling, both[1]!, both[2]!.trim()] : [spelling];
}

/** The terms but for those that have a spelling of another, which is told. */
function withoutTwins(terms: readonly GlossaryTerm[], tell: Tell): GlossaryTerm[] {
  const lines = new Map<string, number>();
  return terms.filter(({ forms, at }) => {
    const twin = forms.find((form) => lines.has(form.toLowerCase()));
    if (twin) {
      const line = lines.get(twin.toLowerCase())!;
      tell('glossary-twice', at, twin, `Keep one of the two meanings: the other stands in line ${line}.`);
    }
    for (const form of forms) if (!lines.has(form.toLowerCase())) lines.set(form.toLowerCase(), at.line);
    return !twin;
  });
}
