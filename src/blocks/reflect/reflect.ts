import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reflectWords } from '../../language/reflect-words.ts';
import type { ReflectBlock } from '../../model/blocks/reflect.ts';
import type { Answer } from '../../model/progress.ts';
import { AnswerEvent } from '../events.ts';
import { answerNodes, languageAt, liveRoot, type BlockElement, type Stage } from '../shared/block-element.ts';

/**
 * A text of the learner's own, saved by itself; the author's example opens once there is one.
 *
 * @summary Reflect.
 * @event lm-answer - The text was saved; an empty response: it was deleted.
 * Parts: text, count, text-buttons, live, example.
 */
@customElement('lm-reflect')
export class LmReflect extends LitElement implements BlockElement<ReflectBlock> {
  @property({ attribute: false }) block!: ReflectBlock;
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) stage: Stage = 'practice';

  @state() private left = 0;
  @state() private said = '';

  private saved = '';
  private idle: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this.handleSubmit);
    this.field.addEventListener('input', this.handleInput);
    this.field.addEventListener('blur', this.save);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.idle);
  }

  protected override createRenderRoot(): HTMLElement {
    return liveRoot(this);
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.block);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answer')) {
      const text = this.answer?.response[0] ?? '';
      // What is being typed is newer than what comes back from the record.
      if (text !== this.saved || this.field.value === '') this.field.value = text;
      this.saved = text;
    }
    this.field.readOnly = this.stage === 'show';
    this.left = this.block.limit - this.field.value.length;
  }

  protected override render(): unknown {
    const words = reflectWords(languageAt(this));
    return html`<p data-part="count">${this.countText()}</p>
      <p data-part="said" role="status">${this.said}</p>
      ${this.stage === 'show' ? nothing : this.renderButtons()}
      ${
        this.saved && this.block.example
          ? html`<div data-part="example">
              <p><strong>${words.reflectExample}</strong></p>
              ${answerNodes(this, '[data-part="example"]')}
            </div>`
          : nothing
      }`;
  }

  private renderButtons(): unknown {
    const words = reflectWords(languageAt(this));
    return html`<p data-part="text-buttons">
      <button type="submit" data-part="button-primary">${words.textSave}</button>
      ${
        this.saved
          ? html`<button type="button" data-part="button-secondary" @click=${this.handleCopy}>${words.copy}</button>
              <button type="button" data-part="button-secondary" @click=${this.handleDelete}>${words.delete}</button>`
          : nothing
      }
    </p>`;
  }

  private countText(): string {
    const words = reflectWords(languageAt(this));
    return this.left < 0 ? words.textOver(-this.left) : words.textLeft(this.left);
  }

  private readonly handleInput = (): void => {
    this.left = this.block.limit - this.field.value.length;
    this.said = this.left === 20 || this.left === 0 ? this.countText() : '';
    clearTimeout(this.idle);
    this.idle = setTimeout(this.save, idleMs);
  };

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    this.save();
    this.said = this.left < 0 ? this.countText() : this.saved ? reflectWords(languageAt(this)).textSaved : '';
  };

  private readonly save = (): void => {
    clearTimeout(this.idle);
    const text = this.field.value.trim();
    if (this.stage === 'show' || text === this.saved || text.length > this.block.limit) return;
    this.saved = text;
    this.dispatchEvent(new AnswerEvent(this.block.id, text ? [text] : [], 'neutral'));
    this.requestUpdate();
  };

  private readonly handleCopy = (): void => {
    this.field.select();
    // The clipboard needs a secure page; an intranet on plain http still knows the old command.
    const copied = navigator.clipboard
      ? navigator.clipboard.writeText(this.saved).then(
          () => true,
          () => false,
        )
      : Promise.resolve(false);
    void copied.then((isCopied) => {
      if (isCopied || document.execCommand('copy')) this.said = reflectWords(languageAt(this)).copied;
    });
  };

  private readonly handleDelete = (): void => {
    this.field.value = '';
    this.save();
    this.said = reflectWords(languageAt(this)).deleted;
    this.field.focus();
  };

  private get field(): HTMLTextAreaElement {
    return this.querySelector<HTMLTextAreaElement>('[data-part="text"]')!;
  }
}

/** Milliseconds without a key before the text is saved by itself. */
const idleMs = 5000;
