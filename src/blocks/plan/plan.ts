import { html, nothing, render, type PropertyValues } from 'lit';
import { planWords } from '../../language/plan-words.ts';
import { reflectWords, type ReflectWords } from '../../language/reflect-words.ts';
import type { Response } from '../../model/block.ts';
import { planFields, planResponse, planTexts, type PlanBlock } from '../../model/blocks/plan.ts';
import { SayEvent } from '../events.ts';
import { AnswerElement } from '../shared/answer-element.ts';
import { answerNodes, languageAt } from '../shared/block-element.ts';
import { describeBy } from '../shared/omission.ts';
import { PrivateAnswer } from '../shared/private-answer.ts';
import { QuietSave } from '../shared/quiet-save.ts';
import { countText, isRoomSaid } from '../shared/room.ts';
import { promptsIn } from './prompts.ts';

/**
 * Sentences that a learner finishes, saved by themselves; below them stands the plan in one piece.
 *
 * @summary Plan.
 * @event lm-answer - Something was saved; an empty response: the plan was deleted.
 * @event lm-say - What was done, and when the room in a field ends.
 * Parts: prompts, prompt, text, field-live, count, said, buttons, live, plan-text, example.
 */
export class LmPlan extends AnswerElement<PlanBlock> {
  private _saved: Response = [];
  /** The room in each field, as it was drawn last. */
  private readonly _room = new Map<HTMLTextAreaElement, number>();
  private readonly _quiet = new QuietSave(this, () => this._save());
  private readonly _own = new PrivateAnswer(this, {
    response: () => this._saved,
    write: (response) => {
      this._saved = response;
      const texts = planFields(response);
      for (const field of this._fields) field.value = texts.get(idOf(field)) ?? '';
      this._fields[0]?.focus();
    },
    text: () => this._texts.join('\n'),
    select: () => getSelection()?.selectAllChildren(this.querySelector('[data-part="plan-text"] ul')!),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('submit', this._handleSubmit);
    this.addEventListener('input', this._handleInput);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { restored } = this._own;
    if (changed.has('answer') && restored.join('\n') !== this._saved.join('\n')) this._restore(restored);
    for (const field of this._fields) field.readOnly = this.stage === 'show';
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
      </div>
      <p data-part="said">${this._own.said || nothing}</p>
      ${this._saved.length > 0 ? this._renderPlan(words) : nothing}`;
  }

  /** What stands under a field lies among the author's nodes, so each field has a place of its own. */
  protected override updated(): void {
    const words = reflectWords(languageAt(this));
    for (const field of this._fields) {
      const left = this._leftIn(field);
      this._room.set(field, left);
      const isTold = left <= roomToTell;
      const id = `${field.id}-count`;
      const count = isTold ? html`<p data-part="count" id=${id}>${countText(left, words)}</p>` : nothing;
      render(count, field.parentElement!.querySelector<HTMLElement>(`#${field.id} + [data-part="field-live"]`)!);
      describeBy(field, id, isTold);
      if (left < 0) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  }

  private _renderPlan(words: ReflectWords): unknown {
    const example = this.block.example
      ? html`<div data-part="example">
          <p><strong>${words.reflectExample}</strong></p>
          ${answerNodes(this, '[data-part="example"]')}
        </div>`
      : nothing;
    return html`<div data-part="plan-text">
        <p><strong>${planWords(languageAt(this)).planTitle}</strong></p>
        <ul>
          ${this._texts.map((text) => html`<li dir="auto">${text}</li>`)}
        </ul>
      </div>
      ${example}`;
  }

  /** A host that answers late must not undo what was typed meanwhile. */
  private _restore(response: Response): void {
    const [before, texts] = [planFields(this._saved), planFields(response)];
    for (const field of this._fields) {
      const text = texts.get(idOf(field)) ?? '';
      const typed = field.value.trim();
      const isNew = typed !== '' && typed !== before.get(idOf(field)) && typed !== text;
      field.value = isNew ? [text, typed].filter(Boolean).join('\n\n') : text;
    }
    this._saved = response;
  }

  private readonly _handleInput = ({ target }: Event): void => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const left = this._leftIn(target);
    this._own.said = '';
    this.requestUpdate();
    if (isRoomSaid(this._room.get(target) ?? this.block.limit, left))
      this.dispatchEvent(new SayEvent(countText(left, reflectWords(languageAt(this)))));
  };

  private readonly _handleSubmit = (event: Event): void => {
    event.preventDefault();
    this._quiet.now();
    const words = reflectWords(languageAt(this));
    const long = this._fields.find((field) => this._leftIn(field) < 0);
    if (long) long.focus();
    const said = this._saved.length > 0 ? words.textSaved : words.textNothing;
    this._own.say(long ? countText(this._leftIn(long), words) : said);
  };

  /** A text that is too long waits until it is shortened; the others are saved without it. */
  private _save(): void {
    if (this.stage === 'show') return;
    const before = planFields(this._saved);
    const texts = this._fields.map((field): [string, string] => {
      const id = idOf(field);
      return [id, this._leftIn(field) < 0 ? (before.get(id) ?? '') : field.value.trim()];
    });
    const response = planResponse(this.block, new Map(texts));
    if (response.join('\n') === this._saved.join('\n')) return;
    this._saved = response;
    this._own.save(response);
    this.requestUpdate();
  }

  private get _texts(): readonly string[] {
    return planTexts(promptsIn(this), this._saved);
  }

  private _leftIn(field: HTMLTextAreaElement): number {
    return this.block.limit - field.value.trim().length;
  }

  private get _fields(): readonly HTMLTextAreaElement[] {
    return [...this.querySelectorAll<HTMLTextAreaElement>('[data-part="text"]')];
  }
}

customElements.define('lm-plan', LmPlan);

function idOf(field: HTMLElement): string {
  return field.dataset.field ?? '';
}

/** Characters left below which the room in a field is told. */
const roomToTell = 40;
