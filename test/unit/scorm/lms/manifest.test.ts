import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../../scorm/lms/manifest.ts';
import { manifest12, manifest2004 } from './fake-package.ts';

function read(manifest: string, ...files: readonly string[]) {
  const paths = files.length > 0 ? files : ['index.html'];
  return readManifest(
    new Map([['imsmanifest.xml', strToU8(manifest)], ...paths.map((path) => [path, new Uint8Array()] as const)]),
  );
}

describe('readManifest', () => {
  it('reads a SCORM 1.2 package from its default organization', () => {
    const item = '<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>a=1</adlcp:datafromlms>';
    expect(read(manifest12({ item }))).toEqual({
      sco: {
        standard: 'scorm12',
        edition: '1.2',
        identifier: 'course_fake',
        title: 'Fake & small',
        href: 'index.html',
        masteryScore: '80',
        scaledPassingScore: '',
        completionThreshold: '',
        launchData: 'a=1',
      },
      note: undefined,
    });
  });

  it.each([
    ['<adlcp:completionThreshold>0.8</adlcp:completionThreshold>', '3rd Edition', '0.8'],
    ['<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.7"/>', '4th Edition', '0.7'],
    ['<adlcp:completionThreshold completedByMeasure="true"/>', '4th Edition', '1.0'],
    ['<adlcp:completionThreshold completedByMeasure="false" minProgressMeasure="0.7"/>', '4th Edition', ''],
    ['', '4th Edition', ''],
  ])('reads the completion threshold %s of the %s', (item, edition, threshold) => {
    const { sco } = read(manifest2004({ item, edition }));
    expect(sco).toMatchObject({ standard: 'scorm2004', completionThreshold: threshold });
  });

  it.each([
    ['true', '<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>', '0.8'],
    ['true', '', '1.0'],
    ['false', '<imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure>', ''],
  ])('reads the passing score where satisfiedByMeasure is %s and the measure is "%s"', (satisfied, measure, score) => {
    const item = `<imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="${satisfied}">${measure}
      </imsss:primaryObjective></imsss:objectives></imsss:sequencing>`;
    expect(read(manifest2004({ item })).sco.scaledPassingScore).toBe(score);
  });

  it('joins xml:base, the address with its query and the item’s parameters', () => {
    const manifest = manifest12({ href: 'my%20page.html?a=1', resource: ' xml:base="content/"' });
    const withParameters = manifest.replace('identifierref="sco"', 'identifierref="sco" parameters="?b=2"');
    expect(read(withParameters, 'content/my page.html').sco.href).toBe('content/my%20page.html?a=1&b=2');
  });

  it('launches the first of several SCOs and says so', () => {
    const two = manifest12().replace(
      '</item>',
      '</item><item identifier="i2" identifierref="sco"><title>2</title></item>',
    );
    expect(read(two).note).toBe('The package has 2 SCOs; this LMS launches the first one only.');
  });

  it.each([
    [
      'an edition that LMSs take for 1.2',
      manifest2004({ edition: '2nd Edition' }),
      /the schemaversion “2004 2nd Edition”/,
    ],
    ['no schemaversion', manifest12().replace('<schemaversion>1.2</schemaversion>', ''), /has no schemaversion/],
    ['no organization', manifest12().replace(/<organizations[^]*<\/organizations>/, ''), /no organization/],
    ['no item', manifest12().replace(/<item [^]*<\/item>/, ''), /no item that launches/],
    ['a resource that is not there', manifest12().replace('identifier="sco"', 'identifier="x"'), /“sco”, which is not/],
    ['an asset', manifest12().replace('scormtype="sco"', 'scormtype="asset"'), /no SCO \(scormType is “asset”\)/],
    [
      'a file that is not there',
      manifest12({ href: 'start.html' }),
      /launches “start.html”, which is not in the zip\.$/,
    ],
    ['a file of other capitals', manifest12({ href: 'Index.html' }), /There is “index.html”: capital letters count/],
    ['an address elsewhere', manifest12({ href: 'https://example.org/' }), /outside the package/],
    ['another document', '<html/>', /cannot be read: its outermost element is <html>/],
    ['broken XML', '<manifest>\n<a></manifest>', /cannot be read: line 2: <\/manifest> closes <a>\.$/],
  ])('refuses %s', (_case, manifest, fault) => {
    expect(() => read(manifest)).toThrow(fault);
  });

  it('refuses bytes that are not UTF-8, and takes a byte order mark', () => {
    const files = (bytes: Uint8Array) =>
      new Map([
        ['imsmanifest.xml', bytes],
        ['index.html', new Uint8Array()],
      ]);
    expect(() => readManifest(files(new Uint8Array([0x3c, 0xe4, 0x3e])))).toThrow('not written in UTF-8');
    expect(readManifest(files(strToU8(`\ufeff${manifest12()}`))).sco.title).toBe('Fake & small');
  });
});
