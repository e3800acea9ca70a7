import { copiesOf } from '../shared/block-element.ts';

/**
 * A word of the glossary where a lesson first has it: a link to its meaning at the end of the lesson, and where the
 * browser has popovers a button that shows the meaning in its place. The browser says whether it is open, and closes it
 * with Escape or a click elsewhere.
 *
 * @summary A term of the glossary.
 * Parts: term, meaning.
 */
export class LmTerm extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const meaning = link && meaningOf(link);
    if (!meaning || !('popover' in this)) return;
    const button = document.createElement('button');
    button.type = 'button';
    // The way back from the list leads to it.
    button.id = link.id;
    button.dataset.part = 'term';
    button.append(...link.childNodes);
    const popover = document.createElement('span');
    popover.id = `${link.id}-meaning`;
    popover.popover = 'auto';
    popover.dataset.part = 'meaning';
    popover.append(...copiesOf(meaning));
    button.setAttribute('popovertarget', popover.id);
    popover.addEventListener('beforetoggle', () => place(popover, button));
    popover.addEventListener('toggle', () => popover.scrollIntoView({ block: 'nearest' }));
    // Right behind its button, so that it is read next.
    link.replaceWith(button, popover);
  }
}

/** What the list at the end of the lesson says of a term. */
function meaningOf(link: HTMLAnchorElement): Element | null | undefined {
  const name = (link.getRootNode() as ParentNode).querySelector(link.hash);
  return name?.nextElementSibling?.querySelector('[data-part="meaning"]');
}

/**
 * Under the word, wherever that is: a frame may be as high as its page, and then its middle is out of sight. The style
 * file keeps it between the edges of the page.
 */
function place({ style }: HTMLElement, button: HTMLElement): void {
  const { left, right, bottom } = button.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const isFromRight = getComputedStyle(button).direction === 'rtl';
  style.setProperty('--lm-term-x', `${isFromRight ? clientWidth - right : left + scrollX}px`);
  style.setProperty('--lm-term-y', `${bottom + scrollY}px`);
}

customElements.define('lm-term', LmTerm);
