import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { invalidIn } from './valid-html.ts';

const settings = 'title: A course\nid: a-course\nversion: 1.2.3\n';
const promise = 'promise: Tell {{what}} from <all> else.\nvariables: { what: mentoring & co }\n';
const question = (keyword: string) => `## ${keyword}: Who?\n\n- [x] The mentee\n  > Yes.\n- [ ] The mentor\n  > No.\n`;
const check = `---\ncheck: { draw: 1 }\n---\n\n# Test\n\n${question('Question')}`;

describe('a cover', () => {
  it('stands above the first lesson alone: the promise, the time of all lessons, what is recorded', async () => {
    const [first, second] = pages(promise);
    expect(coverIn(first!)).toMatch(
      /^<div data-part="cover">\n<p data-part="promise">Tell mentoring &amp; co from &lt;all&gt; else\.<\/p>\n<p>About 2 minutes in 2 lessons<\/p>\n<details>/,
    );
    expect(first!.indexOf('data-part="cover"')).toBeLessThan(first!.indexOf('<h1'));
    expect(second).not.toContain('data-part="cover"');
    expect(await invalidIn(first!)).toEqual([]);
  });

  it('is not there without a promise', () => {
    expect(pages('')[0]).not.toContain('data-part="cover"');
  });

  it('says of a check that its result is recorded, and which answers can be in reports', () => {
    expect(itemsIn(promise)).toEqual([progress, outside]);
    const practice = { '01-start.md': `# Start\n\n${question('Practice')}` };
    expect(itemsIn(promise, practice)[1]).toContain('They are in no report.');
    const withCheck = { ...practice, '02-test.md': check };
    expect(itemsIn(promise, withCheck).slice(1, 3)).toEqual([
      'It records your best result of the final check, too.',
      expect.stringContaining('Your answers to questions that count can be in its reports.'),
    ]);
    const scored = `${promise}score: all questions\n`;
    expect(itemsIn(scored, { '01-start.md': `# Start\n\n${question('Question')}` })[1]).toBe(
      'It records how many points your answers make, too; your best answer to each question counts.',
    );
    const reported = `${promise}report: practice\n`;
    expect(itemsIn(reported, withCheck)[2]).toBe('Your answers can be in its reports.');
  });

  it.each([
    ['this device', 'kept in this browser only'],
    ['learning system', 'the people who run the system can read it'],
    ['reported', 'can be read by your organisation'],
  ])('says of private answers for “%s” where they are', (place, text) => {
    const lessons = { '01-start.md': '# Start\n\n## Reflect: What do you take along?\n' };
    const items = itemsIn(`${promise}private answers: ${place}\n`, lessons);
    expect(items).toEqual([progress, expect.stringContaining(text), outside]);
  });

  it('tells whom to ask, and leaves the time to the line below where there is one lesson', () => {
    const support = `${promise}support: { name: 'A & B', address: a@example.org }\n`;
    const html = coverIn(pages(support, { '01-start.md': '# Start' })[0]!);
    expect(html).toContain('<p>For help, ask A &amp; B: a@example.org</p>');
    expect(html).not.toContain('minute');
  });
});

const progress = 'Your learning system records which lessons you have done and whether you have completed the course.';
const outside = 'Outside a learning system, everything stays in this browser.';

function pages(more: string, lessons: Readonly<Record<string, string>> = two): string[] {
  const texts = { 'course.yaml': settings + more, ...lessons };
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const compiled = compile({ files, media: new Map(), playerVersion: '1.0.0' });
  expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return compiled.pages.map(({ html }) => html);
}

const two = { '01-start.md': '# Start\n\nText.', '02-go-on.md': '# Go on\n\nText.' };

function coverIn(page: string): string {
  return /<div data-part="cover">[\s\S]*?<\/details>\n<\/div>/.exec(page)![0];
}

function itemsIn(more: string, lessons?: Readonly<Record<string, string>>): string[] {
  return [...coverIn(pages(more, lessons)[0]!).matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text!);
}
