import type { Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import type { Placed } from '../../../../src/compiler/positions.ts';
import { findMedia, isMedia, loneLink, mediaKind } from '../../../../src/compiler/prose/media.ts';

describe('a lone link', () => {
  it.each(['[a](b)', '[a *b*](b "c")\n', '  [a](b)'])('is %j', (text) => {
    expect(link(text)).toMatchObject({ href: 'b' });
  });

  it.each(['See [a](b)', '[a](b).', '[a](b) [c](d)', '**[a](b)**', '![a](b)', 'text', '<br>[a](b)'])(
    'is not %j',
    (text) => {
      expect(link(text)).toBe(null);
    },
  );
});

describe('a film or a sound', () => {
  it('is known by the ending of its name', () => {
    expect(['a.mp4', 'a.M4V', 'a.webm'].map(mediaKind)).toEqual(['video', 'video', 'video']);
    expect(['a.mp3', 'a.m4a', 'a.WAV'].map(mediaKind)).toEqual(['audio', 'audio', 'audio']);
    expect(['a.mov', 'a.ogg', 'a.avi', 'a.flac'].map((path) => [mediaKind(path), isMedia(path)])).toEqual(
      Array(4).fill([null, true]),
    );
    expect(['a.svg', 'a.pdf', 'mp4', 'a.mp4.zip', 'a.vtt'].map(isMedia)).toEqual(Array(5).fill(false));
  });

  it('has its captions, transcript and picture in the files that bear its name', () => {
    expect(find('talk.fr.vtt', 'talk.en.vtt', 'talk.en.md', 'talk.fr.md', 'talk.png', 'talk2.en.vtt', 'a.svg')).toEqual(
      {
        kind: 'video',
        path: 'media/talk.mp4',
        captions: [
          { path: 'media/talk.en.vtt', language: 'en' },
          { path: 'media/talk.fr.vtt', language: 'fr' },
        ],
        transcript: 'media/talk.en.md',
        poster: 'media/talk.png',
      },
    );
  });

  it('takes files without a language for files in the language of the course', () => {
    expect(find('talk.vtt', 'talk.md')).toMatchObject({
      captions: [{ path: 'media/talk.vtt', language: 'en' }],
      transcript: 'media/talk.md',
    });
  });

  it('takes the nearest form of a language, its own before another', () => {
    expect(find('talk.en-US.md', 'talk.en.md')).toMatchObject({ transcript: 'media/talk.en.md' });
    expect(find('talk.en-US.md')).toMatchObject({ transcript: 'media/talk.en-US.md' });
    expect(find('talk.fr.md')).toMatchObject({ transcript: null });
  });

  it('has nothing where there is nothing', () => {
    expect(find()).toMatchObject({ captions: [], transcript: null, poster: null });
  });
});

function link(text: string) {
  return loneLink(readMarkdown(text)[0] as Tokens.Paragraph & Placed);
}

function find(...names: string[]) {
  return findMedia('media/talk.mp4', 'video', 'en', ['media/talk.mp4', ...names.map((name) => `media/${name}`)]);
}
