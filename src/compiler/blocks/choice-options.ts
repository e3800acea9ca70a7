import type { Position, Tell } from '../diagnostic.ts';
import { fold } from '../fold.ts';
import { tellAlike } from '../section/alike.ts';
import type { Option } from './options.ts';

export interface OptionsToCheck {
  readonly options: readonly Option[];
  readonly several: boolean;
  /** How many the wording asks for. */
  readonly count: number | null;
  /** Where the list begins. */
  readonly at: Position;
  /** A fault was told that may hide an option or a tick. */
  readonly isBroken: boolean;
}

/** Tells what makes a list of options a bad question, or none. */
export function checkOptions(question: OptionsToCheck, tell: Tell): void {
  checkKey(question, tell);
  checkList(question, tell);
  for (const option of question.options) checkOption(option, tell);
  const half = question.options.find(({ isHalf }) => isHalf);
  if (half && question.several) tell('half-in-several', half.at, half.text);
}

/** Tells what is wrong with a list of options, whether or not one can be right. */
export function checkList(list: Pick<OptionsToCheck, 'options' | 'at' | 'isBroken'>, tell: Tell): void {
  const { options, at, isBroken } = list;
  if (!isBroken && options.length === 1) tell('options-one', at, options[0]!.text);
  tellAlike(options, 'options-alike', tell);
  for (const option of options)
    if (option.tokens.some(({ type }) => type === 'link')) tell('option-link', option.at, option.text);
}

function checkKey({ options, several, count, at, isBroken }: OptionsToCheck, tell: Tell): void {
  const right = options.filter(({ isRight }) => isRight).length;
  if (!isBroken && right === 0) tell('no-right-answer', at);
  const isAllRight = right === options.length && options.length > 1;
  if (isAllRight && (!several || options.length === 2)) tell('all-right', at);
  if (!isBroken && count !== null && count !== right) tell('choose-count', at, `${count} asked for, ${right} ticked`);
}

function checkOption(option: Option, tell: Tell): void {
  const { at, text, isRight, isHalf, feedback, notChosen, isBroken } = option;
  if (!isRight && feedback.length === 0 && !isBroken) tell('feedback-missing', at, text);
  if (isRight && isHalf) tell('half-on-right', at, text);
  if (!isRight && notChosen.length > 0) tell('not-chosen-on-wrong', at, text);
  if (allOrNone.some((pattern) => pattern.test(fold(text)))) tell('option-all-none', at, text);
}

/** “All of the above” and its like, in the languages that have keywords. */
const allOrNone = [
  /^(?:all|none|both|neither)(?: \w+)? of (?:the (?:above|answers|following|options|others|statements)\b|(?:these|them)[.!]?$)/,
  /^(?:toutes? (?:les|ces)|tous (?:les|ces)|aucune? (?:de|des)|tout ce qui précède|rien de tout)/,
  /^(?:alle|keine|beide)[sr]?(?: \p{L}+)? (?:antwort|option|genannt|oben|davon|aussagen)/u,
  /^(?:كل|جميع|لا شيء|ليس أي)(?: ما| مما| من)/,
];
