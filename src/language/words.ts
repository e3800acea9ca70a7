import { en } from './en/player.ts';
import { table } from './table.ts';

/** The player's own words; each part that is loaded later brings its own, so that the first page stays small. */
export const words = table({ en });
export type Words = typeof en;
