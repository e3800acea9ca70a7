import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Position, Tell } from './diagnostic.ts';
import { nearest } from './nearest.ts';
import { positionAt } from './source.ts';
import { syntaxFaults } from './yaml-syntax.ts';

/** The settings of a file, and where they stand, so that later checks can point at them. */
export interface Mapping<T> {
  readonly values: T;
  /** False where YAML could not read the text: then `values` are stand-ins. */
  readonly isReadable: boolean;
  /** The place of a key, by its path; the beginning of the mapping where there is none. */
  readonly at: (...path: Path) => Position;
}

type Path = readonly (string | number)[];

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
  const { text, schema, fallback, prefix } = source;
  const document = parseDocument(text, { prettyErrors: false, schema: 'core' });
  const place = (offset: number): Position => {
    const { line, column } = positionAt(text, offset);
    return { line: line + source.firstLine - 1, column };
  };
  const at = (...path: Path) => place(keyOffset(document, path));

  const syntax = syntaxFaults(document);
  for (const { name, offset } of syntax) tell(`${prefix}-${name}`, place(offset), lineOf(text, offset));
  if (syntax.length > 0) return { values: schema.parse(fallback), isReadable: false, at };

  const written = (document.toJS() ?? {}) as Record<string, unknown>;
  const faults = schemaFaults(schema, written);
  for (const { name, path, mend } of faults) {
    if (name === 'unknown') tell(`${prefix}-unknown`, at(...path), String(path.at(-1)), mend);
    else if (name === 'missing') tell(`${prefix}-missing`, at(...path), `no line \`${path.join(' › ')}:\``, mend);
    else tell(`${prefix}-type`, place(valueOffset(document, path)), pairAt(document, text, path), mend);
  }
  const wrong = new Set(faults.map(({ path }) => path[0]));
  const right = Object.fromEntries(Object.entries(written).filter(([key]) => !wrong.has(key)));
  return { values: schema.parse({ ...fallback, ...right }), isReadable: true, at };
}

interface SchemaFault {
  readonly name: 'unknown' | 'missing' | 'type';
  readonly path: Path;
  readonly mend: string;
}

function schemaFaults(schema: z.ZodObject, written: Record<string, unknown>): SchemaFault[] {
  const issues = schema.safeParse(written).error?.issues ?? [];
  const unknown: SchemaFault[] = [];
  // A key that is missing because it is misspelt is told once.
  const meant = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = issue.path as (string | number)[];
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      const near = nearest(key.toLowerCase(), known);
      if (near) meant.add([...path, near].join());
      const mend = near ? `Write \`${near}:\`.` : `Delete the line, or use one of: ${known.join(', ')}.`;
      unknown.push({ name: 'unknown', path: [...path, key], mend });
    }
  }
  const others = issues.flatMap((issue): SchemaFault[] => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys' || meant.has(path.join())) return [];
    return [{ name: valueAt(written, path) === undefined ? 'missing' : 'type', path, mend: issue.message }];
  });
  return [...unknown, ...others];
}

function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  let inner: z.core.$ZodType = schema;
  for (const key of [...path, null]) {
    while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
    if (key === null || !(inner instanceof z.ZodObject)) break;
    inner = (inner.shape as Record<string, z.core.$ZodType>)[key] ?? inner;
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | null)?.[key], value);
}

/** Offset of the key at the end of a path, or of the nearest thing around it. */
function keyOffset(document: Document.Parsed, path: Path): number {
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const last = path.at(-1);
  if (isMap(parent)) {
    const key = parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(last))?.key;
    if (isScalar(key) && key.range) return key.range[0];
  }
  const item: unknown = isSeq(parent) ? parent.get(last, true) : undefined;
  if (isNode(item) && item.range) return item.range[0];
  if (path.length > 0) return keyOffset(document, path.slice(0, -1));
  return document.contents?.range[0] ?? 0;
}

function valueOffset(document: Document.Parsed, path: Path): number {
  return valueRange(document, path)?.[0] ?? keyOffset(document, path);
}

/** The pair as its author typed it. */
function pairAt(document: Document.Parsed, text: string, path: Path): string {
  const range = valueRange(document, path);
  return range ? `${path.join(' › ')}: ${text.slice(...range)}` : lineOf(text, keyOffset(document, path)).trim();
}

function valueRange(document: Document.Parsed, path: Path): [start: number, end: number] | null {
  const node: unknown = document.getIn(path, true);
  if (!isNode(node) || isAlias(node) || !node.range || node.range[0] >= node.range[1]) return null;
  return [node.range[0], node.range[1]];
}

function lineOf(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
}
