import { AnswerEvent } from '../blocks/events.ts';
import type { Controls } from '../blocks/shared/answering.ts';
import type { BlockElement } from '../blocks/shared/block-element.ts';
import type { Block } from '../model/block.ts';
import type { LearningRecord } from '../record/record.ts';
import { noteOf } from './answers.ts';

/**
 * Keeps on this device what stands in a question or a self-assessment before its result is asked for: a reload, and the
 * way back from another lesson, find it there. Not in a check, where each try begins anew; what is written saves itself.
 */
export function keepUnchecked(course: HTMLElement, record: LearningRecord): void {
  course.addEventListener('change', ({ target }) => {
    const question = questionAround(target);
    if (question && isUnchecked(question)) save(question, record);
  });
  course.addEventListener(AnswerEvent.type, ({ target }) => {
    const question = questionAround(target);
    if (question && record.privateAnswer(draftOf(question.block))) record.savePrivate(draftOf(question.block), []);
  });
  let lesson: Element | null = null;
  const restore = () => {
    const main = course.querySelector('main')!;
    if (main === lesson) return;
    lesson = main;
    for (const element of main.querySelectorAll('[data-part="block"]')) void restoreIn(element, record);
  };
  new MutationObserver(restore).observe(course, { childList: true });
  restore();
}

/** A block that answers when a button is pressed. */
interface Question extends BlockElement {
  readonly answering: { readonly controls: Pick<Controls, 'read' | 'write'> };
}

/** Once its program is there; what was chosen before this one had come is kept instead. */
async function restoreIn(element: Element, record: LearningRecord): Promise<void> {
  await customElements.whenDefined(element.localName);
  await (element as BlockElement).updateComplete;
  const question = questionAround(element);
  if (!question || !isUnchecked(question)) return;
  const { controls } = question.answering;
  if (controls.read().length > 0) {
    save(question, record);
    return;
  }
  const draft = record.privateAnswer(draftOf(question.block));
  if (!draft) return;
  controls.write(draft);
  question.requestUpdate();
}

function save({ block, answering }: Question, record: LearningRecord): void {
  record.savePrivate(draftOf(block), answering.controls.read());
}

/** null: none that is kept. */
function questionAround(target: EventTarget | null): Question | null {
  const element = (target as Element).closest<Partial<Question> & Element>('[data-part="block"]');
  return element?.answering && !element.closest('lm-check') ? (element as Question) : null;
}

function isUnchecked({ stage, answer }: Question): boolean {
  return stage === 'practice' && !answer;
}

/** The name of its note beside that of an answer. */
function draftOf(block: Block): string {
  return `${noteOf(block)}.draft`;
}
