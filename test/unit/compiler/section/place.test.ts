import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { isOnPicture, picturesIn, readPlace } from '../../../../src/compiler/section/place.ts';
import { childrenOf, plainText } from '../../../../src/compiler/tokens.ts';

function placed(text: string) {
  const read = readPlace(childrenOf(readMarkdown(text)[0]!));
  return read && { name: plainText([read.name]), ...read.place, rest: plainText(read.rest) };
}

describe('a name with its place', () => {
  it.each([
    ['**Mentor** (50%, 10%) Growth.', 50, 10],
    ['**Mentor**(50%,10%)Growth.', 50, 10],
    ['**Mentor** (50 %; 10 %) Growth.', 50, 10],
    ['**Mentor** (12.5%, 8.25%) Growth.', 12.5, 8.25],
    ['**Mentor** (12,5%, 8,25%) Growth.', 12.5, 8.25],
    ['**Mentor** (٥٠٪، ١٢٫٥٪) Growth.', 50, 12.5],
    ['**Mentor**（50%，10%）Growth.', 50, 10],
    ['**Mentor**\n(50%, 10%)\nGrowth.', 50, 10],
  ])('is read from %j', (text, x, y) => {
    expect(placed(text)).toEqual({ name: 'Mentor', x, y, rest: 'Growth.' });
  });

  it.each([
    'Mentor (50%, 10%)',
    '**Mentor** (50, 10)',
    '**Mentor** 50%, 10%',
    '**Mentor** (50%)',
    '**Mentor**',
    '*Mentor* (50%, 10%)',
  ])('is not read from %j', (text) => {
    expect(placed(text)).toBe(null);
  });

  it('keeps the marks of its text', () => {
    const { rest } = readPlace(childrenOf(readMarkdown('**A** (1%, 2%) *Growth*')[0]!))!;
    expect(rest.map(({ type }) => type)).toEqual(['em']);
  });
});

it('lies on the picture up to its edges', () => {
  expect(isOnPicture({ x: 100, y: 0 })).toBe(true);
  expect(isOnPicture({ x: 101, y: 0 })).toBe(false);
  expect(isOnPicture({ x: 0, y: 100.5 })).toBe(false);
});

it('finds the pictures among paragraphs', () => {
  expect(picturesIn(readMarkdown('Text.\n\n![One](a.svg) and\n![two](b.svg)\n\n- ![three](c.svg)')).length).toBe(2);
});
