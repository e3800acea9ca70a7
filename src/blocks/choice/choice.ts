import type { Grade, Response } from '../../model/block.ts';
import { choicePatterns, gradeChoice, type ChoiceBlock } from '../../model/blocks/choice.ts';
import type { Patterns } from '../../model/interaction.ts';
import { OptionsElement, type OptionResults } from '../shared/options-element.ts';

/**
 * One or several of a list of options; the options are the author's native inputs.
 *
 * @summary Question and Practice.
 * @event lm-answer - The learner pressed Check, or, in a check, chose.
 * Parts: option, mark, omission, live, result, result-word, reasons, tries.
 */
export class LmChoice extends OptionsElement<ChoiceBlock> {
  protected override grade(response: Response): Grade {
    return gradeChoice(this.block, response);
  }

  protected override patterns(response: Response): Patterns {
    return choicePatterns(this.block, response);
  }

  protected override async loadResults(): Promise<OptionResults> {
    return new (await import('./choice-result.ts')).ChoiceResult(this);
  }
}

customElements.define('lm-choice', LmChoice);
