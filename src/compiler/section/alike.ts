import type { Position, Tell } from '../diagnostic.ts';
import { fold } from '../fold.ts';

/** Tells each part that says the same as one above it. */
export function tellAlike(
  parts: readonly { readonly at: Position; readonly text: string }[],
  code: string,
  tell: Tell,
): void {
  const seen = new Set<string>();
  for (const { at, text } of parts) {
    if (text && seen.has(fold(text))) tell(code, at, text);
    seen.add(fold(text));
  }
}
