import { en } from './en/poll.ts';
import { table } from './table.ts';

export const pollWords = table({ en });
export type PollWords = typeof en;
