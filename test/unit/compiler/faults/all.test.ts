import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultTexts } from '../../../../src/compiler/faults/all.ts';
import type { FaultText } from '../../../../src/compiler/diagnostic.ts';

const folder = new URL('../../../../src/compiler/faults/', import.meta.url);
const files = readdirSync(folder).filter((file) => file !== 'all.ts' && file !== 'yaml.ts');

describe('the words of faults', () => {
  it('are those of all tables, each code in one of them only', async () => {
    const codes = (await Promise.all(files.map(tableOf))).flatMap((table) => Object.keys(table));
    expect(codes.sort()).toEqual(Object.keys(faultTexts).sort());
  });

  it('are whole sentences, with a word on what is expected and one on what to do', () => {
    for (const [code, { message, expected, mend }] of Object.entries(faultTexts)) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
      for (const text of [message, expected, mend]) {
        const words = typeof text === 'function' ? text('X') : text;
        expect(words, code).toMatch(/^[\p{Lu}“`].*[.?!]$/u);
      }
    }
  });
});

async function tableOf(file: string): Promise<Record<string, FaultText>> {
  const module = (await import(new URL(file, folder).href)) as Record<string, Record<string, FaultText>>;
  return Object.values(module)[0]!;
}
