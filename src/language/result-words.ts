import { en } from './en/result.ts';
import { table } from './table.ts';

export const resultWords = table({ en });
export type ResultWords = typeof en;
