import { en } from './en/checklist.ts';
import { table } from './table.ts';

export const checklistWords = table({ en });
