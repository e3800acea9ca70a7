import { AnswerEvent } from '../blocks/events.ts';
import type { Controls } from '../blocks/shared/answering.ts';
import type { BlockElement } from '../blocks/shared/block-element.ts';
import type { Block, Response } from '../model/block.ts';
import type { Outline } from '../model/course.ts';
import type { LearningRecord } from '../record/record.ts';
import { noteOf } from './answers.ts';

/**
 * Keeps on this device what stands in a question or a self-assessment before its result is asked for: a reload, and the
 * way back from another lesson, find it there. Not in a check, where each try begins anew; what is written saves itself.
 */
export function keepUnchecked(course: HTMLElement, record: LearningRecord, { lessons }: Outline): void {
  const kept = new Set(lessons.flatMap(({ check, blocks }) => (check ? [] : blocks.map(({ id }) => id))));
  course.addEventListener('change', ({ target }) => {
    const question = questionAround(target, kept);
    if (question && isUnchecked(question)) save(question, record);
  });
  course.addEventListener(AnswerEvent.type, ({ target }) => {
    const question = questionAround(target, kept);
    if (question && record.privateAnswer(draftOf(question.block))) record.savePrivate(draftOf(question.block), []);
  });
  let lesson: Element | null = null;
  const restore = () => {
    const main = course.querySelector('main')!;
    if (main === lesson) return;
    lesson = main;
    for (const element of main.querySelectorAll('[data-part="block"]')) void restoreIn(element, kept, record);
  };
  new MutationObserver(restore).observe(course, { childList: true });
  restore();
}

/** A block that answers when a button is pressed. */
interface Question extends BlockElement {
  readonly answering: {
    /** The response whose result is on show. */
    readonly shown: Response | null;
    readonly controls: Pick<Controls, 'read' | 'write'>;
  };
}

/** Once its program is there; what was chosen before this one had come is kept instead. */
async function restoreIn(element: Element, kept: ReadonlySet<string>, record: LearningRecord): Promise<void> {
  await customElements.whenDefined(element.localName);
  await (element as BlockElement).updateComplete;
  const question = questionAround(element, kept);
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
function questionAround(target: EventTarget | null, kept: ReadonlySet<string>): Question | null {
  const element = (target as Element).closest<Question>('[data-part="block"]');
  return element?.answering && kept.has(element.block.id) ? element : null;
}

function isUnchecked({ stage, answer, answering }: Question): boolean {
  return stage === 'practice' && !answer && !answering.shown;
}

/** The name of its note beside that of an answer. */
function draftOf(block: Block): string {
  return `${noteOf(block)}.draft`;
}
