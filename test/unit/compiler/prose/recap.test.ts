import { describe, expect, it } from 'vitest';
import { authorWords } from '../../../../src/compiler/keywords.ts';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { recapHeadings } from '../../../../src/compiler/prose/recap.ts';
import { readLesson } from '../../../../src/compiler/sections.ts';
import { recorder } from '../tell.ts';

describe('recapHeadings', () => {
  it.each([
    ['en', 'In short'],
    ['en-GB', 'in  SHORT:'],
    ['fr', 'En bref'],
    ['fr', 'In short'],
    ['ar', 'باختصار'],
    ['de', 'Kurz gesagt'],
  ])('knows in %s that “%s” is what the summary gathers', (language, heading) => {
    expect(recaps(`## ${heading}\n\n- A point.\n`, language)).toEqual({ found: [['short', heading]], told: [] });
  });

  it.each(['In short: a word', 'Shortly', 'Kurz gesagt'])('takes “%s” for an ordinary heading', (heading) => {
    expect(recaps(`## ${heading}\n\n- A point.\n`).found).toEqual([]);
  });

  it('takes along what the author marks, and leaves what the author says', () => {
    const marked = '## Is\n\n<!-- recap: yes -->\n\nText.\n\n## In short\n<!-- recap: no -->\n\n- A point.\n';
    expect(recaps(marked)).toEqual({ found: [['list', 'Is']], told: [] });
  });

  it('tells where nothing stands below the heading that could be taken', () => {
    for (const below of [
      '',
      '---\n\nText.',
      '## Next\n\nText.',
      '| a |\n|---|\n| b |',
      '<details>\n\nText.\n\n</details>',
    ])
      expect(recaps(`## In short\n\n${below}\n`).told).toEqual(['recap-empty 1:1 In short']);
  });

  it('looks past a note of the author', () => {
    expect(recaps('## In short\n\n<!-- note: shorter? -->\n\n- A point.\n')).toMatchObject({ told: [] });
  });
});

function recaps(text: string, language = 'en') {
  const { pieces } = readLesson({
    tokens: readMarkdown(text),
    text,
    firstLine: 1,
    language,
    isCheck: false,
    tell: () => undefined,
  });
  const { told, tell } = recorder();
  const headings = recapHeadings(pieces, authorWords(language), tell);
  return { found: [...headings].map(([heading, recap]) => [recap, (heading as { text?: string }).text]), told };
}
