import type { LessonId } from '../model/course.ts';
import type { Outcome } from '../model/outcome.ts';

/** The course is running; the learner may have begun to read before. */
export class ReadyEvent extends Event {
  constructor(readonly course: string) {
    super('lm-ready');
  }
}

/** A lesson was completed for the first time. */
export class LessonCompleteEvent extends Event {
  constructor(readonly lesson: LessonId) {
    super('lm-lesson-complete');
  }
}

/** The course was completed; `outcome` is what a learning system would be told. */
export class CourseCompleteEvent extends Event {
  constructor(readonly outcome: Outcome) {
    super('lm-course-complete');
  }
}

/** Something was recorded; `progress` is lessons done ÷ lessons, 0 to 1. */
export class ProgressChangeEvent extends Event {
  constructor(readonly progress: number) {
    super('lm-progress');
  }
}

/** The course or a part of it could not start. */
export class ModuleErrorEvent extends Event {
  constructor(readonly reason: string) {
    super('lm-error');
  }
}
