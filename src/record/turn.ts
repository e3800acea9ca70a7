import type { Page } from './page.ts';

/** What a window does as its turn at a course comes and goes; of a browser's windows one has it at a time. */
export interface TurnActions {
  /** The course is this window's, at first or again. */
  readonly begin: () => void;
  /** Another window has it. */
  readonly wait: () => void;
  /** Another window takes it in a moment: the last chance to write. */
  readonly giveUp: () => void;
}

export interface Turn {
  /** Takes the course from the window that has it, which is asked to write first. */
  take(): void;
}

export interface TurnTools {
  /** Missing on plain http. */
  readonly locks: Pick<LockManager, 'request'> | null;
  readonly channel: Channel | null;
  readonly later: Page['later'];
}

/** Between the windows of one browser that have the same course open. */
export interface Channel {
  post(message: Message): void;
  hear(listener: (message: Message) => void): void;
}

export interface Message {
  /** `ask`: I want the course. `given`: it is yours. `who`: has anybody got it? `held`: somebody has. */
  readonly say: 'ask' | 'given' | 'who' | 'held';
  /** The window that speaks; of `given`, the one that is spoken to. */
  readonly window: string;
  /** Of `held`: since when (milliseconds since 1970). */
  readonly at?: number;
}

/** How long a window that has the course may take to write before it is not waited for, in milliseconds. */
export const patience = 2000;
