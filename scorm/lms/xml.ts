import { PackageFault } from './package-fault.ts';

/** An element with its local name in lower case: SCORM 1.2 writes `scormtype`, 2004 `scormType`. */
export interface XmlElement {
  readonly name: string;
  /** By local name in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, trimmed. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly tag: string;
  readonly children: XmlElement[];
  readonly prefixes: ReadonlySet<string>;
  text: string;
}

const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const markup = new RegExp(
  [
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/, // comments and instructions say nothing
    /<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>/,
    /<\/(?<close>[^\s>]+)\s*>/,
    /<(?<open>[^\s/>!?]+)(?<rest>(?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>/,
    /(?<text>[^<]+)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'y',
);

/**
 * Reads an XML document as strictly as an LMS does: tags must match, prefixes must be declared.
 *
 * A DOCTYPE is refused, so that no entity can reach outside the document. Throws a PackageFault with the line.
 */
export function readXml(source: string): XmlElement {
  const root: OpenElement = openElement('', new Map(), new Set(['xml', 'xmlns']));
  const open = [root];
  markup.lastIndex = 0;
  while (markup.lastIndex < source.length) {
    const at = markup.lastIndex;
    const fail: Fail = (what, further = 0) => new PackageFault(`line ${lineAt(source, at + further)}: ${what}`);
    const groups = markup.exec(source)?.groups;
    if (!groups) throw fail(source.startsWith('<!DOCTYPE', at) ? 'a DOCTYPE is not allowed' : 'this is not XML');
    const parent = open.at(-1)!;
    if (groups.text !== undefined) parent.text += decodeEntities(groups.text, fail);
    if (groups.cdata !== undefined) parent.text += groups.cdata;
    if (groups.open) {
      const element = startElement(groups.open, groups.rest ?? '', parent, fail);
      parent.children.push(element);
      if (!groups.empty) open.push(element);
    }
    if (groups.close) {
      if (parent.tag !== groups.close)
        throw fail(`</${groups.close}> closes ${parent.tag ? `<${parent.tag}>` : 'nothing'}`);
      parent.text = parent.text.trim();
      open.pop();
    }
  }
  if (open.length > 1) throw new PackageFault(`<${open.at(-1)!.tag}> is never closed`);
  if (root.text.trim() !== '' || root.children.length !== 1)
    throw new PackageFault('there must be one outermost element');
  return root.children[0]!;
}

type Fail = (what: string, charactersFurther?: number) => PackageFault;

function startElement(tag: string, rest: string, parent: OpenElement, fail: Fail): OpenElement {
  const attributes = new Map<string, string>();
  const names = [tag];
  const prefixes = new Set(parent.prefixes);
  for (const [, name = '', double, single] of rest.matchAll(attribute)) {
    names.push(name);
    if (name.startsWith('xmlns:')) prefixes.add(name.slice('xmlns:'.length));
    attributes.set(localName(name), decodeEntities(double ?? single ?? '', fail));
  }
  for (const name of names) {
    const [prefix = '', local] = name.split(':');
    if (local !== undefined && !prefixes.has(prefix)) throw fail(`the prefix “${prefix}:” is not declared`);
  }
  return openElement(tag, attributes, prefixes);
}

function openElement(tag: string, attributes: ReadonlyMap<string, string>, prefixes: ReadonlySet<string>): OpenElement {
  return { tag, name: localName(tag), attributes, prefixes, children: [], text: '' };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string, fail: Fail): string {
  return text.replace(/&([^;\s]*;?)/g, (written, body: string, at: number) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(body);
    const code = number ? parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : -1;
    const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : namedEntities[body.slice(0, -1)];
    if (character === undefined || !body.endsWith(';')) throw fail(`“${written}” is no character`, at);
    return character;
  });
}

function lineAt(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
