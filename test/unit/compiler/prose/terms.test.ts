import { describe, expect, it } from 'vitest';
import { pageWords } from '../../../../src/language/page-words.ts';
import { readGlossary } from '../../../../src/compiler/prose/glossary.ts';
import { termFinder } from '../../../../src/compiler/prose/term-finder.ts';
import { LessonTerms, piecesForTerms } from '../../../../src/compiler/prose/terms.ts';
import { everyToken, type PlacedToken } from '../../../../src/compiler/markdown.ts';
import { plainText } from '../../../../src/compiler/tokens.ts';
import { readText } from '../lesson.ts';

const variables = new Map([['eap', 'mentor’s help']]);
const glossary = '- **mentor, mentors** — One & two.\n- **Aim** — Three.\n- **mentee** — Four.';

describe('the terms of a lesson', () => {
  it('are marked where its text first has them, and numbered in this order', () => {
    expect(marked('A mentee and a mentor. Mentors and a mentee.\n\nThe mentor.')).toEqual([
      'A [1 mentee] and a [2 mentor]. Mentors and a mentee.',
    ]);
  });

  it('are marked in lists, quotes, tables and stressed words', () => {
    expect(marked('- a mentor')).toEqual(['a [1 mentor]']);
    expect(marked('1. a\n\n   - a mentor')).toEqual(['a [1 mentor]']);
    expect(marked('> [!TIP]\n> a mentor')).toEqual(['a [1 mentor]']);
    expect(marked('| a |\n|---|\n| a mentor |')).toEqual(['a [1 mentor]']);
    expect(marked('a **very _good_ mentor**')).toEqual([' [1 mentor]']);
  });

  it.each([
    '# A mentor',
    '## A mentor',
    '[a mentor](b.md)',
    '`mentor`',
    '```\nmentor\n```',
    '![a mentor](media/a.svg)',
    'An <abbr title="x">mentor</abbr>',
    '<kbd>mentor</kbd>',
    '<details>\n<summary>mentor</summary>\n</details>',
    '| mentor |\n|---|\n| a |',
    '## Question: Who is the mentor?\n\nA mentor.\n\n- [x] A mentor\n  > A mentor\n- [ ] b\n  > c\n\n> **Why:** A mentor',
  ])('are not marked in %j', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('are marked behind HTML that has ended', () => {
    expect(marked('<kbd>a</kbd><br> mentor')).toEqual([' [1 mentor]']);
  });

  it('are found in the words of a variable', () => {
    expect(marked('Our {{eap}} & more')).toEqual(['Our [1 mentor]’s help &amp; more']);
  });

  it('leave a text without them alone', () => {
    const { terms, tokens } = read('Nothing here.');
    expect(everyToken(tokens).map((token) => terms.mark(token))).toEqual([null, null]);
    expect(terms.list(pageWords('en'), 'en', () => '')).toBe('');
  });

  it('are listed by the alphabet, each with a way back to the text', () => {
    const { terms } = read('A mentee, a mentor, an aim.');
    const html = terms.list(pageWords('en'), 'en', (tokens) => `(${plainText(tokens as PlacedToken[])})`);
    expect(html).toBe(`<section data-part="glossary" role="doc-glossary" aria-labelledby="lm-terms">
<h2 id="lm-terms">Words in this lesson</h2>
<dl>
<dt id="lm-term-3">Aim</dt>
<dd><span data-part="meaning">(Three.)</span> <a href="#lm-termref-3" aria-label="Back to the text at “Aim”">↩</a></dd>
<dt id="lm-term-1">mentee</dt>
<dd><span data-part="meaning">(Four.)</span> <a href="#lm-termref-1" aria-label="Back to the text at “mentee”">↩</a></dd>
<dt id="lm-term-2">mentor</dt>
<dd><span data-part="meaning">(One & two.)</span> <a href="#lm-termref-2" aria-label="Back to the text at “mentor”">↩</a></dd>
</dl>
</section>`);
  });

  it('are, in a check, those of the text above its bank: what stands in a bank may not be shown', () => {
    const text =
      '# Test\n\nA mentee.\n\n# Group\n\nA mentor.\n\n## Question: a\n\n- [x] b\n- [ ] c\n  > d\n\n> **Why:** e';
    expect(read(text, true).terms.used.map(({ name }) => name)).toEqual(['mentee']);
    expect(read('A mentor.', true).terms.used.map(({ name }) => name)).toEqual(['mentor']);
  });
});

/** The texts with a term in them, the terms in brackets behind their number. */
function marked(text: string): string[] {
  const { terms, tokens } = read(text);
  return everyToken(tokens)
    .flatMap((token) => terms.mark(token) ?? [])
    .map((html) => html.replace(/<lm-term><a id="lm-termref-(\d+)".*?>(.*?)<\/a><\/lm-term>/g, '[$1 $2]'));
}

function read(text: string, isCheck = false) {
  const { pieces } = readText(text, { isCheck });
  const { terms } = readGlossary(glossary, variables, () => undefined);
  const tokens = pieces.flatMap((piece) => (piece.type === 'prose' ? piece.tokens : []));
  return { tokens, terms: new LessonTerms(piecesForTerms(pieces, isCheck), termFinder(terms), variables) };
}
