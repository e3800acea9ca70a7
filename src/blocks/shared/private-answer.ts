import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { privateWords } from '../../language/private-words.ts';
import type { Response } from '../../model/block.ts';
import { patternsOf } from '../../model/patterns.ts';
import { AnswerEvent, SayEvent } from '../events.ts';
import { languageAt, type BlockElement } from './block-element.ts';

/** An answer that is the learner's own business, as it stands in the page. */
export interface PrivateControls {
  /** Saved; empty: there is none. */
  response(): Response;
  /** Puts a response in its place; it is saved as well. */
  write(response: Response): void;
  /** What Copy copies. */
  text(): string;
  /** Selects that text in the page. */
  select(): void;
  /** The wording of each statement that is rated, by its id: for reports. */
  statements?(): Readonly<Record<string, string>>;
}

/** Copy and Delete beside a private answer (DECISIONS, private answers); what was deleted can be brought back. */
export class PrivateAnswer implements ReactiveController {
  /** What was done last, in words. */
  said = '';
  private _deleted: Response = [];

  constructor(
    private readonly _host: BlockElement,
    private readonly _controls: PrivateControls,
  ) {
    _host.addController(this);
  }

  hostConnected(): void {
    this._host.addEventListener('input', () => (this._deleted = []));
  }

  /** The saved answer, as it is to be restored. */
  get restored(): Response {
    return (this._host.answer?.response ?? []).filter((part) => part !== '');
  }

  /** Says that there is an answer, but not here: the LMS had no room for it. */
  renderElsewhere(): TemplateResult | typeof nothing {
    if (this._host.answer?.response.length !== 0) return nothing;
    return html`<p data-part="elsewhere">${privateWords(languageAt(this._host)).elsewhere}</p>`;
  }

  /** Copies stay possible in a course that is only looked at; deleting does not. */
  renderButtons(): TemplateResult {
    const words = privateWords(languageAt(this._host));
    const isReadOnly = this._host.stage === 'show';
    const hasAnswer = this._controls.response().length > 0;
    return html`${hasAnswer ? button(words.copy, this._handleCopy) : nothing}
    ${hasAnswer && !isReadOnly ? button(words.delete, this._handleDelete) : nothing}
    ${this._deleted.length > 0 ? button(words.undo, this._handleUndo) : nothing}`;
  }

  /** Shows what was done, and lets a screen reader say it. */
  say(text: string): void {
    this.said = text;
    this._host.requestUpdate();
    this._host.dispatchEvent(new SayEvent(text));
  }

  /** What was deleted is saved as an empty text: an empty response is what a record leaves that has no room for it. */
  save(response: Response): void {
    const { block } = this._host;
    const statements = this._controls.statements?.();
    this._host.dispatchEvent(
      new AnswerEvent(block.id, response.length > 0 ? response : [''], {
        ...patternsOf(block, response),
        result: 'neutral',
        ...(statements && { statements }),
      }),
    );
  }

  private readonly _handleCopy = async (): Promise<void> => {
    const words = privateWords(languageAt(this._host));
    this._controls.select();
    this.say((await copy(this._controls.text())) ? words.copied : words.notCopied);
  };

  private readonly _handleDelete = (): void => {
    this._deleted = this._controls.response();
    this._change([], privateWords(languageAt(this._host)).deleted);
  };

  private readonly _handleUndo = (): void => {
    const { _deleted: deleted } = this;
    this._deleted = [];
    this._change(deleted, privateWords(languageAt(this._host)).broughtBack);
  };

  private _change(response: Response, said: string): void {
    this._controls.write(response);
    this.save(response);
    this.say(said);
  }
}

function button(text: string, onClick: () => unknown): TemplateResult {
  return html`<button type="button" data-part="button-secondary" @click=${onClick}>${text}</button>`;
}

/** The clipboard needs a secure page; an intranet on plain http still knows the old command, which copies the selection. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection();
  }
}

function copySelection(): boolean {
  // Deprecated, and the only way on a page without https; there it is present in every browser of the floor.
  return (document as { execCommand?: (command: 'copy') => boolean }).execCommand?.('copy') ?? false;
}
