import { en } from './en/rate.ts';
import { table } from './table.ts';

export const rateWords = table({ en });
export type RateWords = typeof en;
