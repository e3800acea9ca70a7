import { en } from './en/plan.ts';
import { table } from './table.ts';

export const planWords = table({ en });
