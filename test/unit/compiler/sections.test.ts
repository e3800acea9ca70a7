import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/compiler/markdown.ts';
import { renderBlock, toBlock } from '../../../src/compiler/blocks/block.ts';
import { readText } from './lesson.ts';
import { identityOf, pageDouble } from './blocks/page.ts';

const options = '- [x] One\n- [ ] Two\n  > No.\n';

/** The pieces of a lesson, each by its type and the words it begins with. */
function pieces(text: string, isCheck = false) {
  return readText(text, { isCheck }).pieces.map((piece) => {
    if (piece.type === 'block') return `${piece.draft.kind} ${piece.draft.name}`;
    const texts = piece.tokens.flatMap(({ raw }) => raw.trim() || []);
    return `${piece.type} ${texts.join(' | ')}`;
  });
}

describe('readLesson', () => {
  it('takes the title out of the lesson', () => {
    const { title, pieces } = readText('# What *is* it?\n\nText.');
    expect(title).toMatchObject({ text: 'What is it?', at: { line: 1, column: 1 } });
    expect(pieces).toHaveLength(1);
    expect(readText('## No title').title).toBeUndefined();
  });

  it('takes no block of the first level as the title', () => {
    expect(readText(`# Question: Who?\n\n${options}\n# Title`).title?.text).toBe('Title');
  });

  it('gives prose and blocks in reading order', () => {
    expect(pieces(`# T\n\nText.\n\n## More\n\n## Question: Who?\n\n${options}\n## After\n\nText.`)).toEqual([
      'prose Text. | ## More',
      'choice Who?',
      'prose ## After | Text.',
    ]);
  });

  it('ends a block at a heading of its level, at a break, and at another block on any level', () => {
    expect(pieces(`## Question: A?\n\n${options}\n---\n\nText.`)).toEqual(['choice A?', 'prose --- | Text.']);
    expect(pieces(`## Question: A?\n\n${options}\n# B\n\nText.`)).toEqual(['choice A?', 'prose Text.']);
    expect(pieces(`## Question: A?\n\n${options}\n#### Practice: B?\n\n${options}`)).toEqual([
      'choice A?',
      'choice B?',
    ]);
  });

  it('ends a question at a lower heading behind its list, and tells one before it', () => {
    const behind = readText(`## Question: A?\n\n${options}\n### More\n\nText.`);
    expect(behind.codes).toEqual([]);
    expect(behind.pieces).toHaveLength(2);
    const before = readText(`## Question: A?\n\n### The case\n\nText.\n\n${options}`);
    expect(before.told).toEqual(['heading-inside 3:1']);
    expect(before.pieces).toHaveLength(1);
  });

  it('keeps lower headings inside a self-assessment, also such as begin like a keyword', () => {
    const rate =
      '## Rate yourself: A\n\n**Scale:** a, b\n\n### Order: my desk\n\n- One.\n\n### Sorting: my mail\n\n- Two.\n';
    const { blocks, codes } = readText(rate);
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.parts).toEqual(['Order: my desk', 'Sorting: my mail', 'One.', 'Two.']);
  });

  it('reads a misspelt block as that block, so that its other faults show', () => {
    const { told, blocks, diagnostics } = readText('## Qestion: Who?\n\n- [x] One\n- [ ] Two');
    expect(told).toEqual(['keyword-misspelt 1:1', 'feedback-missing 4:1']);
    expect(blocks).toHaveLength(1);
    expect(diagnostics[0]!.mend).toBe('Write `## Question: Who?`.');
  });

  it.each([
    ['## Rate yourslef: A\n\n**Scale:** a, b\n\n- One.', 'rate'],
    ['## Srot: A\n\n- a\n  - one\n- b\n  - two\n\n> **Why:** x', 'sort'],
    ['## Practise: A\n\n- [x] One\n- [ ] Two\n  > No.', 'choice'],
    ['## Refelct: A\n\nText.', 'reflect'],
    ['## Qestion: A\n\n-[x] One\n-[ ] Two', 'choice'],
  ])('reads %j as a block of its kind', (text, kind) => {
    const { blocks, codes } = readText(text);
    expect(codes[0]).toBe('keyword-misspelt');
    expect(blocks[0]!.draft.kind).toBe(kind);
  });

  it('leaves a heading that only resembles a keyword a heading, with a warning where it is likely meant', () => {
    const near = readText('## Questions: whom to ask\n\n- Ann\n- Bob');
    expect(near.told).toEqual(['keyword-near 1:1']);
    expect(near.diagnostics[0]!.severity).toBe('warning');
    expect(near.blocks).toEqual([]);
    expect(readText('## Short: the facts\n\n- One\n- Two').codes).toEqual([]);
    expect(readText('## Watch: a film\n\nText.').codes).toEqual([]);
    expect(readText('## Neglect: its signs\n\nText.').codes).toEqual(['keyword-near']);
  });

  it('lets its author say that a heading is one', () => {
    expect(pieces('## Question\\: is it one?\n\nText.')).toEqual(['prose ## Question\\: is it one? | Text.']);
  });

  it('takes an everyday keyword as a heading where no such block follows, with a warning', () => {
    const { told, blocks, diagnostics } = readText('## Plan: next week\n\nText.\n\n## Compare: a and b\n\n- a');
    expect(told).toEqual(['keyword-as-heading 1:1', 'keyword-as-heading 5:1']);
    expect(diagnostics[0]!.mend).toBe(
      'To silence this, write `## Plan\\: next week`. For a block write a numbered list below it.',
    );
    expect(blocks).toEqual([]);
  });

  it('gives the groups of a check as pieces of their own', () => {
    const text = `# T\n\nText.\n\n## One\n\n### Question: A?\n\n${options}\n## Two\n\n### Question: B?\n\n${options}`;
    expect(pieces(text, true)).toEqual(['prose Text.', 'group ## One', 'choice A?', 'group ## Two', 'choice B?']);
    expect(pieces(text)).toEqual(['prose Text. | ## One', 'choice A?', 'prose ## Two', 'choice B?']);
  });

  it('counts lines from where the text begins in its file', () => {
    const text = '## Question: Who?\n\n- [x]One';
    expect(readText(text, { tokens: readMarkdown(text, 7), firstLine: 7 }).told).toEqual(['box-near-miss 9:1']);
  });

  it('reads lessons in French, Arabic and German', () => {
    const french = readText(
      `# T\n\n## Question : Qui ?\n\n> **Indice :** Pense.\n\n- [x] Vrai\n- [ ] Faux\n  > Non.\n\n> **Pourquoi :** Voilà.`,
      { language: 'fr' },
    );
    expect(french.codes).toEqual([]);
    expect([...french.blocks[0]!.draft.labels.keys()]).toEqual(['hint', 'why']);
    const arabic = readText(
      '## تقييم ذاتي: الاستعداد\n\n**المقياس:** غير صحيح، صحيح\n\n- أعرف\n\n> **١ إلى ٢ البداية:** نعم',
      { language: 'ar' },
    );
    expect(arabic.codes).toEqual([]);
    expect(arabic.blocks[0]!.draft).toMatchObject({ kind: 'rate', scale: ['غير صحيح', 'صحيح'] });
    const german = readText('## Sortieren: Was?\n\n- A\n  - eins\n- B\n  - zwei\n\n> **Warum:** Darum.', {
      language: 'de-AT',
    });
    expect(german.codes).toEqual([]);
  });
});

