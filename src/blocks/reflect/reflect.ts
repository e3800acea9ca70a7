import { html, nothing, type PropertyValues } from 'lit';
import { reflectWords, type ReflectWords } from '../../language/reflect-words.ts';
import type { ReflectBlock } from '../../model/blocks/reflect.ts';
import { SayEvent } from '../events.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { answerNodes, languageAt } from '../shared/block-element.ts';
import { describeBy } from '../shared/omission.ts';
import { PrivateAnswer } from '../shared/private-answer.ts';
import { QuietSave } from '../shared/quiet-save.ts';
import { countText, isRoomSaid } from '../shared/room.ts';

/**
 * A text of the learner's own, saved by itself; the author's example opens once there is one.
 *
 * @summary Reflect.
 * @event lm-answer - The text was saved; an empty response: it was deleted.
 * @event lm-say - What was done, and when the room for the text ends.
 * Parts: text, count, said, buttons, live, example.
 */
export class LmReflect extends AnswerElement<ReflectBlock> {
  private _left = 0;
  private _saved = '';
  private readonly _own = new PrivateAnswer(this, {
    response: () => (this._saved ? [this._saved] : []),
    write: ([text = '']) => {
      this._field.value = this._saved = text;
      this._field.focus();
    },
    text: () => this._field.value,
    select: () => {
      this._field.focus();
      this._field.select();
    },
  });

  private readonly _quiet = new QuietSave(this, () => this._save());

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this._handleSubmit);
    this._field.addEventListener('input', this._handleInput);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const [text = ''] = this._own.restored;
    if (changed.has('answer') && text !== this._saved) {
      // A host that answers late must not undo what was typed meanwhile.
      const typed = this._field.value.trim();
      this._field.value = typed && typed !== this._saved ? [text, typed].filter(Boolean).join('\n\n') : text;
      this._saved = text;
    }
    this._field.readOnly = this.stage === 'show';
    this._left = this.block.limit - this._field.value.length;
  }

  protected override render(): unknown {
    const words = reflectWords(languageAt(this));
    return html`${this._own.renderElsewhere()}
      <div data-part="buttons">
        ${
          this.stage === 'show'
            ? nothing
            : html`<button type="submit" data-part="button-primary">${words.textSave}</button>`
        }
        ${this._own.renderButtons()}
        <p data-part="count" id="${this.id}-count">${countText(this._left, words)}</p>
      </div>
      <p data-part="said">${this._own.said || nothing}</p>
      ${this._saved && this.block.example ? this._renderExample(words) : nothing}`;
  }

  protected override updated(): void {
    describeBy(this._field, `${this.id}-count`, true);
    if (this._left < 0) this._field.setAttribute('aria-invalid', 'true');
    else this._field.removeAttribute('aria-invalid');
  }

  private _renderExample(words: ReflectWords): unknown {
    return html`<div data-part="example">
      <p><strong>${words.reflectExample}</strong></p>
      ${answerNodes(this, '[data-part="example"]')}
    </div>`;
  }

  private readonly _handleInput = (): void => {
    const words = reflectWords(languageAt(this));
    const before = this._left;
    this._left = this.block.limit - this._field.value.length;
    this._own.said = '';
    this.requestUpdate();
    if (isRoomSaid(before, this._left)) this.dispatchEvent(new SayEvent(countText(this._left, words)));
  };

  private readonly _handleSubmit = (event: Event): void => {
    event.preventDefault();
    this._quiet.now();
    const words = reflectWords(languageAt(this));
    this._own.say(this._left < 0 ? countText(this._left, words) : this._saved ? words.textSaved : words.textNothing);
  };

  private _save(): void {
    const text = this._field.value.trim();
    if (this.stage === 'show' || text === this._saved || text.length > this.block.limit) return;
    this._saved = text;
    this._own.save(text ? [text] : []);
    this.requestUpdate();
  }

  private get _field(): HTMLTextAreaElement {
    return this.querySelector<HTMLTextAreaElement>('[data-part="text"]')!;
  }
}

customElements.define('lm-reflect', LmReflect);
