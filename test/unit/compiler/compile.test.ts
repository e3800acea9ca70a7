import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type Compiled } from '../../../src/compiler/compile.ts';
import { formatReport } from '../../../src/compiler/report.ts';
import { invalidIn } from './valid-html.ts';

const settings = 'title: A course\nid: a-course\nversion: 1.2.3\n';
const question = '## Question: Who decides?\n\n- [x] The mentee\n  > Yes.\n- [ ] The mentor\n  > No.\n';
const another = '## Question: Who advises?\n\n- [ ] The mentee\n  > No.\n- [x] The mentor\n  > Yes.\n';
const check = (rules: string, body = `${question}\n${another}`) => `---\ncheck: ${rules}\n---\n\n# Test\n\n${body}`;

describe('compile', () => {
  it('writes a page for each lesson, the first as index.html', () => {
    const { pages, outline, diagnostics } = course({ '01-start.md': '# Start', '02-go-on.md': '# Go on' });
    expect(diagnostics).toEqual([]);
    expect(pages.map(({ path }) => path)).toEqual(['index.html', 'go_on.html']);
    expect(outline!.lessons.map(({ id, href, title }) => ({ id, href, title }))).toEqual([
      { id: 'start', href: 'index.html', title: 'Start' },
      { id: 'go_on', href: 'go_on.html', title: 'Go on' },
    ]);
  });

  it('tells the faults of all files at once, in the order of their places, and then writes nothing', () => {
    const { pages, outline, lock, diagnostics } = course({
      '01-start.md': '# Start\n\n[a](#b)\n\n# Again',
      '02-go-on.md': 'No title',
      'course.yaml': `${settings}pass: 2\n`,
    });
    expect({ pages, outline, lock }).toEqual({ pages: [], outline: null, lock: null });
    expect(diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      '01-start.md:3 link-anchor',
      '01-start.md:5 title-second',
      '02-go-on.md:1 title-missing',
      'course.yaml:4 course-type',
    ]);
  });

  it('builds in spite of warnings', () => {
    const { pages, diagnostics } = course({ '01-start.md': '# Start\n\n### Deep' });
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(pages).toHaveLength(1);
  });

  it('asks for every lesson, and for the check where there is one, unless the course says otherwise', () => {
    expect(course({ '01-start.md': '# Start' }).outline!.finish).toBe('lessons');
    expect(course({ '01-start.md': '# Start', '02-test.md': check('{}') }).outline!.finish).toBe('lessons-and-check');
    const files = { '01-test.md': check('{}'), 'course.yaml': `${settings}finish: the check passed\n` };
    expect(course(files).outline!.finish).toBe('check');
  });

  it('tells a finish rule that asks for a check where there is none', () => {
    const { diagnostics } = course({ '01-a.md': '# A', 'course.yaml': `${settings}finish: the check passed\n` });
    expect(diagnostics).toMatchObject([{ code: 'finish-no-check', line: 4, found: 'finish: the check passed' }]);
  });

  it.each([
    ['{}', { draw: 2, pass: 0.8, attempts: null, feedback: 'end' }],
    ['{ draw: 1, pass: 50%, attempts: 3, feedback: each }', { draw: 1, pass: 0.5, attempts: 3, feedback: 'each' }],
    ['{ pass: 1 }', { draw: 2, pass: 0.5 }],
    ['{ shuffle: no }', { draw: 2, shuffle: false }],
  ])('reads the rules of a check in %j', (rules, rule) => {
    const { outline } = course({ '01-test.md': check(rules) });
    expect(outline!.lessons[0]!.check).toMatchObject({ ...rule, groups: [['who_decides', 'who_advises']] });
  });

  it('says in the outline of the order of a check only where it stays as written', () => {
    expect(course({ '01-test.md': check('{ shuffle: yes }') }).outline!.lessons[0]!.check).not.toHaveProperty(
      'shuffle',
    );
  });

  it('notes a mark in questions where these have different points, and tries where answers may change freely', () => {
    const bank = `${question.replace('\n\n', '\n<!-- points: 2, tries: 3 -->\n\n')}\n${another}`;
    const told = (rules: string) =>
      course({ '01-test.md': check(rules, bank) }).diagnostics.map(({ code, severity, line }) => [
        code,
        severity,
        line,
      ]);
    expect(told('{ pass: 1 }')).toEqual([
      ['check-pass-points', 'note', 2],
      ['check-tries', 'note', 7],
    ]);
    expect(told('{ pass: 50%, feedback: each }')).toEqual([]);
  });

  it('takes the course’s mark where a check sets none', () => {
    const files = { '01-test.md': check('{}'), 'course.yaml': `${settings}pass: 60%\n` };
    expect(course(files).outline!.lessons[0]!.check!.pass).toBe(0.6);
  });

  it('groups the bank of a check by its headings, in the outline and on the page', () => {
    const { outline, pages } = course({
      '01-test.md': check('{}', `Lead.\n\n## One\n\n#${question}\n## Two\n\n#${another}\n---\n\nThe end.`),
    });
    expect(outline!.lessons[0]!.check!.groups).toEqual([['who_decides'], ['who_advises']]);
    const shape = /<main[\s\S]*<\/main>/
      .exec(pages[0]!.html)![0]
      .match(
        /Lead\.|<lm-check|<section|<h2 id="\w+"|<lm-choice id="[\w-]+"|<\/section>|check-live|<\/lm-check>|The end\./g,
      );
    expect(shape).toEqual([
      'Lead.',
      '<lm-check',
      ...['<section', '<h2 id="one"', '<lm-choice id="lm-b-who_decides"', '</section>'],
      ...['<section', '<h2 id="two"', '<lm-choice id="lm-b-who_advises"', '</section>'],
      ...['check-live', '</lm-check>'],
      'The end.',
    ]);
  });

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

  it('takes the title from the settings where there is no heading, and puts variables into titles', () => {
    const files = {
      '01-a.md': '---\ntitle: All about {{x}}\n---\n\nText',
      'course.yaml': `${settings}variables: { x: R&D }\n`,
    };
    const { outline, pages } = course(files);
    expect(outline!.lessons[0]!.title).toBe('All about R&D');
    expect(pages[0]!.html).toContain('<h1 tabindex="-1">All about R&amp;D</h1>');
  });

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

  it('tells what is to be left out and is not there, and a link to what is left out', () => {
    const { diagnostics } = course({
      '01-a.md': '# A\n\n[b](02-b.md)',
      '02-b.md': '# B',
      'course.yaml': `${settings}leave out: [b, nothing]\n`,
    });
    expect(diagnostics).toMatchObject([
      { code: 'link-file', file: '01-a.md' },
      { code: 'leave-out-unknown', line: 4, column: 16, found: 'nothing' },
    ]);
    const all = course({ '01-a.md': '# A', 'course.yaml': `${settings}leave out: [a]\n` });
    expect(all.diagnostics).toMatchObject([{ code: 'leave-out-all', line: 4 }]);
  });

  it('lists the media that are used, each once', () => {
    const { media } = course({
      '01-a.md': '# A\n\n![b](media/b.png) ![b](media/b.png)',
      '02-c.md': '# C\n\n[a](media/a.pdf)',
    });
    expect(media).toEqual(['media/a.pdf', 'media/b.png']);
  });

  it('has another revision when a page, a picture or the player is another, and the same otherwise', () => {
    const files = { '01-a.md': '# A\n\n![b](media/b.png)' };
    const revision = (input = {}, extra = {}) => course({ ...files, ...input }, extra).outline!.revision;
    expect(revision()).toBe(revision());
    const others = [
      revision({ '01-a.md': '# A\n\n![c](media/b.png)' }),
      revision({ 'course.yaml': settings.replace('1.2.3', '1.2.4') }),
      revision({}, { media: new Map([['media/b.png', 2]]) }),
      revision({}, { playerVersion: '9.9.9' }),
    ];
    expect(new Set([revision(), ...others]).size).toBe(5);
    const { pages, outline } = course(files);
    expect(pages[0]!.html).toContain(`data-revision="${outline!.revision}"`);
  });

  it('accepts a course written on Windows, with places as its author sees them', () => {
    const { diagnostics } = course({ '01-a.md': '\ufeff# A\r\n\r\nText [b](#c).\r\n' });
    expect(diagnostics).toMatchObject([{ code: 'link-anchor', line: 3, column: 6 }]);
  });

  it('tells a folder without course.yaml or lessons', () => {
    const { diagnostics } = compile({ files: new Map(), media: new Map(), playerVersion: '1.0.0' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['course-no-file', 'course-no-lessons']);
  });

  it('tells a file that was to be course.yaml', () => {
    const files = new Map(['Course.yml', '01-a.md'].map((path) => [path, new TextEncoder().encode('# A')]));
    const { diagnostics } = compile({ files, media: new Map(), playerVersion: '1.0.0' });
    expect(diagnostics).toMatchObject([
      { code: 'course-no-file', file: 'course.yaml', mend: 'Rename the file `Course.yml` to `course.yaml`.' },
    ]);
  });

  it('never throws and never leaves the file, whatever Markdown it is given', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), fc.boolean(), (fragments, isCheck) => {
        const text = (isCheck ? '---\ncheck: {}\n---\n' : '') + fragments.join('');
        const files = { '01-a.md': text, '02-b.md': '# B' };
        const { diagnostics, pages } = course(files);
        const lines = text.split('\n');
        for (const { file, line, column, code } of diagnostics) {
          if (file !== '01-a.md') continue;
          expect({ code, isLine: line >= 1 && line <= lines.length }).toEqual({ code, isLine: true });
          const isColumn = column >= 1 && column <= lines[line - 1]!.length + 1;
          expect({ code, isColumn }).toEqual({ code, isColumn: true });
        }
        expect(formatReport(diagnostics, new Map(Object.entries(files)))).toMatch(/No faults\.|in \d files?\n$/);
        if (!diagnostics.some(({ severity }) => severity === 'error')) expect(pages).toHaveLength(2);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('never throws, whatever the settings', () => {
    const piece = fc.constantFrom(
      'title',
      'check',
      'pass',
      ':',
      ' ',
      '\n',
      '{',
      '}',
      '[',
      ']',
      '80%',
      '- ',
      '"',
      "'",
      '#',
      '&a',
      '*a',
      '\t',
      '1.0.0',
      'id',
      '!!x',
      '? ',
      '|',
      '~',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        course({ '01-a.md': `---\n${text}\n---\n# A`, 'course.yaml': text, 'course.lock.json': text });
      }),
      { numRuns: 400 },
    );
  });
});

