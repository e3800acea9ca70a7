import { en } from './en/guess.ts';
import { table } from './table.ts';

export const guessWords = table({ en });
