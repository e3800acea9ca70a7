import { isCollection, isMap, visit, type Document } from 'yaml';

/** What YAML cannot read; `name` ends the code of the fault. */
export interface SyntaxFault {
  readonly name: 'syntax' | 'twice' | 'colon' | 'tab';
  readonly offset: number;
}

/** The first break of YAML's rules (what follows it is mostly its echo), or all keys that stand twice. */
export function syntaxFaults(document: Document.Parsed): SyntaxFault[] {
  const errors = document.errors.map(({ code, pos }): SyntaxFault => ({
    name: names[code] ?? 'syntax',
    offset: code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? openedAt(document, pos[0]) : pos[0],
  }));
  const broken = errors.find(({ name }) => name !== 'twice');
  if (broken) return [broken];
  if (errors.length > 0) return errors;
  const { contents } = document;
  if (contents !== null && !isMap(contents)) return [{ name: 'syntax', offset: contents.range[0] }];
  return needlessArts(document);
}

const names: Partial<Record<string, SyntaxFault['name']>> = {
  DUPLICATE_KEY: 'twice',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  TAB_AS_INDENT: 'tab',
};

/** References, and lists as names: nobody needs them in settings, so they are slips. */
function needlessArts(document: Document.Parsed): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  visit(document, {
    Alias: (_key, alias) => void faults.push({ name: 'syntax', offset: alias.range?.[0] ?? 0 }),
    Pair: (_key, { key }) => {
      if (isCollection(key)) faults.push({ name: 'syntax', offset: key.range?.[0] ?? 0 });
    },
  });
  return faults;
}

/** A quote or a brace that is never closed is missed further down only; its author looks for its beginning. */
function openedAt(document: Document.Parsed, end: number): number {
  let start = end;
  visit(document, {
    Node: (_key, node) => {
      const isQuote = 'type' in node && Boolean(node.type?.startsWith('QUOTE'));
      const isFlow = isCollection(node) && Boolean(node.flow);
      if (node.range && (isQuote || isFlow) && node.range[0] < end && end <= node.range[2]) start = node.range[0];
    },
  });
  return start;
}
