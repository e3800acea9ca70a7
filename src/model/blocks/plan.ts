import type { BlockBase, Grade, Response } from '../block.ts';
import type { Patterns } from '../interaction.ts';

/** `Plan:`: sentences that a learner finishes. A response is "field.text" of each field that holds something. */
export interface PlanBlock extends BlockBase {
  readonly kind: 'plan';
  /** Ids of the fields, in reading order. */
  readonly fields: readonly string[];
  /** Characters of one field. */
  readonly limit: number;
  /** An example of a whole plan opens after saving. */
  readonly example: boolean;
}

/** One sentence to finish, as it stands in the page: what is read before each field, and behind the last one. */
export interface PlanPrompt {
  readonly fields: readonly { readonly before: string; readonly id: string }[];
  readonly end: string;
}

export function gradePlan(): Grade {
  return { result: 'neutral', credit: 0 };
}

/** The texts alone: which field they stand in means nothing to a report. */
export function planPatterns(_block: PlanBlock, response: Response): Patterns {
  return { type: 'long-fill-in', response: [...planFields(response).values()], correct: [] };
}

/** What stands in each field, by its id. */
export function planFields(response: Response): Map<string, string> {
  const entries = response.filter((part) => part !== '').map((part) => part.split('.'));
  return new Map(entries.map(([id = '', ...text]) => [id, text.join('.')]));
}

/** A response of what stands in the fields, in their order; empty ones are left out. */
export function planResponse({ fields }: Pick<PlanBlock, 'fields'>, texts: ReadonlyMap<string, string>): Response {
  return fields.flatMap((id) => (texts.get(id) ? [`${id}.${texts.get(id)!}`] : []));
}

/**
 * The plan as text: the sentences as the learner finished them, one each. Those without any text are left out, and a
 * field left empty stays “…”. Behind words that do not end in “…” a colon leads to the text.
 */
export function planTexts(prompts: readonly PlanPrompt[], response: Response): string[] {
  const texts = planFields(response);
  return prompts.flatMap(({ fields, end }) => {
    if (!fields.some(({ id }) => texts.has(id))) return [];
    const parts = fields.map(({ before, id }) => `${leadOf(before)}${texts.get(id) ?? '…'}`);
    return [parts.reduce((text, part) => text + (/^[,;،؛]/.test(part) ? '' : ' ') + part) + end.replace(/^…/, '')];
  });
}

function leadOf(before: string): string {
  if (before === '' || before === '…') return '';
  if (before.endsWith('…')) return `${before.slice(0, -1).trimEnd()} `;
  return /[\p{L}\p{N})”»]$/u.test(before) ? `${before}: ` : `${before} `;
}
