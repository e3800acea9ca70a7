import { describe, expect, it } from 'vitest';
import { another, blockData, course, question, rating, settings } from './small-course.ts';

describe('compile', () => {
  it('keeps an identity over a change when the lock is given back', () => {
    const first = course({ '01-a.md': `# A\n\n${question}` });
    const files = {
      '01-a.md': `# A\n\n${question.replace('Who decides?', 'Who decides what to do?')}`,
      'course.lock.json': first.lock!,
    };
    const second = course(files);
    expect(second.outline!.lessons[0]!.blocks[0]!.id).toBe('who_decides');
    expect(second.diagnostics.map(({ severity }) => severity)).not.toContain('error');
    const third = course({ ...files, 'course.lock.json': second.lock! });
    expect(third.lock).toBe(second.lock);
    expect(third.diagnostics).toEqual([]);
  });

  it.each([
    ['identity-key', question, question.replace('[x]', '[?]').replace('[ ]', '[x]').replace('[?]', '[ ]')],
    ['identity-scale', rating('No, Partly, Yes'), rating('No, Hardly, Partly, Yes')],
  ])('tells the program of an %s, so that stored responses are not taken for what they were', (code, before, after) => {
    const first = course({ '01-a.md': `# A\n\n${before}` });
    const second = course({ '01-a.md': `# A\n\n${after}`, 'course.lock.json': first.lock! });
    expect([first, second].map(({ pages }) => blockData(pages[0]!.html)[0]!.rev)).toEqual([undefined, 2]);
    expect(second.diagnostics.map(({ code }) => code)).toEqual([code]);
    const third = course({ '01-a.md': `# A\n\n${after}`, 'course.lock.json': second.lock! });
    expect([blockData(third.pages[0]!.html)[0]!.rev, third.diagnostics]).toEqual([2, []]);
  });

  it('takes a scale with other words for the same, and one of which the lock knows nothing', () => {
    const first = course({ '01-a.md': `# A\n\n${rating('No, Partly, Yes')}` });
    const files = { '01-a.md': `# A\n\n${rating('Not at all, Partly, Yes')}`, 'course.lock.json': first.lock! };
    expect(blockData(course(files).pages[0]!.html)[0]!.rev).toBeUndefined();
    expect(first.lock).toContain('"key": "scale-3", ');
    const older = first.lock!.replace('"key": "scale-3", ', '');
    expect(course({ ...files, 'course.lock.json': older }).diagnostics).toEqual([]);
  });

  it('writes no lock over one that it cannot read', () => {
    const { lock, diagnostics } = course({ '01-a.md': '# A', 'course.lock.json': '{ "version": 1, ' });
    expect(lock).toBeNull();
    expect(diagnostics).toMatchObject([{ file: 'course.lock.json', severity: 'error' }]);
  });

  it('does without what is left out, and keeps its identity for the other editions', () => {
    const files = { '01-a.md': `# A\n\n${question}\n${another}`, '02-b.md': '# B', '03-c.md': '# C' };
    const whole = course(files);
    const { outline, lock, pages } = course({
      ...files,
      'course.yaml': `${settings}leave out: [02-b.md, who_advises]\n`,
      'course.lock.json': whole.lock!,
    });
    expect(outline!.lessons.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(outline!.lessons[0]!.blocks.map(({ id }) => id)).toEqual(['who_decides']);
    expect(pages[0]!.html).not.toContain('Who advises?');
    expect(lock).toBe(whole.lock);
  });
});
