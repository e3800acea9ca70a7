import { render } from 'lit';
import type { Words } from '../language/words.ts';
import { noticesView, type Notice, type NoticeAction } from './notices-view.ts';

/** The notices that stand above the lesson, newest last; one of a kind. */
export class Notices {
  private readonly notices = new Map<string, Notice>();
  private readonly told = new Set<string>();

  constructor(
    private readonly course: ParentNode,
    private readonly words: Words,
  ) {}

  show(id: string, text: string, actions: readonly NoticeAction[] = []): void {
    this.notices.set(id, { id, text, actions });
    this.render();
  }

  /** Shows a notice once; closed, it stays closed. Returns whether it is new. */
  tell(id: string, text: string): boolean {
    if (this.told.has(id)) return false;
    this.told.add(id);
    this.show(id, text);
    return true;
  }

  /** Takes a notice away; a focus that was in it goes on to the lesson below instead of getting lost. */
  close(id: string): void {
    const hadFocus = this.container?.querySelector(`[data-notice="${id}"]`)?.matches(':focus-within');
    if (!this.notices.delete(id)) return;
    this.render();
    if (hadFocus) this.course.querySelector<HTMLElement>('main h1')?.focus();
  }

  private render(): void {
    const { container } = this;
    if (container)
      render(
        noticesView([...this.notices.values()], this.words, (id) => this.close(id)),
        container,
      );
  }

  private get container(): HTMLElement | null {
    return this.course.querySelector('[data-part="notices"]');
  }
}
