import type { LitElement } from 'lit';
import { loadElement } from '../blocks/catalogue.ts';
import { titleOf, type BlockElement, type Stage } from '../blocks/shared/block-element.ts';
import type { CheckElement } from '../blocks/shared/check-element.ts';
import type { Words } from '../language/words.ts';
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
  /** Blocks that do not run: nobody is trapped, they do not count. */
  excused: ReadonlySet<BlockId> = new Set();
  private readonly _privateAnswers = new Map<BlockId, Answer>();

  constructor(
    readonly main: HTMLElement,
    readonly lesson: LessonOutline,
  ) {
    this.data = readLessonData(main);
  }

  /**
   * Loads the kinds this lesson needs; resolves when they are there or could not be had, and after 5 s at the latest.
   * Calls `judged` when `excused` is known, and again when a file comes after all.
   */
  async start(props: LessonProps, words: Words['block'], judged: () => void = () => undefined): Promise<void> {
    this.update(props);
    const elements = [...this._elements, ...this.main.querySelectorAll('lm-term, lm-label')];
    const kinds = new Set(elements.map(({ localName }) => localName.slice(3)));
    const loads = [...kinds].map(loadElement);
    const judge = async () => {
      // What has just been defined draws itself in the next microtasks.
      await after(0);
      this._markBroken(words);
      judged();
    };
    await Promise.race([Promise.allSettled(loads), after(patienceMs)]);
    await judge();
    if (this._broken.length > 0) for (const load of loads) void load.then(judge, () => undefined);
  }

  update(props: LessonProps): void {
    const check = this.main.querySelector<CheckElement>('lm-check');
    const answers = lastingAnswers(this.data.blocks, props.progress);
    for (const block of this.data.blocks) this._updateBlock(block, answers[block.id], props, check !== null);
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

  /** What does not run says so in its place, and stays readable with its answers; what runs after all says it no longer. */
  private _markBroken(words: Words['block']): void {
    const { _broken: broken } = this;
    for (const element of this._elements) {
      const isBroken = broken.includes(element);
      if (element.hasAttribute('data-broken') === isBroken) continue;
      element.toggleAttribute('data-broken', isBroken);
      if (isBroken) element.append(failedLine(element.localName === 'lm-check' ? words.checkFailed : words.failed));
      else element.querySelector(':scope > [data-part="failed"]')?.remove();
    }
    this.excused = new Set(this.data.blocks.map(({ id }) => id).filter((id) => broken.includes(this.elementOf(id)!)));
  }

  /** An element whose file did not come, or whose first drawing threw. */
  private get _broken(): HTMLElement[] {
    return this._elements.filter((element) => !(element as Partial<LitElement>).hasUpdated);
  }

  private get _elements(): HTMLElement[] {
    return [...this.main.querySelectorAll<HTMLElement>('lm-check, [data-part="block"]')];
  }

  private _updateBlock(block: Block, answer: Answer | undefined, props: LessonProps, isInCheck: boolean): void {
    const element = this.elementOf(block.id) as BlockElement | null;
    if (!element) return;
    element.block = block;
    element.answer = answer ?? this._privateAnswerOf(block.id, props.privateAnswer(noteOf(block)));
    // Inside a check the check itself decides how its questions take part.
    if (!isInCheck) element.stage = stageOf(props);
  }

  /** The same object for the same response: a block that is given a new answer takes it for a restored one. */
  private _privateAnswerOf(block: BlockId, response: Response | undefined): Answer | undefined {
    if (!response) this._privateAnswers.delete(block);
    else if (this._privateAnswers.get(block)?.response !== response) {
      this._privateAnswers.set(block, { response, result: 'neutral', tries: 1 });
    }
    return this._privateAnswers.get(block);
  }
}

const patienceMs = 5000;

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function failedLine(text: string): HTMLElement {
  const line = document.createElement('p');
  line.dataset.part = 'failed';
  line.textContent = text;
  return line;
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
