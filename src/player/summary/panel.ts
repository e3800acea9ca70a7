import type { Outline } from '../../model/course.ts';
import type { LearningRecord } from '../../record/record.ts';

/** What every panel that speaks of the record is given by whoever draws it. */
export interface PanelSetting {
  readonly record: LearningRecord;
  readonly outline: Outline;
  /** Draws at once what `render` then gives. */
  readonly onChange: () => void;
  /** Lets a screen reader say it. */
  readonly onSay: (text: string) => void;
}
