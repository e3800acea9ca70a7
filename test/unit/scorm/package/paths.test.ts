import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackageError } from '../../../../scorm/package/faults.ts';
import { checkPaths, isPortable } from '../../../../scorm/package/paths.ts';

describe('isPortable', () => {
  it.each(['index.html', 'what_it_is.html', 'media/cup-2.min.svg', 'media/2026/A_b.PNG', 'concert.html'])(
    'lets %s pass',
    (path) => {
      expect(isPortable(path)).toBe(true);
    },
  );

  it.each([
    ['leaves the package', '../a'],
    ['leaves the package further down', 'media/../../a'],
    ['is absolute', '/a'],
    ['names a drive', 'C:a'],
    ['has a backslash', 'media\\a.png'],
    ['has an empty part', 'media//a.png'],
    ['ends in a folder', 'media/'],
    ['is empty', ''],
    ['is hidden', '.htaccess'],
    ['ends in a point, which Windows drops', 'a.'],
    ['has a space', 'my cup.png'],
    ['has a letter beyond Latin', 'tasse-für-tee.png'],
    ['is a device on Windows', 'media/aux.png'],
    ['is a device on Windows in capitals', 'CON'],
    ['would have to be escaped', 'a%20b.png'],
    ['would be a query', 'a?b'],
  ])('stops a path that %s', (_, path) => {
    expect(isPortable(path)).toBe(false);
  });

  it('lets nothing pass that a URL would read differently', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', '/', '\\', 'a', 'B', ':', '%2e', ' ', 'é', '#')), (parts) => {
        const path = parts.join('');
        fc.pre(isPortable(path));
        expect(new URL(path, 'https://lms.example/course/').href).toBe(`https://lms.example/course/${path}`);
      }),
    );
  });
});

describe('checkPaths', () => {
  it('is silent when all is well', () => {
    expect(faultsOf(['index.html', 'media/a.png', 'media/b.png'], ['index.html'])).toEqual([]);
  });

  it('tells all faults at once, each with a code', () => {
    const faults = faultsOf(['a b.png', 'x.png', 'x.png', 'media/Cup.png', 'media/cup.png'], ['index.html']);
    expect(faults).toEqual([
      ['path-not-portable', 'a b.png'],
      ['path-twice', 'x.png'],
      ['path-case', 'media/cup.png'],
      ['file-missing', 'index.html'],
    ]);
  });

  it('says in its message what to do', () => {
    expect(() => checkPaths(['Cup.png', 'cup.png'], [])).toThrowErrorMatchingInlineSnapshot(
      `[PackageError: path-case: “cup.png” and “Cup.png” differ only in capital letters: on Windows they are one file. Rename one.]`,
    );
  });
});

function faultsOf(paths: string[], needed: string[]): [string, string][] {
  try {
    checkPaths(paths, needed);
    return [];
  } catch (error) {
    if (error instanceof PackageError) return error.faults.map(({ code, path }) => [code, path]);
    throw error;
  }
}
