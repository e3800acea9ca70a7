import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../src/cli/picture-size.ts';

describe('the size of a picture', () => {
  it.each([
    ['<svg viewBox="0 0 9 9" width="480" height="320">', { width: 480, height: 320 }],
    ["<?xml version='1.0'?>\n<svg\n  height='20.4px'\n  width='30px'>", { width: 30, height: 20 }],
    ['<svg viewBox="0 0 480 320">', { width: 480, height: 320 }],
    ['<svg width="100%" height="100%" viewBox="0 0 48 32">', { width: 48, height: 32 }],
  ])('is what a drawing states: %s', (text, size) => {
    expect(pictureSize(new TextEncoder().encode(text))).toEqual(size);
  });

  it.each([
    ['a PNG', 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGP4z8DwHwwYYQwARtwF+1BCpnsAAAAASUVORK5CYII='],
    ['a GIF', 'R0lGODlhAwACAIAAAP8AAP8AACH5BAAAAAAALAAAAAADAAIAAAIChF8AOw=='],
  ])('is what the head of %s says', (_kind, base64) => {
    expect(pictureSize(Buffer.from(base64, 'base64'))).toEqual({ width: 3, height: 2 });
  });

  it('is that of the picture as it is shown where a camera was held upright', () => {
    expect(pictureSize(photo(1))).toEqual({ width: 3, height: 2 });
    expect(pictureSize(photo(6))).toEqual({ width: 2, height: 3 });
  });

  it.each([
    '<svg stroke-width="2" line-height="3">',
    '<svg viewBox="0,0,x,y">',
    '<svg width="0" height="1"><rect width="5" height="5"/></svg>',
    'no picture',
    '',
  ])('is unknown where none is told: %s', (text) => {
    expect(pictureSize(new TextEncoder().encode(text))).toBeNull();
  });
});

/** The head of a JPEG of 3 × 2 points: its Exif block with an orientation, and its frame. */
function photo(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const app1 = [...exif, ...entry];
  const frame = [8, 0, 2, 0, 3, 1, 1, 0x11, 0];
  return Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe1, 0, app1.length + 2, ...app1],
    ...[0xff, 0xc0, 0, frame.length + 2, ...frame, 0xff, 0xd9],
  ]);
}
