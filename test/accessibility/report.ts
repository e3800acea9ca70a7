import { createHash } from 'node:crypto';
import { bullets, facts, paragraph, section, table } from '../../scorm/package/admin-markup.ts';
import { escapeText } from '../../scorm/package/xml.ts';
import { criteria, type Criterion } from './criteria.ts';

/** What was tested, and what came of it. */
export interface Tested {
  readonly course: { readonly title: string; readonly version: string };
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Names and versions of the programs that tested. */
  readonly programs: readonly string[];
  /** The pages of the built course, each with what axe found there. */
  readonly pages: readonly { readonly path: string; readonly findings: readonly string[] }[];
  /** The text of test/manual/screen-readers.md. */
  readonly manual: string;
}

/** Writes the accessibility test report of a course: an HTML page that stands alone. It reports tests, and claims no conformance. */
export function accessibilityReport({ course, date, programs, pages, manual }: Tested): string {
  const people = peopleIn(manual);
  const title = `Accessibility test report: ${course.title} ${course.version}`;
  const body = [
    `<h1>${escapeText(title)}</h1>`,
    paragraph(
      'This page reports what was tested and what was not. It is no claim of conformance: tests find faults, and not all of them.',
    ),
    facts([
      ['Tested on', date],
      ['By', programs.join(', ')],
      ['Measured by', 'WCAG 2.2, the 55 criteria at levels A and AA'],
      ...counts(people),
    ]),
    section('What axe found in the built course', ...found(pages)),
    section(
      'What a person checked',
      people.length > 0
        ? bullets(people)
        : paragraph('Nobody has gone through the course with a screen reader for this report.'),
    ),
    section(
      'Each criterion',
      table(
        'The criteria of WCAG 2.2 at levels A and AA',
        ['Criterion', 'Level', 'Status', 'Tests', 'Left open'],
        criteria.map((criterion) => row(criterion, people)),
      ),
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(style)}'">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

/** What a content security policy calls a style by. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** How far a criterion is evaluated: by programs, by people, by both, or not yet. */
export function statusOf({ tests, steps }: Criterion, people: readonly string[]): string {
  const ways = [
    ...(tests.length > 0 ? ['tested automatically'] : []),
    ...(people.length > 0 && steps ? ['checked by a person'] : []),
  ];
  return ways.join(', ') || 'not yet evaluated';
}

/** The rows of the manual's last table that bear a date: who, when, with what, and the outcome. */
export function peopleIn(manual: string): string[] {
  return manual
    .split('\n')
    .filter((line) => /^\|.*\b\d{4}-\d{2}-\d{2}\b/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(', '),
    );
}

function counts(people: readonly string[]): (readonly [string, string])[] {
  const statuses = criteria.map((criterion) => statusOf(criterion, people));
  const having = (status: string) => String(statuses.filter((one) => one.includes(status)).length);
  return ['tested automatically', 'checked by a person', 'not yet evaluated'].map((status) => [
    `Criteria ${status}`,
    having(status),
  ]);
}

function found(pages: Tested['pages']): string[] {
  const findings = pages.flatMap(({ path, findings }) => findings.map((finding) => `${path}: ${finding}`));
  return [
    paragraph(
      `Pages: ${pages.map(({ path }) => path).join(', ')}. Each as it opens, light and dark, 320 and 1280 pixels wide.`,
    ),
    findings.length > 0 ? bullets(findings) : paragraph('Nothing.'),
  ];
}

function row(criterion: Criterion, people: readonly string[]): string[] {
  const { id, name, level, tests, open = '' } = criterion;
  return [
    `${id} ${name}`,
    level,
    statusOf(criterion, people),
    tests.map(({ file, title }) => `${file}: ${title}`).join('; ') || '–',
    open,
  ];
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-inline-size: 75rem; margin-inline: auto; padding: 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; padding-block: 0.5rem; }
th, td { border: 1px solid; padding: 0.4rem; text-align: start; vertical-align: top; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
`;
