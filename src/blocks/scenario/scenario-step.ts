import { markOmission } from '../shared/omission.ts';
import { sectionOf, type ScenarioView } from './scenario-view.ts';

/** The step that the learner is in. */
export interface CurrentStep {
  /** Its place on the way. */
  readonly number: number;
  /** Choose was pressed without a choice. */
  readonly isMissing: boolean;
}

/** Shows the step that the learner is in, with its place in its heading; null: closes it. */
export function showStep(view: ScenarioView, index: number, current: CurrentStep | null): void {
  const { element, words } = view;
  const section = sectionOf(view, index);
  section.toggleAttribute('data-closed', current === null);
  const title = section.querySelector<HTMLElement>('[data-part="step-title"]')!;
  title.querySelector('[data-part="step-place"]')?.remove();
  if (current) {
    const place = document.createElement('span');
    place.dataset.part = 'step-place';
    place.textContent = `${words.place(current.number)} `;
    title.prepend(place);
    title.tabIndex = -1;
  }
  const group = section.querySelector('[data-part="choices"]');
  if (!group) return;
  markOmission({
    group,
    lead: group.querySelector('legend')!,
    id: `${element.id}-omission`,
    text: current?.isMissing ? words.notChosen : null,
  });
}
