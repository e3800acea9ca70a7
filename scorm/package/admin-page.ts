import type { Outline, Support } from '../../src/model/course.ts';
import { answersSection } from './admin-answers.ts';
import { completionSection } from './admin-completion.ts';
import { dataSections } from './admin-data.ts';
import { address, facts, paragraph, section } from './admin-markup.ts';
import { settingsSections } from './admin-settings.ts';
import type { QuestionWording, Target } from './package.ts';
import { escapeAttribute, escapeText } from './xml.ts';

export interface AdminFacts {
  /** Of the package, without `.zip`. */
  readonly name: string;
  readonly target: Target;
  readonly outline: Outline;
  readonly questions?: readonly QuestionWording[];
  /** Of the zip. */
  readonly sizeBytes: number;
}

/**
 * The page for whoever uploads the course: one file of HTML that asks nothing of any server. `sha256` is the zip's, in
 * hexadecimal. In English whatever the course's language: it speaks of LMS settings, not of the course's subject.
 */
export function adminPage({ name, target, outline, questions = [], sizeBytes }: AdminFacts, sha256: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(outline.title)}: for the LMS administrator</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1><span lang="${escapeAttribute(outline.language)}" dir="auto">${escapeText(outline.title)}</span></h1>`,
    paragraph(lead(target)),
    section(
      'The package',
      facts(packageFacts({ name, target, outline, sizeBytes }, sha256)),
      paragraph(
        `To see that the file arrived whole, compare its SHA-256: “certutil -hashfile ${name}.zip SHA256” on Windows, “shasum -a 256 ${name}.zip” elsewhere.`,
      ),
      target === 'web' ? '' : paragraph(whichPackage),
    ),
    completionSection(target, outline),
    settingsSections(target, outline),
    dataSections(target, outline),
    supportSection(outline.support),
    target === 'web' ? '' : answersSection(outline, questions),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const standards: Readonly<Record<Target, string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3rd': 'SCORM 2004, 3rd Edition',
  'scorm2004-4th': 'SCORM 2004, 4th Edition',
  web: 'none: web pages without an LMS',
};

const whichPackage =
  'If you have packages of several standards and do not know which one to take: SCORM 1.2 runs in nearly every LMS; SCORM 2004 tells “completed” and “passed” apart.';

function lead(target: Target): string {
  return target === 'web'
    ? 'For the person who puts this course on a web server. Keep this page beside the zip; it is not part of the course.'
    : 'For the person who uploads this course to a learning management system (LMS). Upload the zip as it is. Keep this page beside it; it is not part of the course.';
}

function packageFacts({ name, target, outline, sizeBytes }: AdminFacts, sha256: string): [string, string][] {
  const minutes = outline.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return [
    ['File', `${name}.zip`],
    ['Standard', standards[target]],
    ['Version of the course', outline.version],
    ['Identifier, the same in every version', outline.id],
    ['Language', outline.language],
    [
      'Length',
      `${outline.lessons.length === 1 ? '1 lesson' : `${outline.lessons.length} lessons`}, about ${minutes} min`,
    ],
    ['Size', sizeBytes < 1e6 ? `${Math.ceil(sizeBytes / 1e3)} kB` : `${(sizeBytes / 1e6).toFixed(1)} MB`],
    ['SHA-256', sha256],
  ];
}

function supportSection(support: Support | undefined): string {
  if (!support) return section('Whom to ask', paragraph('The course names nobody. Ask whoever gave you the package.'));
  return section(
    'Whom to ask',
    paragraph(support.name),
    address(support.address),
    ...(support.text ? [paragraph(support.text)] : []),
  );
}

// Of the style below, for the page's policy; held by a test, because the pure realm cannot compute it.
const styleHash = 'sha256-WfnNGTZO1pPTMdqqDPQ8cSS4zSfpioh0v/Er2gPL1ys=';

const style = `:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
main { max-inline-size: 44rem; margin-inline: auto; padding: 1rem 1rem 3rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-block-start: 2.5rem; }
a, dd { overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
li { margin-block-end: 0.25rem; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; font-weight: 600; padding-block-end: 0.5rem; }
th, td { border: 1px solid; padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; overflow-wrap: break-word; }
tbody th { font-weight: normal; }
@media (max-width: 30rem) { table { font-size: 0.8125rem; } th, td { padding: 0.25rem; } }
@media print { h2, h3 { break-after: avoid; } tr, li { break-inside: avoid; } }
`;
