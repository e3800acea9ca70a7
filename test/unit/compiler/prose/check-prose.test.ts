import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { checkProse } from '../../../../src/compiler/prose/check-prose.ts';
import { recorder } from '../tell.ts';

describe('checkProse', () => {
  it.each([
    ['Text [a](02-x.md).', ['link-file 1:6 02-x.md']],
    ['- [ ] a\n  > See [b](#nowhere).', ['link-anchor 2:9 #nowhere']],
    ['| a |\n|---|\n| [b](#c) |', ['link-anchor 3:3 #c']],
    ['[](media/map.svg)', ['link-empty 1:1 [](media/map.svg)']],
    ['![](media/map.svg)', ['image-alt 1:1 ![](media/map.svg)']],
    ['a ![b](media/Map.svg)', ['image-file 1:3 media/Map.svg']],
    ['a ![b](media/map.svg "c")', ['image-caption 1:3 ![b](media/map.svg "c")']],
    ['![b](https://x.org/c.png)', ['third-party 1:1 https://x.org/c.png']],
    ['a <blink>b</blink>', ['html-forbidden 1:3 <blink>']],
    ['<details>\n<summary onclick="x">a</summary>\n</details>', ['html-forbidden 2:10 onclick']],
    ['> text\n> <script>', ['html-forbidden 2:3 <script>']],
    ['a {{eep}} b', ['variable-unknown 1:3 {{eep}}']],
    ['## The {{x}}', ['variable-unknown 1:8 {{x}}']],
    ['![the {{x}}](media/map.svg)', ['variable-unknown 1:7 {{x}}']],
    ['[words]({{x}})', ['variable-unknown 1:9 {{x}}', 'link-file 1:1 {{x}}']],
    ['[a {{x}}](#t)\n\n# T', ['variable-unknown 1:4 {{x}}']],
    ['<details>\n<summary>{{x}}</summary>\n</details>', ['variable-unknown 2:10 {{x}}']],
    ['> [!TIPP]\n> text', ['alert-unknown 1:1 [!TIPP]']],
    ['text[^1]', ['footnote-missing 1:5 [^1]']],
    ['text\n\n[^1]: note', ['footnote-unused 3:1 [^1]']],
    ['a[^1]\n\n[^1]: one\n\n[^1]: two', ['footnote-twice 5:1 [^1]']],
    ['[a](my file.md)', ['link-space 1:5 [a](my file.md)']],
    ['*[a](my file.md)*', ['link-space 1:6 [a](my file.md)']],
    ['![a](media/my map.svg)', ['link-space 1:6 ![a](media/my map.svg)']],
    ['[a] (02-x.md)', ['link-gap 1:4 [a] (02-x.md)']],
    ['[a](media\\map.svg)', ['link-backslash 1:1 media\\map.svg']],
  ])('tells %j', (text, faults) => {
    expect(check(text).told).toEqual(faults);
  });

  it.each([
    'An {{eap}} and {{ eap }}, not `{{code}}`, not \\{{this}}',
    '```\n{{code}} <script> [a](b c)\n```',
    '<!-- {{x}} <blink> -->',
    '> [!TIP]\n> text',
    '> [!] text',
    '![b](media/map.svg "c")',
    '![b](media/map.svg "c")\n![d](media/map.svg)',
    '[![b](media/map.svg)](#t)\n\n# T',
    'See [1] (page 3) and [the plan] (Smith, 2020)',
    'a\\[^1] [x] [ ] (y)',
    '[a](https://x.org "a title with spaces")',
    'https://x.org/a b',
    '1 < 2 > 0 & <b>bold</b> &copy;',
  ])('accepts %j', (text) => {
    expect(check(text).told).toEqual([]);
  });

  it('suggests what was probably meant', () => {
    expect(check('{{eep}}').mends).toEqual(['Write `{{eap}}`.']);
    expect(check('> [!TIPP]\n> x').mends).toEqual(['Write `> [!TIP]`.']);
    expect(check('a[^nota]\n\nb[^note]\n\n[^note]: n').mends).toEqual(['Write `[^note]`.']);
    expect(check('[a](my file.md)').mends).toEqual([
      'Write `[a](<my file.md>)`, or rename the file so that its name has no space.',
    ]);
    expect(check('[a] (02-x.md)').mends).toEqual(['Write `[a](02-x.md)`.']);
    expect(check('<a href="x">').mends).toEqual(['Write the link in Markdown: `[words](address)`.']);
  });

  it('gives the media files that the lesson uses', () => {
    expect(check('![a](media/map.svg) and [b](media/map.svg)\n\n- > ![c](./media/map.svg)').media).toEqual([
      'media/map.svg',
      'media/map.svg',
      'media/map.svg',
    ]);
  });
});

function check(text: string) {
  const { told, tell, mends } = recorder();
  const context = {
    file: '01-t.md',
    places: {
      anchors: new Map([['01-t.md', new Set(['t'])]]),
      media: new Map([['media/map.svg', 1]]),
      pictures: new Map(),
    },
    variables: new Map([['eap', 'Employee Assistance Program']]),
  };
  return { media: checkProse(readMarkdown(text), context, tell), told, mends };
}
