import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageCourse } from '../../../../scorm/package/package-course.ts';
import { input } from './support/course.ts';
import { elementsOf } from './support/validate.ts';

describe.each(['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const)('the schemas of %s', (target) => {
  const files = unzipSync(packageCourse(input(target)).zip);
  const schemas = Object.keys(files).filter((path) => /\.(xsd|dtd)$/.test(path));

  it('are all that the manifest names and all that these need, and no more', () => {
    expect([...reached(files)].sort()).toEqual(schemas.sort());
  });

  it('bind each namespace that the manifest uses', () => {
    const { attributes } = elementsOf(textOf(files, 'imsmanifest.xml'))[0]!;
    const used = textOf(files, 'imsmanifest.xml').matchAll(/xmlns(?::(?!xsi)\w+)?="([^"]+)"/g);
    const located = attributes['xsi:schemaLocation']!.split(' ').filter((_, index) => index % 2 === 0);
    expect(located.sort()).toEqual(Array.from(used, ([, namespace]) => namespace!).sort());
  });
});

/** Every file that can be reached from the manifest by schemaLocation, import, include, DOCTYPE and external entity. */
function reached(files: Record<string, Uint8Array>): Set<string> {
  const found = new Set<string>();
  const queue = references(textOf(files, 'imsmanifest.xml'));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    queue.push(...references(textOf(files, path)));
  }
  return found;
}

function references(text: string): string[] {
  const xml = text.replace(/<!--[^]*?-->/g, '').replace(/<(\w+:)?documentation\b[^]*?<\/\1documentation>/g, '');
  const located = Array.from(xml.matchAll(/\bschemaLocation\s*=\s*"([^"]*)"/g), ([, value]) => value!.split(/\s+/));
  const external = Array.from(
    xml.matchAll(/<!(?:DOCTYPE|ENTITY)\b[^>[]*?["']([\w.-]+\.dtd)["']/g),
    ([, path]) => path!,
  );
  // A namespace is a URL, a file is not; `http://…` as a file would need the internet.
  return [
    ...located.flatMap((parts) => (parts.length > 1 ? parts.filter((_, index) => index % 2) : parts)),
    ...external,
  ];
}

function textOf(files: Record<string, Uint8Array>, path: string): string {
  const bytes = files[path];
  if (!bytes) throw new Error(`${path} is named, and is not in the package.`);
  return new TextDecoder().decode(bytes);
}
