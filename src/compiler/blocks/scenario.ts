import type { ScenarioBlock } from '../../model/blocks/scenario.ts';
import type { BlockIdentity, BlockRules, WrittenBlock } from '../draft.ts';
import { fold } from '../fold.ts';
import { readStem, type KeptLabels } from '../section/around-parts.ts';
import { splitAtHeadings } from '../section/heading-runs.ts';
import type { BlockContext, Section } from '../section/section.ts';
import { checkScenario } from './scenario-checks.ts';
import { targetOf } from './scenario-graph.ts';
import { renderScenario } from './scenario-page.ts';
import { readStep, type ScenarioStepDraft } from './scenario-steps.ts';
import type { BlockSource } from './source.ts';

/** A scenario as its author wrote it. */
export interface ScenarioDraft extends WrittenBlock {
  readonly kind: 'scenario';
  readonly steps: readonly ScenarioStepDraft[];
}

/**
 * `Scenario`: headings inside are steps; choices are links to steps, with what follows quoted below; a step without
 * choices is an end, with words for each way to it.
 *
 * ```markdown
 * ## Scenario: A year with Lena
 *
 * ### She asks for a favour
 *
 * “If you put in a word, I will get the post, right?”
 *
 * - [“I can’t promise that. Shall we look at what the post needs?”](#how-it-went)
 *   > **Best:** You kept the limit and stayed useful.
 * - [“I’ll talk to them.”](#how-it-went)
 *   > **Poor:** Mentoring promises no promotion.
 *
 * ### How it went
 *
 * > **Best:** You kept the limits and the warmth.
 *
 * > **Poor:** One limit slipped: *{which}*.
 * ```
 *
 * `Repaired` puts the poor choice before it right. Setting: `points`.
 */
export const scenario: BlockSource<ScenarioDraft, ScenarioBlock> = {
  keywords: { scenario: ['points'] },
  hasHeadings: true,
  read,
  toBlock,
  render: renderScenario,
};

function read(section: Section, context: BlockContext): ScenarioDraft {
  const { heading, title, name, settings, body } = section;
  const labels: KeptLabels = new Map();
  const [intro, ...runs] = splitAtHeadings(body);
  const stem = readStem(intro, { allowed: [] }, labels, context);
  const steps = runs.map((run) => readStep(run, context));
  checkScenario({ section, intro, steps }, context);
  return {
    kind: 'scenario',
    name,
    title,
    heading,
    at: heading.pos,
    claimedId: settings.id,
    parts: partsOf(steps),
    key: keyOf(steps),
    stem,
    labels,
    steps,
  };
}

/** The words of each choice, in reading order; with its step where another choice says the same. */
function partsOf(steps: readonly ScenarioStepDraft[]): string[] {
  const all = steps.flatMap(({ choices }) => choices.map(({ text }) => fold(text)));
  const isShared = (text: string) => all.filter((other) => other === fold(text)).length > 1;
  return steps.flatMap(({ name, choices }) => choices.map(({ text }) => (isShared(text) ? `${name}: ${text}` : text)));
}

/**
 * What a way means hangs on which choice can follow which, `2.5`, and on what is poor, `2.2.2`, or puts it right,
 * `3.3.3.3`. Steps may be renamed and moved, and choices added, without a change.
 */
function keyOf(steps: readonly ScenarioStepDraft[]): string {
  let count = 0;
  const places = steps.map(({ choices }) => choices.map(() => count++));
  const rights = steps.flatMap(({ choices }, index) =>
    choices.flatMap(({ href, rate }, choice) => {
      const place = places[index]![choice]!;
      const times = { poor: 3, repaired: 4, ok: 0, best: 0 }[rate ?? 'ok'];
      const next = places[targetOf(href, steps) ?? -1] ?? [];
      return [...next.map((other) => `${place}.${other}`), ...(times > 0 ? [Array(times).fill(place).join('.')] : [])];
    }),
  );
  return [...(places[0] ?? []).map(String), ...rights].join(',');
}

function toBlock({ steps }: ScenarioDraft, { id, partIds }: BlockIdentity, rules: BlockRules): ScenarioBlock {
  let next = 0;
  return {
    kind: 'scenario',
    id,
    ...rules,
    steps: steps.map(({ choices, ends }) => ({
      choices: choices.map(({ href, rate }) => ({ id: partIds[next++]!, to: targetOf(href, steps) ?? 0, rate })),
      ends: ends.map(({ of }) => of),
    })),
  };
}
