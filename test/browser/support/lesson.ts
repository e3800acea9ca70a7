import { words } from '../../../src/language/words.ts';
import { AnswerEvent, CheckFinishEvent, CheckStartEvent } from '../../../src/blocks/events.ts';
import type { BlockElement } from '../../../src/blocks/shared/block-element.ts';
import type { BlockId, LessonOutline } from '../../../src/model/course.ts';
import { emptyProgress, reduceProgress, type Progress, type ProgressEvent } from '../../../src/model/progress.ts';
import { LessonView } from '../../../src/player/lesson-view.ts';
import { linkStyles } from './look.ts';
import { showPage } from './page.ts';

export interface LessonOptions {
  /** What the learner did before. */
  readonly progress?: Partial<Progress>;
  readonly isReadOnly?: boolean;
  /** The learning system's own pass mark, 0 to 1. */
  readonly passMark?: number;
  /** More lines of course.yaml. */
  readonly settings?: string;
  /** More files of the course. */
  readonly files?: Readonly<Record<string, string>>;
}

/** One lesson in the page, with a stand-in for the player around it. */
export interface Lesson {
  /** `[data-part="course"]`. */
  readonly course: HTMLElement;
  readonly main: HTMLElement;
  readonly outline: LessonOutline;
  /** What the learner did, in order. */
  readonly events: readonly ProgressEvent[];
  progress(): Progress;
  /** The element of a block, by its id. */
  block(id: BlockId): BlockElement;
  /** Waits until every element has drawn what it was given. */
  drawn(): Promise<void>;
}

/** Compiles a lesson as an author writes it, shows it, and gives back to its blocks what their events amount to. */
export async function startLesson(markdown: string, options: LessonOptions = {}): Promise<Lesson> {
  await linkStyles();
  const { outline, course } = showPage(markdown, options.settings, options.files);
  const lesson = outline.lessons[0]!;
  const main = course.querySelector('main')!;
  const view = new LessonView(main, lesson);
  const events: ProgressEvent[] = [];
  let progress: Progress = { ...emptyProgress(lesson.id), ...options.progress };
  const props = () => ({
    progress,
    privateAnswer: () => undefined,
    isReadOnly: options.isReadOnly ?? false,
    passMark: options.passMark,
  });
  listen(course, lesson, (event) => {
    events.push(event);
    progress = reduceProgress(progress, event);
    view.update(props());
  });
  await view.start(props(), words('en').block);
  const drawn = async () => {
    const elements = [...main.querySelectorAll<BlockElement>('[data-part="block"], lm-check')];
    for (const element of elements) await element.updateComplete;
  };
  await drawn();
  return {
    course,
    main,
    outline: lesson,
    events,
    progress: () => progress,
    block: (id) => main.querySelector<BlockElement>(`#lm-b-${id}`)!,
    drawn,
  };
}

function listen(course: HTMLElement, { id: lesson }: LessonOutline, apply: (event: ProgressEvent) => void): void {
  course.addEventListener(AnswerEvent.type, ({ block, response, told }) =>
    apply({ type: 'answered', block, response, result: told.result }),
  );
  course.addEventListener(CheckStartEvent.type, ({ seed, bank }) =>
    apply({ type: 'check-started', lesson, seed, bank }),
  );
  course.addEventListener(CheckFinishEvent.type, ({ share }) => apply({ type: 'check-finished', lesson, share }));
}
