import type { PlanPrompt } from '../../model/blocks/plan.ts';

/** The sentences of a plan as they stand in its page, with or without a program: for `planTexts` of the model. */
export function promptsIn(plan: Element): PlanPrompt[] {
  return [...plan.querySelectorAll('[data-part="prompt"]')].map((prompt) => ({
    fields: [...prompt.querySelectorAll('[data-part="text-label"]')].map((label) => ({
      before: wordsOf(label),
      id: label.nextElementSibling?.getAttribute('data-field') ?? '',
    })),
    end: wordsOf(prompt.querySelector('[data-part="prompt-end"]')),
  }));
}

function wordsOf(element: Element | null): string {
  return element?.textContent.trim().replace(/\s+/g, ' ') ?? '';
}
