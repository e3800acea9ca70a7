import { describe, expect, it } from 'vitest';
import { toBlock } from '../../../../src/compiler/blocks/block.ts';
import { withParts } from '../../../../src/compiler/identity/prints.ts';
import type { FillBlock } from '../../../../src/model/blocks/fill.ts';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const text = `## Fill in: Who does *what*?

Read each sentence.

- The mentor \`customises | grades | repeats\` the learning.
  > The mentor fits the learning to one person.
- Not \`\`code\`\`: in the **end** the \`mentee = mentored person\` decides.

> **Why:** It is theirs.`;

const why = '\n\n> **Why:** x';

describe('sentences to fill in', () => {
  it('are read with their gaps and the feedback on them', () => {
    const { block, blocks, told } = written(text);
    expect(told).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({
      name: 'Who does what?',
      parts: ['The mentor … the learning.', 'Not code: in the end the … decides.', 'customises', 'grades', 'repeats'],
      key: '0.2,=mentee',
    });
    expect(block).toEqual({
      kind: 'fill',
      id: 'block',
      required: true,
      points: 0,
      tries: null,
      reported: false,
      gaps: [
        { id: 'a', right: 'c', options: { c: 'customises', d: 'grades', e: 'repeats' } },
        { id: 'b', accepted: ['mentee', 'mentored person'] },
      ],
      language: 'en',
      case: false,
      accents: false,
      partial: true,
    });
  });

  it('take settings for what is typed', () => {
    const { block } = written(`## Fill in: X\n<!-- case: yes, accents: yes, partial: no -->\n\nThe \`mentee\`.${why}`);
    expect(block).toMatchObject({ case: true, accents: true, partial: false });
  });

  it('keep their ids where the lock gives ids out of order', () => {
    const { draft, rules } = readText(text).blocks[0]!;
    expect(toBlock(draft, { id: 'x', partIds: ['c', '0', 'a', 'q', 'b'], rev: 1 }, rules)).toMatchObject({
      gaps: [{ id: 'c', right: 'a' }, { id: '0' }],
    });
  });

  it('have another key when something else is right, and the same with another spelling or order of what is wrong', () => {
    const keyOf = (gap: string) => {
      const { draft } = readText(`## Fill in: X\n\nThe \`${gap}\` decides.${why}`).blocks[0]!;
      return withParts(draft.key, draft.parts);
    };
    expect(keyOf('mentor | mentee')).not.toBe(keyOf('mentee | mentor'));
    expect(keyOf('mentee | mentor | boss')).toBe(keyOf('mentee | boss | mentor'));
    expect(keyOf('mentee')).toBe(keyOf('mentee = learner'));
    expect(keyOf('1984')).not.toBe(keyOf('0'));
  });

  it('are another wording when a word around a gap changes, and the same with other feedback', () => {
    const stemOf = (body: string) =>
      readText(`## Fill in: X\n\n${body}${why}`)
        .blocks[0]!.draft.stem.map(({ raw }) => raw)
        .join('');
    expect(stemOf('- The `a | b` decides.\n  > One.')).toBe(stemOf('- The `a | b` decides.\n  > Two.'));
    expect(stemOf('- The `a | b` decides.')).not.toBe(stemOf('- The `a | b` advises.'));
  });

  it.each([
    [`The \`a | b\` decides.${why}`, []],
    [`The \`a\nb | c\` decides.${why}`, []],
    [`*The \`a | b\` decides.*${why}`, []],
    [`The mentee decides.${why}`, ['gap-missing', 'label-misplaced']],
    [`The \`\`a | b\`\` decides.`, ['gap-missing']],
    [`The \`a |\` decides.${why}`, ['gap-form']],
    [`The \`| a\` decides.${why}`, ['gap-form']],
    [`The \` \` decides.${why}`, ['gap-form']],
    [`The \`a | b = c\` decides.${why}`, ['gap-mixed']],
    [`The \`a | A\` decides.${why}`, ['gap-alike']],
    [`The \`a = A\` decides.${why}`, []],
    [`The \`a|b\` decides.${why}`, ['gap-no-spaces']],
    [`The \`ab =cd\` decides.${why}`, ['gap-no-spaces']],
    [`It is \`E=mc²\`.${why}`, []],
    ['The `a | b` decides.', ['item-feedback-missing']],
    [`- The \`a | b\` decides.\n- The mentor advises.${why}`, ['sentence-no-gap']],
    [`1. The \`a | b\` decides.${why}`, ['list-kind']],
    [`- [ ] The \`a | b\` decides.${why}`, ['box-not-here']],
    [`- The \`a | b\` decides.\n  - More.${why}`, ['part-content']],
    ['- The `a | b` decides.\n> Yes.', ['feedback-not-indented']],
    [`The \`a | b\` decides.\n\n> Yes.${why}`, ['quote-no-label']],
    [`The \`a | b\` decides.${why}\n\nText.`, ['text-after']],
    [`The \`a | b\` decides.\n\nText.${why}`, []],
    [`The \`a | b\` decides.\n\n### More\n\nText.`, ['item-feedback-missing']],
    [`<!-- shuffle: no -->\n\nThe \`a | b\` decides.${why}`, ['setting-not-here']],
  ])('with the body %j tell %j', (body, expected) => {
    const other = '\n\n## Reflect: Y\n\nZ.';
    expect([...readText(`## Fill in: X\n\n${body}${other}`).codes].sort()).toEqual([...expected].sort());
  });

  it('are read as they are meant where a sign touches a word', () => {
    const gapsIn = (gap: string) => (written(`## Fill in: X\n\nThe \`${gap}\`.${why}`).block as FillBlock).gaps;
    expect(gapsIn('a|b')).toEqual(gapsIn('a | b'));
    expect(gapsIn('mentor=guide')).toEqual(gapsIn('mentor = guide'));
    expect(gapsIn('E=mc²')).toEqual([{ id: 'a', accepted: ['E=mc²'] }]);
  });

  it.each([
    ['fr', 'Compléter', 'Pourquoi'],
    ['ar', 'إكمال', 'لماذا'],
    ['de', 'Lückentext', 'Warum'],
  ])('are written in the words of %s', (language, keyword, label) => {
    const { blocks, codes } = readText(`## ${keyword}: A\n\n\`a | b\`\n\n> **${label}:** x`, { language });
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({ kind: 'fill', language });
  });

  it('are known by a heading with a slip', () => {
    expect(readText(`## Fil in: X\n\n- The \`a | b\`.${why}`).codes).toEqual(['keyword-misspelt']);
    expect(readText(`## Fill: X\n\nThe \`a | b\`.${why}`).codes).toEqual(['keyword-misspelt']);
  });
});

