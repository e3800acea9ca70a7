import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../src/model/course.ts';
import { PackageError } from '../../../../scorm/package/faults.ts';
import { packageCourse } from '../../../../scorm/package/package-course.ts';
import type { PackageInput, Target } from '../../../../scorm/package/package.ts';
import { schemaSets } from '../../../../scorm/package/schema-files.ts';
import { file, input, lesson, outline } from './support/course.ts';
import { elementsOf } from './support/validate.ts';

const scormTargets = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const;
const courseFiles = [
  'block-sort.js',
  'final.html',
  'index.html',
  'later.css',
  'media/cup.svg',
  'media/pour.mp4',
  'player.css',
  'player.js',
];

describe('packageCourse', () => {
  it('names a package after course, version and target', () => {
    expect(packageCourse(input('scorm2004-4th')).name).toBe('tea-making-1.0.0-scorm2004-4th');
  });

  it.each(scormTargets)(
    'ships the course, its manifest at the root and the schemas, and nothing else (%s)',
    (target) => {
      const expected = [...courseFiles, 'imsmanifest.xml', ...schemaSets[target]!.files].sort();
      expect(pathsOf(target)).toEqual(expected);
    },
  );

  it('ships the course and embed.js for the web, without a manifest', () => {
    expect(pathsOf('web')).toEqual([...courseFiles, 'embed.js'].sort());
    expect(readText('web', 'embed.js')).toBe("import './player.js';\n");
  });

  it.each(scormTargets)('lists each file of the course once in the one resource (%s)', (target) => {
    const listed = elementsOf(readText(target, 'imsmanifest.xml')).filter(({ name }) => name === 'file');
    expect(listed.map(({ attributes }) => attributes.href)).toEqual(courseFiles);
  });

  it.each(scormTargets)('launches a file that is in the package (%s)', (target) => {
    const resources = elementsOf(readText(target, 'imsmanifest.xml')).filter(({ name }) => name === 'resource');
    expect(resources.map(({ attributes }) => attributes.href)).toEqual(['index.html']);
    expect(pathsOf(target)).toContain('index.html');
  });

  it.each(scormTargets)('keeps identifiers and files when a later version is reworded (%s)', (target) => {
    const [first, final] = outline().lessons as [Outline['lessons'][0], Outline['lessons'][0]];
    const later = outline({
      version: '1.0.1',
      revision: 'def456',
      title: 'Making better tea',
      language: 'fr',
      lessons: [{ ...first, title: 'Leaves and cups' }, final],
    });
    const identity = (course: Outline) =>
      elementsOf(readText(target, 'imsmanifest.xml', course)).map(({ name, attributes }) => {
        const { version, ...rest } = attributes;
        return { name, rest, hasVersion: version !== undefined };
      });
    expect(identity(later)).toEqual(identity(outline()));
    expect(pathsOf(target, later)).toEqual(pathsOf(target));
  });

  it('keeps identifiers when lessons come and go', () => {
    const longer = outline({ lessons: [...outline().lessons, lesson('milk')] });
    expect(identifiers(longer)).toEqual(identifiers(outline()));
    expect(identifiers(outline({ id: 'coffee' }))).not.toEqual(identifiers(outline()));
  });

  it('packs the same bytes for the same input in any order', () => {
    const { media, player } = input('scorm12');
    const reordered = input('scorm12', outline(), { media: [...media].reverse(), player: [...player].reverse() });
    expect(packageCourse(reordered).zip).toEqual(packageCourse(input('scorm12')).zip);
  });

  it('writes the checksum it is given and the size of the zip into the page for the administrator', () => {
    const { zip, admin } = packageCourse(input('scorm12'));
    expect(admin('c0ffee')).toContain('<dd>c0ffee</dd>');
    expect(admin('c0ffee')).toContain(`<dd>${Math.ceil(zip.length / 1000)} kB</dd>`);
    expect(admin('c0ffee')).toContain('<dd>tea-making-1.0.0-scorm12.zip</dd>');
  });

  it('refuses a course whose page is missing, and names the page', () => {
    expect(faultsOf(input('scorm12', outline(), { pages: [file('index.html')] }))).toEqual([
      ['file-missing', 'final.html'],
    ]);
  });

  it('refuses a package without its schemas', () => {
    expect(faultsOf(input('scorm12', outline(), { schemas: [] }))).toEqual(
      schemaSets.scorm12!.files.map((path) => ['file-missing', path]),
    );
  });

  it('refuses media that pose as a control file', () => {
    expect(faultsOf(input('scorm12', outline(), { media: [file('IMSManifest.xml')] }))).toEqual([
      ['path-case', 'imsmanifest.xml'],
    ]);
    expect(faultsOf(input('web', outline(), { media: [file('embed.js')] }))).toEqual([['path-twice', 'embed.js']]);
  });

  it('refuses an id or a version that is no file name', () => {
    expect(faultsOf(input('web', outline({ id: '../tea' })))).toEqual([['path-not-portable', '../tea-1.0.0-web']]);
  });
});

function pathsOf(target: Target, course?: Outline): string[] {
  return Object.keys(unzipSync(packageCourse(input(target, course)).zip)).sort();
}

function readText(target: Target, path: string, course?: Outline): string {
  return new TextDecoder().decode(unzipSync(packageCourse(input(target, course)).zip)[path]);
}

function identifiers(course: Outline): unknown[] {
  return elementsOf(readText('scorm2004-4th', 'imsmanifest.xml', course)).flatMap(({ name, attributes }) =>
    attributes.identifier ? [[name, attributes.identifier, attributes.identifierref ?? null]] : [],
  );
}

function faultsOf(packed: PackageInput): unknown[] {
  try {
    packageCourse(packed);
    return [];
  } catch (error) {
    if (error instanceof PackageError) return error.faults.map(({ code, path }) => [code, path]);
    throw error;
  }
}
