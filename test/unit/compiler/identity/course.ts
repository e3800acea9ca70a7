import { teller, type Diagnostic } from '../../../../src/compiler/diagnostic.ts';
import type { BlockDraft } from '../../../../src/compiler/draft.ts';
import { identityFaults } from '../../../../src/compiler/faults/identity.ts';
import { identify, type Identities } from '../../../../src/compiler/identity/identify.ts';
import { emptyLock, type Lock } from '../../../../src/compiler/identity/lock.ts';
import { readLock } from '../../../../src/compiler/identity/lock-read.ts';
import { writeLock } from '../../../../src/compiler/identity/lock-write.ts';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';

/** A question as a test writes it: options that begin with `x ` are right. */
export interface Question {
  readonly name: string;
  readonly options?: readonly string[];
  readonly prose?: string;
  readonly id?: string;
  readonly kind?: BlockDraft['kind'];
  /** In place of the ticks: what is right, as in `BlockDraft`. */
  readonly key?: string;
}

export interface Lesson {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly id?: string;
}

/** Lessons by file. */
export type Course = Readonly<Record<string, Lesson>>;

export interface Built extends Identities {
  readonly told: readonly Diagnostic[];
  readonly codes: readonly string[];
  /** The id of the question with this name; of the nth where several have it. */
  idOf(name: string, nth?: number): string;
  /** Its options with their ids, in the author's order. */
  optionsOf(name: string): Readonly<Record<string, string>>;
  revOf(name: string): number;
}

/** Builds a course as the compiler does, the lock going through its file. */
export function build(course: Course, before: Lock = emptyLock): Built {
  const told: Diagnostic[] = [];
  const tellFor = (file: string) => teller(file, identityFaults, told);
  const lessons = Object.entries(course).map(([file, { title, questions, id }]) => ({
    file,
    title,
    claimedId: id,
    blocks: questions.map(draft),
  }));
  const identities = identify(readLock(writeLock(before), tellFor('course.lock.json')), lessons, tellFor);
  const find = (name: string, nth = 0) => {
    const block = lessons.flatMap(({ blocks }) => blocks).filter((one) => one.name === name)[nth]!;
    return { block, identity: identities.blocks.get(block)! };
  };
  return {
    ...identities,
    told,
    codes: told.map(({ code }) => code),
    idOf: (name, nth) => find(name, nth).identity.id,
    optionsOf: (name) => {
      const { block, identity } = find(name);
      return Object.fromEntries(block.parts.map((part, index) => [part, identity.partIds[index]!]));
    },
    revOf: (name) => find(name).identity.rev,
  };
}

function draft({ name, options = [], prose = '', id, kind = 'choice', key }: Question, index: number): BlockDraft {
  const right = options.flatMap((option, place) => (option.startsWith('x ') ? [place] : []));
  return {
    kind,
    name,
    at: { line: 5 + 10 * index, column: 1 },
    claimedId: id,
    parts: options.map((option) => option.replace(/^x /, '')),
    key: key ?? right.join(','),
    stem: readMarkdown(prose),
  };
}
