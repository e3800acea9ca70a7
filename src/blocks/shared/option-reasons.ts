import { html, nothing } from 'lit';
import { resultWords } from '../../language/result-words.ts';
import type { Response } from '../../model/block.ts';
import type { ChoiceBlock, Options } from '../../model/blocks/choice.ts';
import { answerNodes, copiesOf, feedbackNodes, languageAt } from './block-element.ts';

/** Any block that is a list of options some of which are right. */
interface OptionsElement extends HTMLElement {
  readonly block: Keyed;
}

type Keyed = Pick<Options, 'right' | 'half'> & Partial<Pick<ChoiceBlock, 'several'>>;

/** Ends each option's label in what `textOf` says of it; '' where there is nothing to say. */
export function markOptions(options: readonly HTMLInputElement[], textOf: (option: string) => string): void {
  for (const input of options) {
    const mark = input.closest('label')?.querySelector('[data-part="mark"]');
    if (mark) mark.textContent = textOf(input.value);
  }
}

/** Whether an option was chosen and right, or would have been right; '' where there is nothing to say. */
export function markOf(element: OptionsElement, option: string, response: Response, canTryAgain: boolean): string {
  const { block } = element;
  const { yourRightAnswer, yourHalfAnswer, yourWrongAnswer, rightAnswer } = resultWords(languageAt(element));
  if (!response.includes(option)) return namedIn(block, response, canTryAgain).includes(option) ? rightAnswer : '';
  if (block.right.includes(option)) return yourRightAnswer;
  return block.half.includes(option) ? yourHalfAnswer : yourWrongAnswer;
}

/** Why each chosen option is right or not; once no try is left, also what would have been right. */
export function reasons(element: OptionsElement, response: Response, canTryAgain: boolean): unknown {
  const { block } = element;
  const named = namedIn(block, response, canTryAgain);
  if (!block.several && named.length === 0) return response.map((id) => feedbackNodes(element, id));
  const { chosenRight, chosenHalf, chosenWrong, leftOut, wouldBeRight, stillToFind } = resultWords(languageAt(element));
  const chosenWord = (id: string) =>
    block.right.includes(id) ? chosenRight : block.half.includes(id) ? chosenHalf : chosenWrong;
  const missedWord = block.several && response.length > 0 ? leftOut : wouldBeRight;
  const open = missedIn(block, response).length - named.length;
  return html`<ul data-part="reasons">
      ${response.map((id) => reason(element, id, chosenWord(id), feedbackNodes(element, id)))}
      ${named.map((id) => reason(element, id, missedWord, leftOutNodes(element, id)))}
    </ul>
    ${open > 0 ? html`<p>${stillToFind(open)}</p>` : nothing}`;
}

/** Right options that the learner did not choose, where they may be named: while a try is left, they are to be found. */
function namedIn(block: Keyed, response: Response, canTryAgain: boolean): readonly string[] {
  return canTryAgain ? [] : missedIn(block, response);
}

function missedIn({ right, several }: Keyed, response: Response): readonly string[] {
  const isEnough = !several && response.some((id) => right.includes(id));
  return isEnough ? [] : right.filter((id) => !response.includes(id));
}

function reason(element: Element, option: string, word: string, feedback: readonly Node[]): unknown {
  const input = element.querySelector(`[data-part="option"] input[value="${option}"]`);
  const text = input?.closest('label')?.querySelector('[data-part="option-text"]');
  return html`<li>
    <p data-part="reason"><strong>${copiesOf(text)}</strong> – ${word}</p>
    ${feedback}
  </li>`;
}

/** What the author wrote for those who left an option out, else the option's own feedback. */
function leftOutNodes(element: Element, option: string): readonly Node[] {
  const own = answerNodes(element, `[data-part="feedback"][data-for="${option}"] [data-part="not-chosen"]`);
  return own.length > 0 ? own : feedbackNodes(element, option);
}
