import { en } from './en/cards.ts';
import { table } from './table.ts';

export const cardsWords = table({ en });
