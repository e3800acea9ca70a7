import { describe, expect, it } from 'vitest';
import { another, blockData, check, course, question, rating, settings } from './small-course.ts';

describe('compile', () => {
  it('hands the program the data of each block, and the outline what gates and what counts', () => {
    const { outline, pages } = course({ '01-a.md': `# A\n\n${question}`, '02-test.md': check('{}', another) });
    expect(outline!.lessons.map(({ blocks }) => blocks)).toEqual([
      [{ id: 'who_decides', kind: 'choice', required: true, points: 0 }],
      [{ id: 'who_advises', kind: 'choice', required: true, points: 1 }],
    ]);
    expect(blockData(pages[0]!.html)).toMatchObject([{ kind: 'choice', id: 'who_decides', right: ['a'] }]);
  });

  it('reports practice where the course asks for it', () => {
    const files = { '01-a.md': `# A\n\n${question}`, 'course.yaml': `${settings}report: practice\n` };
    expect(course(files).outline!.lessons[0]!.blocks[0]).toMatchObject({ points: 0, reported: true });
  });

  describe('that scores all questions', () => {
    const score = `${settings}score: all questions\n`;
    const codes = (files: Readonly<Record<string, string>>) => course(files).diagnostics.map(({ code }) => code);

    it('gives each its points, and a practice none', () => {
      const practice = another.replace('Question', 'Practice');
      const { outline, diagnostics } = course({ '01-a.md': `# A\n\n${question}\n${practice}`, 'course.yaml': score });
      expect(diagnostics).toEqual([]);
      expect(outline!.lessons[0]!.blocks.map(({ points }) => points)).toEqual([1, 0]);
    });

    it('is told where a check gives the score, where nothing counts, and where another score is never used', () => {
      expect(codes({ '01-a.md': check('{}'), 'course.yaml': score })).toEqual(['score-and-check']);
      expect(codes({ '01-a.md': '# A', 'course.yaml': score })).toEqual(['score-no-question']);
      const both = `${score}score when completed: 100\n`;
      expect(codes({ '01-a.md': `# A\n\n${question}`, 'course.yaml': both })).toEqual(['score-twice']);
    });
  });

  it('says of a block that it is reported only where that is not exactly what is scored', () => {
    const silent = another.replace('\n\n', '\n<!-- report: no -->\n\n');
    const loud = question.replace('\n\n', '\n<!-- report: yes -->\n\n');
    const files = {
      '01-a.md': `# A\n\n${loud}\n${rating('No, Yes')}`,
      '02-test.md': check('{}', `${question.replace('Who decides?', 'Who has the last word?')}\n${silent}`),
    };
    const reportedIn = (more = '') =>
      course({ ...files, 'course.yaml': settings + more }).outline!.lessons.map(({ blocks }) =>
        blocks.map(({ reported }) => reported),
      );
    expect(reportedIn()).toEqual([
      [true, undefined],
      [undefined, false],
    ]);
    expect(reportedIn('private answers: reported\n')[0]).toEqual([true, true]);
    expect(reportedIn('private answers: learning system\n')[0]).toEqual([true, undefined]);
  });
});
