import type { Keyword } from '../keywords.ts';
import type { Token } from 'marked';
import type { PlacedToken } from '../markdown.ts';
import type { PartContext } from './parts.ts';
import type { Settings } from './settings.ts';
import type { PlacedHeading } from '../tokens.ts';

/** The text of one block, before its kind reads it. */
export interface Section {
  readonly keyword: Keyword;
  /** The keyword as it should be spelt in this lesson. */
  readonly written: string;
  readonly heading: PlacedHeading;
  /** Inline tokens behind the colon. */
  readonly title: readonly PlacedToken[];
  /** The same without marks. */
  readonly name: string;
  readonly settings: Settings;
  /** What stands under the heading and the settings. */
  readonly body: readonly PlacedToken[];
  /** The last line of the body. */
  readonly lastLine: number;
}

/** What a block is read with. */
export interface BlockContext extends PartContext {
  /** The lesson is an assessment. */
  readonly isCheck: boolean;
  /** The anchor of each heading of the file. */
  readonly slugs: ReadonlyMap<Token, string>;
  /** BCP 47. */
  readonly language: string;
}

/** Whether a fault in the section was told that may make other parts of it seem to be missing. */
export function hasBrokenLines({ heading, lastLine }: Section, { told }: BlockContext): boolean {
  return told.hasBetween(heading.pos.line + 1, lastLine);
}
