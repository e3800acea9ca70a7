import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../src/model/course.ts';
import { packageCourse } from '../../../../scorm/package/package-course.ts';
import { checkLesson, input, lesson, outline, outlineWithoutCheck } from './support/course.ts';
import { hostileTitles } from './support/hostile-titles.ts';
import { elementsOf, manifestFaults } from './support/validate.ts';

type Edition = 'scorm2004-3rd' | 'scorm2004-4th';
const editions: Edition[] = ['scorm2004-3rd', 'scorm2004-4th'];

// The 4th edition's schema lets any element of another namespace pass, misspelt ones too.
const allowed = new Set([
  ...['manifest', 'metadata', 'schema', 'schemaversion', 'organizations', 'organization', 'item', 'title'],
  ...['resources', 'resource', 'file'],
  ...['sequencing', 'controlMode', 'objectives', 'primaryObjective', 'minNormalizedMeasure', 'deliveryControls'].map(
    (name) => `imsss:${name}`,
  ),
  ...['presentation', 'navigationInterface', 'hideLMSUI'].map((name) => `adlnav:${name}`),
]);

const index = lesson('leaves', { href: 'index.html' });

describe.each(editions)('the manifest of %s', (edition) => {
  it.each([
    ['with a check', outline()],
    ['with a mark of many digits', outline({ lessons: [index, checkLesson('b', { pass: 2 / 3 })] })],
    ['without a check', outlineWithoutCheck()],
  ])('is valid by the schemas in the package, %s', (_, course) => {
    expect(manifestFaults(pack(edition, course))).toEqual([]);
  });

  it('uses no element beyond those it is known to need', () => {
    const names = elementsOf(manifest(edition)).map(({ name }) => name);
    expect(names.filter((name) => !allowed.has(name))).toEqual([]);
  });

  it.each(hostileTitles)('carries the title %j', (title, carried) => {
    expect(manifestFaults(pack(edition, outline({ title })))).toEqual([]);
    const titles = elementsOf(manifest(edition, outline({ title }))).filter(({ name }) => name === 'title');
    expect(titles.map(({ text }) => text)).toEqual([carried, carried]);
  });

  it('has one SCO', () => {
    expect(find(edition, 'resource').map(({ attributes }) => attributes['adlcp:scormType'])).toEqual(['sco']);
    expect(find(edition, 'item')).toHaveLength(1);
    expect(find(edition, 'organization')).toHaveLength(1);
  });

  it('gives the LMS the pass mark of the check', () => {
    expect(find(edition, 'imsss:primaryObjective')[0]?.attributes).toEqual({ satisfiedByMeasure: 'true' });
    expect(find(edition, 'imsss:minNormalizedMeasure')[0]?.text).toBe('0.8');
  });

  it('gives the LMS nothing to judge by in a course without a check', () => {
    const text = manifest(edition, outlineWithoutCheck());
    expect(text).not.toContain('satisfiedByMeasure');
    expect(text).not.toContain('minNormalizedMeasure');
  });

  it('leaves completion and success to the course', () => {
    expect(find(edition, 'imsss:deliveryControls')[0]?.attributes).toEqual({
      completionSetByContent: 'true',
      objectiveSetByContent: 'true',
    });
    expect(manifest(edition)).not.toContain('completionThreshold');
  });

  it('hides the buttons of the LMS that would leave the course', () => {
    expect(find(edition, 'adlnav:hideLMSUI').map(({ text }) => text)).toEqual(['previous', 'continue']);
  });
});

describe('schemaversion', () => {
  it.each([
    ['scorm2004-3rd', '2004 3rd Edition'],
    ['scorm2004-4th', '2004 4th Edition'],
  ] as const)('of %s is exactly “%s”', (edition, version) => {
    expect(find(edition, 'schemaversion').map(({ text }) => text)).toEqual([version]);
  });
});

function pack(edition: Edition, course: Outline): Uint8Array {
  return packageCourse(input(edition, course)).zip;
}

function manifest(edition: Edition, course = outline()): string {
  return new TextDecoder().decode(unzipSync(pack(edition, course))['imsmanifest.xml']);
}

function find(edition: Edition, wanted: string) {
  return elementsOf(manifest(edition)).filter(({ name }) => name === wanted);
}
