import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packageCourse } from '../../../scorm/package/package-course.ts';
import { check } from '../../../src/cli/check.ts';
import { builtCourse, compileFolder, compileFolders } from '../../../src/cli/compile-folder.ts';
import { readOverlay } from '../../../src/cli/overlay-folder.ts';
import { unzipSync } from 'fflate';

const question = '## Question: Who decides?\n\n- [x] The mentee\n  > Yes.\n- [ ] Others\n  > No.\n';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';

let root: string;
const printed = vi.spyOn(console, 'log');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'overlay-'));
  printed.mockReset().mockImplementation(() => undefined);
  write('course/course.yaml', 'title: A\nid: a\nversion: 1.0.0\nvariables: { eap: help }\n');
  write('course/01-hello.md', `# Hello\n\n{{eap}} ![Map](media/map.png)\n\n${question}`);
  write('course/media/map.png', 'the course’s map');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a package with an overlay', () => {
  it('has its look, its words and its files, and the identity of the course', () => {
    write('acme/acme.yaml', 'theme: { logo: media/logo.svg, organisation: Acme }\nvariables: { eap: our line }\n');
    write('acme/media/logo.svg', drawing);
    write('acme/media/unused.png', 'x');
    const plain = filesOf();
    const files = filesOf('acme/acme.yaml');
    expect(Object.keys(files).filter((path) => !(path in plain))).toEqual(['media/logo.svg', 'theme.css']);
    expect(files['media/logo.svg']).toBe(drawing);
    expect(files['index.html']).toContain('our line');
    expect(files['imsmanifest.xml']).toContain('<file href="theme.css"/>');
    const identifiers = (text: string) => [...text.matchAll(/identifier="([^"]*)"/g)].map((match) => match[1]);
    expect(identifiers(files['imsmanifest.xml']!)).toEqual(identifiers(plain['imsmanifest.xml']!));
  });

  it('keeps room of the shape of its own pictures', () => {
    write('course/01-hello.md', `# Hello\n\n![Map](media/map.svg)\n\n${question}`);
    write('course/media/map.svg', drawing);
    write('acme/acme.yaml', 'variables: { eap: our line }\n');
    expect(filesOf()['index.html']).toContain('width="9" height="9"');
    write('acme/media/map.svg', drawing.replace('9 9', '4 2'));
    expect(filesOf('acme/acme.yaml')['index.html']).toContain('width="4" height="2"');
    write('acme/media/map.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(filesOf('acme/acme.yaml')['index.html']).not.toContain('height="9"');
  });

  it('is named after the overlay beside the version', () => {
    write('acme/acme.yaml', 'variables: { eap: our line }\n');
    expect(pack('acme/acme.yaml').name).toBe('a-1.0.0-acme-scorm12');
    expect(pack().name).toBe('a-1.0.0-scorm12');
  });

  it('takes a file of the overlay where the course has one of that name', () => {
    write('acme/acme.yaml', 'theme: {}\n');
    write('acme/media/map.png', 'a map of Acme');
    expect(filesOf('acme/acme.yaml')['media/map.png']).toBe('a map of Acme');
    expect(filesOf()['media/map.png']).toBe('the course’s map');
  });

  it('may stand in the folder of the course', () => {
    write('course/acme.yaml', 'leave out: [who_decides]\n');
    expect(filesOf('course/acme.yaml')['index.html']).not.toContain('Who decides?');
  });
});

describe('check with an overlay', () => {
  it('shows the faults of the overlay with its lines', () => {
    write('acme/acme.yaml', '# Ours\ntheme: { accent: "#FFB000" }\n');
    const overlay = join(root, 'acme/acme.yaml');
    expect(check(join(root, 'course'), false, overlay)).toBe(1);
    const report = printed.mock.calls.flat().join('\n');
    expect(report).toContain(`${overlay}:2:10`);
    expect(report).toContain('2 | theme: { accent: "#FFB000" }');
  });

  it('tells in a sentence that there is no such file', () => {
    expect(() => compileFolders(join(root, 'course'), join(root, 'none.yaml'))).toThrow('There is no file “');
    expect(() => compileFolders(join(root, 'course'), root)).toThrow('is a folder');
  });
});

function pack(overlay?: string) {
  const result = compileFolder(
    join(root, 'course'),
    overlay === undefined ? undefined : readOverlay(join(root, overlay)),
  );
  const player = ['player.js', 'player.css', 'later.css'].map((path) => ({ path, bytes: new Uint8Array() }));
  const schemas = ['adlcp_rootv1p2.xsd', 'ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd'];
  return packageCourse({
    ...builtCourse(result),
    target: 'scorm12',
    player,
    schemas: schemas.map((path) => ({ path, bytes: new Uint8Array() })),
  });
}

function filesOf(overlay?: string): Record<string, string> {
  const entries = Object.entries(unzipSync(pack(overlay).zip));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
