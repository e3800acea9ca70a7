import { render } from 'lit';
import type { Words } from '../language/words.ts';
import { noticesView, type Notice, type NoticeAction } from './notices-view.ts';

/** The notices that stand above the lesson, newest last; one of a kind. */
export class Notices {
  private readonly _notices = new Map<string, Notice>();
  private readonly _told = new Set<string>();

  constructor(
    private readonly _course: ParentNode,
    private readonly _words: Words,
  ) {}

  show(id: string, text: string, actions: readonly NoticeAction[] = []): void {
    this._notices.set(id, { id, text, actions });
    this._render();
  }

  /** Shows a notice once; closed, it stays closed. Returns whether it is new. */
  tell(id: string, text: string, actions: readonly NoticeAction[] = []): boolean {
    if (this._told.has(id)) return false;
    this._told.add(id);
    this.show(id, text, actions);
    return true;
  }

  /** Takes back what is no longer true; it may be told again. */
  retract(id: string): void {
    this._told.delete(id);
    this.close(id);
  }

  /** Takes a notice away; a focus that was in it goes on to the lesson below instead of getting lost. */
  close(id: string): void {
    const hadFocus = this._container?.querySelector(`[data-notice="${id}"]`)?.matches(':focus-within');
    if (!this._notices.delete(id)) return;
    this._render();
    if (hadFocus) this._course.querySelector<HTMLElement>('main h1')?.focus();
  }

  private _render(): void {
    const { _container: container } = this;
    if (container)
      render(
        noticesView([...this._notices.values()], this._words, (id) => this.close(id)),
        container,
      );
  }

  private get _container(): HTMLElement | null {
    return this._course.querySelector('[data-part="notices"]');
  }
}
