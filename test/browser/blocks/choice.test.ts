import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/blocks/choice/choice.ts';
import type { LmChoice } from '../../../src/blocks/choice/choice.ts';
import { AnswerEvent } from '../../../src/blocks/events.ts';
import type { ChoiceBlock } from '../../../src/model/blocks/choice.ts';
import { course, eventsOf } from '../support/course.ts';

const single: ChoiceBlock = {
  id: 'role',
  kind: 'choice',
  required: true,
  points: 0,
  tries: null,
  reported: false,
  options: ['a', 'b', 'c'],
  right: ['b'],
  half: [],
  several: false,
  shuffle: false,
  partial: false,
};

const several: ChoiceBlock = { ...single, right: ['a', 'b'], several: true, partial: true };

describe('<lm-choice>', () => {
  it('keeps the author’s options and adds Check inside the form', async () => {
    const { element } = await choice(single);
    expect(element.querySelectorAll('[data-part="option"]').length).to.equal(3);
    expect(element.querySelector('form button[type="submit"]')?.textContent.trim()).to.equal('Check');
  });

  it('says that nothing is chosen, and leads to the options', async () => {
    const { element, answers } = await choice(single);
    button(element).click();
    await element.updateComplete;
    expect(element.querySelector('[data-part="omission"]')?.textContent).to.contain('Not answered yet');
    expect(document.activeElement).to.equal(input(element, 'a'));
    expect(answers).to.have.length(0);
  });

  it('answers by keyboard: arrows choose, Enter checks, the focus goes to the result', async () => {
    const { element, answers } = await choice(single);
    input(element, 'a').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(answers.map(({ response, result }) => [response, result])).to.deep.equal([[['b'], 'correct']]);
    const result = element.querySelector('[data-part="result"]');
    expect(document.activeElement).to.equal(result);
    expect(result?.textContent).to.contain('Correct').and.to.contain('Feedback b');
  });

  it('shows the reason for a wrong answer and keeps the choice for another try', async () => {
    const { element, answers } = await choice(single);
    input(element, 'a').click();
    button(element).click();
    await element.updateComplete;
    expect(element.querySelector('[data-part="result"]')?.textContent)
      .to.contain('Not quite')
      .and.to.contain('Feedback a');
    expect(mark(element, 'a')).to.equal('Your answer – not quite');
    expect(mark(element, 'b')).to.equal('');
    element.querySelector<HTMLButtonElement>('[data-part="button-secondary"]')!.click();
    await element.updateComplete;
    expect(input(element, 'a').checked).to.equal(true);
    expect(document.activeElement).to.equal(input(element, 'a'));
    expect(answers).to.have.length(1);
  });

  it('restores a saved answer without emitting it again', async () => {
    const { element, answers } = await choice(single, { response: ['a'], result: 'wrong', tries: 1 });
    expect(input(element, 'a').checked).to.equal(true);
    expect(element.querySelector('[data-part="result"]')?.textContent).to.contain('Not quite');
    expect(answers).to.have.length(0);
  });

  it('locks a used-up answer, keeps it focusable and names the right option', async () => {
    const { element } = await choice({ ...single, tries: 1 }, { response: ['a'], result: 'wrong', tries: 1 });
    expect(mark(element, 'b')).to.equal('Right');
    input(element, 'c').click();
    expect(input(element, 'a').checked).to.equal(true);
    expect(input(element, 'c').getAttribute('aria-disabled')).to.equal('true');
    expect(element.querySelector('[data-part="button-secondary"]')).to.equal(null);
  });

  it('counts what is still to find among several, and names it when no try is left', async () => {
    const { element } = await choice(several, { response: ['a'], result: 'partial', tries: 1 });
    expect(element.querySelector('[data-part="result"]')?.textContent).to.contain('1 more is right.');
    const last = await choice({ ...several, tries: 1 }, { response: ['a'], result: 'partial', tries: 1 });
    expect(last.element.querySelector('[data-part="result"]')?.textContent).to.contain('Also right, and left out:');
  });

  it('takes answers in a check without a word about them', async () => {
    const { element, answers } = await choice(single);
    element.stage = 'collect';
    await element.updateComplete;
    input(element, 'a').click();
    expect(answers.map(({ response }) => response)).to.deep.equal([['a']]);
    expect(element.querySelector('[data-part="result"]')).to.equal(null);
    expect(element.querySelector('button')).to.equal(null);
  });

  it('is accessible before, while and after answering', async () => {
    const { element } = await choice(single);
    await expect(element).to.be.accessible();
    input(element, 'a').click();
    button(element).click();
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});

async function choice(block: ChoiceBlock, answer?: LmChoice['answer']) {
  const type = block.several ? 'checkbox' : 'radio';
  const root = await course(`<lm-choice id="lm-b-role" data-part="block"><form autocomplete="off">
    <fieldset aria-describedby="lm-b-role-how"><legend><h2 data-part="block-title">Who is the mentor?</h2></legend>
    <p data-part="how" id="lm-b-role-how">Choose one.</p>
    ${block.options.map((id) => `<label data-part="option"><input type="${type}" name="lm-b-role" value="${id}"> <span data-part="option-text">Option ${id}</span> <span data-part="mark"></span></label>`).join('')}
    </fieldset>
    <details data-part="answers"><summary>Check yourself</summary>
    ${block.options.map((id) => `<div data-part="feedback" data-for="${id}"><p data-part="answer">Option ${id}</p><div data-part="feedback-text">Feedback ${id}</div></div>`).join('')}
    </details><div data-part="live"></div></form></lm-choice>`);
  const answers = eventsOf<AnswerEvent>(root, AnswerEvent.type);
  const element = root.querySelector<LmChoice>('lm-choice')!;
  element.block = block;
  element.answer = answer;
  await element.updateComplete;
  return { element, answers };
}

function input(element: Element, value: string): HTMLInputElement {
  return element.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
}

function button(element: Element): HTMLButtonElement {
  return element.querySelector<HTMLButtonElement>('button[type="submit"]')!;
}

function mark(element: Element, value: string): string {
  return input(element, value).closest('label')!.querySelector('[data-part="mark"]')!.textContent;
}
