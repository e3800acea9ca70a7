import type { LogLine } from './call-words.ts';
import { element } from './element.ts';
import { words } from './words.ts';

/** The calls in words, newest last; the oldest are dropped when there are too many. */
export interface LogView {
  readonly node: HTMLElement;
  add(line: LogLine): void;
}

const mostLines = 300;

/** Makes an empty log. */
export function logView(): LogView {
  const list = element('ol');
  const dropped = element('p', { class: 'quiet', hidden: '' });
  const scroll = element(
    'div',
    { class: 'log', role: 'log', tabindex: '0', 'aria-label': words.log.label },
    dropped,
    list,
  );
  let droppedCount = 0;

  function dropOldest(): void {
    list.firstElementChild?.remove();
    droppedCount++;
    dropped.hidden = false;
    dropped.textContent = words.log.dropped(droppedCount);
  }

  return {
    node: element(
      'section',
      { class: 'calls', 'aria-labelledby': 'log-heading' },
      element('h2', { id: 'log-heading' }, words.log.heading),
      scroll,
    ),
    add({ tone, text }) {
      // Somebody who has scrolled up to read is left where they are.
      const isAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 24;
      list.append(element('li', { 'data-tone': tone }, element('time', {}, clock()), ` ${text}`));
      if (list.childElementCount > mostLines) dropOldest();
      if (isAtEnd) scroll.scrollTop = scroll.scrollHeight;
    },
  };
}

function clock(): string {
  return new Date().toLocaleTimeString('en-GB');
}
