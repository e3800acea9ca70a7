import type { Response } from '../../model/block.ts';
import type { BlockElement } from './block-element.ts';

/** An answer in the words of the page, a line a part; none where its program could not be had. */
export function inWords(question: BlockElement, response: Response): readonly string[] {
  return (question.inWords?.(response) ?? chosenOptions(question, response)).filter(Boolean);
}

/** What an element says, on one line. */
export function lineOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A list of options is what it says of itself; a method for it would be in every first page. */
function chosenOptions(question: Element, response: Response): readonly string[] {
  return response.map((option) => {
    const input = question.querySelector(`[data-part="option"] input[value="${CSS.escape(option)}"]`);
    return lineOf(input?.closest('label')?.querySelector('[data-part="option-text"]'));
  });
}
