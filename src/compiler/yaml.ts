import { isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import type { Position, Tell } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { positionAt } from './source.ts';

/** Where the keys of a mapping stand, so that later checks can point at them. */
export interface Mapping<T> {
  readonly values: T;
  /** The place of a key, by its path; the beginning of the mapping where there is none. */
  readonly at: (...path: readonly (string | number)[]) => Position;
}

interface MappingSource<S extends z.ZodObject> {
  readonly text: string;
  /** The line of the file on which `text` begins. */
  readonly firstLine: number;
  readonly schema: S;
  /** What stands in for required keys that are missing or wrong, so that reading goes on. */
  readonly fallback: z.input<S>;
  /** Begins the codes of the faults: `front` gives `front-unknown`, `front-type` … */
  readonly prefix: string;
}

/**
 * Reads `key: value` lines and tells every fault at its place. Wrong values are left out, so that the rest still holds.
 * The messages of the schema say how to mend a value.
 */
export function readMapping<S extends z.ZodObject>(source: MappingSource<S>, tell: Tell): Mapping<z.output<S>> {
  const { schema, fallback, prefix } = source;
  const document = parseDocument(source.text, { prettyErrors: false, schema: 'core' });
  const place = (offset: number): Position => {
    const { line, column } = positionAt(source.text, offset);
    return { line: line + source.firstLine - 1, column };
  };
  const mapping = (values: z.output<S>): Mapping<z.output<S>> => ({
    values,
    at: (...path) => place(keyOffset(document, path)),
  });

  const syntax = syntaxFaults(document);
  for (const { name, offset, found } of syntax)
    tell(`${prefix}-${name}`, place(offset), found ?? lineOf(source, offset));
  if (syntax.length > 0) return mapping(schema.parse(fallback));

  const written = (document.toJS() ?? {}) as Record<string, unknown>;
  const wrong = new Set<PropertyKey>();
  for (const issue of schema.safeParse(written).error?.issues ?? []) {
    const path = issue.path as (string | number)[];
    wrong.add(path[0] ?? '');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        if (path.length === 0) wrong.add(key);
        tell(
          `${prefix}-unknown`,
          place(keyOffset(document, [...path, key])),
          key,
          suggestKey(key, keysAt(schema, path)),
        );
      }
    } else if (valueAt(written, path) === undefined) {
      tell(`${prefix}-missing`, place(keyOffset(document, path.slice(0, -1))), path.join(' › '), issue.message);
    } else {
      tell(`${prefix}-type`, place(valueOffset(document, path)), shown(written, path), issue.message);
    }
  }
  const right = Object.fromEntries(Object.entries(written).filter(([key]) => !wrong.has(key)));
  return mapping(schema.parse({ ...fallback, ...right }));
}

interface SyntaxFault {
  readonly name: 'syntax' | 'twice' | 'colon' | 'tab';
  readonly offset: number;
  readonly found?: string;
}

/** The first break of YAML's rules (what follows it is mostly its echo), or all keys that stand twice. */
function syntaxFaults(document: Document.Parsed): SyntaxFault[] {
  const errors = document.errors.map(({ code, pos }): SyntaxFault => ({
    name: names[code] ?? 'syntax',
    offset: code === 'MISSING_CHAR' ? openedAt(document, pos[0]) : pos[0],
  }));
  const broken = errors.find(({ name }) => name !== 'twice');
  if (broken) return [broken];
  if (errors.length > 0) return errors;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return [{ name: 'syntax', offset: contents.range[0] }];
  const aliases: SyntaxFault[] = [];
  visit(document, { Alias: (_key, alias) => void aliases.push({ name: 'syntax', offset: alias.range?.[0] ?? 0 }) });
  return aliases;
}

const names: Partial<Record<string, SyntaxFault['name']>> = {
  DUPLICATE_KEY: 'twice',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  TAB_AS_INDENT: 'tab',
};

/** A quote that is never closed is missed at the end of the file only; the author looks for its beginning. */
function openedAt(document: Document.Parsed, end: number): number {
  let start = end;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (range && type?.startsWith('QUOTE') && range[0] < end && end <= range[1]) start = range[0];
    },
  });
  return start;
}

function lineOf({ text }: { text: string }, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
}

function suggestKey(key: string, known: readonly string[]): string {
  const near = nearest(key.toLowerCase(), known);
  return near ? `Write \`${near}:\`.` : `Delete the line, or use one of: ${known.join(', ')}.`;
}

function keysAt(schema: z.core.$ZodType, path: readonly (string | number)[]): string[] {
  let inner: z.core.$ZodType = schema;
  for (const key of [...path, null]) {
    while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
    if (key === null || !(inner instanceof z.ZodObject)) break;
    inner = (inner.shape as Record<string, z.core.$ZodType>)[key] ?? inner;
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], value);
}

/** Offset of the key at the end of a path, or of the nearest thing around it. */
function keyOffset(document: Document.Parsed, path: readonly (string | number)[]): number {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  if (isMap(parent)) {
    const key = parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(last))?.key;
    if (isScalar(key) && key.range) return key.range[0];
  }
  if (path.length > 0) return keyOffset(document, path.slice(0, -1));
  return document.contents?.range[0] ?? 0;
}

function valueOffset(document: Document.Parsed, path: readonly (string | number)[]): number {
  const node: unknown = document.getIn(path, true);
  return isNode(node) && !isAlias(node) && node.range && node.range[0] < node.range[1]
    ? node.range[0]
    : keyOffset(document, path);
}

/** The pair as it stands in the file, in one line. */
function shown(written: unknown, path: readonly (string | number)[]): string {
  const value = valueAt(written, path);
  return `${path.join(' › ')}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}
