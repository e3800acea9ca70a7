import type { ScenarioBlock } from '../../model/blocks/scenario.ts';
import { escapeAttribute, escapeText } from '../html.ts';
import { childrenOf, isInvisible } from '../tokens.ts';
import {
  elementId,
  renderAnswers,
  renderFeedback,
  renderFrame,
  renderGroup,
  renderHow,
  renderLead,
  renderOption,
  renderPart,
} from './frame.ts';
import type { ScenarioDraft } from './scenario.ts';
import { targetOf } from './scenario-graph.ts';
import type { ScenarioStepDraft } from './scenario-steps.ts';
import type { PartsPage } from './source.ts';

/** All steps in reading order, with links between them: so the story can be followed without a program. */
export function renderScenario(draft: ScenarioDraft, block: ScenarioBlock, page: PartsPage): string {
  const how = renderHow(block, page.renderer.words.exercise.scenarioHow);
  const steps = draft.steps.map((_, index) => renderStep(index, draft, block, page));
  const inside = `${renderLead(draft, page)}${how}<div data-part="way"></div>\n${steps.join('')}`;
  return renderFrame(block, renderGroup(draft, block, page, inside), '');
}

function renderStep(index: number, draft: ScenarioDraft, block: ScenarioBlock, page: PartsPage): string {
  const { renderer } = page;
  const step = draft.steps[index]!;
  const level = `h${step.heading.depth}`;
  const id = escapeAttribute(stepId(index, draft, block, page));
  const isEnd = step.choices.length === 0;
  const situation = !step.situation.every(isInvisible) ? renderPart('situation', renderer.blocks(step.situation)) : '';
  const notes = step.notes.length > 0 ? renderer.blocks(step.notes) : '';
  return `<section data-part="step" data-step="${index}" aria-labelledby="${id}">
<${level} id="${id}" data-part="step-title">${renderer.inline(childrenOf(step.heading))}</${level}>
${situation}${isEnd ? '' : renderChoices(index, draft, block, page)}${notes}${isEnd ? renderEnds(step, page) : renderReasons(index, draft, block, page)}</section>
`;
}

function renderChoices(index: number, draft: ScenarioDraft, block: ScenarioBlock, page: PartsPage): string {
  const { renderer } = page;
  const { scenarioChoices, scenarioGoTo } = renderer.words.exercise;
  const rows = draft.steps[index]!.choices.map(({ tokens, href }, place) => {
    const { id } = block.steps[index]!.choices[place]!;
    const input = `type="radio" name="${elementId(block)}-${index}" value="${id}"`;
    const to = targetOf(href, draft.steps) ?? 0;
    const address = escapeAttribute(`#${stepId(to, draft, block, page)}`);
    const words = escapeText(scenarioGoTo(renderer.plain(childrenOf(draft.steps[to]!.heading))));
    return `${renderOption(input, renderer.inline(tokens))}<p data-part="to"><a href="${address}">${words}</a></p>\n`;
  });
  return `<fieldset data-part="choices">
<legend>${escapeText(scenarioChoices)}</legend>
${rows.join('')}</fieldset>
`;
}

function renderReasons(index: number, draft: ScenarioDraft, block: ScenarioBlock, page: PartsPage): string {
  const { renderer } = page;
  const { words } = renderer;
  const reasons = draft.steps[index]!.choices.map(({ tokens, rate, feedback }, place) => {
    const { id } = block.steps[index]!.choices[place]!;
    const judged = rate ? `<strong>${escapeText(words.exercise.scenarioRates[rate])}:</strong> ` : '';
    return renderFeedback(`data-for="${id}"`, judged + renderer.inline(tokens), feedback, page);
  });
  return renderAnswers(words.block.checkYourself, reasons.join(''));
}

function renderEnds({ ends }: ScenarioStepDraft, { renderer }: PartsPage): string {
  const { scenarioEnds, scenarioWays, scenarioSlips } = renderer.words.exercise;
  const texts = ends.map(({ of, tokens }, index) => {
    const next = ends[index + 1]?.of;
    const to = typeof next === 'number' ? next - 1 : null;
    const when = typeof of === 'number' ? scenarioSlips(of, to) : scenarioWays[of];
    return `<div data-part="end-words" data-end="${index}">
${ends.length > 1 ? `<p data-part="answer">${escapeText(when)}</p>\n` : ''}<div data-part="feedback-text">${withWhich(renderer.blocks(tokens))}</div>
</div>
`;
  });
  return renderAnswers(scenarioEnds, texts.join(''));
}

/** The program writes the poor choices there. */
function withWhich(html: string): string {
  return html.replaceAll('{which}', '<span data-part="which">…</span>');
}

function stepId(index: number, { steps }: ScenarioDraft, block: ScenarioBlock, { headingId }: PartsPage): string {
  return headingId(steps[index]!.heading) ?? `${elementId(block)}-step-${index}`;
}
