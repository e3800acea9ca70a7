import { en } from './en/reflect.ts';
import { table } from './table.ts';

export const reflectWords = table({ en });
export type ReflectWords = typeof en;
