import { en } from './en/sort.ts';
import { table } from './table.ts';

export const sortWords = table({ en });
export type SortWords = typeof en;
