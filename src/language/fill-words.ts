import { en } from './en/fill.ts';
import { table } from './table.ts';

export const fillWords = table({ en });
export type FillWords = typeof en;
