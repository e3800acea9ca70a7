import type { Reading } from '../reading.ts';
import { button, element } from './element.ts';
import { fetchReading } from './server-api.ts';
import { words } from './words.ts';

/** Suspend data in words: those of the attempt at hand, and any that are pasted. */
export interface ReadingView {
  readonly node: HTMLElement;
  /** What the attempt's suspend data are now. */
  show(suspendData: string): void;
}

/** Makes the box; it hides where the LMS was started without somebody who can read suspend data. */
export function readingView(key: string): ReadingView {
  const current = element('div', {});
  const pasted = element('div', { role: 'status' });
  const input = element('textarea', { id: 'suspend-data', rows: '4', spellcheck: 'false', autocomplete: 'off' });
  const node = element(
    'section',
    { class: 'reading', 'aria-labelledby': 'reading-heading' },
    element('h2', { id: 'reading-heading' }, words.reading.heading),
    current,
    element(
      'details',
      {},
      element('summary', {}, words.reading.other),
      element('label', { for: 'suspend-data' }, words.reading.label),
      input,
      element(
        'p',
        {},
        button(words.reading.read, () => void readPasted()),
      ),
      pasted,
    ),
  );
  let shown: string | undefined;

  async function readPasted(): Promise<void> {
    pasted.replaceChildren(...(await reading(input.value)));
  }

  async function reading(text: string): Promise<HTMLElement[]> {
    try {
      const found = await fetchReading(key, text);
      node.hidden = found === null;
      return found ? blocks(found) : [];
    } catch {
      return [element('p', { class: 'fault' }, words.reading.failed)];
    }
  }

  async function showNow(text: string): Promise<void> {
    const found = text === '' ? [element('p', {}, words.reading.nothing)] : await reading(text);
    // A course writes faster than words come: the latest ones stay.
    if (text === shown) current.replaceChildren(...found);
  }

  return {
    node,
    show(suspendData) {
      if (suspendData === shown) return;
      shown = suspendData;
      void showNow(suspendData);
    },
  };
}

function blocks({ parts }: Reading): HTMLElement[] {
  return parts.flatMap(({ title, lines }) => [
    element('h3', {}, title),
    element('ul', {}, ...lines.map((line) => element('li', {}, line))),
  ]);
}
