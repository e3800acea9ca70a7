import { en } from './en/steps.ts';
import { table } from './table.ts';

export const stepsWords = table({ en });
