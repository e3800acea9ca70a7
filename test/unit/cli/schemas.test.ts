import { describe, expect, it } from 'vitest';
import { readSchemas } from '../../../src/cli/schemas.ts';
import { schemaFolder } from '../scorm/package/support/course.ts';

describe('readSchemas', () => {
  it('reads what a target ships, by its path in the package', () => {
    const files = readSchemas(schemaFolder, 'scorm12');
    expect(files.map(({ path }) => path)).toEqual(['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd']);
    expect(new TextDecoder().decode(files[0]!.bytes)).toContain(
      'targetNamespace="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    );
  });

  it('reads each edition of 2004 from its own folder', () => {
    const [third, fourth] = (['scorm2004-3rd', 'scorm2004-4th'] as const).map((target) =>
      readSchemas(schemaFolder, target),
    );
    expect(third!.map(({ path }) => path)).toEqual(fourth!.map(({ path }) => path));
    expect(third).not.toEqual(fourth);
  });

  it('has nothing to read for the web', () => {
    expect(readSchemas('/nowhere', 'web')).toEqual([]);
  });

  it('throws when a file is not there', () => {
    expect(() => readSchemas('/nowhere', 'scorm12')).toThrow('ENOENT');
  });
});
