import type { Aid } from '../../model/aid.ts';
import type { Block } from '../../model/block.ts';
import type { WrittenBlock } from '../draft.ts';
import { escapeAttribute, escapeText } from '../html.ts';
import type { LabelKey } from '../keywords.ts';
import type { PlacedToken } from '../markdown.ts';
import { isInvisible } from '../tokens.ts';
import type { BlockPage } from './source.ts';

/** The element's `id`, with which all names and ids inside a block begin. */
export function elementId({ id }: Pick<Block, 'id'>): string {
  return `lm-b-${id}`;
}

/** The whole of a block: its group, its answers for readers without a program, and the place for the program's own. */
export function renderFrame(block: Block | Aid, group: string, answers: string, live = ''): string {
  return `<lm-${block.kind} id="${elementId(block)}" data-part="block">
<form autocomplete="off">
${group}
${answers}<div data-part="live"${live}></div>
</form>
</lm-${block.kind}>
`;
}

/** A group that its title names and its instruction describes, unless that describes the one field in it. */
export function renderGroup(
  draft: WrittenBlock,
  block: Block | Aid,
  page: BlockPage,
  inside: string,
  describedBy: readonly string[] = [howId(block)],
): string {
  return `<div role="group" aria-labelledby="${titleId(draft, block, page)}"${renderDescribedBy(describedBy)}>
${renderTitle(draft, block, page)}
${inside}</div>`;
}

export function renderDescribedBy(ids: readonly string[]): string {
  return ids.length > 0 ? ` aria-describedby="${ids.join(' ')}"` : '';
}

/** The block's name, on the level its author gave it. */
export function renderTitle(draft: WrittenBlock, block: Block | Aid, page: BlockPage): string {
  const level = `h${draft.heading.depth}`;
  const id = titleId(draft, block, page);
  return `<${level} id="${escapeAttribute(id)}" data-part="block-title">${page.renderer.inline(draft.title)}</${level}>`;
}

/** The prose between the name and the parts, and the hint; '' where there is neither. */
export function renderLead(
  { stem, labels }: WrittenBlock,
  { renderer }: BlockPage,
  renderStem = (tokens: readonly PlacedToken[]) => renderer.blocks(tokens),
): string {
  const prose = stem.every(isInvisible) ? '' : renderPart('stem', renderStem(stem));
  const hint = labels.get('hint');
  if (!hint) return prose;
  return `${prose}<details data-part="hint"><summary>${escapeText(renderer.words.block.hint)}</summary>
${renderer.blocks(hint.tokens)}</details>
`;
}

/** What to do here, in one sentence. */
export function renderHow(block: Block | Aid, text: string): string {
  return `<p id="${howId(block)}" data-part="how">${escapeText(text)}</p>\n`;
}

/** That others read what is answered here, where the course does not hold it for private. */
export function renderReported(block: Block, { renderer }: BlockPage): string {
  return `<p id="${privacyId(block)}" data-part="privacy">${escapeText(renderer.words.device.reported)}</p>\n`;
}

/** Where a learner's own words are kept. */
export function renderPrivacy(block: Block | Aid, { renderer, privateAnswers }: BlockPage): string {
  const { keptHere, keptInLms, reported } = renderer.words.device;
  const text = { device: keptHere, lms: keptInLms, reported }[privateAnswers];
  return `<p id="${privacyId(block)}" data-part="privacy">${escapeText(text)}</p>\n`;
}

/** The row that answers without a program: closed, so that the page does not give answers away. */
export function renderAnswers(summary: string, inside: string): string {
  return `<details data-part="answers"><summary>${escapeText(summary)}</summary>
${inside}</details>
`;
}

/** The feedback on one part: what a reader without a program needs to know it by, then the author's text. */
export function renderFeedback(
  attributes: string,
  answer: string,
  text: readonly PlacedToken[],
  { renderer }: BlockPage,
  more = '',
): string {
  return `<div data-part="feedback" ${attributes}>
<p data-part="answer">${answer}</p>
<div data-part="feedback-text">${text.length > 0 ? renderer.blocks(text) : ''}</div>
${more}</div>
`;
}

/** One choice among several: a native input inside its label. An empty value is no step of a scale. */
export function renderOption(input: string, text: string): string {
  const skip = input.endsWith('value=""') ? ' data-skip' : '';
  return `<label data-part="option"${skip}><input ${input}> <span data-part="option-text">${text}</span> <span data-part="mark"></span></label>\n`;
}

/** Rows of choices, one statement each. */
export function renderRows(rows: readonly string[]): string {
  return `<ol data-part="rows">\n${rows.join('')}</ol>\n`;
}

/** One statement with its choices; `texts` are the words of each input. */
export function renderRow(item: string, legend: string, inputs: readonly string[], texts: readonly string[]): string {
  const options = inputs.map((input, index) => renderOption(input, texts[index]!)).join('');
  return `<li><fieldset data-part="row" data-item="${item}">
<legend>${legend}</legend>
${options}<div data-part="row-result"></div>
</fieldset></li>
`;
}

/** Why, and the words for a result; these are hidden, since they say nothing to a reader without a result. */
export function renderClosing(draft: WrittenBlock, page: BlockPage): string {
  const part = (label: LabelKey, name: string, attributes = '') => {
    const text = draft.labels.get(label);
    return text ? renderPart(name, page.renderer.blocks(text.tokens), attributes) : '';
  };
  return part('why', 'why') + part('right', 'said-right', ' hidden') + part('wrong', 'said-wrong', ' hidden');
}

export function renderPart(part: string, html: string, attributes = ''): string {
  return `<div data-part="${part}"${attributes}>${html}</div>\n`;
}

export function howId(block: Block | Aid): string {
  return `${elementId(block)}-how`;
}

export function privacyId(block: Block | Aid): string {
  return `${elementId(block)}-privacy`;
}

export function titleId(draft: WrittenBlock, block: Block | Aid, page: BlockPage): string {
  return page.headingId(draft.heading) ?? `${elementId(block)}-title`;
}
