import type { BlockId, Outline } from '../../src/model/course.ts';

/** A form a course is packed in; `web` has no LMS. */
export type Target = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'web';

export type ScormTarget = Exclude<Target, 'web'>;

/** One file of a package: path with `/`, relative to its root. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What every target is packed from. */
export interface PackageInput {
  readonly target: Target;
  readonly outline: Outline;
  /** `index.html`, `<lesson id>.html`, in reading order. */
  readonly pages: readonly PackageFile[];
  /** `media/…`, only those that are used, and `theme.css` where the course has a theme. */
  readonly media: readonly PackageFile[];
  /** `player.js`, `player.css`, `later.css`, `block-<kind>.js`. */
  readonly player: readonly PackageFile[];
  /** The wording of what reports name by ids; without it the administrator's page does not explain them. */
  readonly questions?: readonly QuestionWording[];
  /** The standard's XSD files by their path at the package's root (`schemaSets` names them); empty for `web`. */
  readonly schemas: readonly PackageFile[];
}

/** A question in words, as course.lock.json keeps them: long ones are cut. */
export interface QuestionWording {
  readonly id: BlockId;
  readonly name: string;
  /** Options, items, categories, statements: the ids that stand in reports. */
  readonly parts: readonly { readonly id: string; readonly words: string }[];
  /** What is right, in ids of parts: `a,c` of options, `c.a,d.b` of pairs, `a.b.c` of an order. */
  readonly key: string;
}

/** A course, ready to be handed over. */
export interface CoursePackage {
  /** `<course id>-<version>-<target>`: the name of the files without `.zip` and `.admin.html`. */
  readonly name: string;
  /** The same bytes for the same input, whatever the day, the time zone and the machine. */
  readonly zip: Uint8Array;
  /** The page for whoever uploads it; `sha256` is that of `zip` in hexadecimal, which the pure realm cannot compute. */
  readonly admin: (sha256: string) => string;
}
