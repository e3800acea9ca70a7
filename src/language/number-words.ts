import { en } from './en/number.ts';
import { table } from './table.ts';

export const numberWords = table({ en });
