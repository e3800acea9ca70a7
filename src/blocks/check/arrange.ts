import type { Block } from '../../model/block.ts';
import type { BlockId } from '../../model/course.ts';
import { startOrder } from '../../model/blocks/order.ts';
import { shuffled } from '../../model/shuffle.ts';
import type { BlockElement, Stage } from '../shared/block-element.ts';

export interface Arrangement {
  /** `<lm-check>`, with the whole bank inside. */
  readonly check: HTMLElement;
  readonly blocks: readonly Block[];
  /** The questions of this try, in their order. */
  readonly asked: readonly BlockId[];
  /** Of a try that begins, or is taken up again; null: nothing is to be ordered anew. */
  readonly seed: number | string | null;
  readonly stage: Stage;
  readonly placeText: (number: number, of: number) => string;
}

/** Shows the drawn questions in their order, each with its place, and hides the rest of the bank. */
export function arrangeBank({ check, blocks, asked, seed, stage, placeText }: Arrangement): void {
  if (seed !== null) putInOrder(check, asked);
  for (const block of blocks) {
    const element = check.querySelector<BlockElement>(`#lm-b-${block.id}`);
    if (!element) continue;
    const place = asked.indexOf(block.id);
    element.hidden = place < 0;
    element.stage = stage;
    if (place < 0 || seed === null) continue;
    markPlace(element, placeText(place + 1, asked.length));
    mixParts(element, block, `${seed}${block.id}`);
  }
  for (const group of check.querySelectorAll<HTMLElement>('[data-part="group"]')) {
    group.hidden = !group.querySelector('[data-part="block"]:not([hidden])');
  }
}

/** The drawn questions in the order they are asked, each group for itself; what stands between them stays there. */
function putInOrder(check: HTMLElement, asked: readonly BlockId[]): void {
  const elements = asked.flatMap((id) => check.querySelector(`#lm-b-${id}`) ?? []);
  for (const parent of new Set(elements.map(({ parentElement }) => parentElement))) {
    const wanted = elements.filter(({ parentElement }) => parentElement === parent);
    const places = [...(parent?.children ?? [])].filter((child) => wanted.includes(child));
    if (places.every((place, index) => place === wanted[index])) continue;
    const marks = places.map((place) => {
      const mark = new Comment();
      place.replaceWith(mark);
      return mark;
    });
    marks.forEach((mark, index) => mark.replaceWith(wanted[index]!));
  }
}

/** “Question 3 of 10” belongs to the question's name, so that it is heard with it. */
function markPlace(element: Element, text: string): void {
  const title = element.querySelector('[data-part="block-title"]');
  let place = title?.querySelector<HTMLElement>('[data-part="question-place"]');
  if (!title) return;
  if (!place) {
    place = document.createElement('span');
    place.dataset.part = 'question-place';
    title.prepend(place, ' ');
  }
  place.textContent = text;
}

/** Another order of options, rows and targets in every try: a remembered place is no answer. */
function mixParts(element: BlockElement, block: Block, seed: string): void {
  const moveToEnd = (parts: readonly string[], selector: (part: string) => string, node = '*') => {
    for (const part of parts)
      for (const found of element.querySelectorAll(selector(part))) {
        const moved = found.closest(node)!;
        moved.parentElement!.append(moved);
      }
  };
  const ofItem = (item: string) => `[data-item="${item}"]`;
  switch (block.kind) {
    case 'choice':
      if (block.shuffle)
        moveToEnd(shuffled(block.options, seed), (id) => `[data-part="option"] [value="${id}"]`, 'label');
      break;
    case 'sort':
      if (block.shuffle) moveToEnd(shuffled(Object.keys(block.key), seed), ofItem, 'li');
      break;
    case 'match':
      moveToEnd(shuffled(block.targets, seed), (id) => `option[value="${id}"]`);
      break;
    case 'fill':
      moveToEnd(
        shuffled(
          block.gaps.flatMap((gap) => ('right' in gap ? Object.keys(gap.options) : [])),
          seed,
        ),
        (id) => `option[value="${id}"]`,
      );
      break;
    case 'order':
      // An answer that was given in this try is an order itself.
      if (!element.answer) moveToEnd(startOrder(block.items, seed), ofItem, 'li');
  }
}
