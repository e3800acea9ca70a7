import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/compiler/compile.ts';
import { invalidIn } from '../valid-html.ts';

const course = 'title: A course\nid: a-course\nversion: 1.0.0\n';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>';
const media = ['logo.svg', 'logo-dark.svg', 'brand.png', 'text.woff2', 'bold.woff2'];

describe('a theme', () => {
  it('becomes a stylesheet of its own, behind the player’s', () => {
    const { theme, pages } = themed('{ accent: "#0066CC", radius: 8px }');
    expect(theme).toContain("[data-part='course'] { --lm-accent: #0066cc;");
    expect(theme).toContain('--lm-radius: 8px;');
    const styles = [...pages[0]!.html.matchAll(/stylesheet" href="([^"]*)"/g)].map((match) => match[1]);
    expect(styles).toEqual(['player.css', 'theme.css']);
    expect(pages[0]!.html).not.toMatch(/ style=|<style/);
  });

  it('is not there where the course has none', () => {
    const { theme, pages } = compileWith('');
    expect(theme).toBeNull();
    expect(pages[0]!.html).not.toContain('theme.css');
  });

  it('has a rule for each look, by what the system asks for and by what the learner has chosen', () => {
    const { theme } = themed('{ accent: "#0066CC" }');
    const selectors = [...theme!.matchAll(/^(?:@media (.*) \{\n)?(\[data-part.*?) \{/gm)].map(([, query, selector]) =>
      [query, selector!.replace("[data-part='course']", 'course')].filter(Boolean).join(': '),
    );
    expect(selectors).toEqual([
      'course',
      "screen: course[data-theme='dark']",
      '(prefers-contrast: more): course',
      "screen and (prefers-contrast: more): course[data-theme='dark']",
      "course[data-contrast='more']",
      "screen: course[data-theme='dark'][data-contrast='more']",
    ]);
  });

  it('names installed fonts in front of the usual ones', () => {
    const { theme, media } = themed('{ fonts: { text: "Verdana, Noto Sans", headings: ui-serif } }');
    expect(theme).toContain("--lm-font-text: 'Verdana', 'Noto Sans', ui-sans-serif,");
    expect(theme).toContain('--lm-font-display: ui-serif,');
    expect(theme).not.toContain('@font-face');
    expect(media).toEqual([]);
  });

  it('packs font files and shows text meanwhile', () => {
    const { theme, media } = themed(
      '{ fonts: { text: { regular: media/text.woff2, bold: media/bold.woff2 }, headings: { variable: media/bold.woff2 } } }',
    );
    const faces = theme!.match(/@font-face.*/g)!;
    expect(faces).toHaveLength(3);
    for (const face of faces) expect(face).toContain('font-display: swap;');
    expect(faces[1]).toContain(
      "font-weight: 700; font-style: normal; font-display: swap; src: url('media/bold.woff2')",
    );
    expect(faces[2]).toContain('font-family: lm-headings; font-weight: 100 900');
    expect(media).toEqual(['media/bold.woff2', 'media/text.woff2']);
  });

  it('shows the logo above the course’s title, by the name of its organisation', async () => {
    const { pages, theme, media } = themed('{ logo: media/logo.svg, organisation: "Smith & Sons" }');
    expect(pages[0]!.html).toContain(
      '<p data-part="course-title"><img data-part="logo" src="media/logo.svg" alt="Smith &amp; Sons">A course</p>',
    );
    expect(theme).toContain('block-size: 40px;');
    expect(media).toEqual(['media/logo.svg']);
    expect(await invalidIn(pages[0]!.html)).toEqual([]);
  });

  it('shows another logo on dark paper, one of the two at a time', () => {
    const { pages, theme } = themed(
      '{ logo: media/logo.svg, dark logo: media/logo-dark.svg, organisation: Example Ltd }',
    );
    expect(pages[0]!.html).toContain('<img data-part="logo-dark" src="media/logo-dark.svg" alt="Example Ltd">');
    expect(theme).toContain("[data-part='course'] [data-part='logo-dark'] { display: none; }");
    expect(theme).toContain("[data-theme='dark'] [data-part='logo'] { display: none; }");
  });

  it('never enlarges a picture', () => {
    expect(themed('{ logo: media/brand.png, organisation: Example Ltd }').theme).toContain('max-block-size: 40px;');
  });

  it('may ask for dark or light', () => {
    const { pages } = themed('{ mode: dark }');
    expect(pages[0]!.html).toContain('<html lang="en" dir="ltr" data-theme="dark" data-mode="dark">');
    expect(pages[0]!.html).toContain('<div data-part="course" lang="en" dir="ltr" data-theme="dark" data-mode="dark">');
    expect(themed('{ mode: auto }').pages[0]!.html).not.toContain('data-theme');
  });

  it('makes another edition of the course when it changes', () => {
    const revisionOf = (theme: string) => themed(theme).outline!.revision;
    expect(revisionOf('{ accent: "#0066CC" }')).not.toBe(revisionOf('{ accent: "#0066CD" }'));
  });

  it.each([
    ['<svg><script/></svg>', '<script'],
    ['<svg><a xlink:href="javascript:go()"/></svg>', 'javascript:'],
    ['<svg onload = "go()"/>', 'onload ='],
    ['<svg><foreignObject/></svg>', '<foreignObject'],
    ['<svg><image href="//example.org/a.png"/></svg>', 'href="//example.org/a.png'],
    ['<svg><style>@import "a.css"</style></svg>', '@import'],
    ['<svg><path fill="url(https://example.org/a)"/></svg>', 'url(https://example.org/a'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', '<!ENTITY'],
  ])('does without a drawing like %s', (text, found) => {
    const { diagnostics } = themed('{ logo: media/logo.svg, organisation: A }', text);
    expect(diagnostics.map(({ code, file, found }) => [code, file, found])).toEqual([
      ['logo-unsafe', 'media/logo.svg', found],
    ]);
  });

  it('takes a drawing as drawing programs write it', () => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><style>.a{fill:url(#b)}</style>
<image xlink:href="data:image/png;base64,AA=="/><use href="#b"/><text>one = two</text></svg>`;
    expect(themed('{ logo: media/logo.svg, organisation: A }', text).diagnostics).toEqual([]);
  });
});

function themed(theme: string, svg = drawing) {
  return compileWith(`theme: ${theme}\n`, svg);
}

function compileWith(settings: string, svg = drawing) {
  const texts = { 'course.yaml': course + settings, '01-a.md': '# A\n', 'media/logo.svg': svg };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return compile({ files, media: new Map(media.map((name) => [`media/${name}`, 1])), playerVersion: '1.0.0' });
}
