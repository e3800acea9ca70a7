import { html, nothing, type TemplateResult } from 'lit';
import { titleOf } from '../../blocks/shared/block-element.ts';
import type { SummaryWords } from '../../language/summary-words.ts';
import type { BlockId, LessonId, LessonOutline, Outline } from '../../model/course.ts';
import type { Progress } from '../../model/progress.ts';
import { endState, type EndState } from '../end-state.ts';
import type { PlayerParts } from '../player-parts.ts';

export interface LeftView {
  readonly words: SummaryWords;
  readonly outline: Outline;
  readonly progress: Progress;
  readonly passMark: number | undefined;
  /** The wording of a block; '' while its page is not at hand. */
  readonly titleOf: (lesson: LessonOutline, block: BlockId) => string;
  readonly onBlock: (lesson: LessonOutline, block: BlockId, event: Event) => void;
}

/** What an unfinished lesson still waits for: each thing with a way there. */
export function leftIn(view: LeftView, lesson: LessonOutline): TemplateResult {
  const { words, titleOf, onBlock } = view;
  const state = stateOf(view, lesson);
  if (state.kind !== 'locked') return html`<p>${leftText(state, words)}</p>`;
  const titled = state.missing.map(({ id }) => ({ id, title: titleOf(lesson, id) }));
  return html`<p>${words.summary.leftHere(titled.length)}</p>
    ${
      titled.some(({ title }) => title)
        ? html`<ul>
            ${titled.map(
              ({ id, title }) =>
                html`<li>
                  <a href="${lesson.href}#lm-b-${id}" @click=${(event: Event) => onBlock(lesson, id, event)}
                    >${title}</a
                  >
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
}

/** The wording of blocks stands in the lessons' pages alone, which are at hand when the summary is. */
export class Titles {
  /** A page could not be had. */
  lost = false;
  private readonly _mains = new Map<LessonId, HTMLElement | null>();

  constructor(
    private readonly _journey: PlayerParts['journey'],
    private readonly _onCome: () => void,
  ) {}

  readonly of = (lesson: LessonOutline, block: BlockId): string =>
    titleOf(this.main(lesson)?.querySelector(`#lm-b-${block}`) ?? null);

  /** null while it is not at hand. */
  readonly main = (lesson: LessonOutline): HTMLElement | null => {
    if (!this._mains.has(lesson.id)) {
      this._mains.set(lesson.id, null);
      void this._fetch(lesson);
    }
    return this._mains.get(lesson.id) ?? null;
  };

  private async _fetch(lesson: LessonOutline): Promise<void> {
    const main = await this._journey.main(lesson);
    if (typeof main === 'string') this.lost = true;
    else this._mains.set(lesson.id, main);
    this._onCome();
  }
}

function stateOf({ outline, progress, passMark }: LeftView, lesson: LessonOutline): EndState {
  const mark = passMark === undefined ? {} : { passMark };
  return endState({ outline, lesson, progress, mode: 'normal', excused: new Set(), ...mark });
}

function leftText(state: Exclude<EndState, { kind: 'locked' }>, { summary }: SummaryWords): string {
  if (state.kind === 'check-failed') return summary.leftTries(state.triesLeft);
  if (state.kind === 'check-open') return summary.leftCheck;
  return state.kind === 'no-tries' ? summary.leftNothing : summary.leftLast;
}
