import type { Grade, Response } from '../../model/block.ts';
import { gradeGuess, guessed, guessPatterns, guessResponse, type GuessBlock } from '../../model/blocks/guess.ts';
import type { Patterns } from '../../model/interaction.ts';
import { OptionsElement, type OptionResults } from '../shared/options-element.ts';

/**
 * A guess before the lesson that answers it, with how sure the learner is. One guess; whoever deletes it may guess anew.
 *
 * @summary Guess.
 * @event lm-answer - The learner guessed; nothing of it counts. An empty response: it was deleted.
 * @event lm-say - What was done.
 * Parts: option, confidence, mark, omission, live, result, own, buttons, said.
 */
export class LmGuess extends OptionsElement<GuessBlock> {
  get steps(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-part="confidence"] input')];
  }

  /** Puts a response into the controls. */
  override write(response: Response): void {
    const { option, confidence } = guessed(response);
    for (const input of this.options) input.checked = input.value === option;
    for (const input of this.steps) input.checked = input.value === confidence;
  }

  protected override read(): Response {
    const [option, step] = [this.options, this.steps].map((inputs) => inputs.find((input) => input.checked)?.value);
    return option ? guessResponse(option, step) : [];
  }

  protected override grade(): Grade {
    return gradeGuess();
  }

  protected override patterns(response: Response): Patterns {
    return guessPatterns(this.block, response, this.querySelector('[data-part="confidence"] legend')!.textContent);
  }

  protected override async loadResults(): Promise<OptionResults> {
    return new (await import('./guess-result.ts')).GuessResult(this);
  }
}

customElements.define('lm-guess', LmGuess);
