import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { slugOf } from '../../../src/compiler/overlay-name.ts';

const settings = `title: For {{team}}
id: a-course
version: 1.2.3
support: { name: Team, address: team@example.org }
variables: { team: the team, eap: help }
theme: { accent: "#0066CC", radius: 8px }
leave out: [02-more.md]
`;
const question = `## Question: Who decides?

- [x] The mentee
  > Yes.
- [ ] The mentor
  > No.
- [ ] The manager
  > No.
`;
const sort = '## Sort: Is it?\n\n- Yes\n  - One\n    > Yes.\n  - Two\n    > Yes.\n- No\n  - Three\n    > No.\n';
const lesson = `# Start\n\nAsk {{eap}}.\n\n${question}\n${sort}`;

describe('an overlay', () => {
  it('changes the look, the words and whom to ask, and says so in the version', () => {
    const { outline, theme, pages, diagnostics } = edition(
      'variables: { eap: our line }\nsupport: { name: Desk, address: desk@example.org }\ntheme: { radius: 2px }\n',
    );
    expect(diagnostics).toEqual([]);
    expect(outline).toMatchObject({ title: 'For the team', id: 'a-course', version: '1.2.3-acme' });
    expect(outline!.support).toEqual({ name: 'Desk', address: 'desk@example.org' });
    expect(pages[0]!.html).toContain('Ask our line.');
    expect(theme).toMatch(/--lm-accent: #0066cc;.*--lm-radius: 2px;/);
  });

  it('leaves the lock as it is, whatever it leaves out', () => {
    const whole = compileAll();
    const { lock, outline } = edition('leave out: [who_decides]\n', whole.lock!);
    expect(lock).toBe(whole.lock);
    expect(outline!.lessons[0]!.blocks.map(({ id }) => id)).toEqual(['is_it']);
  });

  it('leaves out as well what the course leaves out', () => {
    const { outline } = edition('leave out: [who_decides]\n');
    expect(outline!.lessons.map(({ id }) => id)).toEqual(['start']);
  });

  it('leaves out an option, and the others keep their ids', () => {
    const { pages, outline, diagnostics } = edition('leave out: [who_decides.b]\n');
    expect(diagnostics).toEqual([]);
    expect(pages[0]!.html).toContain('"options":["a","c"]');
    expect(pages[0]!.html).not.toContain('The mentor');
    expect(outline!.lessons[0]!.blocks[0]).toMatchObject({ id: 'who_decides' });
  });

  it('leaves out an item of a sort', () => {
    const { pages, diagnostics } = edition('leave out: [is_it.d]\n');
    expect(diagnostics).toEqual([]);
    expect(pages[0]!.html).not.toContain('Two');
    expect(pages[0]!.html).toContain('"key":{"c":"a","e":"b"}');
  });

  it.each([
    ['the right answer', 'who_decides.a'],
    ['a category', 'is_it.a'],
  ])('does not leave out %s', (_what, name) => {
    expect(told(`theme: {}\nleave out: [who_decides.b, ${name}]\n`)).toEqual([
      ...(name.startsWith('who') ? ['acme/acme.yaml:2:13 leave-out-part who_decides.b'] : []),
      `acme/acme.yaml:2:28 leave-out-part ${name}`,
    ]);
  });

  it('is told its faults at its own lines, and the course at the course’s', () => {
    expect(told('title: Mine\n')).toEqual(['acme/acme.yaml:1:1 overlay-unknown title']);
    expect(told('support: { name: Us }\n')).toEqual([
      'acme/acme.yaml:1:1 overlay-missing no line `support › address:`',
    ]);
    expect(told('leave out: [nothing, who_decides.x]\n')).toEqual([
      'acme/acme.yaml:1:13 leave-out-unknown nothing',
      'acme/acme.yaml:1:22 leave-out-unknown who_decides.x',
    ]);
    expect(told('theme:\n  accent: "#FFB000"\n')).toEqual([
      'acme/acme.yaml:2:3 theme-contrast accent #ffb000 on sunken #f1ece1: 1.55, not 3',
    ]);
    expect(told('theme: { logo: media/none.svg }\n')).toEqual([
      'acme/acme.yaml:1:10 image-file media/none.svg',
      'acme/acme.yaml:1:10 logo-no-name media/none.svg',
    ]);
    const wrong = settings.replace('02-more.md', 'gone.md').replace('#0066CC', '#FFB000');
    expect(told('theme: { radius: 2px }\n', wrong)).toEqual([
      'course.yaml:6:10 theme-contrast accent #ffb000 on sunken #f1ece1: 1.55, not 3',
      'course.yaml:7:13 leave-out-unknown gone.md',
    ]);
  });

  it('is told of a variable that the course does not have', () => {
    const { diagnostics } = edition('variables: { epa: our line }\n');
    expect(diagnostics.map(({ code, line, column, mend }) => [code, line, column, mend])).toEqual([
      ['overlay-variable', 1, 14, 'Write `eap:`.'],
    ]);
  });

  it('cannot be read where it is no YAML', () => {
    expect(told('theme: {\n').map((fault) => fault.split(' ')[1])).toContain('overlay-syntax');
  });
});

describe('the name of an edition', () => {
  it.each([
    ['acme.yaml', 'acme'],
    ['some/Ä folder/Client No. 7.yml', 'client-no-7'],
    ['C:\\work\\north_west.yaml', 'north-west'],
    ['…', 'edition'],
  ])('of %s is %s', (file, name) => {
    expect(slugOf(file)).toBe(name);
  });
});

function edition(overlay: string, lock?: string, course = settings) {
  return compileAll({ overlay, lock, course });
}

function told(overlay: string, course = settings): string[] {
  return edition(overlay, undefined, course).diagnostics.map(
    ({ file, line, column, code, found }) => `${file}:${line}:${column} ${code} ${found}`,
  );
}

function compileAll({ overlay, lock, course = settings }: { overlay?: string; lock?: string; course?: string } = {}) {
  const texts = { 'course.yaml': course, '01-start.md': lesson, '02-more.md': '# More\n' };
  const files = new Map(
    Object.entries({ ...texts, ...(lock && { 'course.lock.json': lock }) }).map(([path, text]) => [path, bytes(text)]),
  );
  return compile({
    files,
    media: new Map(),
    playerVersion: '1.0.0',
    ...(overlay !== undefined && { overlay: { file: 'acme/acme.yaml', bytes: bytes(overlay) } }),
  });
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
