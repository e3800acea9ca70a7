import { describe, expect, it } from 'vitest';
import { readImageAddress, readLinkAddress } from '../../../../src/compiler/prose/addresses.ts';

const places = {
  anchors: new Map([
    ['01-welcome.md', new Set(['welcome', 'why-it-works'])],
    ['02-more.md', new Set(['more', 'über-uns'])],
  ]),
  pictures: new Map(),
  media: new Map([
    ['media/map.svg', 1],
    ['media/Talk.mp4', 1],
    ['media/my map.png', 1],
    ['media/a/b.pdf', 1],
    ['logo.png', 1],
  ]),
};

describe('readLinkAddress', () => {
  it.each([
    ['02-more.md', { to: 'lesson', file: '02-more.md', anchor: null }],
    ['./02-more.md#more', { to: 'lesson', file: '02-more.md', anchor: 'more' }],
    ['media/../02-more.md', { to: 'lesson', file: '02-more.md', anchor: null }],
    ['#why-it-works', { to: 'lesson', file: '01-welcome.md', anchor: 'why-it-works' }],
    ['02-more.md#%C3%BCber-uns', { to: 'lesson', file: '02-more.md', anchor: 'über-uns' }],
    ['media/a/b.pdf', { to: 'media', path: 'media/a/b.pdf' }],
    ['https://example.org/#x', { to: 'web', href: 'https://example.org/#x' }],
    ['//example.org', { to: 'web', href: '//example.org' }],
    ['mailto:a@b.org', { to: 'contact', href: 'mailto:a@b.org' }],
    ['tel:112', { to: 'contact', href: 'tel:112' }],
  ])('reads %j', (href, address) => {
    expect(readLinkAddress(href, '01-welcome.md', places)).toEqual(address);
  });

  it.each([
    ['#why-it-work', 'link-anchor', 'Write `#why-it-works`.'],
    ['#', 'link-anchor', undefined],
    ['02-more.md#welcome', 'link-anchor', undefined],
    ['02-mroe.md', 'link-file', 'Write `02-more.md`.'],
    ['02-More.md', 'link-file', 'Write `02-more.md`.'],
    ['Media/a/b.pdf', 'link-file', 'Write `media/a/b.pdf`.'],
    ['b.pdf', 'link-file', 'Write `media/a/b.pdf`.'],
    ['../other/01-x.md', 'file-outside', 'Put the file beside `course.yaml` and write `01-x.md`.'],
    ['/02-more.md', 'file-outside', 'Put the file beside `course.yaml` and write `02-more.md`.'],
    ['C:\\texts\\plan.pdf', 'file-outside', 'Put the file into the folder `media` and write `media/plan.pdf`.'],
    ['something-else.html', 'link-file', undefined],
    ['media\\map.svg', 'link-backslash', 'Write `media/map.svg`.'],
    ['javascript:alert(1)', 'link-scheme', undefined],
    ['file:///C:/x.pdf', 'file-outside', 'Put the file into the folder `media` and write `media/x.pdf`.'],
    ['media/my%20map.png', 'media-name', undefined],
    ['logo.png', 'media-folder', undefined],
    ['%E0%A4%A', 'link-file', undefined],
  ])('tells %j', (href, code, mend) => {
    expect(readLinkAddress(href, '01-welcome.md', places)).toEqual({ to: 'fault', code, ...(mend && { mend }) });
  });
});

describe('readImageAddress', () => {
  it('reads a file of the course, and nothing else', () => {
    expect(readImageAddress('./media/map.svg', places)).toEqual({ to: 'media', path: 'media/map.svg' });
  });

  it.each([
    ['media/Map.svg', 'image-file', 'Write `media/map.svg`.'],
    ['map.svg', 'image-file', 'Write `media/map.svg`.'],
    ['media/nothing-like-it.png', 'image-file', undefined],
    ['media/Talk.mp4', 'media-as-image', undefined],
    ['https://example.org/a.png', 'third-party', undefined],
    ['//example.org/a.png', 'third-party', undefined],
    ['data:image/png;base64,AA', 'third-party', undefined],
    ['media\\map.svg', 'link-backslash', 'Write `media/map.svg`.'],
    ['logo.png', 'media-folder', undefined],
    ['../map.png', 'file-outside', 'Put the file into the folder `media` and write `media/map.png`.'],
    ['C:/map.png', 'file-outside', 'Put the file into the folder `media` and write `media/map.png`.'],
    ['02-more.md', 'image-file', undefined],
  ])('tells %j', (href, code, mend) => {
    expect(readImageAddress(href, places)).toEqual({ to: 'fault', code, ...(mend && { mend }) });
  });
});
