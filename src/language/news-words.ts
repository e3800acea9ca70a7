import { en } from './en/news.ts';
import { table } from './table.ts';

export const newsWords = table({ en });
export type NewsWords = typeof en;
