import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { element, escapeAttribute, escapeText, xmlDocument } from '../../../../scorm/package/xml.ts';

describe('xmlDocument', () => {
  it('writes one element a line, indented by depth', () => {
    const text = xmlDocument(element('a', { b: '1', c: '2' }, [element('d', {}, 'text'), element('e')]));
    expect(text).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a b="1" c="2">\n  <d>text</d>\n  <e/>\n</a>\n');
  });

  it('gives back any text and any attribute that XML can carry', () => {
    fc.assert(
      fc.property(wildText(), wildText(), (text, attribute) => {
        const read = parse(xmlDocument(element('a', { b: attribute }, text)));
        expect(read).toEqual({ text: carried(text), attribute: carried(attribute) });
      }),
      { numRuns: 500 },
    );
  });
});

describe('escapeText', () => {
  it('escapes what would begin a tag, an entity or end a CDATA section', () => {
    expect(escapeText('a < b & c ]]> d')).toBe('a &lt; b &amp; c ]]&gt; d');
  });

  it('drops control characters and halves of a character', () => {
    expect(escapeText('a\u0000b\u001Bc\uD83Ed\uFFFEe')).toBe('abcde');
  });

  it('keeps whole characters beyond the first plane', () => {
    expect(escapeText('🫖')).toBe('🫖');
  });
});

describe('escapeAttribute', () => {
  it('escapes what would end the value, and blanks that a parser would change', () => {
    expect(escapeAttribute('"a"\t\n\r')).toBe('&quot;a&quot;&#9;&#10;&#13;');
  });
});

function wildText() {
  const nasty = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '&#1;',
    '\r\n',
    '\r',
    '\t',
    '\u0000',
    '\uD800',
    '\uFFFE',
  );
  return fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' })), { maxLength: 8 }).map((parts) => parts.join(''));
}

/** Written apart from the code under test: character by character, by the table of XML 1.0, section 2.2. */
function carried(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const point = character.codePointAt(0)!;
      if (point < 0x20) return point === 0x9 || point === 0xa || point === 0xd;
      return point <= 0xd7ff || (point >= 0xe000 && point <= 0xfffd) || point >= 0x10000;
    })
    .join('');
}

function parse(text: string): { text: string; attribute: string } {
  using document = XmlDocument.fromString(text);
  return { text: document.root.content, attribute: document.root.attr('b')!.value };
}
