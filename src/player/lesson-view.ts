import { loadBlock, loadCheck } from '../blocks/catalogue.ts';
import { titleOf, type BlockElement, type Stage } from '../blocks/shared/block-element.ts';
import type { CheckElement } from '../blocks/shared/check-element.ts';
import type { Block, Response } from '../model/block.ts';
import type { BlockId, LessonData, LessonOutline } from '../model/course.ts';
import { lastingAnswers, type Answer, type Progress } from '../model/progress.ts';
import { noteOf } from './answers.ts';
import { readLessonData } from './page-data.ts';

/** What the blocks of a lesson are shown with. */
export interface LessonProps {
  readonly progress: Progress;
  /** An answer kept outside the progress, on this device only. */
  readonly privateAnswer: (note: string) => Response | undefined;
  readonly isReadOnly: boolean;
  readonly passMark?: number;
}

/** The lesson in the page: hands data down to its blocks and tells which of them could not start. */
export class LessonView {
  readonly data: LessonData;
  private readonly privateAnswers = new Map<BlockId, Answer>();

  constructor(
    readonly main: HTMLElement,
    readonly lesson: LessonOutline,
  ) {
    this.data = readLessonData(main);
  }

  /** Loads the kinds this lesson needs; resolves with the blocks that could not start, which are excused. */
  async start(props: LessonProps): Promise<BlockId[]> {
    this.update(props);
    const kinds = new Set(this.data.blocks.map(({ kind }) => kind));
    const failed = new Set<string>();
    await Promise.all([...kinds].map((kind) => loadBlock[kind]().catch(() => failed.add(kind))));
    if (this.lesson.check) await loadCheck().catch(() => failed.add('check'));
    this.update(props);
    return this.data.blocks.filter(({ kind }) => failed.has(kind)).map(({ id }) => id);
  }

  update(props: LessonProps): void {
    const check = this.main.querySelector<CheckElement>('lm-check');
    const answers = lastingAnswers(this.data.blocks, props.progress);
    for (const block of this.data.blocks) this.updateBlock(block, answers[block.id], props, check !== null);
    if (check && this.lesson.check) updateCheck(check, this, answers, props);
  }

  elementOf(block: BlockId): HTMLElement | null {
    return this.main.querySelector(`#lm-b-${block}`);
  }

  /** The wording of a block, as a learner sees it. */
  titleOf(block: BlockId): string {
    return titleOf(this.elementOf(block));
  }

  /** Brings the learner to a block without a jump of the page around the frame. */
  focusBlock(block: BlockId): void {
    const title = this.elementOf(block)?.querySelector<HTMLElement>('[data-part="block-title"]');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  }

  /** Says in the block's place that it could not start; its text and answers stay readable. */
  markFailed(block: BlockId, text: string): void {
    const element = this.elementOf(block);
    if (!element || element.querySelector('[data-part="failed"]')) return;
    const line = document.createElement('p');
    line.dataset.part = 'failed';
    line.textContent = text;
    element.append(line);
  }

  private updateBlock(block: Block, answer: Answer | undefined, props: LessonProps, isInCheck: boolean): void {
    const element = this.elementOf(block.id) as BlockElement | null;
    if (!element) return;
    element.block = block;
    element.answer = answer ?? this.privateAnswerOf(block.id, props.privateAnswer(noteOf(block)));
    // Inside a check the check itself decides how its questions take part.
    if (!isInCheck) element.stage = stageOf(props);
  }

  /** The same object for the same response: a block that is given a new answer takes it for a restored one. */
  private privateAnswerOf(block: BlockId, response: Response | undefined): Answer | undefined {
    if (!response) this.privateAnswers.delete(block);
    else if (this.privateAnswers.get(block)?.response !== response) {
      this.privateAnswers.set(block, { response, result: 'neutral', tries: 1 });
    }
    return this.privateAnswers.get(block);
  }
}

function stageOf({ isReadOnly }: LessonProps): Stage {
  return isReadOnly ? 'show' : 'practice';
}

function updateCheck(
  check: CheckElement,
  { lesson, data }: LessonView,
  answers: CheckElement['answers'],
  props: LessonProps,
): void {
  check.rule = lesson.check!;
  check.blocks = data.blocks;
  check.answers = answers;
  check.state = props.progress.checks[lesson.id];
  check.passMark = props.passMark ?? lesson.check!.pass;
  check.isReadOnly = props.isReadOnly;
}
