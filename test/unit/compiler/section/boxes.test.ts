import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { findOddBox, takeOddBox } from '../../../../src/compiler/section/boxes.ts';
import { childrenOf } from '../../../../src/compiler/tokens.ts';

describe('findOddBox', () => {
  it.each([
    ['\\[x\\] Text', true],
    ['\\[ \\] Text', false],
    ['\\[x] Text', true],
    ['[x]\u00a0Text', true],
    ['[\u00a0] Text', false],
    ['☑ Text', true],
    ['☐ Text', false],
    ['✓ Text', true],
  ])('understands “%s”', (text, isTicked) => {
    expect(findOddBox(text)).toMatchObject({ isTicked, isHarmless: true });
  });

  it.each([
    ['[x]Text', true],
    ['[] Text', false],
    ['[]Text', false],
    ['[ x ] Text', true],
    ['[  ] Text', false],
    ['(x) Text', true],
    ['( ) Text', false],
    ['[[x]] Text', true],
    ['［x］Text', true],
    ['[х] Text', true],
    ['[✓] Text', true],
    ['[x]', true],
  ])('finds the fault in “%s” and reads it as meant', (text, isTicked) => {
    expect(findOddBox(text)).toMatchObject({ isTicked, isHarmless: false });
  });

  it.each(['Text', '[x](page.md)', '[x][ref]', '[x]: address', '[Yes] Text', '() => x', '(a) Text', '[1] Text', ''])(
    'leaves “%s” alone',
    (text) => {
      expect(findOddBox(text)).toBeNull();
    },
  );

  it('counts the blanks behind the box', () => {
    expect(findOddBox('☐\u00a0 Text')!.length).toBe(3);
  });
});

describe('takeOddBox', () => {
  const inlineOf = (text: string) => childrenOf(readMarkdown(text)[0]!);

  it('takes the box away and leaves the text with its marks and places', () => {
    const { box, rest } = takeOddBox(inlineOf('\\[x\\] One *two*'))!;
    expect(box.isTicked).toBe(true);
    expect(rest.map(({ raw }) => raw)).toEqual(['One ', '*two*']);
    expect(rest[0]!.pos).toEqual({ line: 1, column: 7 });
  });

  it('looks no further than the first mark', () => {
    expect(takeOddBox(inlineOf('*[x]* One'))).toBeNull();
  });
});
