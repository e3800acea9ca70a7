import type { Aid } from '../../model/aid.ts';
import type { BlockIdentity, WrittenBlock } from '../draft.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellAlike } from '../section/alike.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { fromFirstNumbers, gatherParts, readPart, tellBox } from '../section/parts.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { isInvisible, plainText } from '../tokens.ts';
import { renderFrame, renderLead, renderPart, renderTitle, titleId } from './frame.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** Steps as their author wrote them. */
export interface StepsDraft extends WrittenBlock {
  readonly kind: 'steps';
  readonly steps: readonly Step[];
}

export interface Step {
  readonly title: readonly PlacedToken[];
  /** Block tokens; none where the title says all. */
  readonly detail: readonly PlacedToken[];
}

/**
 * `Steps`: what is done one after the other, as numbers, with what there is to say about a step indented under it.
 *
 * ```markdown
 * ## Steps: One turn of mentoring
 *
 * 1. Bring a real situation
 *
 *    “Tomorrow I lead my first site meeting.”
 *
 * 2. Talk it through
 * ```
 */
export const steps: BlockSource<StepsDraft, Aid> = {
  keywords: { steps: [] },
  hasHeadings: false,
  read,
  toBlock: (_draft, { id }: BlockIdentity) => ({ kind: 'steps', id }),
  render,
};

const noLabels: LabelRules = { allowed: [] };

function read(section: Section, context: BlockContext): StepsDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  const rules = {
    isParts: fromFirstNumbers(body, context),
    feedback: null,
    closing: noLabels,
  };
  const parts = gatherParts(body, rules, labels, { ...context, tell: withOwnMends(context) });
  const stem = readStem(parts.before, noLabels, labels, context);
  const written = parts.items.map((item) => readPart(item));
  for (const part of written) {
    tellBox(part, context);
    if (!part.text) context.tell('part-empty', part.at);
  }
  readClosing(parts.at ? parts.after : [], noLabels, labels, context);

  if (!parts.at && !hasBrokenLines(section, context)) context.tell('list-missing', heading.pos);
  tellAlike(written, 'items-alike', context.tell);
  return {
    kind: 'steps',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: written.map(({ text, inside }) => `${text} ${plainText(inside)}`),
    key: '',
    stem,
    labels,
    steps: written.map(({ tokens, inside }) => ({ title: tokens, detail: inside.every(isInvisible) ? [] : inside })),
  };
}

/** Between two numbers stands mostly what belongs to the step above, at the margin. */
function withOwnMends({ tell }: BlockContext): BlockContext['tell'] {
  const mend =
    'If it belongs to the step above it, put three spaces before each of its lines; if not, move it above the list.';
  return (code, at, found, other) => tell(code, at, found, code === 'two-lists' ? mend : other);
}

function render(draft: StepsDraft, aid: Aid, page: BlockPage): string {
  const { renderer } = page;
  const hasDetails = draft.steps.some(({ detail }) => detail.length > 0);
  // A name above text is a heading; names alone are a list.
  const element = hasDetails ? `h${Math.min(draft.heading.depth + 1, 6)}` : 'div';
  const items = draft.steps.map(({ title, detail }) => {
    const text = detail.length > 0 ? renderPart('step-detail', renderer.blocks(detail)) : '';
    return `<li data-part="step"><${element} data-part="step-title">${renderer.inline(title)}</${element}>
${text}</li>
`;
  });
  const group = `<div role="group" aria-labelledby="${titleId(draft, aid, page)}">
${renderTitle(draft, aid, page)}
${renderLead(draft, page)}<ol data-part="steps">
${items.join('')}</ol>
</div>`;
  return renderFrame(aid, group, '', hasDetails ? '' : ' hidden');
}
