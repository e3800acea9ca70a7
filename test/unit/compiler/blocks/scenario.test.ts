import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withParts } from '../../../../src/compiler/identity/prints.ts';
import { endOf, gradeScenario, wayOf, type ScenarioBlock } from '../../../../src/model/blocks/scenario.ts';
import { readText } from '../lesson.ts';
import { written } from './page.ts';

const lena = readFileSync(new URL('../../../fixtures/lessons/scenario-with-repairs.md', import.meta.url), 'utf8');

const end = '\n\n### End\n\n> **Best:** Good.';
const text = `## Scenario: A *favour*

You are Sam.

### She asks

“Will you help?”

- [Say **no**](#end)
  > **Best:** *She nods.* Good.
- [Say yes](#she-waits)
  > **Poor:** No.

> [!CAUTION]
> Keep safe.

### She waits

- [Say no](#end)
  > **Repaired:** Good.

### End

> **Best:** Good.
> **Repaired:** One slip: *{which}*.`;

describe('a scenario', () => {
  it('reads steps, choices with what follows, and the words of the ends', () => {
    const { block, blocks, told } = written(text);
    expect(told).toEqual([]);
    expect(blocks[0]!.draft).toMatchObject({
      name: 'A favour',
      parts: ['She asks: Say no', 'Say yes', 'She waits: Say no'],
    });
    expect(block).toEqual({
      kind: 'scenario',
      id: 'block',
      required: true,
      points: 0,
      tries: null,
      reported: false,
      steps: [
        {
          choices: [
            { id: 'a', to: 2, rate: 'best' },
            { id: 'b', to: 1, rate: 'poor' },
          ],
          ends: [],
        },
        { choices: [{ id: 'c', to: 2, rate: 'repaired' }], ends: [] },
        { choices: [], ends: ['best', 'repaired'] },
      ],
    });
  });

  it('is scored in a check', () => {
    expect(
      written(
        `### Group\n\n${text.replaceAll('###', '####').replace('## S', '#### S').replaceAll('\n####', '\n#####')}`,
        { isCheck: true },
      ).block,
    ).toMatchObject({
      points: 1,
      tries: 1,
    });
  });

  it.each([
    ['another step leads on', (t: string) => t.replace('[Say yes](#she-waits)', '[Say yes](#end)')],
    ['a choice is judged as poor', (t: string) => t.replace('**Best:** *She', '**Poor:** *She')],
    ['a choice repairs no more', (t: string) => t.replace('**Repaired:** Good.', '**OK:** Good.')],
  ])('has another key when %s', (_, change) => {
    expect(keyOf(change(text))).not.toBe(keyOf(text));
  });

  it.each([
    ['a step is renamed', (t: string) => t.replace('### She waits', '### Later').replace('#she-waits', '#later')],
    ['the words change that follow', (t: string) => t.replace('*She nods.* Good.', 'She is glad.')],
    ['a choice is OK and no longer the best', (t: string) => t.replace('**Best:** *She', '**OK:** *She')],
  ])('keeps its key when %s', (_, change) => {
    const key = (t: string) => readText(t).blocks[0]!.draft.key;
    expect(key(change(text))).toBe(key(text));
  });

  it.each([
    [`### A\n\n- [a](#end)\n  > **Best:** x${end}`, []],
    [`### A\n\n- [a](#end)\n  > x${end}`, []],
    [`### A\n\n- [a](#end)\n> **Best:** x${end}`, ['feedback-not-indented']],
    [`### A\n\n- [*a* and \`b\`](#end)\n  > **Best:** x${end}`, []],
    [`### A\n\n- [a](#end "title")\n  > **Best:** x${end}`, []],
    [`### A\n\n- a\n- b\n\nText.\n\n- [a](#end)\n  > **Best:** x${end}`, []],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\nText.${end}`, ['text-after']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\n> Text.\n\nText.${end}`, ['quote-no-label']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\nText.\n\n- [b](#end)\n  > **Best:** x${end}`, ['two-lists']],
    [`### A\n\n- [a](#end)${end}`, ['choice-silent']],
    [`### A\n\n- a [a](#end)\n  > **Best:** x${end}`, ['choice-not-link']],
    [`### A\n\n- [a](b.md)\n  > **Best:** x\n- [b](#end)\n  > **Best:** x${end}`, ['choice-leaves']],
    [`### A\n\n- [a](#y)\n  > **Best:** x\n- [b](#end)\n  > **Best:** x${end}\n\n## Y`, ['choice-leaves']],
    [`### A\n\n- [a](#nowhere)\n  > **Best:** x\n- [b](#end)\n  > **Best:** x${end}`, []],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n- [A](#end)\n  > **Best:** x${end}`, ['choices-alike']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n  > **OK:** y${end}`, ['choice-rated-twice']],
    [`### A\n\n- [a](#end)\n  > **Why:** y${end}`, ['label-not-here']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\n### Nobody\n\n> **Best:** x${end}`, ['step-unreachable']],
    [`### A\n\n- [a](#a)\n  > **Best:** x${end}`, ['step-endless', 'step-unreachable']],
    [`### A\n\n- [a](#wall)\n  > **Best:** x\n\n### Wall\n\nText.`, ['step-dead']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\n> **Best:** x${end}`, ['end-with-choices']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\n#### End\n\n> **Best:** x`, ['part-level']],
    [`### X\n\n- [a](#end)\n  > **Best:** x${end}\n\n### X\n\n> **Best:** x`, ['step-name-twice']],
    [`### A\n\n- [a](#end)\n  > **Poor:** x${end}`, ['end-no-poor']],
    [`### A\n\n- [a](#end)\n  > **OK:** x${end}`, ['end-no-ok']],
    [`### A\n\n- [a](#b)\n  > **Poor:** x\n\n### B\n\n- [b](#end)\n  > **Repaired:** x${end}`, ['end-no-repaired']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\n### End\n\n> **Best:** {which}`, ['end-which']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\n### End\n\n> **Best:** a\n> **Best:** b`, ['end-twice']],
    [`### A\n\n- [a](#end)\n  > **Best:** x\n\n### End\n\n> **Best:** a\n> **1:** b`, ['end-mixed']],
    [`### A\n\n- [a](#end)\n  > **Poor:** x\n\n### End\n\n> **0:** a\n>\n> **1–2 slips:** b\n>\n> **3+:** c`, []],
    [`### A\n\n- [a](#end)\n  > **Poor:** x\n\n### End\n\n> **1:** a\n>\n> **2:** b`, ['end-bands']],
    [`### A\n\n- [a](#end)\n  > **Poor:** x\n\n### End\n\n> **Poor:**`, ['label-empty']],
    ['- [a](#end)\n  > **Best:** x\n\n### End\n\n> **Best:** x', ['step-missing']],
    ['Text.', ['step-missing']],
  ])('with the body %j tells %j', (body, expected) => {
    expect([...readText(`## Scenario: X\n\n${body}`).codes].sort()).toEqual([...expected].sort());
  });

  it.each([
    ['fr', 'Scénario', 'Idéal'],
    ['ar', 'سيناريو', 'الأفضل'],
    ['de', 'Szenario', 'Am besten'],
  ])('is written in the words of %s', (language, keyword, best) => {
    const body = `## ${keyword}: A\n\n### B\n\n- [b](#c)\n  > **${best}:** x\n\n### C\n\n> **${best}:** x`;
    const { blocks, codes } = readText(body, { language });
    expect(codes).toEqual([]);
    expect(blocks[0]!.draft.kind).toBe('scenario');
  });
});

describe('a year with Lena', () => {
  const { block, told } = written(lena);
  const { steps } = block as ScenarioBlock;
  const ways = [...everyWay(steps, [], 0)];

  it('is without a fault', () => {
    expect(told).toEqual([]);
  });

  it('comes to an end on each of its 64 ways, with words that fit', () => {
    expect(ways).toHaveLength(64);
    for (const response of ways) {
      const way = wayOf(block as ScenarioBlock, response);
      expect(way.isEnded).toBe(true);
      // The choices by their ids, in reading order: each poor one, and the one that leaves it as it is.
      const has = (id: string) => response.includes(id);
      const stands = (has('c') && has('e')) || (has('h') && has('j')) || (has('m') && has('o'));
      const slipped = has('c') || has('h') || has('m');
      const isBest = has('a') && has('f') && has('k');
      const fit = stands ? 'poor' : slipped ? 'repaired' : isBest ? 'best' : 'ok';
      const { ends } = steps[way.at]!;
      expect([response.join(''), ends[endOf(ends, way)]]).toEqual([response.join(''), fit]);
      expect(gradeScenario(block as ScenarioBlock, response).result).toBe(stands ? 'wrong' : 'correct');
    }
  });
});

describe('the HTML of a scenario', () => {
  const { html } = written(text);

  it('holds every step with links to where its choices lead', () => {
    expect([...html.matchAll(/data-part="step-title">(.*?)</g)].map(([, title]) => title)).toEqual([
      'She asks',
      'She waits',
      'End',
    ]);
    expect([...html.matchAll(/<p data-part="to"><a href="(.*?)">(.*?)</g)].map(([, ...link]) => link)).toEqual([
      ['#lm-b-block-step-2', 'Go on to: End'],
      ['#lm-b-block-step-1', 'Go on to: She waits'],
      ['#lm-b-block-step-2', 'Go on to: End'],
    ]);
  });

  it('gives what follows, and the words of each end, behind disclosures', () => {
    expect([...html.matchAll(/<p data-part="answer">(.*)<\/p>/g)].map(([, answer]) => answer)).toEqual([
      '<strong>Best:</strong> Say <strong>no</strong>',
      '<strong>Poor:</strong> Say yes',
      '<strong>Put right:</strong> Say no',
      'If every choice was the best:',
      'If a poor choice was put right:',
    ]);
  });

  it('leaves a place for the poor choice', () => {
    expect(html).toContain('One slip: <em><span data-part="which">…</span></em>.');
  });

  it('keeps a callout below the choices', () => {
    expect(html.indexOf('Keep safe.')).toBeGreaterThan(html.indexOf('</fieldset>'));
  });

  it.each([
    ['0', 'If no choice was poor:'],
    ['1 slip', 'If 1 to 2 choices were poor:'],
    ['3', 'If 3 or more choices were poor:'],
  ])('says when the words for %s are meant', (_, words) => {
    const bands = '> **0:** a\n>\n> **1 slip:** b\n>\n> **3:** c';
    expect(written(text.replace(/> \*\*Best:\*\* Good\.\n> [^]*$/, bands)).html).toContain(words);
  });
});

function keyOf(markdown: string): string {
  const { draft } = readText(markdown).blocks[0]!;
  return withParts(draft.key, draft.parts);
}

function* everyWay(steps: ScenarioBlock['steps'], path: readonly string[], at: number): Generator<string[]> {
  if (steps[at]!.choices.length === 0) yield [...path];
  for (const { id, to } of steps[at]!.choices) yield* everyWay(steps, [...path, id], to);
}
