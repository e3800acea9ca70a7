import { en } from './en/match.ts';
import { table } from './table.ts';

export const matchWords = table({ en });
export type MatchWords = typeof en;
