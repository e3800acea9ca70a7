import { SayEvent } from '../blocks/events.ts';

/**
 * Says short things to screen readers: one pair of polite regions that stood empty in the page at load, used in turn
 * so that an equal message is heard again (LEARNER 2.2).
 */
export class Announcer {
  private _turn = 0;
  private _pending: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly _course: HTMLElement) {
    _course.addEventListener(SayEvent.type, ({ text }) => this.say(text));
  }

  say(text: string): void {
    clearTimeout(this._pending);
    // Readers miss a text that changes in the same moment as the focus.
    this._pending = setTimeout(() => this._write('status', text), 100);
  }

  /** For what must not be missed: progress that is not being saved. */
  alert(text: string): void {
    this._write('alert', text);
  }

  private _write(role: 'status' | 'alert', text: string): void {
    const regions = [...this._course.querySelectorAll<HTMLElement>(`[data-part="announcer"][role="${role}"]`)];
    for (const region of regions) region.textContent = '';
    const region = regions[this._turn++ % regions.length];
    if (region) region.textContent = text;
  }
}
