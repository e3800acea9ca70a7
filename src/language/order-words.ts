import { en } from './en/order.ts';
import { table } from './table.ts';

export const orderWords = table({ en });
export type OrderWords = typeof en;
