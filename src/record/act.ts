import type { BlockId, Outline } from '../model/course.ts';
import { interactionId, type Interaction } from '../model/interaction.ts';
import { isPrivate } from '../model/private.ts';
import { reduceProgress, type ProgressEvent } from '../model/progress.ts';
import type { Given } from './row.ts';
import { minuteOf, type Saved } from './saved.ts';

/** Something the learner did, and what of it is reported as interactions. */
export interface Act {
  readonly event: ProgressEvent;
  readonly interactions: readonly Interaction[];
}

/** What acts mean in one course. */
export class Acts {
  private readonly _outline: Outline;
  private readonly _privateBlocks: ReadonlySet<BlockId>;
  private readonly _blockOf: ReadonlyMap<string, BlockId>;

  constructor(outline: Outline) {
    this._outline = outline;
    const blocks = outline.lessons.flatMap((lesson) => lesson.blocks.map((block) => ({ lesson: lesson.id, ...block })));
    this._privateBlocks = new Set(blocks.filter(({ kind }) => isPrivate(kind)).map(({ id }) => id));
    this._blockOf = new Map(blocks.map(({ lesson, id }) => [interactionId(lesson, id), id]));
  }

  /** Whether an answer to this block stays on this device, whoever hands it in. */
  staysHere(block: BlockId): boolean {
    return this._outline.privateAnswers === 'device' && this._privateBlocks.has(block);
  }

  /** The state after an act, and the interactions that it adds. */
  perform(saved: Saved, { event, interactions }: Act, now: number): { saved: Saved; given: Given[] } {
    const reported = { ...saved.reported };
    const given = interactions.flatMap((interaction): Given[] => {
      const block = this._blockOf.get(interaction.id);
      if (block === undefined || !this._isReported(block)) return [];
      const count = (reported[block] ?? 0) + 1;
      reported[block] = count;
      // Each answer that was marked is a record of its own; where nothing is right, the last words stand.
      const isAgain = count > 1 && interaction.result !== 'neutral';
      const id = isAgain ? `${interaction.id}_Try${count}` : interaction.id;
      return [{ block, count, interaction: { ...interaction, id } }];
    });
    const progress = reduceProgress(saved.progress, event);
    const { version } = this._outline;
    return { saved: { ...saved, seq: saved.seq + 1, minute: minuteOf(now), version, reported, progress }, given };
  }

  private _isReported(block: BlockId): boolean {
    return this._outline.privateAnswers === 'reported' || !this._privateBlocks.has(block);
  }
}
