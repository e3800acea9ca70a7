import { en } from './en/page.ts';
import { table } from './table.ts';

export const pageWords = table({ en });
export type PageWords = typeof en;
