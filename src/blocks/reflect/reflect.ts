import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reflectWords, type ReflectWords } from '../../language/reflect-words.ts';
import type { ReflectBlock } from '../../model/blocks/reflect.ts';
import type { Answer } from '../../model/progress.ts';
import { SayEvent } from '../events.ts';
import { answerNodes, languageAt, liveRoot, type BlockElement, type Stage } from '../shared/block-element.ts';
import { describeBy } from '../shared/omission.ts';
import { PrivateAnswer } from '../shared/private-answer.ts';

/**
 * A text of the learner's own, saved by itself; the author's example opens once there is one.
 *
 * @summary Reflect.
 * @event lm-answer - The text was saved; an empty response: it was deleted.
 * @event lm-say - What was done, and when the room for the text ends.
 * Parts: text, count, said, buttons, live, example.
 */
@customElement('lm-reflect')
export class LmReflect extends LitElement implements BlockElement<ReflectBlock> {
  @property({ attribute: false }) block!: ReflectBlock;
  @property({ attribute: false }) answer: Answer | undefined;
  @property({ attribute: false }) stage: Stage = 'practice';

  private left = 0;
  private saved = '';
  private idle: ReturnType<typeof setTimeout> | undefined;
  private readonly own = new PrivateAnswer(this, {
    response: () => (this.saved ? [this.saved] : []),
    write: ([text = '']) => {
      this.field.value = this.saved = text;
      this.field.focus();
    },
    text: () => this.field.value,
    select: () => {
      this.field.focus();
      this.field.select();
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this.handleSubmit);
    this.field.addEventListener('input', this.handleInput);
    this.field.addEventListener('blur', this.save);
    window.addEventListener('pagehide', this.save);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.idle);
    window.removeEventListener('pagehide', this.save);
  }

  protected override createRenderRoot(): HTMLElement {
    return liveRoot(this);
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.block);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const text = this.answer?.response[0] ?? '';
    if (changed.has('answer') && text !== this.saved) {
      // A host that answers late must not undo what was typed meanwhile.
      const typed = this.field.value.trim();
      this.field.value = typed && typed !== this.saved ? [text, typed].filter(Boolean).join('\n\n') : text;
      this.saved = text;
    }
    this.field.readOnly = this.stage === 'show';
    this.left = this.block.limit - this.field.value.length;
  }

  protected override render(): unknown {
    const words = reflectWords(languageAt(this));
    return html`<div data-part="buttons">
        ${
          this.stage === 'show'
            ? nothing
            : html`<button type="submit" data-part="button-primary">${words.textSave}</button>`
        }
        ${this.own.renderButtons()}
        <p data-part="count" id="${this.id}-count">${countText(this.left, words)}</p>
      </div>
      <p data-part="said">${this.own.said || nothing}</p>
      ${this.saved && this.block.example ? this.renderExample(words) : nothing}`;
  }

  protected override updated(): void {
    describeBy(this.field, `${this.id}-count`, true);
    if (this.left < 0) this.field.setAttribute('aria-invalid', 'true');
    else this.field.removeAttribute('aria-invalid');
  }

  private renderExample(words: ReflectWords): unknown {
    return html`<div data-part="example">
      <p><strong>${words.reflectExample}</strong></p>
      ${answerNodes(this, '[data-part="example"]')}
    </div>`;
  }

  private readonly handleInput = (): void => {
    const words = reflectWords(languageAt(this));
    this.left = this.block.limit - this.field.value.length;
    this.own.said = '';
    this.requestUpdate();
    if (this.left === 20 || this.left === 0) this.dispatchEvent(new SayEvent(countText(this.left, words)));
    clearTimeout(this.idle);
    this.idle = setTimeout(this.save, idleMs);
  };

  private readonly handleSubmit = (event: Event): void => {
    event.preventDefault();
    this.save();
    const words = reflectWords(languageAt(this));
    this.own.say(this.left < 0 ? countText(this.left, words) : this.saved ? words.textSaved : words.textNothing);
  };

  private readonly save = (): void => {
    clearTimeout(this.idle);
    const text = this.field.value.trim();
    if (this.stage === 'show' || text === this.saved || text.length > this.block.limit) return;
    this.saved = text;
    this.own.save(text ? [text] : []);
    this.requestUpdate();
  };

  private get field(): HTMLTextAreaElement {
    return this.querySelector<HTMLTextAreaElement>('[data-part="text"]')!;
  }
}

function countText(left: number, words: ReflectWords): string {
  return left < 0 ? words.textOver(-left) : words.textLeft(left);
}

/** Milliseconds without a key before the text is saved by itself. */
const idleMs = 5000;
