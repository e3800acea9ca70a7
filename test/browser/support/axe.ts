import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { emulate, isChromium } from './browser.ts';
import { withWideText } from './reading.ts';
import { show, states } from './states.ts';

/** A way in which a learner meets a course. */
export interface Look {
  readonly theme?: string;
  readonly features?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly direction?: string;
  readonly isWide?: boolean;
  /** Of axe; all of them where there is no list. */
  readonly rules?: readonly string[];
}

/** The rules of axe whose answer hangs on colours, sizes and places; the others ask the markup alone. */
export const rulesOfLook = ['color-contrast', 'target-size', 'scrollable-region-focusable'];

/** Lets axe look at every state of every block, one test each. */
export function lookAtStates(look: string, { theme, features, width = 800, direction, isWide, rules }: Look): void {
  const describeHere = features && !isChromium ? describe.skip : describe;

  describeHere(`without a finding of axe in the look “${look}”`, () => {
    before(async () => {
      if (features) await emulate(features);
      await setViewport({ width, height: 600 });
    });
    after(async () => {
      if (features) await emulate();
      await setViewport({ width: 800, height: 600 });
    });

    for (const state of states) {
      it(`is ${state.name}`, async () => {
        const { course } = await show(state);
        if (theme) course.dataset.theme = theme;
        if (direction) course.dir = direction;
        const find = () => findingsOf(course, rules);
        expect(await (isWide ? withWideText(find) : find())).to.deep.equal([]);
      });
    }
  });
}

/** What axe finds, each with its place. */
async function findingsOf(root: Element, rules?: readonly string[]): Promise<string[]> {
  const { violations } = await axe.run(root, {
    resultTypes: ['violations'],
    // axe leaves out the size of targets by itself.
    ...(rules ? { runOnly: [...rules] } : { rules: { 'target-size': { enabled: true } } }),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}
