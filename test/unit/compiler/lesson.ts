import { teller, type Diagnostic } from '../../../src/compiler/diagnostic.ts';
import { blockFaults } from '../../../src/compiler/faults/block.ts';
import { cardsFaults } from '../../../src/compiler/faults/cards.ts';
import { checkFaults } from '../../../src/compiler/faults/check.ts';
import { checklistFaults } from '../../../src/compiler/faults/checklist.ts';
import { choiceFaults } from '../../../src/compiler/faults/choice.ts';
import { compareFaults } from '../../../src/compiler/faults/compare.ts';
import { fillFaults } from '../../../src/compiler/faults/fill.ts';
import { guessFaults } from '../../../src/compiler/faults/guess.ts';
import { headingFaults } from '../../../src/compiler/faults/heading.ts';
import { labelFaults } from '../../../src/compiler/faults/label.ts';
import { matchFaults } from '../../../src/compiler/faults/match.ts';
import { numberFaults } from '../../../src/compiler/faults/number.ts';
import { orderFaults } from '../../../src/compiler/faults/order.ts';
import { partFaults } from '../../../src/compiler/faults/part.ts';
import { pictureFaults } from '../../../src/compiler/faults/picture.ts';
import { pollFaults } from '../../../src/compiler/faults/poll.ts';
import { rateFaults } from '../../../src/compiler/faults/rate.ts';
import { reflectFaults } from '../../../src/compiler/faults/reflect.ts';
import { scenarioFaults } from '../../../src/compiler/faults/scenario.ts';
import { settingFaults } from '../../../src/compiler/faults/setting.ts';
import { sortFaults } from '../../../src/compiler/faults/sort.ts';
import { tableFaults } from '../../../src/compiler/faults/table.ts';
import { readMarkdown } from '../../../src/compiler/markdown.ts';
import { readLesson, type LessonInput, type Piece } from '../../../src/compiler/sections.ts';

/** Every text for a fault of blocks. */
export const faultTexts = {
  ...headingFaults,
  ...blockFaults,
  ...settingFaults,
  ...labelFaults,
  ...partFaults,
  ...choiceFaults,
  ...guessFaults,
  ...pollFaults,
  ...tableFaults,
  ...sortFaults,
  ...matchFaults,
  ...orderFaults,
  ...fillFaults,
  ...numberFaults,
  ...rateFaults,
  ...reflectFaults,
  ...scenarioFaults,
  ...cardsFaults,
  ...checklistFaults,
  ...compareFaults,
  ...pictureFaults,
  ...checkFaults,
};

export type BlockPiece = Extract<Piece, { type: 'block' }>;

/** Reads a lesson as the compiler does, and keeps what was told as `code line:column`, in the file's order. */
export function readText(text: string, input: Partial<LessonInput> = {}) {
  const diagnostics: Diagnostic[] = [];
  const lesson = readLesson({
    tokens: readMarkdown(text),
    text,
    firstLine: 1,
    language: 'en',
    isCheck: false,
    tell: teller('a.md', faultTexts, diagnostics),
    ...input,
  });
  const inOrder = diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
  return {
    ...lesson,
    blocks: lesson.pieces.filter((piece): piece is BlockPiece => piece.type === 'block'),
    diagnostics: inOrder,
    told: inOrder.map(({ code, line, column }) => `${code} ${line}:${column}`),
    codes: inOrder.map(({ code }) => code),
  };
}
