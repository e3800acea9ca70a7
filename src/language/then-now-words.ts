import { en } from './en/then-now.ts';
import { table } from './table.ts';

export const thenNowWords = table({ en });
export type ThenNowWords = typeof en;
