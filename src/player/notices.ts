import { render } from 'lit';
import type { Words } from '../language/words.ts';
import { noticesView, type Notice, type NoticeAction } from './notices-view.ts';

/** The notices that stand above the lesson, newest last; one of a kind. */
export class Notices {
  private readonly notices = new Map<string, Notice>();

  constructor(
    private readonly course: ParentNode,
    private readonly words: Words,
  ) {}

  show(id: string, text: string, actions: readonly NoticeAction[] = []): void {
    this.notices.set(id, { id, text, actions });
    this.render();
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
