import { describe, expect, it } from 'vitest';
import { fileReply } from '../../../../scorm/lms/reply.ts';

const ten = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

describe('fileReply', () => {
  it.each([
    ['a/index.html', 'text/html; charset=utf-8'],
    ['player.js', 'text/javascript; charset=utf-8'],
    ['A.JPG', 'image/jpeg'],
    ['media/film.mp4', 'video/mp4'],
    ['captions.vtt', 'text/vtt; charset=utf-8'],
    ['unknown', 'application/octet-stream'],
  ])('names the type of %s', (path, type) => {
    expect(fileReply(path, ten).type).toBe(type);
  });

  it.each([
    ['bytes=0-3', 206, [0, 1, 2, 3], 'bytes 0-3/10'],
    ['bytes=8-', 206, [8, 9], 'bytes 8-9/10'],
    ['bytes=8-99', 206, [8, 9], 'bytes 8-9/10'],
    ['bytes=-3', 206, [7, 8, 9], 'bytes 7-9/10'],
    ['bytes=-99', 206, [...ten], 'bytes 0-9/10'],
    ['bytes=-', 200, [...ten], undefined],
    ['bytes=0-1,3-4', 200, [...ten], undefined],
    ['lines=1-2', 200, [...ten], undefined],
  ])('answers the range %s with %i', (range, status, bytes, contentRange) => {
    const reply = fileReply('film.mp4', ten, range);
    expect(reply.status).toBe(status);
    expect([...reply.bytes]).toEqual(bytes);
    expect(reply.headers?.['Content-Range']).toBe(contentRange);
  });

  it.each(['bytes=10-', 'bytes=5-2', 'bytes=-0'])('has nothing for the range %s', (range) => {
    expect(fileReply('film.mp4', ten, range)).toMatchObject({
      status: 416,
      headers: { 'Content-Range': 'bytes */10' },
    });
  });
});
