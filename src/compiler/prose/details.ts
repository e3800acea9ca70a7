import type { Tell } from '../diagnostic.ts';
import type { PlacedToken } from '../markdown.ts';
import type { Piece } from '../sections.ts';
import { placeIn } from '../tokens.ts';
import { tagsIn } from './author-html.ts';

/** Prose as it is rendered: whole runs, and the tags of a `<details>` that goes on around blocks. */
export type Run =
  | { readonly type: 'run'; readonly tokens: readonly PlacedToken[] }
  | { readonly type: 'open' | 'close'; readonly token: PlacedToken };

/** Cuts prose where a `<details>` begins that ends in a later piece of the lesson, or where such a one ends. */
export function cutAtDetails(tokens: readonly PlacedToken[]): Run[] {
  const open: PlacedToken[] = [];
  const cuts = new Map<PlacedToken, 'open' | 'close'>();
  for (const { token, isClosing } of detailsTags(tokens)) {
    if (!isClosing) open.push(token);
    else if (open.pop() === undefined) cuts.set(token, 'close');
  }
  for (const token of open) cuts.set(token, 'open');

  const runs: Run[] = [];
  let run: PlacedToken[] = [];
  const flush = () => {
    if (run.some(({ type }) => type !== 'space')) runs.push({ type: 'run', tokens: run });
    run = [];
  };
  for (const token of tokens) {
    const type = cuts.get(token);
    if (!type) run.push(token);
    else {
      flush();
      runs.push({ type, token });
    }
  }
  flush();
  return runs;
}

/**
 * Tells a `<details>` without an end, an end without a `<details>`, and one that begins or ends inside a block. Around
 * whole blocks it may stand, but not in a check, whose bank is shown and hidden by the check itself.
 */
export function checkDetails(
  lesson: { readonly tokens: readonly PlacedToken[]; readonly pieces: readonly Piece[]; readonly isCheck: boolean },
  tell: Tell,
): void {
  const { pieces, isCheck } = lesson;
  const open: PlacedToken[] = [];
  let openInBlock = 0;
  const blockTags = tagsInBlocks(lesson);
  for (const { token, isClosing, offset } of detailsTags(lesson.tokens)) {
    if (blockTags.has(token)) {
      if (!isClosing || openInBlock === 0) tell('details-around-block', placeIn(token, offset), token.raw.trim());
      if (!isClosing) openInBlock += 1;
      else if (openInBlock > 0) openInBlock -= 1;
      else open.pop();
    } else if (!isClosing) open.push(token);
    else if (open.pop() === undefined) tell('details-end', placeIn(token, offset), '</details>');
  }
  for (const token of open) tell('details-open', token.pos, '<details>');
  if (!isCheck) return;
  for (const piece of pieces) {
    if (piece.type !== 'prose') continue;
    for (const run of cutAtDetails(piece.tokens)) {
      if (run.type === 'open') tell('details-in-check', run.token.pos, '<details>');
    }
  }
}

/** HTML of blocks in which a `<details>` begins or ends; a whole one in the prose of a block is no matter. */
function tagsInBlocks({
  tokens,
  pieces,
}: Pick<Parameters<typeof checkDetails>[0], 'tokens' | 'pieces'>): Set<PlacedToken> {
  const free = new Set<PlacedToken>();
  for (const piece of pieces) {
    if (piece.type !== 'block') for (const token of piece.tokens) free.add(token);
    else if (!cutAtDetails(piece.draft.stem).some(({ type }) => type !== 'run')) {
      for (const token of piece.draft.stem) free.add(token);
    }
  }
  return new Set(tokens.filter((token) => token.type === 'html' && !free.has(token)));
}

function detailsTags(tokens: readonly PlacedToken[]): { token: PlacedToken; isClosing: boolean; offset: number }[] {
  return tokens.flatMap((token) =>
    token.type !== 'html'
      ? []
      : [...tagsIn(token.raw)]
          .filter(({ name }) => name === 'details')
          .map(({ isClosing, offset }) => ({ token, isClosing, offset })),
  );
}