describe('the pages of a course', () => {
  it('are valid HTML', async () => {
    const { pages, diagnostics } = course({ '01-all.md': everything, '02-test.md': check('{}'), '03-end.md': '# End' });
    expect(diagnostics).toEqual([]);
    for (const { html } of pages) expect(await invalidIn(html)).toEqual([]);
  });

  it('hold nothing that the policy on them forbids', () => {
    const { pages } = course({ '01-all.md': everything, '02-test.md': check('{}'), '03-end.md': '# End' });
    for (const { html } of pages)
      expect(html).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:|src="(?:https?:)?\/\//);
  });
});

const everything = `---
summary: A line under the title.
---

# Everything & more

Text *a* **b** ~~c~~ \`d\` <kbd>e</kbd>[^1] [f](03-end.md) [g](https://example.org "h") [i](#a-table).

## A table

| a | b |
|---|--:|
| c | d |

|   | b |
|---|---|
| c | d |

> [!WARNING]
> Take care.

![j](media/b.png "k")

1. l
   - [m](media/a.pdf)

\`\`\`yaml
n: o
\`\`\`

<details>
<summary>p</summary>

q

</details>

${question}
## Question: Which are even?

- [x] Two
- [x] Four
- [ ] Five
  > No.

## Sort: Which is it?

- Fruit
  - Apple
    > Yes.
- Root
  - Carrot
    > Yes.

## Rate yourself: How ready are you?

**Scale:** Not yet, Nearly, Ready

### Listening

- I let others finish.

> **1–2 Start here:** Listen.
> **2–3 Well done:** Go on.

## Reflect: What next?

Think.

> **Example:** A talk.

---

<details>
<summary>r</summary>

## Practice: A last one?

- [x] Yes
  > Yes.
- [ ] No
  > No.

---

</details>

[^1]: s
`;