describe('whatever an author writes', () => {
  const fragments = [
    '# Title',
    '## Question: Who?',
    '### Practice: Who?',
    '## Qestion: Who?',
    '## **Sort:** Which?',
    '## Rate yourself: A',
    '## Reflect: What?',
    '## Plan: A',
    '## Scenario: A',
    '#### Order: B',
    '## Question:',
    'Question: x\n---',
    '## ',
    '---',
    '<!-- points: 2, tries: x, choose: one -->',
    '<!-- points',
    '<!-- id: a -->',
    '<!— points: 2 —>',
    '<details>',
    '</details>',
    '- [ ] One',
    '- [x] Two',
    '- [x]Three',
    '-[x] Four',
    '- []',
    '* [X] Five',
    '1. [ ] Six',
    '- \\[x\\] Seven',
    '- ☐ Eight',
    '- ☑',
    '-',
    '- ',
    '- Nine',
    '  - Ten',
    '  - [ ] Eleven',
    '    - Twelve',
    '  > No.',
    '> Yes.',
    '    > Deep.',
    '        > Deeper.',
    '> **Why:** Because.',
    '> **Hint:**',
    '  > **Half right:** Nearly.',
    '  > **Not chosen:** x',
    '> **Hnit:** x',
    '> Why: x',
    '> **Why:**x',
    '> **1–2 A:** x',
    '> **3:** y',
    '> [!TIP]\n> x',
    '**Scale:** a, b, c',
    'Scale: a',
    '**Question:** x',
    'lazy text',
    '  indented',
    '\tTab',
    '```',
    '~~~\n- [x]a\n~~~',
    '| a | b |',
    '| - | - |',
    '',
    '',
    '',
    '*[x]*',
    '![a](b.svg)',
    '[a](#b)',
    'a &amp; b <b>c</b>',
    '\u200f- [x] نعم',
    '：',
    '**',
    '> ',
    '>>> - [x] a',
    '[^1]: note',
    '[a]: b',
  ];
  const lesson = fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string()), { maxLength: 24 })
    .map((lines) => lines.join('\n'));
  const language = fc.constantFrom('en', 'fr', 'ar', 'de', 'xx');

  it('is read without a crash, and each fault lies on a line of the file', () => {
    fc.assert(
      fc.property(lesson, language, fc.boolean(), (text, language, isCheck) => {
        const { diagnostics } = readText(text, { language, isCheck, draw: { count: 3, at: { line: 1, column: 1 } } });
        const lines = text.split('\n');
        for (const { line, column, message, mend } of diagnostics) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
          expect(message && mend).toBeTruthy();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('loses no visible word between the pieces, when nothing is at fault', () => {
    fc.assert(
      fc.property(lesson, (text) => {
        const { pieces, blocks, title, diagnostics } = readText(text);
        fc.pre(blocks.length === 0 && diagnostics.length === 0 && !title);
        const prose = pieces
          .flatMap((piece) => (piece.type === 'prose' ? piece.tokens.map(({ raw }) => raw) : []))
          .join('');
        expect(prose.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('becomes a block that has as many ids as parts and can be rendered, when nothing is at fault', () => {
    fc.assert(
      fc.property(lesson, (text) => {
        const { blocks, diagnostics } = readText(text);
        fc.pre(blocks.length > 0 && diagnostics.every(({ severity }) => severity !== 'error'));
        for (const piece of blocks) {
          const identity = identityOf(piece);
          const block = toBlock(piece.draft, identity, piece.rules);
          expect(renderBlock(piece.draft, block, identity, pageDouble())).toContain(`</lm-${block.kind}>`);
          for (const index of piece.draft.key.match(/(?<!scale-\d*)\d+/g) ?? [])
            expect(Number(index)).toBeLessThan(identity.partIds.length);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
