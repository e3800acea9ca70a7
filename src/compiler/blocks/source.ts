import type { Aid } from '../../model/aid.ts';
import type { Block } from '../../model/block.ts';
import type { PrivateAnswers } from '../../model/course.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import type { Keyword } from '../keywords.ts';
import type { Renderer } from '../render.ts';
import type { BlockContext, Section } from '../section/section.ts';
import type { SettingKey } from '../section/settings.ts';
import type { PlacedHeading } from '../tokens.ts';

/** One kind, from an author's text to the page. Each has a file of its name in this folder. */
export interface BlockSource<Draft extends WrittenBlock, Data extends Block | Aid> {
  /** The keywords that begin such a block, each with the settings it takes beside `id`, `report` and `excused`. */
  readonly keywords: Partial<Record<Keyword, readonly SettingKey[]>>;
  /** Whether headings stand inside, one level deep. */
  readonly hasHeadings: boolean;
  /** Reads the text and tells its faults; what it returns is whole, also after a fault. */
  readonly read: (section: Section, context: BlockContext) => Draft;
  /** What the program needs to know; the wording stays in the page. */
  readonly toBlock: (draft: Draft, identity: BlockIdentity, rules: BlockRules) => Data;
  readonly render: (draft: Draft, block: Data, page: PartsPage) => string;
}

/** What a block's HTML is written with. */
export interface BlockPage {
  readonly renderer: Renderer;
  readonly privateAnswers: PrivateAnswers;
  /** The `id` that a heading has on the page, so that links to it lead there. */
  readonly headingId: (heading: PlacedHeading) => string | undefined;
}

/** The same for a block whose parts have ids: one for each of the draft's parts, in its order. */
export interface PartsPage extends BlockPage {
  readonly partIds: readonly string[];
}
