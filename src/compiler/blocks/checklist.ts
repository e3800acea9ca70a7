import type { ChecklistBlock } from '../../model/blocks/checklist.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellAlike } from '../section/alike.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { gatherParts, readPart, type GatheredItem, type Part } from '../section/parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { firstLineOf, isInvisible, isList } from '../tokens.ts';
import { elementId, howId, renderFrame, renderHow, renderLead, renderOption, renderTitle } from './frame.ts';
import type { BlockSource, PartsPage } from './source.ts';

/** A checklist as its author wrote it. */
export interface ChecklistDraft extends WrittenBlock {
  readonly kind: 'checklist';
  /** Inline tokens. */
  readonly items: readonly (readonly PlacedToken[])[];
}

/**
 * `Checklist`: things to tick for oneself, as bullets, with or without boxes.
 *
 * ```markdown
 * ## Checklist: For a first talk
 *
 * - [ ] Why we meet
 * - [ ] What stays between us
 * ```
 */
export const checklist: BlockSource<ChecklistDraft, ChecklistBlock> = {
  keywords: { checklist: [] },
  hasHeadings: false,
  read,
  toBlock: (_draft, { id }: BlockIdentity, rules: BlockRules) => ({ kind: 'checklist', id, ...rules }),
  render,
};

const noLabels: LabelRules = { allowed: [] };

function read(section: Section, context: BlockContext): ChecklistDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  // Where no list has boxes, those above the last one are prose.
  const lists = body.filter(isList);
  const first = lists.find(({ items }) => items.some(({ task }) => task)) ?? lists.at(-1);
  const rules = {
    isParts: (list: PlacedToken) => first !== undefined && list.offset >= first.offset,
    feedback: null,
    closing: noLabels,
  };
  const parts = gatherParts(body, rules, labels, context);
  const stem = readStem(parts.before, noLabels, labels, context);
  const written = parts.items.map((item) => readItem(item, context));
  readClosing(parts.at ? parts.after : [], noLabels, labels, context);

  if (!parts.at && !hasBrokenLines(section, context)) context.tell('list-missing', heading.pos);
  if (first?.ordered) context.tell('list-kind', first.pos, firstLineOf(first));
  const odd = written.find(({ hasOddBox }) => hasOddBox);
  if (odd) context.tell('box-odd', odd.at, '', `Write \`- [ ] ${odd.text}\`, and the other boxes likewise.`);
  tellAlike(written, 'items-alike', context.tell);
  return {
    kind: 'checklist',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: written.map(({ text }) => text),
    key: '',
    stem,
    labels,
    items: written.map(({ tokens }) => tokens),
  };
}

function readItem(item: GatheredItem, { tell, told }: BlockContext): Part {
  const part = readPart(item);
  const { at, text, isTicked, inside } = part;
  if (!text && !told.has(at.line)) tell('part-empty', at);
  if (isTicked) tell('checklist-ticked', at, text);
  const under = inside.find((token) => !isInvisible(token));
  if (under)
    tell('part-content', under.pos, firstLineOf(under), 'Move it above the list, or into the text of the item.');
  return part;
}

function render(draft: ChecklistDraft, block: ChecklistBlock, page: PartsPage): string {
  const { renderer, partIds } = page;
  const options = draft.items.map((tokens, index) =>
    renderOption(`type="checkbox" name="${elementId(block)}" value="${partIds[index]!}"`, renderer.inline(tokens)),
  );
  const group = `<fieldset aria-describedby="${howId(block)}">
<legend>${renderTitle(draft, block, page)}</legend>
${renderLead(draft, page)}${renderHow(block, renderer.words.exercise.checklistHow)}${options.join('')}</fieldset>`;
  return renderFrame(block, group, '');
}
