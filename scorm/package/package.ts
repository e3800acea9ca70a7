import type { Outline } from '../../src/model/course.ts';

export type Target = 'scorm12' | 'scorm2004-3rd' | 'scorm2004-4th' | 'web';

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
  /** `media/…`, only those that are used. */
  readonly media: readonly PackageFile[];
  /** `player.js`, `player.css`, `block-<kind>.js`. */
  readonly player: readonly PackageFile[];
  /** The standard's XSD files by their path at the package's root; empty for `web`. */
  readonly schemas: readonly PackageFile[];
}
