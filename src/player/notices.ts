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

  /** Shows a notice once; closed, it stays closed. */
  tell(id: string, text: string): void {
    if (this.told.has(id)) return;
    this.told.add(id);
    this.show(id, text);
  }

  close(id: string): void {
    if (this.notices.delete(id)) this.render();
  }

  private render(): void {
    const container = this.course.querySelector<HTMLElement>('[data-part="notices"]');
    if (container)
      render(
        noticesView([...this.notices.values()], this.words, (id) => this.close(id)),
        container,
      );
  }
}
