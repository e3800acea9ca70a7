import { describe, expect, it } from 'vitest';
import { pageWords } from '../../../src/language/page-words.ts';
import { readMarkdown } from '../../../src/compiler/markdown.ts';
import { Footnotes } from '../../../src/compiler/prose/footnotes.ts';
import { headingSlugs } from '../../../src/compiler/prose/headings.ts';
import { termFinder } from '../../../src/compiler/prose/term-finder.ts';
import { LessonTerms } from '../../../src/compiler/prose/terms.ts';
import { createRenderer } from '../../../src/compiler/render.ts';

describe('a renderer', () => {
  it('writes paragraphs, emphasis, lists, breaks and rules', () => {
    expect(render('A *b* **c** ~~d~~ `e<` \\\nf\n\n---\n\n1. g\n2. h')).toBe(
      '<p>A <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code> <br />f</p>\n<hr />\n<ol>\n<li>g</li>\n<li>h</li>\n</ol>',
    );
  });

  it('gives headings GitHub’s anchors', () => {
    expect(render('## Why *it* works')).toBe('<h2 id="why-it-works">Why <em>it</em> works</h2>');
  });

  it('puts variables into text, addresses and words for pictures, and never into code', () => {
    expect(render('The {{eap}}, `{{eap}}`, \\{{eap}}')).toBe(
      '<p>The R&amp;D “help” &lt;team&gt;, <code>{{eap}}</code>, {{eap}}</p>',
    );
    expect(render('![{{eap}}](media/map.svg)')).toContain('alt="R&amp;D “help” &lt;team&gt;"');
    expect(render('[x]({{page}})')).toContain('href="https://example.org/?a=1&amp;b=2"');
    expect(render('```\n{{eap}}\n```')).toBe(
      '<pre role="group" aria-label="Code" tabindex="0"><code>{{eap}}</code></pre>',
    );
  });

  it.each(['note', 'tip', 'important', 'warning', 'caution'])(
    'writes the alert “%s” with its name in words',
    (kind) => {
      const html = render(`> [!${kind.toUpperCase()}]\n> Text *a*\n>\n> b`);
      expect(html).toBe(
        `<aside data-part="alert" data-kind="${kind}" role="note">\n<p data-part="alert-title">${kind[0]!.toUpperCase()}${kind.slice(1)}</p>\n<p>Text <em>a</em></p>\n<p>b</p>\n</aside>`,
      );
    },
  );

  it('leaves an ordinary quote a quote', () => {
    expect(render('> text')).toBe('<blockquote>\n<p>text</p>\n</blockquote>');
    expect(render('> [!TIP] text')).toContain('<blockquote>');
  });

  it('names the columns of a table, and its rows where the first head is empty', () => {
    expect(render('| a | b |\n|---|--:|\n| c | d |')).toBe(
      '<div data-part="table" role="group" aria-label="Table" tabindex="0"><table>\n<thead><tr><th scope="col">a</th><th scope="col" data-align="end">b</th></tr></thead>\n<tbody><tr><td>c</td><td data-align="end">d</td></tr></tbody></table></div>',
    );
    expect(render('| | b |\n|---|---|\n| c | d |')).toContain('<th scope="row">c</th><td>d</td>');
    expect(render('| | b |\n|---|---|\n| c | d |')).toContain('<tr><td></td><th scope="col">b</th></tr>');
  });

  it('writes pictures that load late into the room that they need, and a caption under one that stands alone', () => {
    expect(render('A ![b *c*](media/map.svg) d')).toBe(
      '<p>A <img src="media/map.svg" alt="b c" width="30" height="20" loading="lazy" decoding="async" /> d</p>',
    );
    expect(render('![b](media/map.svg "A {{eap}}")')).toBe(
      '<figure><img src="media/map.svg" alt="b" width="30" height="20" loading="lazy" decoding="async" /><figcaption>A R&amp;D “help” &lt;team&gt;</figcaption></figure>',
    );
  });

  it('leads to lessons by their pages, and to headings by their anchors', () => {
    expect(render('[x](02-more.md)')).toContain('<a href="more.html" data-lesson="more">x</a>');
    expect(render('[x](02-more.md#why)')).toContain('<a href="more.html#why" data-lesson="more">x</a>');
    expect(render('[x](#t)\n\n# T')).toContain('<a href="#t">x</a>');
  });

  it('opens what is not the course in a window of its own, and says so', () => {
    const outside = '<span data-part="new-window">(opens in a new window)</span></a>';
    expect(render('[x](https://example.org "t")')).toBe(
      `<p><a href="https://example.org" target="_blank" rel="noopener noreferrer" title="t">x ${outside}</p>`,
    );
    expect(render('https://example.org')).toContain(`>https://example.org ${outside}`);
    expect(render('[x](media/map.svg)')).toContain(
      `<a href="media/map.svg" target="_blank" rel="noopener noreferrer">x ${outside}`,
    );
    expect(render('[x](mailto:a@b.org)')).toBe('<p><a href="mailto:a@b.org">x</a></p>');
  });

  it('leaves the words of a link that leads nowhere', () => {
    expect(render('[x](javascript:alert) [y](nowhere.md)')).toBe('<p>x y</p>');
  });

  it('numbers footnotes by the text, and leads back from each note', () => {
    const { html, notes } = renderWithNotes('A[^b] b[^a] c[^b] d[^none]\n\n[^a]: Note *a*\n[^b]: Note b');
    expect(html).toBe(
      '<p>A<sup><a href="#lm-note-1" id="lm-noteref-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup>' +
        ' b<sup><a href="#lm-note-2" id="lm-noteref-2" role="doc-noteref" aria-label="Footnote 2">2</a></sup>' +
        ' c<sup><a href="#lm-note-1" id="lm-noteref-1-2" role="doc-noteref" aria-label="Footnote 1">1</a></sup> d[^none]</p>',
    );
    expect(notes).toContain('<h2 id="lm-notes">Footnotes</h2>');
    expect(notes).toContain(
      '<li id="lm-note-1"><p>Note b <a href="#lm-noteref-1" role="doc-backlink" aria-label="Back to the text at footnote 1, place 1 of 2">↩</a>' +
        ' <a href="#lm-noteref-1-2" role="doc-backlink" aria-label="Back to the text at footnote 1, place 2 of 2">↩</a></p></li>',
    );
    expect(notes).toContain('<li id="lm-note-2"><p>Note <em>a</em> <a href="#lm-noteref-2"');
    expect(renderWithNotes('text').notes).toBe('');
  });

  it('keeps author’s HTML that is allowed, closes what is open, and drops names and looks', () => {
    expect(
      render('<details>\n<summary>a {{eap}}</summary>\n\nText <kbd id="x" class="y" style="z">K</kbd>\n\n</details>'),
    ).toBe('<details>\n<summary>a R&amp;D “help” &lt;team&gt;</summary>\n<p>Text <kbd>K</kbd></p>\n</details>');
    expect(render('<div><b>x')).toBe('<div><b>x\n</b></div>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<svg onload=alert(1)>',
    '<p data-part="lesson" id="lm-lesson">x</p>',
    '[x](javascript:alert(1))',
    '![x](javascript:alert(1))',
    '<b title="<script>">x</b>',
    '<<script>script>alert(1)</script>',
    '<details open onclick="x">y</details>',
  ])('lets no program, address or name of the page through in %j', (text) => {
    expect(render(text)).not.toMatch(/<script|onerror=|onload=|onclick=|javascript:|<svg|data-part="lesson"|id="lm/);
  });

  it('shows boxes of an ordinary list as signs', () => {
    expect(render('- [ ] a\n- [x] b')).toBe('<ul>\n<li>☐ a</li>\n<li>☑ b</li>\n</ul>');
  });

  it('leaves characters for references that HTML knows', () => {
    expect(render('AT&T &copy; &lt;b&gt; 1 < 2')).toBe('<p>AT&amp;T © &lt;b&gt; 1 &lt; 2</p>');
  });

  it('writes words alone where only words may stand', () => {
    const { renderer, tokens } = prepare('a **b** <div>c</div> [d](#t)\n\n# T');
    expect(renderer.inline((tokens[0] as unknown as { tokens: typeof tokens }).tokens)).toBe(
      'a <strong>b</strong> c <a href="#t">d</a>',
    );
  });

  it('says plainly what a person would read out', () => {
    const { renderer, tokens } = prepare(
      'a **b** `c` {{eap}} &eacute; <kbd>d</kbd> ![e](media/map.svg)[^1] \\*f\\* [g](https://x.org)\n\n[^1]: n',
    );
    expect(renderer.plain(tokens)).toBe('a b c R&D “help” <team> é d e *f* g');
  });
});

function render(text: string): string {
  const { renderer, tokens } = prepare(text);
  return renderer.blocks(tokens);
}

function renderWithNotes(text: string): { html: string; notes: string } {
  const { renderer, tokens, footnotes } = prepare(text);
  const html = renderer.blocks(tokens);
  return { html, notes: footnotes.list(renderer.words, (note) => renderer.blocks(note)) };
}

function prepare(text: string) {
  const tokens = readMarkdown(text);
  const slugs = headingSlugs(tokens);
  const footnotes = new Footnotes(tokens);
  const renderer = createRenderer({
    file: '01-t.md',
    words: pageWords('en'),
    variables: new Map([
      ['eap', 'R&D “help” <team>'],
      ['page', 'https://example.org/?a=1&b=2'],
    ]),
    places: {
      anchors: new Map([
        ['01-t.md', new Set(slugs.values())],
        ['02-more.md', new Set(['why'])],
      ]),
      media: new Map([['media/map.svg', 1]]),
      pictures: new Map([['media/map.svg', { width: 30, height: 20 }]]),
    },
    footnotes,
    terms: new LessonTerms([], termFinder([]), new Map()),
    library: { media: new Map(), transcripts: new Map() },
    headingId: (heading) => slugs.get(heading),
    linkTo: (file, anchor) => {
      const fragment = anchor === null ? '' : `#${anchor}`;
      return file === '01-t.md' ? { href: fragment } : { href: `more.html${fragment}`, lesson: 'more' };
    },
  });
  return { renderer, tokens, footnotes };
}
