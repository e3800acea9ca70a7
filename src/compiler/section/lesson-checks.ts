import type { AnyDraft } from '../blocks/block.ts';
import type { ChoiceDraft } from '../blocks/choice.ts';
import type { RateDraft } from '../blocks/rate.ts';
import type { Position, Tell } from '../diagnostic.ts';
import type { Piece } from '../sections.ts';
import { isHeading } from '../tokens.ts';

/** `draw:` in the front matter. */
export interface DrawRule {
  readonly count: number;
  readonly at: Position;
}

/** Tells when learners could guess: the right option is the longest in more than a third of a lesson's questions. */
export function tellLongestKeys(blocks: readonly AnyDraft[], tell: Tell): void {
  const questions = blocks.filter(
    (block): block is ChoiceDraft => block.kind === 'choice' && !block.several && !block.trueFalse,
  );
  const guessable = questions.filter(isKeyLongest);
  if (questions.length < fewestQuestions || guessable.length * 3 <= questions.length) return;
  const lines = guessable.map(({ at }) => at.line).join(', ');
  tell('key-longest', guessable[0]!.at, `${guessable.length} of ${questions.length} questions, on lines ${lines}`);
}

/** Tells a self-assessment for one role where the lesson has none for another: there is nothing to choose from. */
export function tellLoneRole(blocks: readonly AnyDraft[], tell: Tell): void {
  const [first, second] = blocks.filter(
    (block): block is RateDraft & { role: string } => block.kind === 'rate' && block.role !== undefined,
  );
  if (first && !second) tell('role-alone', first.at, first.role);
}

/** Tells what is wrong with an assessment as a whole. */
export function tellCheckFaults(pieces: readonly Piece[], draw: DrawRule | undefined, tell: Tell): void {
  let scored = 0;
  for (const piece of pieces) {
    if (piece.type !== 'block') continue;
    if (piece.rules.points > 0) scored += 1;
    else tell('check-unscored', piece.draft.at, piece.draft.heading.text);
  }
  if (draw && draw.count > scored) tell('check-draw', draw.at, `${draw.count} asked, ${scored} there`);
  tellGroups(pieces, tell);
}

/** Below this, chance alone makes the longest option right too often. */
const fewestQuestions = 3;

function isKeyLongest({ options }: ChoiceDraft): boolean {
  const longest = Math.max(...options.map(({ text }) => text.length));
  const longestOptions = options.filter(({ text }) => text.length === longest);
  return longestOptions.length === 1 && longestOptions[0]!.isRight;
}

function tellGroups(pieces: readonly Piece[], tell: Tell): void {
  const groups = pieces.flatMap((piece, index) => (piece.type === 'group' ? [{ ...piece, index }] : []));
  const first = groups[0];
  if (!first) return;
  const levelOf = ({ tokens }: (typeof groups)[number]) => tokens.find(isHeading)!.depth;
  for (const [place, group] of groups.entries()) {
    if (levelOf(group) !== levelOf(first)) {
      const mend = `Write \`${'#'.repeat(levelOf(first))} ${group.name}\` for a group; inside a group, bold text.`;
      tell('check-group-levels', group.at, group.name, mend);
    }
    const inside = pieces.slice(group.index, groups[place + 1]?.index);
    if (!inside.some(({ type }) => type === 'block')) tell('check-group-empty', group.at, group.name);
  }
  const outside = pieces.slice(0, first.index).find((piece) => piece.type === 'block');
  if (outside) tell('check-no-group', outside.draft.at, outside.draft.name);
}
