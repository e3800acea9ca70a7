import { SayEvent } from '../blocks/events.ts';

/**
 * Says short things to screen readers: one pair of polite regions that stood empty in the page at load, used in turn
 * so that an equal message is heard again (LEARNER 2.2).
 */
export class Announcer {
  private turn = 0;
  private pending: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly course: HTMLElement) {
    course.addEventListener(SayEvent.type, ({ text }) => this.say(text));
  }

  say(text: string): void {
    clearTimeout(this.pending);
    // Readers miss a text that changes in the same moment as the focus.
    this.pending = setTimeout(() => this.write('status', text), 100);
  }

  /** For what must not be missed: progress that is not being saved. */
  alert(text: string): void {
    this.write('alert', text);
  }

  private write(role: 'status' | 'alert', text: string): void {
    const regions = [...this.course.querySelectorAll<HTMLElement>(`[data-part="announcer"][role="${role}"]`)];
    for (const region of regions) region.textContent = '';
    const region = regions[this.turn++ % regions.length];
    if (region) region.textContent = text;
  }
}
