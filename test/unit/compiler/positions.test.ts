import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyToken, readMarkdown } from '../../../src/compiler/markdown.ts';
import { View } from '../../../src/compiler/positions.ts';

describe('the place of a token', () => {
  it('is the line and column of its first letter, at any depth', () => {
    expect(placesOf('# A **b**\n\ntext *c* `d`\n', 1)).toMatchObject({ b: '1:7', c: '3:7', d: '3:10' });
  });

  it('counts from the line on which the text begins', () => {
    expect(placesOf('alpha\n\nbeta', 7)).toMatchObject({ alpha: '7:1', beta: '9:1' });
  });

  it('looks behind the markers of lists and nested lists', () => {
    const text = '- one\n  - two\n    1. three\n\n       **four**\n- five';
    expect(placesOf(text)).toMatchObject({ one: '1:3', two: '2:5', three: '3:8', four: '5:10', five: '6:3' });
  });

  it('looks behind boxes', () => {
    expect(placesOf('- [ ] one\n- [x] *two*')).toMatchObject({ one: '1:7', two: '2:8' });
  });

  it('looks behind the marks of quotes, quotes in quotes and lists in quotes', () => {
    const text = '> one\n> > two\n>\n> - three\n>   **four**';
    expect(placesOf(text)).toMatchObject({ one: '1:3', two: '2:5', three: '4:5', four: '5:7' });
  });

  it('finds a quote under an option, as authors write feedback', () => {
    const text = '- [ ] wrong\n  > why *not*\n  > more\n- [x] right\n  > yes';
    expect(placesOf(text)).toMatchObject({ wrong: '1:7', not: '2:10', right: '4:7', yes: '5:5' });
    expect(placesOf('- a\n  > b **c**\n  d')).toMatchObject({ c: '2:9' });
  });

  it('follows lines that Markdown glues to what stands above', () => {
    expect(placesOf('> one\n**two**')).toMatchObject({ two: '2:3' });
    expect(placesOf('- one\n**two**')).toMatchObject({ two: '2:3' });
  });

  it('counts a tab as one column, as editors do', () => {
    expect(placesOf('-\tone\n\t- two')).toMatchObject({ one: '1:3', two: '2:4' });
    expect(placesOf('- one\n\n\t**two**')).toMatchObject({ two: '3:4' });
  });

  it('tells equal words apart', () => {
    const tokens = everyToken(readMarkdown('*same*\n\n*same* *same*')).filter(({ type }) => type === 'em');
    expect(tokens.map(({ pos }) => `${pos.line}:${pos.column}`)).toEqual(['1:1', '3:1', '3:8']);
  });

  it('is known in every cell of a table, with and without bars at its edges', () => {
    const text = '| a | **b** |\n|---|---|\n| c | c |\n| x \\| *y* | *z* |';
    expect(placesOf(text)).toMatchObject({ a: '1:3', b: '1:9', y: '4:9', z: '4:15' });
    expect(cellPlaces(text).slice(2, 4)).toEqual(['3:3', '3:7']);
    expect(placesOf('a | *b*\n--|--\nc | *d*')).toMatchObject({ b: '1:6', d: '3:6' });
  });

  it('is known inside the text of a footnote and its further paragraphs', () => {
    const text = 'Text[^n]\n\n[^n]: Note *one*\n    *two*\n\n    *three*';
    expect(placesOf(text)).toMatchObject({ one: '3:13', two: '4:6', three: '6:6' });
  });

  it('is inside the text, whatever the Markdown', () => {
    const fragment = fc.constantFrom(
      ...[
        '# ',
        '- ',
        '1. ',
        '> ',
        '  ',
        '    ',
        '\t',
        '\n',
        '\n\n',
        '**',
        '*',
        '`',
        '[x](y)',
        '| a | b |\n|--|--|\n| c | d |\n',
      ],
      ...[
        'word ',
        'é',
        '[^1]',
        '[^1]: ',
        '<b>',
        '<!-- x: 1 -->',
        '- [ ] ',
        '- [x] ',
        '![a](b "c")',
        '```\n',
        '---\n',
        '\\',
        'a\\|b',
      ],
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const text = fragments.join('');
        const lines = text.split('\n');
        for (const { pos, offset, end, view } of everyToken(readMarkdown(text))) {
          expect(pos.line).toBeGreaterThanOrEqual(1);
          expect(pos.line).toBeLessThanOrEqual(lines.length);
          expect(pos.column).toBeGreaterThanOrEqual(1);
          expect(pos.column).toBeLessThanOrEqual(lines[pos.line - 1]!.length + 1);
          expect(offset).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(view.text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('View', () => {
  it('finds a raw text whose tabs Markdown turned into spaces', () => {
    const view = View.root('a\n\tb\n');
    expect(view.find('    b', 0)).toEqual({ index: 3, length: 1 });
    expect(view.find('a\n    b', 0)).toEqual({ index: 0, length: 4 });
  });

  it('finds nothing for a text that is not there', () => {
    expect(View.root('abc').find('x', 0)).toBeNull();
    expect(View.root('abc').find(' ', 0)).toBeNull();
  });
});

function placesOf(text: string, firstLine = 1): Record<string, string> {
  const leaves = everyToken(readMarkdown(text, firstLine)).filter(
    (token) => token.type === 'codespan' || (token.type === 'text' && !('tokens' in token && token.tokens)),
  );
  return Object.fromEntries(
    leaves.map(({ raw, pos }) => [raw.trim().replaceAll('`', ''), `${pos.line}:${pos.column}`]),
  );
}

function cellPlaces(text: string): string[] {
  return everyToken(readMarkdown(text))
    .filter(({ type }) => type === 'text')
    .map(({ pos }) => `${pos.line}:${pos.column}`);
}
