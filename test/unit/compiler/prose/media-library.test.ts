import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/compiler/compile.ts';
import { invalidIn } from '../valid-html.ts';

const film = { 'media/talk.mp4': 1_234_567 };
const beside = {
  'media/talk.en.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi.\n',
  'media/talk.en.md': '**Lena:** Hi.\n',
};

describe('a link to a film that stands alone', () => {
  it('becomes a player that fetches the film only when it is asked to, with captions, transcript and the file itself', async () => {
    const { html, diagnostics, media } = build({ ...beside, 'media/talk.fr.vtt': beside['media/talk.en.vtt'] }, film);
    expect(diagnostics).toEqual([]);
    expect(html).toContain(`<figure data-part="media" data-media="video">
<figcaption>Watch the <em>talk</em></figcaption>
<video controls preload="none" playsinline src="media/talk.mp4" aria-label="Watch the talk"><track kind="captions" src="media/talk.en.vtt" srclang="en" label="English" default /><track kind="captions" src="media/talk.fr.vtt" srclang="fr" label="français" /></video>
<details data-part="transcript" open><summary>Transcript</summary>
<p><strong>Lena:</strong> Hi.</p>
</details>
<p data-part="download"><a href="media/talk.mp4" download="talk.mp4" target="_blank" rel="noopener">Download the video (MP4, 1.2 MB)</a></p>
</figure>`);
    expect(media).toEqual(['media/talk.en.vtt', 'media/talk.fr.vtt', 'media/talk.mp4']);
    expect(await invalidIn(html)).toEqual([]);
  });

  it('asks for the style that is not on every page', () => {
    expect(build(beside, film).html).toContain('later.css');
    expect(build({}, {}, 'Text').html).not.toContain('later.css');
  });

  it('shows the picture that bears its name, and packs it', () => {
    const { html, media } = build(beside, { ...film, 'media/talk.jpg': 1 });
    expect(html).toContain(' poster="media/talk.jpg"');
    expect(media).toContain('media/talk.jpg');
  });

  it('stays a link within a sentence, to be downloaded, and then needs nothing beside it', () => {
    const { html, diagnostics } = build({}, film, 'See [the talk](media/talk.mp4).');
    expect(diagnostics).toEqual([]);
    expect(html).not.toContain('<video');
    expect(html).toContain('<a href="media/talk.mp4"');
  });

  it('checks and packs what its transcript uses', () => {
    const files = { ...beside, 'media/talk.en.md': '![map](media/map.svg) {{none}}\n\n# Talk\n' };
    const { told, media } = build(files, { ...film, 'media/map.svg': 1 });
    expect(told).toEqual(['media/talk.en.md:1 variable-unknown', 'media/talk.en.md:3 transcript-heading']);
    expect(media).toContain('media/map.svg');
  });
});

describe('a link to a sound that stands alone', () => {
  it('becomes a player; it needs a transcript, and no captions', async () => {
    const sound = { 'media/talk.mp3': 6373 };
    const { html, diagnostics } = build({ 'media/talk.md': 'Hi.' }, sound, '[Listen](media/talk.mp3)');
    expect(diagnostics).toEqual([]);
    expect(html).toContain('<audio controls preload="none" src="media/talk.mp3" aria-label="Listen"></audio>');
    expect(html).toContain('Download the sound (MP3, 6 kB)');
    expect(await invalidIn(html)).toEqual([]);
    expect(build({}, sound, '[Listen](media/talk.mp3)').told).toEqual(['01-a.md:3 transcript-missing']);
  });
});

describe('an author is told', () => {
  it('of captions and a transcript that are missing, once for each film', () => {
    const { told } = build({}, film, '[a](media/talk.mp4)\n\n[a](media/talk.mp4)');
    expect(told).toEqual(['01-a.md:3 captions-missing', '01-a.md:3 transcript-missing']);
  });

  it.each([
    ['media/Talk.en.VTT', 'Rename `media/Talk.en.VTT` to `media/talk.en.vtt`.'],
    ['media/talk.en.srt', 'Put a file `media/talk.en.vtt` beside it; there is `media/talk.en.srt`.'],
    ['media/talk.fr.vtt', 'Put a file `media/talk.en.vtt` beside it; there is `media/talk.fr.vtt`.'],
    ['media/other.vtt', 'Put a file `media/talk.en.vtt` beside it.'],
  ])('what to do where there is %s', (file, mend) => {
    const text = { [file]: 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi.\n' };
    const { diagnostics } = build({ 'media/talk.en.md': 'Hi.', ...text }, film);
    expect(diagnostics).toMatchObject([{ code: 'captions-missing', mend }]);
  });

  it.each([
    ['1\n00:00:01,000 --> 00:00:02,000\nHi.', ['1 captions-form', '2 captions-time']],
    ['WEBVTT\n\n1 --> 2\nHi.', ['3 captions-time']],
    ['WEBVTT\n\n00:00.000-->00:01.000\nHi.', ['3 captions-time']],
    ['WEBVTT\n', ['1 captions-empty']],
    ['WEBVTT - a talk\n\nNOTE x\n\n1\n01:00:00.000 --> 01:00:01.000 align:start\nHi.', []],
  ])('of captions that browsers would not show: %j', (captions, faults) => {
    const { told } = build({ ...beside, 'media/talk.en.vtt': captions }, film);
    expect(told).toEqual(faults.map((fault) => `media/talk.en.vtt:${fault}`));
  });

  it('of a transcript without words', () => {
    const { told } = build({ ...beside, 'media/talk.en.md': '\n<!-- to do -->\n' }, film);
    expect(told).toEqual(['media/talk.en.md:1 transcript-empty']);
  });

  it('of a file that is too large, or that not all browsers play', () => {
    expect(build(beside, { 'media/talk.mp4': 20_000_001 }).told).toEqual(['01-a.md:3 media-big']);
    expect(build(beside, { 'media/talk.webm': 1 }, '[a](media/talk.webm)').told).toEqual(['01-a.md:3 media-webm']);
    expect(build(beside, { 'media/talk.mov': 1 }, '[a](media/talk.mov)').told).toEqual(['01-a.md:3 media-type']);
    expect(build(beside, { 'media/talk.mov': 1 }, 'Fetch [a](media/talk.mov)').told).toEqual([]);
  });

  it('of a name that differs in case', () => {
    const { diagnostics } = build(beside, { 'media/Talk.mp4': 1 });
    expect(diagnostics).toMatchObject([{ code: 'link-file', mend: 'Write `media/Talk.mp4`.' }]);
  });
});

function build(
  texts: Record<string, string>,
  sizes: Record<string, number>,
  body = '[Watch the *talk*](media/talk.mp4)',
) {
  const all = { 'course.yaml': 'title: A\nid: a\nversion: 1.0.0\n', '01-a.md': `# A\n\n${body}\n`, ...texts };
  const files = new Map(Object.entries(all).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const { pages, media, diagnostics } = compile({
    files,
    media: new Map(Object.entries(sizes)),
    playerVersion: '1.0.0',
  });
  const told = diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`);
  return { html: pages[0]?.html ?? '', media, diagnostics, told };
}
