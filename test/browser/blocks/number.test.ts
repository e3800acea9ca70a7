import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, part, textOf } from '../support/find.ts';
import { startLesson, type LessonOptions } from '../support/lesson.ts';

const number = (settings = '', closing = '') => `# Lesson

## Number: How many weeks pass?
<!-- id: kind${settings} -->

They meet once a month.

**Answer:** 4 to 5 weeks

> **Why:** A month has a little more than four.
${closing}`;

describe('a number', () => {
  it('is a text field named with its unit, described by its form', async () => {
    await startLesson(number());
    const [group] = await accessible('lm-number [role="group"]');
    expect(group).to.include({ name: 'How many weeks pass?' });
    const [field] = await accessible('lm-number input');
    expect(field).to.include({
      role: 'textbox',
      name: 'Your answer (weeks)',
      description: 'Enter a number, like 2 or 2.5.',
    });
  });

  for (const text of ['4', '4,5', '٥', '4.5 weeks']) {
    it(`is typed as ${text}, and checked by Enter`, async () => {
      const { block, lesson, field } = await start(number());
      field.focus();
      await sendKeys({ type: text });
      await sendKeys({ press: 'Enter' });
      await lesson.drawn();
      expect(lesson.events).to.deep.equal([{ type: 'answered', block: 'kind', response: [text], result: 'correct' }]);
      expect(hasFocus(part(block, 'result'))).to.equal(true);
      expect(textOf(block, 'result')).to.match(/^✓ Correct A month has a little more than four\.$/);
    });
  }

  it('that is missing is asked for, and no try is used', async () => {
    const { block, lesson, field } = await start(number(', tries: 2'));
    button(block, 'Check').click();
    await lesson.drawn();
    expect(hasFocus(field)).to.equal(true);
    const [described] = await accessible('lm-number input');
    expect(described!.description).to.contain('Not answered yet: enter a number.');
    expect(described!.properties.invalid).to.equal('true');
    expect(lesson.events).to.have.length(0);
  });

  it('that cannot be read is asked for anew; the second time, the answer is offered', async () => {
    const { block, lesson, field } = await start(number());
    for (const text of ['four', '4 or 5']) {
      expect(findButton(block, 'Show the answer')).to.equal(null);
      field.value = text;
      button(block, 'Check').click();
      await lesson.drawn();
      expect((await accessible('lm-number input'))[0]!.description).to.match(/like 2 or 2\.5\..*Enter a number/);
    }
    expect(lesson.events).to.have.length(0);
    button(block, 'Show the answer').click();
    await lesson.drawn();
    expect(lesson.events).to.deep.equal([{ type: 'answered', block: 'kind', response: ['4 or 5'], result: 'wrong' }]);
    expect(textOf(block, 'result')).to.contain('Right is: 4 to 5 weeks');
    expect(hasFocus(part(block, 'result'))).to.equal(true);
    expect(part(block, 'omission')).to.equal(null);
    button(block, 'Try again').click();
    await lesson.drawn();
    expect(hasFocus(field)).to.equal(true);
  });

  it('that is wrong may be tried again, with the author’s word for it', async () => {
    const { block, lesson, field } = await start(number('', '> **Wrong:** Count the days.\n'));
    field.value = '6';
    button(block, 'Check').click();
    await lesson.drawn();
    expect((await accessible('[data-part="result"]'))[0]!.name).to.equal('Count the days.');
    expect(textOf(block, 'result')).not.to.contain('4 to 5');
    expect(field.getAttribute('aria-describedby')).to.contain('lm-b-kind-result');
    field.focus();
    await sendKeys({ type: '0' });
    await lesson.drawn();
    expect(part(block, 'result')).to.equal(null);
    expect(findButton(block, 'Check')).not.to.equal(null);
  });

  it('is named once the tries are used up, and the field cannot be changed', async () => {
    const { block, lesson, field } = await start(number(', tries: 1'));
    field.value = '6';
    button(block, 'Check').click();
    await lesson.drawn();
    expect(textOf(block, 'result')).to.contain('Right is: 4 to 5 weeks').and.to.contain('A month has');
    expect(findButton(block, 'Try again')).to.equal(null);
    expect(field.readOnly).to.equal(true);
    expect((await accessible('lm-number input'))[0]!.name).to.equal('Your answer (weeks)');
  });

  it('is restored as it was typed, without an event', async () => {
    const { block, lesson, field } = await start(number(), {
      progress: { answers: { kind: { response: ['٤٫٥'], result: 'correct', tries: 1 } } },
    });
    expect(field.value).to.equal('٤٫٥');
    expect(textOf(block, 'result')).to.contain('Correct');
    expect(lesson.events).to.have.length(0);
  });

  it('in a check is told at once when it cannot be read, and is kept as it is', async () => {
    const check = `---\ncheck: { draw: 1, pass: 50% }\n---\n\n${number()}`;
    const { block, lesson, field } = await start(check);
    button(lesson.main, 'Start the check').click();
    await lesson.drawn();
    field.focus();
    await sendKeys({ type: 'four' });
    await sendKeys({ press: 'Enter' });
    await lesson.drawn();
    expect(textOf(block, 'omission')).to.equal('Enter a number, like 2 or 2.5.');
    field.focus();
    field.select();
    await sendKeys({ type: '4' });
    await sendKeys({ press: 'Tab' });
    await lesson.drawn();
    expect(part(block, 'omission')).to.equal(null);
    expect(lesson.events.at(-1)).to.deep.include({ type: 'answered', response: ['4'], result: 'correct' });
  });
});

async function start(markdown: string, options: LessonOptions = {}) {
  const lesson = await startLesson(markdown, options);
  const block = lesson.block('kind');
  return { lesson, block, field: block.querySelector('input')! };
}
