import { expect } from '@open-wc/testing';
import { emulate } from '../support/browser.ts';
import { part } from '../support/find.ts';
import { show, states } from '../support/states.ts';

const answered = states.find(({ name }) => name === 'a choice whose tries are used up')!;

describe('on paper', () => {
  beforeEach(() => emulate({}, 'print'));
  afterEach(() => emulate());

  it('a course is light, whatever the screen is', async () => {
    const { course } = await show(answered);
    const colours = () =>
      [course, part(course, 'block')!, part(course, 'how')!, part(course, 'result-word')!].map((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return [color, backgroundColor];
      });
    const light = colours();
    course.dataset.theme = 'dark';
    expect(colours()).to.deep.equal(light);
    expect(light[0]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  it('question, own answer, result and reasons stand, and nothing that only a screen can use', async () => {
    const { course } = await show(answered);
    for (const name of ['block-title', 'mark', 'result', 'reasons']) expect(isShown(course, name), name).to.equal(true);
    for (const name of ['header', 'end', 'skip', 'notices']) expect(isShown(course, name), name).to.equal(false);
    expect([...course.querySelectorAll('button')].filter((one) => one.checkVisibility())).to.have.length(0);
  });

  it('what is folded up on the screen is open', async () => {
    const { main } = await show(answered);
    const hint = main.querySelector('details:not([open]) > :not(summary)')!;
    expect(hint.getBoundingClientRect().height).to.be.above(10);
  });

  it('small print is smaller than the text', async () => {
    const { course, main } = await show(answered);
    const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    expect(sizeOf(part(course, 'how')!)).to.be.below(sizeOf(main.querySelector('p:not([data-part])')!));
  });
});

function isShown(course: Element, name: string): boolean {
  return [...course.querySelectorAll(`[data-part="${name}"]`)].some((element) => element.checkVisibility());
}
