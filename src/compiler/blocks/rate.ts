import type { RateBlock } from '../../model/blocks/rate.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import { escapeAttribute, escapeText } from '../html.ts';
import type { KeptLabels } from '../section/around-parts.ts';
import { splitAtHeadings } from '../section/heading-runs.ts';
import type { BlockContext, Section } from '../section/section.ts';
import { childrenOf, plainText } from '../tokens.ts';
import {
  elementId,
  renderAnswers,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
  renderPart,
  renderPrivacy,
  renderRow,
  renderRows,
} from './frame.ts';
import { checkRate } from './rate-checks.ts';
import { readDimension, type RateDimensionDraft } from './rate-dimension.ts';
import { readScale } from './rate-scale.ts';
import type { BlockSource, PartsPage } from './source.ts';

/** A self-assessment as its author wrote it. */
export interface RateDraft extends WrittenBlock {
  readonly kind: 'rate';
  /** The words of the steps, from 1 on. */
  readonly scale: readonly string[];
  readonly dimensions: readonly RateDimensionDraft[];
  readonly skip: boolean;
  /** The words by which a learner takes this list and not another of the lesson; absent: it is for everybody. */
  readonly role?: string | undefined;
}

/**
 * `Rate yourself`: statements as bullets on one scale; headings inside make dimensions, each with its advice by the
 * mean of its answers. Each band reaches to the next.
 *
 * ```markdown
 * ## Rate yourself: Am I ready?
 *
 * **Scale:** Not true yet, Partly true, Completely true
 *
 * ### Purpose
 *
 * - I can say in one sentence what I want to learn.
 * - I know why it matters for my work.
 *
 * > **1–1.9 Start here:** Write one sentence.
 * > **2–3 Ready:** Share your sentence with a possible mentor.
 * ```
 *
 * Settings: `skip: no` where no statement may be left out; `role: I would like a mentor` where a lesson has one list for
 * each of two or more roles. A learner opens the list that begins with their words.
 */
export const rate: BlockSource<RateDraft, RateBlock> = {
  keywords: { rate: ['skip', 'role'] },
  hasHeadings: true,
  read,
  toBlock,
  render,
};

function read(section: Section, context: BlockContext): RateDraft {
  const { heading, title, name, settings } = section;
  const labels: KeptLabels = new Map();
  const { scale, body } = readScale(section.body, context);
  const all = splitAtHeadings(body).map((tokens) => readDimension(tokens, labels, context));
  const [first, ...others] = all;
  const isFirstUsed = first!.statements.length > 0 || first!.bands.length > 0;
  const dimensions = isFirstUsed ? [{ ...first!, lead: [] }, ...others] : others;
  checkRate({ section, scale, dimensions }, context);
  return {
    kind: 'rate',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: [
      ...dimensions.map(({ text }) => text),
      ...dimensions.flatMap(({ statements }) => statements.map(({ text }) => text)),
    ],
    key: scale ? `scale-${scale.length}` : '',
    stem: first!.lead,
    labels,
    scale: scale ?? [],
    dimensions,
    skip: settings.skip ?? true,
    role: settings.role,
  };
}

function toBlock(draft: RateDraft, { id, partIds }: BlockIdentity, rules: BlockRules): RateBlock {
  const statementIds = partIds.slice(draft.dimensions.length);
  let next = 0;
  const dimensions = draft.dimensions.map(({ statements, bands }, index) => ({
    id: partIds[index]!,
    statements: statementIds.slice(next, (next += statements.length)),
    bands: bands.map(({ from }) => from),
  }));
  return { kind: 'rate', id, ...rules, scale: draft.scale.length, dimensions, skip: draft.skip };
}

function render(draft: RateDraft, block: RateBlock, page: PartsPage): string {
  const { words } = page.renderer;
  const { rateHow, rateAdvice } = words.exercise;
  const how = rateHow(draft.scale.length, draft.scale[0]!, draft.scale.at(-1)!);
  const dimensions = draft.dimensions.map((dimension, index) => renderDimension(draft, dimension, block, index, page));
  const group = renderGroup(
    draft,
    block,
    page,
    renderLead(draft, page) + renderHow(block, how) + renderPrivacy(block, page) + dimensions.join(''),
  );
  const bands = draft.dimensions.flatMap((dimension, index) =>
    renderBands(dimension, block.dimensions[index]!.id, page),
  );
  const frame = renderFrame(block, group, bands.length > 0 ? renderAnswers(rateAdvice, bands.join('')) : '');
  return draft.role === undefined ? frame : renderRole(draft.role, frame);
}

/** Of several with one `name` newer browsers keep one open; elsewhere each is opened and closed by itself. */
function renderRole(role: string, frame: string): string {
  return `<details name="lm-role">
<summary>${escapeText(role)}</summary>
${frame}</details>
`;
}

function renderDimension(
  draft: RateDraft,
  { heading, lead, statements }: RateDimensionDraft,
  block: RateBlock,
  index: number,
  page: PartsPage,
): string {
  const { renderer } = page;
  const { id, statements: ids } = block.dimensions[index]!;
  const { rateStep, rateSkip } = renderer.words.exercise;
  const steps = draft.scale.map((word, step) => escapeText(rateStep(step + 1, word)));
  const texts = [...steps, ...(draft.skip ? [escapeText(rateSkip)] : [])];
  const rows = statements.map(({ tokens }, place) => {
    const name = `${elementId(block)}-${ids[place]!}`;
    const inputs = texts.map((_, step) => `type="radio" name="${name}" value="${step < steps.length ? step + 1 : ''}"`);
    return renderRow(ids[place]!, renderer.inline(tokens), inputs, texts);
  });
  return `<section data-part="dimension" data-dimension="${id}">
${renderDimensionTitle(heading, page)}${lead.length > 0 ? renderPart('stem', renderer.blocks(lead)) : ''}${renderRows(rows)}</section>
`;
}

function renderDimensionTitle(heading: RateDimensionDraft['heading'], { renderer, headingId }: PartsPage): string {
  if (!heading) return '';
  const level = `h${heading.depth}`;
  const id = headingId(heading);
  const attribute = id ? ` id="${escapeAttribute(id)}"` : '';
  return `<${level}${attribute} data-part="dimension-title">${renderer.inline(childrenOf(heading))}</${level}>\n`;
}

function renderBands({ heading, bands }: RateDimensionDraft, id: string, { renderer }: PartsPage): string[] {
  const { rateBand } = renderer.words.exercise;
  const dimension = heading ? `${escapeText(plainText(childrenOf(heading)))}, ` : '';
  return bands.map(
    ({ from, to, name, tokens }, index) => `<div data-part="band" data-for="${id}" data-band="${index}">
<p data-part="answer">${dimension}${escapeText(rateBand(String(from), String(to)))} <strong data-part="band-name">${escapeText(name)}</strong></p>
<div data-part="feedback-text">${renderer.blocks(tokens)}</div>
</div>
`,
  );
}
