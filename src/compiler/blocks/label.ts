import type { Aid } from '../../model/aid.ts';
import type { BlockIdentity, WrittenBlock } from '../draft.ts';
import type { PlacedToken } from '../markdown.ts';
import { tellAlike } from '../section/alike.ts';
import { readClosing, readStem, type KeptLabels, type LabelRules } from '../section/around-parts.ts';
import { fromFirstNumbers, gatherParts, readPart, tellBox, type GatheredItem } from '../section/parts.ts';
import { isName, isOnPicture, picturesIn, readPlace, type Place } from '../section/place.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import type { Position } from '../diagnostic.ts';
import { isInvisible, plainText } from '../tokens.ts';
import { elementId, howId, renderHow, renderTitle, titleId } from './frame.ts';
import { renderNumber, renderPictureText } from './picture.ts';
import type { BlockPage, BlockSource } from './source.ts';

/** A picture with its names, as their author wrote them. */
export interface LabelDraft extends WrittenBlock {
  readonly kind: 'label';
  readonly places: readonly NamedPlace[];
}

interface NamedPlace {
  readonly at: Position;
  readonly name: readonly PlacedToken[];
  readonly place: Place;
  /** Inline tokens. */
  readonly text: readonly PlacedToken[];
  /** Block tokens. */
  readonly more: readonly PlacedToken[];
}

/**
 * `Label`: one picture, then a numbered list of what is on it: a name in bold, its place from the left and from the top,
 * and what there is to say about it.
 *
 * ```markdown
 * ## Label: Who stands where
 *
 * ![Five labelled circles, the mentee in the middle](media/map.svg)
 *
 * 1. **Mentor** (50%, 10%) Growth, and learning from real life.
 * 2. **Line manager** (12.5%, 50%) Tasks, performance and leave.
 * ```
 */
export const label: BlockSource<LabelDraft, Aid> = {
  keywords: { label: [] },
  hasHeadings: false,
  read,
  toBlock: (_draft, { id }: BlockIdentity) => ({ kind: 'label', id }),
  render,
};

const noLabels: LabelRules = { allowed: [] };

function read(section: Section, context: BlockContext): LabelDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  const rules = {
    isParts: fromFirstNumbers(body, context),
    feedback: null,
    closing: noLabels,
  };
  const parts = gatherParts(body, rules, labels, context);
  const stem = readStem(parts.before, noLabels, labels, context);
  const places = parts.items.map((item) => readItem(item, context));
  readClosing(parts.at ? parts.after : [], noLabels, labels, context);
  const pictures = picturesIn(stem).length;
  if (pictures !== 1) context.tell('label-image', heading.pos, String(pictures));
  if (!parts.at && !hasBrokenLines(section, context)) context.tell('list-missing', heading.pos);
  tellAlike(
    places.map(({ at, name }) => ({ at, text: plainText(name) })),
    'items-alike',
    context.tell,
  );
  return {
    kind: 'label',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: places.map(({ name, text, more }) => plainText([...name, ...text, ...more])),
    key: '',
    stem,
    labels,
    places,
  };
}

function readItem(item: GatheredItem, context: BlockContext): NamedPlace {
  const part = readPart(item);
  const { at, tokens, text, inside } = part;
  tellBox(part, context, '1.');
  const more = inside.every(isInvisible) ? [] : inside;
  const placed = readPlace(tokens);
  if (!placed) {
    if (text === '') context.tell('part-empty', at);
    else if (!isName(tokens[0])) context.tell('label-name', at, text);
    else context.tell('label-place', at, plainText(tokens.slice(0, 1)));
    return { at, name: tokens, place: { x: 0, y: 0 }, text: [], more };
  }
  const { name, place, rest } = placed;
  if (!isOnPicture(place)) context.tell('label-range', at, `${place.x}%, ${place.y}%`);
  if (rest.length === 0 && more.length === 0) context.tell('label-no-text', at, plainText([name]));
  return { at, name: [name], place, text: rest, more };
}

/** Without a program the list stands alone under the picture. */
function render(draft: LabelDraft, aid: Aid, page: BlockPage): string {
  const { renderer } = page;
  const items = draft.places.map(({ name, place, text, more }, index) => {
    const first = text.length > 0 ? `<p>${renderer.inline(text)}</p>\n` : '';
    const rest = more.length > 0 ? renderer.blocks(more) : '';
    return `<li><details><summary>${renderNumber(index + 1, place)} ${renderer.inline(name)}</summary>
<div data-part="place-text">${first}${rest}</div></details></li>
`;
  });
  return `<lm-label id="${elementId(aid)}" data-part="block">
<div role="group" aria-labelledby="${titleId(draft, aid, page)}" aria-describedby="${howId(aid)}">
${renderTitle(draft, aid, page)}
<div data-part="stem">${renderPictureText(draft.stem, renderer, 'div')}</div>
${renderHow(aid, renderer.words.exercise.labelHow)}<ol data-part="places">
${items.join('')}</ol>
</div>
</lm-label>
`;
}
