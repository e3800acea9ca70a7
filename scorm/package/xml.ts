/** An element with text or with elements inside, never both: so indentation never changes what it says. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[] | string;
}

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  children: XmlElement['children'] = [],
): XmlElement {
  return { name, attributes, children };
}

/** A whole document, one element a line, so that a validator's line numbers say something. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

/** Text between tags, in XML and HTML. Characters that XML 1.0 cannot carry (section 2.2) are dropped. */
export function escapeText(text: string): string {
  // A bare CR would be read as LF (section 2.11), and `]]>` may not stand in text (section 2.4).
  return carried(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** Text between the double quotes of an attribute, in XML and HTML. */
export function escapeAttribute(text: string): string {
  // Blanks other than the space would be read as spaces (section 3.3.3).
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}

function write({ name, attributes, children }: XmlElement, indent: string): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`)];
  const open = `${indent}<${start.join(' ')}`;
  if (children.length === 0) return `${open}/>\n`;
  if (typeof children === 'string') return `${open}>${escapeText(children)}</${name}>\n`;
  return `${open}>\n${children.map((child) => write(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

function carried(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
