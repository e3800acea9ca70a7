import { Marked } from 'marked';
import { renderBlock, toBlock } from '../../../../src/compiler/blocks/block.ts';
import type { BlockPage } from '../../../../src/compiler/blocks/source.ts';
import type { BlockIdentity } from '../../../../src/compiler/draft.ts';
import type { PlacedToken } from '../../../../src/compiler/markdown.ts';
import { plainText } from '../../../../src/compiler/tokens.ts';
import { en } from '../../../../src/language/en/page.ts';
import type { PrivateAnswers } from '../../../../src/model/course.ts';
import { readText, type BlockPiece } from '../lesson.ts';

const marked = new Marked({
  extensions: ['footnoteDefinition', 'footnoteReference'].map((name) => ({ name, renderer: () => '' })),
});

/** What a block is written with, without the rest of a lesson. */
export function pageDouble(privateAnswers: PrivateAnswers = 'device'): BlockPage {
  return {
    privateAnswers,
    headingId: () => undefined,
    renderer: {
      words: en,
      blocks: (tokens) => marked.parser([...tokens]).trim(),
      inline: (tokens) => marked.Parser.parseInline([...tokens], marked.defaults),
      plain: (tokens) => plainText(tokens as PlacedToken[]),
    },
  };
}

/** The identity of a block nobody has seen before: parts are `a`, `b`, `c` … */
export function identityOf({ draft }: BlockPiece, id = 'block'): BlockIdentity {
  return { id, rev: 1, partIds: draft.parts.map((_, index) => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(index)) };
}

/** The first block of a text, as data and as HTML. */
export function written(
  text: string,
  { privateAnswers, isCheck }: { privateAnswers?: PrivateAnswers; isCheck?: boolean } = {},
) {
  const lesson = readText(text, { isCheck: isCheck ?? false });
  const piece = lesson.blocks[0]!;
  const identity = identityOf(piece);
  const block = toBlock(piece.draft, identity, piece.rules);
  return { ...lesson, block, html: renderBlock(piece.draft, block, identity, pageDouble(privateAnswers)) };
}
