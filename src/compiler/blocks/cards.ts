import type { Aid } from '../../model/aid.ts';
import { shuffled } from '../../model/shuffle.ts';
import type { BlockIdentity, WrittenBlock } from '../draft.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellAlike } from '../section/alike.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { gatherParts, readFeedback, readPart, tellBox, type GatheredItem } from '../section/parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { firstLineOf, isList, isQuote, plainText } from '../tokens.ts';
import { renderFrame, renderGroup, renderHow, renderLead, renderPart } from './frame.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** Cards as their author wrote them. */
export interface CardsDraft extends WrittenBlock {
  readonly kind: 'cards';
  readonly cards: readonly Card[];
  readonly shuffle: boolean;
}

export interface Card {
  readonly prompt: readonly PlacedToken[];
  readonly answer: readonly PlacedToken[];
}

/**
 * `Cards`: prompts as bullets, under each what stands on its other side.
 *
 * ```markdown
 * ## Cards: Three words
 *
 * - Who is the mentee?
 *   > The person who learns.
 * - Who is the mentor?
 *   > The person who supports.
 * ```
 *
 * Settings: `shuffle`.
 */
export const cards: BlockSource<CardsDraft, Aid> = {
  keywords: { cards: ['shuffle'] },
  hasHeadings: false,
  read,
  toBlock: (_draft, { id }: BlockIdentity) => ({ kind: 'cards', id }),
  render,
};

const noLabels: LabelRules = { allowed: [] };

function read(section: Section, context: BlockContext): CardsDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  // Lists above the first with an answer are prose, unless there is no other.
  const lists = body.filter(isList);
  const first = lists.find(({ raw }) => /^[ \t]+>/m.test(raw)) ?? lists[0];
  const rules = {
    isParts: (list: PlacedToken) => first !== undefined && list.offset >= first.offset,
    feedback: noLabels,
    closing: noLabels,
  };
  const parts = gatherParts(body, rules, labels, context);
  const stem = readStem(parts.before, noLabels, labels, context);
  const written = parts.items.map((item) => readCard(item, context));
  readClosing(parts.at ? parts.after : [], noLabels, labels, context);

  if (!parts.at && !hasBrokenLines(section, context)) context.tell('list-missing', heading.pos);
  if (first?.ordered) context.tell('list-kind', first.pos, firstLineOf(first));
  tellAlike(written, 'items-alike', context.tell);
  return {
    kind: 'cards',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: written.map(({ text, answer }) => `${text} ${plainText(answer)}`),
    key: '',
    stem,
    labels,
    cards: written,
    shuffle: settings.shuffle ?? true,
  };
}

function readCard(item: GatheredItem, context: BlockContext) {
  const part = readPart(item);
  const { at, text, tokens } = part;
  tellBox(part, context);
  if (!text) context.tell('part-empty', at);
  const { text: answer, isBroken } = readFeedback(part, noLabels, context);
  const hasQuote = part.inside.some(isQuote) || part.loose.length > 0;
  if (text && !hasQuote && !isBroken) context.tell('card-no-answer', at, text);
  return { at, text, prompt: tokens, answer };
}

function render(draft: CardsDraft, aid: Aid, page: BlockPage): string {
  const { renderer } = page;
  const shown = draft.shuffle ? shuffled(draft.cards, aid.id) : draft.cards;
  // The native disclosure works, reads and prints without a program; there is no role for a card that turns over.
  const items = shown.map(
    ({ prompt, answer }) => `<li><details data-part="card"><summary>${renderer.inline(prompt)}</summary>
${renderPart('card-answer', renderer.blocks(answer))}<div data-part="card-live"></div>
</details></li>
`,
  );
  const list = `<ol data-part="cards">\n${items.join('')}</ol>\n`;
  const lead = renderLead(draft, page) + renderHow(aid, renderer.words.exercise.cardsHow);
  return renderFrame(aid, renderGroup(draft, aid, page, lead + list), '');
}
