import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HtmlValidate } from 'html-validate';
import { criteria } from './criteria.ts';
import { accessibilityReport, peopleIn, statusOf } from './report.ts';

const manual = read('test/manual/screen-readers.md');

describe('the table of criteria', () => {
  it('has the 31 criteria of WCAG 2.2 at level A and the 24 at AA, each once, in their order', () => {
    const ids = criteria.map(({ id }) => id);
    expect(new Set(ids).size).toBe(55);
    expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(31);
    const place = (id: string) => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0);
    expect(ids).toEqual([...ids].sort((one, other) => place(one) - place(other)));
  });

  it('names only tests that are there', () => {
    const lost = criteria.flatMap(({ id, tests }) =>
      tests.filter(({ file, title }) => !holds(file, title)).map(({ title }) => `${id}: ${title}`),
    );
    expect(lost).toEqual([]);
  });

  it('says of each criterion that no test asks for what is open', () => {
    expect(criteria.filter(({ tests, open }) => tests.length === 0 && !open)).toEqual([]);
  });

  it('leads only to steps that the manual test has', () => {
    const steps = [...manual.matchAll(/^(\d+)\. /gm)].map(([, step]) => Number(step));
    expect(steps).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(criteria.flatMap(({ steps: named = [] }) => named).filter((step) => !steps.includes(step))).toEqual([]);
  });
});

describe('the status of a criterion', () => {
  const [tested] = criteria.filter(({ tests, steps }) => tests.length > 0 && steps);
  const [open] = criteria.filter(({ tests, steps }) => tests.length === 0 && !steps);

  it('is that of its tests, and of people where somebody has gone through its steps', () => {
    expect(statusOf(tested!, [])).toBe('tested automatically');
    expect(statusOf(tested!, ['Ana'])).toBe('tested automatically, checked by a person');
    expect(statusOf(open!, ['Ana'])).toBe('not yet evaluated');
  });

  it('counts only people who said when', () => {
    expect(peopleIn('| Who | When |\n| --- | --- |\n|  |  |\n')).toEqual([]);
    expect(peopleIn('| Ana | 2026-01-02 | NVDA 2025.1 |')).toEqual(['Ana, 2026-01-02, NVDA 2025.1']);
  });
});

describe('the accessibility test report', () => {
  const html = accessibilityReport({
    course: { title: 'Bread & butter', version: '1.2.3' },
    date: '2026-01-02',
    programs: ['axe-core 4'],
    pages: [{ path: 'index.html', findings: ['label at <b>'] }],
    manual: '',
  });

  it('is a valid page without a program', async () => {
    const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('unsafe');
  });

  it('names what axe found and what nobody has checked, and claims nothing', () => {
    expect(html).toContain('index.html: label at &lt;b&gt;');
    expect(html).toContain('Nobody has gone through the course with a screen reader');
    expect(html).toContain('It is no claim of conformance');
  });
});

function holds(file: string, title: string): boolean {
  return read(file).includes(title.replaceAll("'", "\\'"));
}

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
