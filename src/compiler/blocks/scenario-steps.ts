import type { Rate } from '../../model/blocks/scenario.ts';
import type { Position } from '../diagnostic.ts';
import type { PlacedToken } from '../markdown.ts';
import { isAlert, isDisclosureTag, type LabelRules } from '../section/around-parts.ts';
import { gatherParts, readFeedback, readPart, tellBox, type GatheredItem, type GatherRules } from '../section/parts.ts';
import type { BlockContext } from '../section/section.ts';
import {
  childrenOf,
  firstLineOf,
  isInvisible,
  isQuote,
  itemsOf,
  plainText,
  type PlacedHeading,
  type PlacedItem,
} from '../tokens.ts';
import { readEnds, type ScenarioEndDraft } from './scenario-ends.ts';

/** One step of a scenario as its author wrote it. */
export interface ScenarioStepDraft {
  readonly heading: PlacedHeading;
  readonly at: Position;
  readonly name: string;
  /** The anchor of its heading, by which choices name it. */
  readonly slug: string;
  /** Block tokens above the choices or the words of the end, and callouts below them. */
  readonly situation: readonly PlacedToken[];
  readonly notes: readonly PlacedToken[];
  readonly choices: readonly ScenarioChoiceDraft[];
  readonly ends: readonly ScenarioEndDraft[];
  /** A fault in it was told that may make choices or words seem to be missing. */
  readonly isBroken: boolean;
}

export interface ScenarioChoiceDraft {
  readonly at: Position;
  /** Inline tokens of the link's words. */
  readonly tokens: readonly PlacedToken[];
  readonly text: string;
  /** The link's address, decoded. */
  readonly href: string;
  readonly hrefAt: Position;
  readonly rate: Rate | null;
  readonly feedback: readonly PlacedToken[];
}

/** Reads a heading inside a scenario and what stands below it. */
export function readStep([first, ...body]: readonly PlacedToken[], context: BlockContext): ScenarioStepDraft {
  const heading = first as PlacedHeading;
  const parts = gatherParts(body, rules, new Map(), context);
  const choices = parts.items.map((item) => readChoice(item, context));
  const before = readEnds(parts.before, context);
  const after = readEnds(parts.after, context);
  const isNote = (token: PlacedToken) => isQuote(token) && isAlert(token);
  const other = after.rest.find((token) => !isNote(token) && !isInvisible(token) && !isDisclosureTag(token));
  if (other) context.tell(isQuote(other) ? 'quote-no-label' : 'text-after', other.pos, firstLineOf(other));
  const lines = [heading, ...body].map(({ pos }) => pos.line);
  return {
    heading,
    at: heading.pos,
    name: plainText(childrenOf(heading)),
    slug: context.slugs.get(heading) ?? '',
    situation: before.rest,
    notes: after.rest.filter(isNote),
    choices: choices.filter((choice) => choice !== null),
    ends: [...before.ends, ...after.ends],
    isBroken: choices.includes(null) || context.told.hasBetween(lines[0]!, lines.at(-1)!),
  };
}

export const rates = ['best', 'ok', 'poor', 'repaired'] as const satisfies readonly Rate[];

const inChoice: LabelRules = { allowed: rates };

const rules: GatherRules = {
  isParts: (list) => itemsOf(list).some(holdsLink),
  feedback: inChoice,
  closing: { allowed: [] },
};

/** Another list is part of the situation. */
function holdsLink(item: PlacedItem): boolean {
  return /\]\(\s*<?#/.test(item.raw);
}

function readChoice(item: GatheredItem, context: BlockContext): ScenarioChoiceDraft | null {
  const part = readPart(item);
  tellBox(part, context);
  const { text, labels } = readFeedback(part, inChoice, context);
  const words = part.tokens.filter((token) => token.type !== 'text' || token.raw.trim() !== '');
  const [link] = words;
  if (words.length !== 1 || link?.type !== 'link') {
    context.tell('choice-not-link', part.at, part.text);
    return null;
  }
  const [rated, second] = [...labels.values()];
  if (second) context.tell('choice-rated-twice', second.at, second.word);
  const feedback = [...text, ...(rated?.tokens ?? [])];
  const isSilent = part.inside.every(isInvisible) && part.loose.length === 0;
  if (isSilent && !context.told.has(part.at.line)) context.tell('choice-silent', part.at, part.text);
  return {
    at: part.at,
    tokens: childrenOf(link),
    text: part.text,
    href: decoded('href' in link ? String(link.href) : ''),
    hrefAt: link.pos,
    rate: rates.find((rate) => rate === rated?.label) ?? null,
    feedback,
  };
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
