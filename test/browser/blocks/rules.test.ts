import { expect, fixtureCleanup } from '@open-wc/testing';
import { SayEvent } from '../../../src/blocks/events.ts';
import { emulate, isChromium, keepDrawing } from '../support/browser.ts';
import { hasNoMotion, isDrawnInLines, rules, type Rule } from '../support/rules.ts';
import { show, states, type State } from '../support/states.ts';

describe('in every state of every block', () => {
  const broken = new Map<string, string[]>();

  before(async function () {
    this.timeout(120_000);
    // In a page behind another one nothing has the focus; in Firefox there is one page at a time.
    if (isChromium) await keepDrawing();
    for (const state of states) {
      const { course } = await show(state);
      for (const [rule, asks] of Object.entries(rules)) note(rule, state, asks(course));
      fixtureCleanup();
    }
  });

  for (const rule of Object.keys(rules)) {
    it(rule, () => {
      expect(broken.get(rule)).to.deep.equal([]);
    });
  }

  it('nothing moves where less motion is wanted', async function () {
    this.timeout(120_000);
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    try {
      expect(await brokenBy(hasNoMotion)).to.deep.equal([]);
    } finally {
      await emulate();
    }
  });

  it('what is chosen, and how far one is, is drawn in lines and colours of the system where these are forced', async function () {
    this.timeout(120_000);
    await emulate({ 'forced-colors': 'active' });
    try {
      expect(await brokenBy(isDrawnInLines)).to.deep.equal([]);
    } finally {
      await emulate();
    }
  });

  function note(rule: string, state: State, found: readonly string[]): void {
    broken.set(rule, [...(broken.get(rule) ?? []), ...found.map((what) => `${state.name}: ${what}`)]);
  }
});

describe('what a learner does with a block', () => {
  for (const state of states.filter(({ act }) => act)) {
    it(`is told once, by the focus or by words, and loses the focus never: ${state.name}`, async () => {
      const actions = await recordActions(() => show(state));
      for (const { said, goesTo } of actions) expect(said.length > 0 && goesTo !== null, said.join()).to.equal(false);
      if (actions.some(({ goesTo }) => goesTo)) expect(document.activeElement?.closest('main')).not.to.equal(null);
    });
  }
});

interface Action {
  readonly said: string[];
  /** A place that the program gave the focus to. */
  goesTo: Element | null;
}

/** What the course says, and where it puts the focus, after each click. */
async function recordActions(act: () => Promise<unknown>): Promise<readonly Action[]> {
  const actions: Action[] = [{ said: [], goesTo: null }];
  const listening = new AbortController();
  const listen = (type: string, hear: (event: Event) => void) =>
    document.addEventListener(type, hear, { capture: true, signal: listening.signal });
  listen('click', () => actions.push({ said: [], goesTo: null }));
  listen(SayEvent.type, (event) => {
    if (event instanceof SayEvent) actions.at(-1)!.said.push(event.text);
  });
  listen('focusin', ({ target }) => {
    if (target instanceof Element && target.getAttribute('tabindex') === '-1') actions.at(-1)!.goesTo = target;
  });
  await act();
  listening.abort();
  return actions;
}

async function brokenBy(asks: Rule): Promise<string[]> {
  const found: string[] = [];
  for (const state of states) {
    const { course } = await show(state);
    found.push(...asks(course).map((what) => `${state.name}: ${what}`));
    fixtureCleanup();
  }
  return found;
}
