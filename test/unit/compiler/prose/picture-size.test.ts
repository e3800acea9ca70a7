import { describe, expect, it } from 'vitest';
import { drawingSize } from '../../../../src/compiler/prose/picture-size.ts';

describe('the size of a drawing', () => {
  it.each([
    ['<svg viewBox="0 0 9 9" width="480" height="320">', { width: 480, height: 320 }],
    ["<?xml version='1.0'?>\n<svg\n  height='20.4px'\n  width='30px'>", { width: 30, height: 20 }],
  ])('is what its first element states: %s', (text, size) => {
    expect(drawingSize(bytes(text))).toEqual(size);
  });

  it.each([
    '<svg viewBox="0 0 480 320">',
    '<svg width="100%" height="100%">',
    '<svg width="10cm" height="5cm">',
    '<svg stroke-width="2" line-height="3">',
    '<svg width="0" height="1"><rect width="5" height="5"/></svg>',
    'no drawing',
  ])('is unknown where none is stated in pixels: %s', (text) => {
    expect(drawingSize(bytes(text))).toBeNull();
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
