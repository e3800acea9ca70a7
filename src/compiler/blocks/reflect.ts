import type { ReflectBlock } from '../../model/blocks/reflect.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import { escapeText } from '../html.ts';
import { readStem, type KeptLabels } from '../section/around-parts.ts';
import { readPart, tellBox } from '../section/parts.ts';
import type { BlockContext, Section } from '../section/section.ts';
import { isInvisible, isList, itemsOf } from '../tokens.ts';
import {
  elementId,
  howId,
  privacyId,
  renderAnswers,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
  renderPart,
  renderPrivacy,
} from './frame.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A reflection as its author wrote it. */
export interface ReflectDraft extends WrittenBlock {
  readonly kind: 'reflect';
  /** Characters. */
  readonly limit: number;
}

/**
 * `Reflect`: a prompt that a learner answers in their own words; an example may open after saving.
 *
 * ```markdown
 * ## Reflect: What would you bring to a first talk?
 * <!-- limit: 400 -->
 *
 * Think of one real situation from this week.
 *
 * > **Example:** I would like to plan a talk with my team.
 * ```
 *
 * Settings: `limit`, in characters.
 */
export const reflect: BlockSource<ReflectDraft, ReflectBlock> = {
  keywords: { reflect: ['limit'] },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

function read({ heading, title, name, settings, body }: Section, context: BlockContext): ReflectDraft {
  const labels: KeptLabels = new Map();
  const stem = readStem(body, { allowed: ['hint', 'example'] }, labels, context);
  for (const list of body.filter(isList)) {
    const box = itemsOf(list).find((item) => item.task);
    if (box) tellBox(readPart({ item: box, loose: [] }), context);
  }
  if (!name && stem.every(isInvisible)) {
    context.tell('body-empty', heading.pos);
    context.told.add(heading.pos.line);
  }
  return {
    kind: 'reflect',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: [],
    key: '',
    stem,
    labels,
    limit: settings.limit ?? 280,
  };
}

function toBlock({ limit, labels }: ReflectDraft, { id }: BlockIdentity, rules: BlockRules): ReflectBlock {
  return { kind: 'reflect', id, ...rules, limit, example: labels.has('example') };
}

function render(draft: ReflectDraft, block: ReflectBlock, page: BlockPage): string {
  const { renderer } = page;
  const { reflectHow, reflectLabel, reflectExample } = renderer.words.exercise;
  const id = `${elementId(block)}-text`;
  const text = `<label for="${id}" data-part="text-label">${escapeText(reflectLabel)}</label>
<textarea id="${id}" data-part="text" rows="4" dir="auto" aria-describedby="${howId(block)} ${privacyId(block)}"></textarea>
`;
  const lead = renderLead(draft, page) + renderHow(block, reflectHow(draft.limit)) + renderPrivacy(block, page);
  const example = draft.labels.get('example');
  const answers = example ? renderAnswers(reflectExample, renderPart('example', renderer.blocks(example.tokens))) : '';
  return renderFrame(block, renderGroup(draft, block, page, lead + text, []), answers);
}
