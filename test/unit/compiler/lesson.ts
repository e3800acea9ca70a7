import { faultTexts } from '../../../src/compiler/faults/all.ts';
import { teller, type Diagnostic } from '../../../src/compiler/diagnostic.ts';
import { readMarkdown } from '../../../src/compiler/markdown.ts';
import { readLesson, type LessonInput, type Piece } from '../../../src/compiler/sections.ts';

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
