import { en } from './en/private.ts';
import { table } from './table.ts';

export const privateWords = table({ en });
