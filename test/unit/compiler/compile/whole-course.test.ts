import { describe, expect, it } from 'vitest';
import { compile } from '../../../../src/compiler/compile.ts';
import { course, settings } from './small-course.ts';

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

  it('takes the title from the settings where there is no heading, and puts variables into titles', () => {
    const files = {
      '01-a.md': '---\ntitle: All about {{x}}\n---\n\nText',
      'course.yaml': `${settings}variables: { x: R&D }\n`,
    };
    const { outline, pages } = course(files);
    expect(outline!.lessons[0]!.title).toBe('All about R&D');
    expect(pages[0]!.html).toContain('<h1 tabindex="-1">All about R&amp;D</h1>');
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
});
