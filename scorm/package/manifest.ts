import type { Outline } from '../../src/model/course.ts';
import { element, type XmlElement } from './xml.ts';

/** What every edition's manifest says of a course. */
export interface ManifestFacts {
  /**
   * Derived from the course id alone: an LMS that replaces a package keeps the attempts only if it meets the same
   * organization and item again (measured in Moodle).
   */
  readonly ids: Readonly<Record<'manifest' | 'organization' | 'item' | 'resource', string>>;
  readonly title: string;
  readonly version: string;
  /** Paths of the files that the course consists of. */
  readonly files: readonly string[];
  /** 0 to 1; null: the LMS must not judge by a score. */
  readonly passMark: number | null;
}

export function manifestFacts(outline: Outline, files: readonly string[]): ManifestFacts {
  // An XML name may not begin with a digit.
  const id = `lm_${outline.id}`;
  return {
    ids: { manifest: id, organization: `${id}_organization`, item: `${id}_item`, resource: `${id}_resource` },
    title: shortTitle(outline.title),
    version: outline.version,
    files: [...files].sort(),
    passMark: passMark(outline),
  };
}

/**
 * The mark by which an LMS may tell passed from failed, 0 to 1. Null where its verdict could differ from the course's:
 * without a check, with several (the score is their mean), or where the check does not count.
 */
export function passMark({ lessons, finish }: Outline): number | null {
  const checks = lessons.flatMap(({ check }) => check ?? []);
  return checks.length === 1 && finish !== 'lessons' ? checks[0]!.pass : null;
}

/** `<metadata>`: what an importer reads to tell which edition it has before it. */
export function manifestMetadata(schemaversion: string): XmlElement {
  return element('metadata', {}, [element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, schemaversion)]);
}

/** `<file>` for each file of the course; the manifest and its schemas are control files, which no resource lists. */
export function fileElements(files: readonly string[]): XmlElement[] {
  return files.map((href) => element('file', { href }));
}

/** SCORM 1.2 limits a title to 200 characters (imscp_rootv1p1p2.xsd), 2004 guarantees no more than as many. */
function shortTitle(title: string): string {
  const characters = Array.from(title.replace(/\s+/g, ' ').trim());
  return characters.length > 200 ? `${characters.slice(0, 199).join('')}…` : characters.join('');
}
