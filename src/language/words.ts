import { en, type Words } from './en.ts';

/** The words for a language tag; English where there is no table yet. */
export function words(language: string): Words {
  return tables[language.split('-')[0]!.toLowerCase()] ?? en;
}

const tables: Readonly<Record<string, Words>> = { en };

export type { Words };
