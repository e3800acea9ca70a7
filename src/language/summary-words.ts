import { en } from './en/summary.ts';
import { table } from './table.ts';

export const summaryWords = table({ en });
export type SummaryWords = typeof en;
