import type { Aid, AidKind } from '../../model/aid.ts';
import type { Block, BlockKind } from '../../model/block.ts';
import type { BlockDraft, BlockIdentity, BlockRules } from '../draft.ts';
import type { Keyword } from '../keywords.ts';
import { tellLazyQuotes } from '../section/glued-lines.ts';
import type { BlockContext, Section } from '../section/section.ts';
import type { SettingKey } from '../section/settings.ts';
import { cards, type CardsDraft } from './cards.ts';
import { checklist, type ChecklistDraft } from './checklist.ts';
import { choice, type ChoiceDraft } from './choice.ts';
import { compare, type CompareDraft } from './compare.ts';
import { fill, type FillDraft } from './fill.ts';
import { label, type LabelDraft } from './label.ts';
import { guess, type GuessDraft } from './guess.ts';
import { match, type MatchDraft } from './match.ts';
import { number, type NumberDraft } from './number.ts';
import { order, type OrderDraft } from './order.ts';
import { plan, type PlanDraft } from './plan.ts';
import { poll, type PollDraft } from './poll.ts';
import { rate, type RateDraft } from './rate.ts';
import { reflect, type ReflectDraft } from './reflect.ts';
import { scenario, type ScenarioDraft } from './scenario.ts';
import { sort, type SortDraft } from './sort.ts';
import type { BlockPage, BlockSource } from './source.ts';
import { steps, type StepsDraft } from './steps.ts';

/** A block of any kind as its author wrote it. */
export type AnyDraft =
  | ChoiceDraft
  | GuessDraft
  | PollDraft
  | SortDraft
  | MatchDraft
  | OrderDraft
  | FillDraft
  | NumberDraft
  | RateDraft
  | ReflectDraft
  | PlanDraft
  | ScenarioDraft
  | ChecklistDraft
  | CardsDraft
  | StepsDraft
  | CompareDraft
  | LabelDraft;

/** Of a block with an answer, or of an aid without. */
export type AnyKind = BlockKind | AidKind;

/** The kind that a keyword begins. */
export function kindOf(keyword: Keyword): AnyKind {
  return kinds.find((kind) => keyword in sources[kind].keywords)!;
}

/** The settings that a block with this keyword takes, beside those that all blocks take. */
export function settingsOf(kind: AnyKind, keyword: Keyword): readonly SettingKey[] {
  return sources[kind].keywords[keyword] ?? [];
}

/** Whether headings stand inside a block of this kind. */
export function hasHeadings(kind: AnyKind): boolean {
  return sources[kind].hasHeadings;
}

/** Reads one block and tells its faults; what it returns is whole, also after a fault. */
export function readBlock(kind: AnyKind, section: Section, context: BlockContext): AnyDraft {
  const { name, heading, body } = section;
  tellLazyQuotes(body, context.told, context.tell);
  const draft = sources[kind].read(section, context);
  if (!name && !context.told.has(heading.pos.line)) context.tell('name-empty', heading.pos, section.written);
  if (name.length > longestName) context.tell('name-long', heading.pos, name);
  return draft;
}

/** The data of a block for the program. */
export function toBlock(draft: BlockDraft, identity: BlockIdentity, rules: BlockRules): Block | Aid {
  const data = sources[draft.kind].toBlock(draft as never, identity, rules);
  // Of an aid there is but one edition.
  return identity.rev > 1 ? { ...(data as Block), rev: identity.rev } : data;
}

/** The HTML of a block, by the table in the README of this folder's parent. */
export function renderBlock(draft: BlockDraft, block: Block | Aid, identity: BlockIdentity, page: BlockPage): string {
  const render = sources[draft.kind].render as (draft: BlockDraft, block: Block | Aid, page: object) => string;
  return render(draft, block, { ...page, partIds: identity.partIds });
}

const sources: {
  readonly [Kind in BlockKind]: BlockSource<Extract<AnyDraft, { kind: Kind }>, Extract<Block, { kind: Kind }>>;
} & { readonly [Kind in AidKind]: BlockSource<Extract<AnyDraft, { kind: Kind }>, Aid> } = {
  choice,
  guess,
  poll,
  sort,
  match,
  order,
  fill,
  number,
  rate,
  reflect,
  plan,
  scenario,
  checklist,
  cards,
  steps,
  compare,
  label,
};

const kinds = Object.keys(sources) as AnyKind[];

/** SCORM 2004 RTE 4.2.9.1: the description of an interaction; 250 characters are what every LMS must take. */
const longestName = 250;
