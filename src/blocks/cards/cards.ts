import { html, LitElement, render, type TemplateResult } from 'lit';
import { cardsWords } from '../../language/cards-words.ts';
import { SayEvent } from '../events.ts';
import { focusIn, languageAt, liveRoot } from '../shared/block-element.ts';

/**
 * A deck in one list: whoever opens a card says whether they knew it, and goes on to the next one that is not known yet,
 * round and round until all are. Nothing of it is kept.
 *
 * @summary Cards.
 * @event lm-say - Which card will come back.
 * Parts: cards, card, card-answer, card-live, buttons, count, live.
 */
export class LmCards extends LitElement {
  private _cards: readonly HTMLDetailsElement[] = [];
  private readonly _known = new Set<HTMLDetailsElement>();

  override connectedCallback(): void {
    super.connectedCallback();
    this._cards = [...this.querySelectorAll<HTMLDetailsElement>('[data-part="card"]')];
  }

  protected override createRenderRoot(): HTMLElement {
    return liveRoot(this);
  }

  protected override render(): TemplateResult {
    const words = cardsWords(languageAt(this));
    const { size } = this._known;
    const { length } = this._cards;
    if (size < length) return html`<p data-part="count">${words.cardsKnown(size, length)}</p>`;
    return html`<div data-part="buttons">
      <p data-part="count" tabindex="-1" role="group">${words.cardsAllKnown(length)}</p>
      <button type="button" data-part="button-secondary" @click=${this._handleAgain}>${words.cardsAgain}</button>
    </div>`;
  }

  /** What stands under an answer lies among the author's nodes, so each card has a place of its own. */
  protected override updated(): void {
    for (const card of this._cards)
      render(this._renderCard(card), card.querySelector<HTMLElement>('[data-part="card-live"]')!);
  }

  private _renderCard(card: HTMLDetailsElement): TemplateResult {
    const words = cardsWords(languageAt(this));
    if (this._known.has(card)) return html`<p>${words.cardWasKnown}</p>`;
    return html`<div data-part="buttons" role="group" aria-label=${words.cardAsk}>
      <button type="button" data-part="button-secondary" @click=${() => this._handleKnown(card)}>
        ${words.cardKnown}
      </button>
      <button type="button" data-part="button-secondary" @click=${() => this._handleNotYet(card)}>
        ${words.cardNotYet}
      </button>
    </div>`;
  }

  private _handleKnown(card: HTMLDetailsElement): void {
    this._known.add(card);
    this._goOn(card);
  }

  private _handleNotYet(card: HTMLDetailsElement): void {
    card.open = false;
    this.dispatchEvent(new SayEvent(cardsWords(languageAt(this)).cardReturns(this._cards.indexOf(card) + 1)));
    this._goOn(card);
  }

  private readonly _handleAgain = (): void => {
    this._known.clear();
    for (const card of this._cards) card.open = false;
    this._goOn(this._cards.at(-1)!);
  };

  /** To the prompt of the next card that is not known, behind the last one from the first on. */
  private _goOn(from: HTMLDetailsElement): void {
    this.requestUpdate();
    const start = this._cards.indexOf(from) + 1;
    const round = [...this._cards.slice(start), ...this._cards.slice(0, start)];
    const next = round.find((card) => !this._known.has(card));
    if (next) next.querySelector('summary')!.focus();
    else focusIn(this, '[data-part="count"]');
  }
}

customElements.define('lm-cards', LmCards);
