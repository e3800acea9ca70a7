import { en } from './en/check.ts';
import { table } from './table.ts';

export const checkWords = table({ en });
export type CheckWords = typeof en;
