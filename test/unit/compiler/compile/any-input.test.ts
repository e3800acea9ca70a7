import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../../src/compiler/report.ts';
import { course } from './small-course.ts';

describe('compile', () => {
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
