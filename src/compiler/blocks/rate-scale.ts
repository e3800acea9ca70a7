import type { PlacedToken } from '../markdown.ts';
import { readLabelledParagraph } from '../section/labels.ts';
import type { BlockContext } from '../section/section.ts';
import { plainText } from '../tokens.ts';

/**
 * Finds `**Scale:** Not true yet, Partly true, Completely true` and gives its steps, and the body without it.
 * Semicolons part the steps where a step has a comma.
 */
export function readScale(
  body: readonly PlacedToken[],
  context: BlockContext,
): { scale: readonly string[] | null; body: readonly PlacedToken[] } {
  let scale: readonly string[] | null = null;
  const rest = body.filter((token) => {
    const label = token.type === 'paragraph' ? readLabelledParagraph(token, ['scale'], context) : null;
    if (label?.label !== 'scale') return true;
    if (scale) context.tell('scale-twice', token.pos, token.raw);
    else {
      scale = stepsOf(plainText(label.rest));
      if (scale.length < 2 || scale.length > 11) context.tell('scale-length', token.pos, plainText(label.rest));
    }
    return false;
  });
  return { scale, body: rest };
}

function stepsOf(text: string): string[] {
  const separator = /[;؛；]/.test(text) ? /[;؛；]/ : /[,،，]/;
  return text
    .replace(/[.。]$/, '')
    .split(separator)
    .map((step) => step.trim())
    .filter(Boolean);
}
