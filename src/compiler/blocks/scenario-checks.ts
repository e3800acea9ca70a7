import type { PlacedToken } from '../markdown.ts';
import { slugOf } from '../prose/headings.ts';
import { tellAlike } from '../section/alike.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import { isList, itemsOf, plainText } from '../tokens.ts';
import type { ScenarioEndDraft } from './scenario-ends.ts';
import { arrivals, ending, reachable, targetOf, undeserved } from './scenario-graph.ts';
import type { ScenarioStepDraft } from './scenario-steps.ts';

export interface ScenarioToCheck {
  readonly section: Section;
  readonly intro: readonly PlacedToken[];
  readonly steps: readonly ScenarioStepDraft[];
}

/** Tells what a scenario lacks: its steps, links that lead to them, an end to every way, words for every end. */
export function checkScenario({ section, intro, steps }: ScenarioToCheck, context: BlockContext): void {
  const early = intro.find((token) => isList(token) && itemsOf(token).some(({ raw }) => raw.includes('](#')));
  if (early) context.tell('step-missing', early.pos, '', 'Write a heading above these choices.');
  else if (steps.length < 2 && !hasBrokenLines(section, context)) context.tell('step-missing', section.heading.pos);
  if (steps.length < 2) return;
  tellHeadings(steps, context);
  for (const step of steps) {
    tellStep(step, context);
    tellLinks(step, steps, context);
  }
  // What a missing choice hides would be told of its neighbours.
  const isWhole = steps.every(
    ({ name, slug, choices, isBroken }) =>
      !isBroken && slug === slugOf(name) && choices.every(({ href }) => targetOf(href, steps) !== null),
  );
  if (isWhole) tellWays(steps, context);
}

function tellHeadings(steps: readonly ScenarioStepDraft[], { tell }: BlockContext): void {
  const level = steps[0]!.heading.depth;
  for (const { at, heading, name, slug } of steps) {
    if (heading.depth !== level) tell('part-level', at, name, `Write \`${'#'.repeat(level)} ${heading.text}\`.`);
    if (slug !== slugOf(name)) tell('step-name-twice', at, name);
  }
}

function tellStep({ at, name, choices, ends, isBroken }: ScenarioStepDraft, { tell }: BlockContext): void {
  if (choices.length > 0 && ends.length > 0) tell('end-with-choices', ends[0]!.at, name);
  if (choices.length === 0 && ends.length === 0 && !isBroken) tell('step-dead', at, name);
  tellAlike(choices, 'choices-alike', tell);
  tellEnds(ends, tell);
}

function tellEnds(ends: readonly ScenarioEndDraft[], tell: BlockContext['tell']): void {
  const isBand = ({ of }: ScenarioEndDraft) => typeof of === 'number';
  const bands = ends.filter(isBand);
  const mixed = bands.length > 0 && ends.find((end) => isBand(end) !== isBand(ends[0]!));
  if (mixed) tell('end-mixed', mixed.at, mixed.word);
  for (const [index, { at, of, word, tokens }] of ends.entries()) {
    if (ends.findIndex((other) => other.of === of) < index) tell('end-twice', at, word);
    const hasSlip = of !== 'best' && of !== 'ok' && of !== 0;
    if (!hasSlip && plainText(tokens).includes('{which}')) tell('end-which', at, word);
  }
  const fallen = bands.find(({ of }, index) => (index === 0 ? of !== 0 : of < bands[index - 1]!.of));
  if (fallen && !mixed) tell('end-bands', fallen.at, fallen.word);
}

/** A link to no heading at all is told with all links of the lesson. */
function tellLinks({ choices }: ScenarioStepDraft, steps: readonly ScenarioStepDraft[], context: BlockContext): void {
  const anchors = new Set([...context.slugs.values()].map((slug) => `#${slug}`));
  for (const { href, hrefAt } of choices) {
    const isTold = href.startsWith('#') && !anchors.has(href);
    if (targetOf(href, steps) === null && !isTold) context.tell('choice-leaves', hrefAt, href);
  }
}

function tellWays(steps: readonly ScenarioStepDraft[], { tell }: BlockContext): void {
  const reached = reachable(steps);
  const ended = ending(steps);
  for (const step of steps) {
    if (!reached.has(step)) tell('step-unreachable', step.at, step.name);
    else if (!ended.has(step)) tell('step-endless', step.at, step.name);
  }
  for (const [step, rates] of arrivals(steps)) {
    const ends = step.ends.map(({ of }) => of);
    const rate = undeserved(ends, rates);
    if (rate) tell(`end-no-${rate}`, step.at, step.name);
  }
}
