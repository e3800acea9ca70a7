import { rightWords, type FillBlock, type Gap } from '../../model/blocks/fill.ts';
import { shuffled } from '../../model/shuffle.ts';
import { escapeAttribute, escapeText } from '../html.ts';
import type { PlacedToken } from '../markdown.ts';
import { fillMarks, wordsAround } from './fill-gaps.ts';
import type { FillDraft } from './fill.ts';
import type { FillSentence } from './fill-sentences.ts';
import {
  elementId,
  renderAnswers,
  renderClosing,
  renderFeedback,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
} from './frame.ts';
import type { PartsPage } from './source.ts';

export function renderFill(draft: FillDraft, block: FillBlock, page: PartsPage): string {
  const { renderer } = page;
  const answers: string[] = [];
  let count = 0;
  const sentence = (written: FillSentence): string => {
    const start = count;
    count += written.gaps.length;
    const first = block.gaps[start];
    const html = renderer.inline(written.tokens);
    if (!first || count === start) return `<p>${html}</p>\n`;
    const labels = labelsOf(written.tokens, start, block, page);
    // The paragraph itself would be read with the names and contents of the controls in it.
    const id = `${elementId(block)}-${first.id}-text`;
    const controls = (index: number) => renderGap(block.gaps[index]!, labels[index - start]!, id, block, page);
    const finished = fillMarks(html, (index) => `<strong>${escapeText(rightWords(block.gaps[index]!))}</strong>`);
    answers.push(renderFeedback(`data-for="${first.id}"`, finished, written.feedback, page));
    return `<div data-part="sentence" data-item="${first.id}">
<p>${fillMarks(html, controls)}</p>
<span id="${id}" hidden>${escapeText(fillMarks(renderer.plain(written.tokens), () => '…'))}</span>
<div data-part="sentence-result"></div>
</div>
`;
  };
  const sentences = draft.pieces.map((piece) => {
    if (piece.type === 'prose') return renderer.blocks(piece.tokens);
    if (piece.type === 'paragraph') return sentence(piece.sentence);
    return `<ul>\n${piece.sentences.map((one) => `<li>${sentence(one)}</li>\n`).join('')}</ul>\n`;
  });
  const lead = renderLead({ ...draft, stem: draft.lead }, page) + renderHow(block, howOf(block, page));
  const group = renderGroup(draft, block, page, `${lead}<div data-part="sentences">\n${sentences.join('')}</div>\n`);
  const inside = answers.join('') + renderClosing(draft, page);
  return renderFrame(block, group, renderAnswers(renderer.words.block.checkYourself, inside));
}

function howOf({ gaps }: FillBlock, { renderer }: PartsPage): string {
  const { fillChoose, fillType, fillBoth } = renderer.words.exercise;
  if (gaps.every((gap) => 'right' in gap)) return fillChoose;
  return gaps.some((gap) => 'right' in gap) ? fillBoth : fillType;
}

/** A control inside a sentence cannot have a label that is seen; its name says where it stands. */
function renderGap(gap: Gap, label: string, sentence: string, block: FillBlock, { renderer }: PartsPage): string {
  const id = `${elementId(block)}-${gap.id}`;
  const attributes = `id="${id}" name="${id}" aria-label="${escapeAttribute(label)}" aria-describedby="${sentence}"`;
  const own = '<span data-part="chosen"></span><span data-part="gap-mark"></span></span>';
  if (!('right' in gap)) {
    const typing = 'type="text" autocomplete="off" autocapitalize="none" spellcheck="true" dir="auto"';
    return `<span data-part="gap"><input ${typing} maxlength="${longestTyped}" size="${widthOf(block)}" ${attributes}>${own}`;
  }
  // As they are written, the right one comes first.
  const shown = shuffled(Object.entries(gap.options), `${block.id}.${gap.id}`);
  const options = shown.map(([option, words]) => `<option value="${option}">${escapeText(words)}</option>`).join('');
  const choose = `<option value="">${renderer.words.exercise.matchChoose}</option>`;
  const paper = `<span data-part="choices">(${shown.map(([, words]) => escapeText(words)).join(' / ')})</span>`;
  return `<span data-part="gap"><select ${attributes}>${choose}${options}</select>${paper}${own}`;
}

/** “Gap 2 of 3, after: ‘The mentor’”: the number is that of the whole block. */
function labelsOf(
  tokens: readonly PlacedToken[],
  from: number,
  { gaps }: FillBlock,
  { renderer }: PartsPage,
): readonly string[] {
  const { gapAlone, gapAfter, gapBefore } = renderer.words.exercise;
  return wordsAround(tokens, (inline) => renderer.plain(inline)).map(({ before, after }, index) => {
    const number = from + index + 1;
    const words = (text: string) => text.split(' ');
    if (before) return gapAfter(number, gaps.length, words(before).slice(-wordsOfLabel).join(' '));
    if (after) return gapBefore(number, gaps.length, words(after).slice(0, wordsOfLabel).join(' '));
    return gapAlone(number, gaps.length);
  });
}

/** All fields are as wide as the longest answer needs, so that no width gives an answer away. */
function widthOf({ gaps }: FillBlock): number {
  const lengths = gaps.flatMap((gap) => ('right' in gap ? [] : gap.accepted.map((words) => words.length)));
  return Math.min(Math.max(10, ...lengths), 28);
}

const wordsOfLabel = 8;

/** SCORM 2004 RTE 4.2.9.1 lets a gap hold 250; suspend data of SCORM 1.2 has 4096 for everything. */
const longestTyped = 100;
