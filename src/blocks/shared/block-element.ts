import type { LitElement, PropertyDeclarations } from 'lit';
import { words, type Words } from '../../language/words.ts';
import type { Block, Response } from '../../model/block.ts';
import type { Answer } from '../../model/progress.ts';

/**
 * How a block takes part: `practice` checks and answers at once, `collect` takes answers without a word until the
 * check is finished, `show` looks back at an answer and takes none.
 */
export type Stage = 'practice' | 'collect' | 'show';

/** What the player gives to every block's element. */
export interface BlockElement<B extends Block = Block> extends LitElement {
  block: B;
  /** To restore; restoring emits nothing. */
  answer: Answer | undefined;
  stage: Stage;
  /** An answer in the words of the page, a line a part. Lists of options need not say it: see `in-words.ts`. */
  inWords?(response: Response): readonly string[];
}

/** Lit's properties that are given as data and never as attributes. Decorators would cost each first page 0.3 kB gz. */
export function dataOnly(...names: readonly string[]): PropertyDeclarations {
  return Object.fromEntries(names.map((name) => [name, { attribute: false }]));
}

/** The place that the compiler left inside the form for what only a program can show. */
export function liveRoot(element: HTMLElement): HTMLElement {
  const live = element.querySelector<HTMLElement>('[data-part="live"]');
  if (!live) throw new Error(`<${element.localName} id="${element.id}"> has no place to render into.`);
  return live;
}

export function wordsAt(element: Element): Words {
  return words(languageAt(element));
}

/** Each kind that is loaded later has its own table in src/language: `sortWords(languageAt(this))`. */
export function languageAt(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang ?? 'en';
}

/** Focuses what an element is about to draw, unless the learner has gone on meanwhile. */
export function focusIn(element: LitElement, selector: string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  const before = root.activeElement;
  void element.updateComplete.then(() => {
    const now = root.activeElement;
    if (!now || now === before || now === document.body) element.querySelector<HTMLElement>(selector)?.focus();
  });
}

/** The wording of a block's name, without the place that a check puts before it. */
export function titleOf(block: Element | null): string {
  const title = block?.querySelector('[data-part="block-title"]')?.cloneNode(true) as Element | undefined;
  title?.querySelector('[data-part="question-place"]')?.remove();
  return title?.textContent.trim() ?? '';
}

/** Copies of what stands in an element, to be shown in a result; ids stay with the original. */
export function copiesOf(element: Element | null | undefined): Node[] {
  return [...(element?.childNodes ?? [])].map((node) => {
    const copy = node.cloneNode(true);
    if (copy instanceof Element)
      for (const named of [copy, ...copy.querySelectorAll('[id]')]) named.removeAttribute('id');
    return copy;
  });
}

/** Copies of the author's nodes in an answer part. */
export function answerNodes(element: Element, selector: string): Node[] {
  return copiesOf(element.querySelector(`[data-part="answers"] ${selector}`));
}

/** Copies of the feedback that the author wrote for one part (an option, an item). */
export function feedbackNodes(element: Element, part: string): Node[] {
  return answerNodes(element, `[data-part="feedback"][data-for="${part}"] [data-part="feedback-text"]`);
}