const fragment = fc.constantFrom(
  ...[
    '# A\n\n',
    '## Question: Who?\n\n',
    '## Sort: What?\n',
    '### Rate yourself: How?\n',
    '## Reflect: Why?\n\n',
    '## Practice: \n',
    '## Plan: x\n',
    '#',
    '##x\n',
  ],
  ...[
    '- [x] right\n',
    '- [ ] wrong\n',
    '  > feedback\n',
    '> **Why:** because\n',
    '> **Hint:** look\n',
    '- a\n',
    '  - b\n',
    '1. c\n',
    '**Scale:** a, b, c\n\n',
    '> **1–2 Low:** x\n',
  ],
  ...[
    '<!-- tries: 2 -->\n',
    '<!-- x -->',
    '<details>\n',
    '</details>\n',
    '<b>',
    '<script>',
    '{{x}}',
    '{{',
    '[a](b)',
    '[a](#a)',
    '![](media/b.png)',
    '![a](media/b.png "c")',
  ],
  ...[
    '| a | b |\n|---|---|\n| c | d |\n',
    '```\n',
    '---\n',
    '===\n',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '    ',
    'word ',
    '*',
    '**',
    '`',
    '[^1]',
    '[^1]: note\n',
    '\\',
    '&amp;',
    '<',
    'é',
    '\r\n',
    '\u2028',
    '\0',
    ':',
    '> ',
    '- ',
  ],
);

function rating(scale: string): string {
  return `## Rate yourself: Ready?\n\n**Scale:** ${scale}\n\n- I know why.\n- I know when.\n`;
}

function blockData(html: string): { rev?: number }[] {
  const json = /data-part="lesson">(.*)<\/script>/.exec(html)![1]!;
  return (JSON.parse(json) as { blocks: { rev?: number }[] }).blocks;
}

function course(
  files: Record<string, string>,
  extra: { media?: Map<string, number>; playerVersion?: string } = {},
): Compiled {
  const all = Object.entries({ 'course.yaml': settings, ...files });
  return compile({
    files: new Map(all.map(([path, text]) => [path, new TextEncoder().encode(text)])),
    media: new Map([
      ['media/a.pdf', 1],
      ['media/b.png', 1],
    ]),
    playerVersion: '1.0.0',
    ...extra,
  });
}