describe('the HTML of sentences to fill in', () => {
  const { html } = written(text);

  it('has native controls where the gaps are, each named by its place', () => {
    expect([...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      'Gap 1 of 2, after: “The mentor”',
      'Gap 2 of 2, after: “Not code: in the end the”',
    ]);
    expect(html).toMatch(/The mentor <span data-part="gap"><select [^>]*><option value="">Choose…<\/option>/);
    expect(html).toMatch(
      /<input type="text" autocomplete="off" autocapitalize="none" spellcheck="true" [^>]*name="lm-b-block-b"/,
    );
  });

  it('offers the words in one shuffled order each time', () => {
    const offered = (name: string) =>
      [...written(text.replace('what', name)).html.matchAll(/<option value="(.)"/g)].map(([, id]) => id);
    expect(offered('what')).toEqual(offered('other'));
    expect([...offered('what')].sort()).toEqual(['c', 'd', 'e']);
  });

  it('gives the whole sentences with what is right behind a disclosure', () => {
    expect([...html.matchAll(/<p data-part="answer">(.*)<\/p>/g)].map(([, answer]) => answer)).toEqual([
      'The mentor <strong>customises</strong> the learning.',
      'Not <code>code</code>: in the <strong>end</strong> the <strong>mentee</strong> decides.',
    ]);
    expect(html).toContain('<div data-part="feedback-text"><p>The mentor fits the learning to one person.</p></div>');
  });

  it('says what to do as far as there is a choice', () => {
    const howOf = (body: string) => /data-part="how">([^<]*)/.exec(written(`## Fill in: X\n\n${body}${why}`).html)![1];
    expect(howOf('`a | b`')).toBe('Choose what fits into each gap.');
    expect(howOf('`a`')).toBe('Type what fits into each gap.');
    expect(howOf('`a` and `a | b`')).toBe('Fill each gap: choose, or type.');
  });

  it('lets no text of an author look like a gap, nor get out of its place', () => {
    const hostile = written(`## Fill in: X\n\nA \`"><b>x</b> | b & c\` here.${why}`).html;
    expect(hostile).toContain('>"&gt;&lt;b&gt;x&lt;/b&gt;</option>');
    expect(hostile).not.toContain('<b>x');
  });
});
