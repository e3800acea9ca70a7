import type { Block, BlockKind } from '../../model/block.ts';
import type { BlockDraft, BlockIdentity, BlockRules } from '../draft.ts';
import type { Keyword } from '../keywords.ts';
import { tellLazyQuotes } from '../section/glued-lines.ts';
import type { BlockContext, Section } from '../section/section.ts';
import type { SettingKey } from '../section/settings.ts';
import { choice, type ChoiceDraft } from './choice.ts';
import { rate, type RateDraft } from './rate.ts';
import { reflect, type ReflectDraft } from './reflect.ts';
import { sort, type SortDraft } from './sort.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A block of any kind as its author wrote it. */
export type AnyDraft = ChoiceDraft | SortDraft | RateDraft | ReflectDraft;

/** The kind that a keyword begins; null for one that is planned and does not work yet. */
export function kindOf(keyword: Keyword): BlockKind | null {
  return kinds.find((kind) => keyword in sources[kind].keywords) ?? null;
}

/** The settings that a block with this keyword takes, beside those that all blocks take. */
export function settingsOf(kind: BlockKind, keyword: Keyword): readonly SettingKey[] {
  return sources[kind].keywords[keyword] ?? [];
}

/** Whether headings stand inside a block of this kind. */
export function hasHeadings(kind: BlockKind): boolean {
  return sources[kind].hasHeadings;
}

/** Reads one block and tells its faults; what it returns is whole, also after a fault. */
export function readBlock(kind: BlockKind, section: Section, context: BlockContext): AnyDraft {
  const { name, heading, body } = section;
  tellLazyQuotes(body, context.told, context.tell);
  const draft = sources[kind].read(section, context);
  if (!name && !context.told.has(heading.pos.line)) context.tell('name-empty', heading.pos, section.written);
  if (name.length > longestName) context.tell('name-long', heading.pos, name);
  return draft;
}

/** The data of a block for the program. */
export function toBlock(draft: BlockDraft, identity: BlockIdentity, rules: BlockRules): Block {
  const block = sources[draft.kind].toBlock(draft as never, identity, rules);
  return identity.rev > 1 ? { ...block, rev: identity.rev } : block;
}

/** The HTML of a block, by the table in the README of this folder's parent. */
export function renderBlock(draft: BlockDraft, block: Block, identity: BlockIdentity, page: BlockPage): string {
  const render = sources[draft.kind].render as (draft: BlockDraft, block: Block, page: object) => string;
  return render(draft, block, { ...page, partIds: identity.partIds });
}

const sources: {
  readonly [Kind in BlockKind]: BlockSource<Extract<AnyDraft, { kind: Kind }>, Extract<Block, { kind: Kind }>>;
} = { choice, sort, rate, reflect };

const kinds = Object.keys(sources) as BlockKind[];

/** SCORM 2004 RTE 4.2.9.1: the description of an interaction; 250 characters are what every LMS must take. */
const longestName = 250;
