import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../src/model/course.ts';
import { packageCourse } from '../../../../scorm/package/package-course.ts';
import { input, outline, outlineWithoutCheck } from './support/course.ts';
import { hostileTitles } from './support/hostile-titles.ts';
import { elementsOf, manifestFaults } from './support/validate.ts';

describe('manifestScorm12', () => {
  it.each([
    ['with a check', outline()],
    ['without a check', outlineWithoutCheck()],
    ['with a version longer than the schema allows', outline({ version: '1.0.0-beta.20261125.long' })],
  ])('is valid by the schemas in the package, %s', (_, course) => {
    expect(manifestFaults(pack(course))).toEqual([]);
  });

  it.each(hostileTitles)('carries the title %j', (title, carried) => {
    expect(manifestFaults(pack(outline({ title })))).toEqual([]);
    const titles = elementsOf(manifest(outline({ title }))).filter(({ name }) => name === 'title');
    expect(titles.map(({ text }) => text)).toEqual([carried, carried]);
  });

  it('has one organization, one item and one SCO', () => {
    expect(elementsOf(manifest()).map(({ name }) => name)).toEqual([
      'manifest',
      'metadata',
      'schema',
      'schemaversion',
      'organizations',
      'organization',
      'title',
      'item',
      'title',
      'resources',
      'resource',
      ...Array<string>(8).fill('file'),
    ]);
    expect(elementsOf(manifest()).find(({ name }) => name === 'resource')?.attributes).toEqual({
      identifier: 'lm_tea-making_resource',
      type: 'webcontent',
      'adlcp:scormtype': 'sco',
      href: 'index.html',
    });
  });

  it('says exactly “1.2”', () => {
    expect(elementsOf(manifest()).find(({ name }) => name === 'schemaversion')?.text).toBe('1.2');
  });

  it('has no mastery score, which would make “failed” of an unfinished course', () => {
    expect(manifest()).not.toMatch(/mastery/i);
  });
});

function pack(course: Outline): Uint8Array {
  return packageCourse(input('scorm12', course)).zip;
}

function manifest(course = outline()): string {
  return new TextDecoder().decode(unzipSync(pack(course))['imsmanifest.xml']);
}
