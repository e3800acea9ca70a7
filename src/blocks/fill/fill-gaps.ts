import type { Response } from '../../model/block.ts';
import { lineOf } from '../shared/in-words.ts';

/** One gap: a list to choose from, or a field to type into. */
export interface GapControl {
  readonly gap: string;
  readonly element: HTMLElement;
  readonly control: HTMLSelectElement | HTMLInputElement;
  /** For the words in it, where the control itself is not shown: on paper, and when nothing more can be answered. */
  readonly chosen: HTMLElement;
  readonly mark: HTMLElement;
}

/** A sentence with its gaps, and the place for what is said about them. */
export interface Sentence {
  /** The id of its first gap. */
  readonly item: string;
  readonly gaps: readonly GapControl[];
  readonly result: HTMLElement;
}

export function sentencesOf(block: Element): Sentence[] {
  return [...block.querySelectorAll<HTMLElement>('[data-part="sentence"]')].map((element) => {
    const result = element.querySelector<HTMLElement>('[data-part="sentence-result"]')!;
    const item = element.dataset.item ?? '';
    result.id = `${block.id}-${item}-result`;
    return { item, result, gaps: [...element.querySelectorAll<HTMLElement>('[data-part="gap"]')].map(gapOf(block)) };
  });
}

/** What is chosen or typed, as "gap.option" or "gap.text". */
export function readGaps(gaps: readonly GapControl[]): Response {
  return gaps.flatMap(({ gap, control }) => {
    const value = control.value.trim();
    return value ? [`${gap}.${value}`] : [];
  });
}

/** Puts a response back. */
export function writeGaps(gaps: readonly GapControl[], response: Response): void {
  for (const { gap, control } of gaps) {
    control.value = givenTo(gap, response);
    // An option that the author has taken out meanwhile.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
  }
}

export function isEmpty({ control }: GapControl): boolean {
  return control.value.trim() === '';
}

/** The words in a gap; '' for none. */
export function wordsIn({ control }: GapControl): string {
  if (control instanceof HTMLInputElement) return control.value.trim();
  return control.value ? (control.selectedOptions[0]?.textContent ?? '') : '';
}

/** A sentence with what a response has for its gaps; '' where it has nothing for any of them. */
export function sentenceInWords({ gaps, result }: Sentence, response: Response): string {
  const filled = gaps.map(({ gap, control }) => {
    const given = givenTo(gap, response);
    const isChosen = given !== '' && control instanceof HTMLSelectElement;
    return isChosen ? ([...control.options].find(({ value }) => value === given)?.textContent ?? '') : given;
  });
  if (filled.every((words) => !words)) return '';
  const sentence = result.parentElement!.querySelector(':scope > p')!.cloneNode(true) as Element;
  const places = sentence.querySelectorAll('[data-part="gap"]');
  for (const [index, place] of places.entries()) place.replaceWith(filled[index] === '' ? '…' : filled[index]!);
  return lineOf(sentence);
}

/** What stands behind the first dot. */
function givenTo(gap: string, response: Response): string {
  return response.find((part) => part.startsWith(`${gap}.`))?.slice(gap.length + 1) ?? '';
}

function gapOf(block: Element): (element: HTMLElement) => GapControl {
  return (element) => {
    const control = element.querySelector<GapControl['control']>('select, input')!;
    return {
      gap: control.id.slice(block.id.length + 1),
      element,
      control,
      chosen: element.querySelector<HTMLElement>('[data-part="chosen"]')!,
      mark: element.querySelector<HTMLElement>('[data-part="gap-mark"]')!,
    };
  };
}
