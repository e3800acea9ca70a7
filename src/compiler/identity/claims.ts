import type { Position, Tell } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { isId } from '../slug.ts';

/** A lesson or a block, whose author may claim an id for it by a setting. */
export interface Claimant {
  readonly claimedId?: string;
  readonly at: Position;
  readonly tell: Tell;
}

/** The claim for a fresh id: nothing that was there before. */
export function claimsNew({ claimedId }: Claimant): boolean {
  return claimedId === 'new';
}

/** The claims that hold; `isOthers` says which ids belong to things of another sort. */
export function claimsOf<T extends Claimant>(things: readonly T[], isOthers: (id: string) => boolean): Map<T, string> {
  const claims = new Map<T, string>();
  const claimed = new Set<string>();
  for (const thing of things) {
    const id = thing.claimedId;
    if (id === undefined || claimsNew(thing)) continue;
    if (!isId(id)) thing.tell('id-form', thing.at, id);
    else if (claimed.has(id) || isOthers(id)) thing.tell('id-taken', thing.at, id);
    else {
      claims.set(thing, id);
      claimed.add(id);
    }
  }
  return claims;
}

/**
 * Tells a claim that led nowhere: what was known again by other signs keeps the id it had, and what is new may have
 * been meant for one of `leaving`, the ids that nothing bears any more.
 */
export function tellLostClaim({ at, tell }: Claimant, claim: string, id: string, leaving: readonly string[]): void {
  const meant = claim === id ? nearest(claim, leaving) : id;
  if (meant) tell('id-unknown', at, claim, `Write \`id: ${meant}\`, if that was meant, or delete the \`id\`.`);
}

/** What to write, and where, for each of the things that one may have been. */
export function mendDoubt(
  place: string,
  olds: readonly { readonly id: string; readonly words: string }[],
  line: (id: string) => string,
): string {
  const choices = olds.slice(0, 3).map(({ id, words }) => `\`${line(id)}\` if it was “${shorten(words)}”`);
  return `${place} write ${choices.join(', ')}, or \`${line('new')}\` if it is new.`;
}

function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
}
