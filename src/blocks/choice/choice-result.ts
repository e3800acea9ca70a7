import { html, nothing } from 'lit';
import type { Words } from '../../language/words.ts';
import type { Response } from '../../model/block.ts';
import type { ChoiceBlock } from '../../model/blocks/choice.ts';
import { answerNodes, copiesOf, feedbackNodes } from '../shared/block-element.ts';

interface ResultContext {
  readonly canTryAgain: boolean;
  readonly words: Words;
}

/** The words that an option's label ends in, so that they are part of its name; '' where there is nothing to say. */
export function markOf(option: string, block: ChoiceBlock, response: Response, context: ResultContext): string {
  const { yourRightAnswer, yourHalfAnswer, yourWrongAnswer, rightAnswer } = context.words.block;
  if (!response.includes(option)) return namedIn(block, response, context).includes(option) ? rightAnswer : '';
  if (block.right.includes(option)) return yourRightAnswer;
  return block.half.includes(option) ? yourHalfAnswer : yourWrongAnswer;
}

/** Why each chosen option is right or not; once no try is left, also what would have been right. */
export function reasons(element: Element, block: ChoiceBlock, response: Response, context: ResultContext): unknown {
  const named = namedIn(block, response, context);
  if (!block.several && named.length === 0) return response.map((id) => feedbackNodes(element, id));
  const { chosenRight, chosenHalf, chosenWrong, leftOut, wouldBeRight, stillToFind } = context.words.block;
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
function namedIn(block: ChoiceBlock, response: Response, { canTryAgain }: ResultContext): readonly string[] {
  return canTryAgain ? [] : missedIn(block, response);
}

function missedIn({ right, several }: ChoiceBlock, response: Response): readonly string[] {
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
