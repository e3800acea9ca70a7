import type { PlanBlock } from '../../model/blocks/plan.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import { escapeText } from '../html.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellAlike } from '../section/alike.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { fromFirstNumbers, gatherParts, readFeedback, readPart, tellBox, type GatheredItem } from '../section/parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { firstLineOf, plainText } from '../tokens.ts';
import {
  elementId,
  howId,
  privacyId,
  renderAnswers,
  renderDescribedBy,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
  renderPart,
  renderPrivacy,
} from './frame.ts';
import { cutPrompt, withEllipses, type PromptWords } from './plan-prompts.ts';
import type { BlockSource, PartsPage } from './source.ts';

/** A plan as its author wrote it. */
export interface PlanDraft extends WrittenBlock {
  readonly kind: 'plan';
  readonly prompts: readonly Prompt[];
  /** Characters of one field. */
  readonly limit: number;
}

interface Prompt extends PromptWords {
  /** The whole of it. */
  readonly tokens: readonly PlacedToken[];
  /** Block tokens. */
  readonly example: readonly PlacedToken[];
}

/**
 * `Plan`: numbered sentences that a learner finishes; each `…` is a place to write. Without one it is below the words.
 *
 * ```markdown
 * ## Plan: My first step
 * <!-- limit: 200 -->
 *
 * 1. I want to learn …
 * 2. If … happens, then I will …
 *    > **Example:** If I meet Joseph on Tuesday, then I will ask for half an hour.
 * 3. Person and date
 * ```
 *
 * An Example under a prompt is always seen; one below the list opens after saving. A Hint may stand above the list.
 * Settings: `limit`, the characters of one field.
 */
export const plan: BlockSource<PlanDraft, PlanBlock> = {
  keywords: { plan: ['limit'] },
  hasHeadings: false,
  read,
  toBlock,
  render,
};

const around: LabelRules = { allowed: ['hint', 'example'] };
const ofPrompt: LabelRules = { allowed: ['example'] };

function read(section: Section, context: BlockContext): PlanDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  const rules = {
    isParts: fromFirstNumbers(body, context),
    feedback: ofPrompt,
    closing: { allowed: [] },
  };
  const parts = gatherParts(body, rules, labels, context);
  const stem = readStem(parts.before, around, labels, context);
  const prompts = parts.items.map((item) => readPrompt(item, context));
  readClosing(parts.at ? parts.after : [], around, labels, context);
  if (!parts.at && !hasBrokenLines(section, context)) context.tell('list-missing', heading.pos);
  tellAlike(
    prompts.map(({ tokens }, index) => ({ at: parts.items[index]!.item.pos, text: plainText(tokens) })),
    'items-alike',
    context.tell,
  );
  return {
    kind: 'plan',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    // A field is known by its own words; where these are few, by those of the whole sentence too.
    parts: prompts.flatMap(({ tokens, fields }) =>
      fields.map((words) => (fields.length > 1 ? `${plainText(tokens)} ${plainText(words)}` : plainText(tokens))),
    ),
    key: '',
    stem,
    labels,
    prompts,
    limit: settings.limit ?? 280,
  };
}

function readPrompt(item: GatheredItem, context: BlockContext): Prompt {
  const part = readPart(item);
  tellBox(part, context, '1.');
  if (!part.text && !context.told.has(part.at.line)) context.tell('part-empty', part.at);
  const { text, labels } = readFeedback(part, ofPrompt, context);
  if (text.length > 0) context.tell('quote-no-label', text[0]!.pos, firstLineOf(text[0]!), exampleMend);
  const tokens = withEllipses(part.tokens);
  return { ...cutPrompt(tokens), tokens, example: labels.get('example')?.tokens ?? [] };
}

const exampleMend = 'If it is an example, begin it with its label: `> **Example:** …`.';

function toBlock({ limit, labels }: PlanDraft, { id, partIds }: BlockIdentity, rules: BlockRules): PlanBlock {
  return { kind: 'plan', id, ...rules, fields: partIds, limit, example: labels.has('example') };
}

function render(draft: PlanDraft, block: PlanBlock, page: PartsPage): string {
  const { renderer, partIds } = page;
  const { planHow, reflectExample } = renderer.words.exercise;
  let used = 0;
  const prompts = draft.prompts.map((prompt) => {
    const ids = partIds.slice(used, (used += prompt.fields.length));
    return `<li data-part="prompt">${renderPrompt(prompt, ids, block, page)}</li>\n`;
  });
  const lead = renderLead(draft, page) + renderHow(block, planHow(draft.limit)) + renderPrivacy(block, page);
  const list = `<ol data-part="prompts">\n${prompts.join('')}</ol>\n`;
  const group = renderGroup(draft, block, page, lead + list, [howId(block), privacyId(block)]);
  const example = draft.labels.get('example');
  const answers = example ? renderAnswers(reflectExample, renderPart('example', renderer.blocks(example.tokens))) : '';
  return renderFrame(block, group, answers);
}

/** Several fields of one sentence are a group, which the whole sentence names. */
function renderPrompt(prompt: Prompt, ids: readonly string[], block: PlanBlock, page: PartsPage): string {
  const { renderer } = page;
  const id = `${elementId(block)}-${ids[0]!}`;
  const [example, end] = [renderExample(prompt, id, page), renderEnd(prompt, id, page)];
  const describedBy = renderDescribedBy([...(example ? [`${id}-example`] : []), ...(end ? [`${id}-end`] : [])]);
  const isGroup = prompt.fields.length > 1;
  const fields = prompt.fields.map((words, index) => {
    const fieldId = `${elementId(block)}-${ids[index]!}`;
    return `<label for="${fieldId}" data-part="text-label">${renderer.inline(words)}</label>
${isGroup ? '' : example}<textarea id="${fieldId}" data-part="text" data-field="${ids[index]!}" rows="2" dir="auto"${describedBy}></textarea>
<div data-part="field-live"></div>
`;
  });
  const inside = fields.join('') + end;
  return isGroup
    ? `<fieldset>\n<legend>${renderer.inline(prompt.tokens)}</legend>\n${example}${inside}</fieldset>\n`
    : inside;
}

function renderExample({ example }: Prompt, id: string, { renderer }: PartsPage): string {
  if (example.length === 0) return '';
  return `<div id="${id}-example" data-part="prompt-example"><p>${escapeText(renderer.words.exercise.planExample)}</p>
${renderer.blocks(example)}</div>
`;
}

function renderEnd({ end }: Prompt, id: string, { renderer }: PartsPage): string {
  if (end.length === 0) return '';
  const space = /^[,;،؛]/.test(plainText(end)) ? '' : ' ';
  return `<p id="${id}-end" data-part="prompt-end">…${space}${renderer.inline(end)}</p>\n`;
}
