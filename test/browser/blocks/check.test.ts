import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawQuestions } from '../../../src/model/draw.ts';
import { CheckFinishEvent } from '../../../src/blocks/events.ts';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, option, part, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const question = (id: string, settings = '') => `### Question: Is it ${id}?
<!-- id: ${id}, shuffle: no${settings} -->

- [x] Yes, ${id}
  > That is ${id}.
- [ ] No, not ${id}
  > It is ${id} all the same.
`;

const check = (rules = '', settings = '') => `---
check: { draw: 3, pass: 60%${rules} }
---

# Final check

Take your time.

## Here

${['a1', 'a2', 'a3'].map((id) => question(id, settings)).join('\n')}
## There

${['b1', 'b2', 'b3'].map((id) => question(id, settings)).join('\n')}`;

describe('a check', () => {
  describe('before its first try', () => {
    it('says how many questions there are, the mark, the tries, and shows none of the bank', async () => {
      const { lesson } = await start(check(', attempts: 2'));
      const text = textOf(lesson.main, 'check-live');
      expect(text).to.contain('3 questions. You pass with 60 per cent of the points.');
      expect(text).to.contain('You have 2 tries; your best result counts.');
      expect(text).to.contain('You can change your answers until you finish.');
      expect(shown(lesson)).to.deep.equal([]);
    });

    it('takes the learning system’s own mark for its own', async () => {
      const { lesson } = await start(check(), { passMark: 0.9 });
      expect(textOf(lesson.main, 'check-live')).to.contain('You pass with 90 per cent');
    });
  });

  describe('once started', () => {
    it('shows as many questions as are drawn, from both groups, and hides the rest', async () => {
      const { lesson, asked } = await begin(check());
      expect(shown(lesson)).to.deep.equal(asked);
      expect(asked).to.have.length(3);
      expect(new Set(asked.map((id) => id.charAt(0))).size).to.equal(2);
      for (const block of lesson.main.querySelectorAll<HTMLElement>('[data-part="block"]'))
        expect(getComputedStyle(block).display).to.equal(block.hidden ? 'none' : 'block');
    });

    it('lets the place be heard with each question, and goes to the first', async () => {
      const { lesson, asked } = await begin(check());
      const groups = await accessible('lm-choice:not([hidden]) fieldset');
      expect(groups.map(({ name }) => name)).to.deep.equal(
        asked.map((id, index) => `Question ${index + 1} of 3 Is it ${id}?`),
      );
      expect(hasFocus(part(lesson.block(asked[0]!), 'block-title'))).to.equal(true);
    });

    it('takes answers without a word, and lets them be changed', async () => {
      const { lesson, asked } = await begin(check());
      const first = lesson.block(asked[0]!);
      option(first, `No, not ${asked[0]!}`).click();
      option(first, `Yes, ${asked[0]!}`).click();
      await lesson.drawn();
      expect(lesson.progress().answers[asked[0]!]!.response).to.deep.equal(['a']);
      expect(part(first, 'result')).to.equal(null);
      expect(first.querySelectorAll('button').length).to.equal(0);
      expect(words(part(first, 'mark'))).to.equal('');
    });

    it('does not check one question by Enter', async () => {
      const { lesson, asked } = await begin(check());
      option(lesson.block(asked[0]!), `Yes, ${asked[0]!}`).focus();
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'Enter' });
      await lesson.drawn();
      expect(part(lesson.block(asked[0]!), 'result')).to.equal(null);
    });
  });

  describe('finished with gaps', () => {
    it('tells them once as links, by the questions’ names, and gives these the focus', async () => {
      const { lesson, asked } = await begin(check());
      answer(lesson, asked[0]!, true);
      await press(lesson, 'Finish the check');
      expect((await accessible('[data-part="omissions"]'))[0]).to.include({
        role: 'group',
        name: 'Two questions are not answered yet. You can answer, or finish without.',
      });
      expect(hasFocus(part(lesson.main, 'omissions'))).to.equal(true);
      const links = [...lesson.main.querySelectorAll<HTMLElement>('[data-part="omissions"] a')];
      expect(links.map(words)).to.deep.equal(asked.slice(1).map((id) => `Is it ${id}?`));
      links[0]!.click();
      expect(hasFocus(part(lesson.block(asked[1]!), 'block-title'))).to.equal(true);
      expect(lesson.progress().checks[lesson.outline.id]!.last).to.equal(null);
    });

    it('then finishes without them', async () => {
      const { lesson, asked } = await begin(check());
      answer(lesson, asked[0]!, true);
      await press(lesson, 'Finish the check');
      await press(lesson, 'Finish anyway');
      expect(lesson.progress().checks[lesson.outline.id]!.last).to.be.closeTo(1 / 3, 1e-6);
      expect(textOf(lesson.block(asked[1]!), 'result')).to.contain('Not answered');
    });

    it('tells for the reports what was answered and what was left open', async () => {
      const { lesson, asked } = await begin(check());
      let told: CheckFinishEvent['told'] = new Map();
      lesson.course.addEventListener(CheckFinishEvent.type, (event) => (told = event.told));
      answer(lesson, asked[0]!, true);
      await press(lesson, 'Finish the check');
      await press(lesson, 'Finish anyway');
      const answers = [...told].map(([id, { response, result }]) => [id, response.join(), result]);
      expect(answers).to.deep.equal([
        [asked[0], 'a', 'correct'],
        [asked[1], '', 'wrong'],
        [asked[2], '', 'wrong'],
      ]);
    });

    it('tells nothing any more once all is answered', async () => {
      const { lesson, asked } = await begin(check());
      await press(lesson, 'Finish the check');
      for (const id of asked) answer(lesson, id, true);
      await lesson.drawn();
      expect(part(lesson.main, 'omissions')).to.equal(null);
      expect(findButton(lesson.main, 'Finish the check')).not.to.equal(null);
    });
  });

  describe('finished', () => {
    it('says the result in a heading that gets the focus', async () => {
      const { lesson } = await finish(check(), [true, true, false]);
      expect((await accessible('[data-part="check-result"]'))[0]).to.include({
        role: 'heading',
        name: 'You got 2 of 3 points – passed',
      });
      expect(hasFocus(part(lesson.main, 'check-result'))).to.equal(true);
    });

    it('shows every question with its reasons, and takes no other answer', async () => {
      const { lesson, asked } = await finish(check(), [true, true, false]);
      const last = lesson.block(asked[2]!);
      expect(textOf(lesson.block(asked[0]!), 'result'))
        .to.contain('Correct')
        .and.to.contain(`That is ${asked[0]!}.`);
      expect(textOf(last, 'result')).to.contain('Not quite').and.to.contain(`It is ${asked[2]!} all the same.`);
      expect(textOf(option(last, `Yes, ${asked[2]!}`).closest('label')!, 'mark')).to.equal('Right');
      option(last, `Yes, ${asked[2]!}`).click();
      expect(option(last, `No, not ${asked[2]!}`).checked).to.equal(true);
    });

    it('leads to the questions that were not right', async () => {
      const { lesson, asked } = await finish(check(), [true, true, false]);
      const links = [...lesson.main.querySelectorAll<HTMLElement>('[data-part="check-live"] a')];
      expect(links.map(words)).to.deep.equal([`Is it ${asked[2]!}?`]);
      links[0]!.click();
      expect(hasFocus(part(lesson.block(asked[2]!), 'block-title'))).to.equal(true);
    });

    it('counts points, not questions', async () => {
      const { lesson } = await finish(check('', ', points: 2'), [true, false, false]);
      expect(textOf(lesson.main, 'check-result')).to.equal('You got 2 of 6 points – not passed yet');
    });

    it('draws anew for another try and forgets the answers; the best result stays', async () => {
      const { lesson } = await finish(check(), [true, true, true]);
      await press(lesson, 'Try again with new questions');
      const { seed, best, last } = lesson.progress().checks[lesson.outline.id]!;
      expect([best, last]).to.deep.equal([1, null]);
      expect(shown(lesson)).to.deep.equal(drawQuestions(lesson.outline.check!, seed));
      expect(lesson.main.querySelectorAll(':checked').length).to.equal(0);
      expect(lesson.main.querySelector('[aria-disabled]')).to.equal(null);
      expect(lesson.progress().answers).to.deep.equal({});
    });

    it('says the best result where the last was worse', async () => {
      const { lesson } = await finish(check(), [false, false, false]);
      await press(lesson, 'Try again with new questions');
      const better = askedIn(lesson);
      answer(lesson, better[0]!, true);
      await press(lesson, 'Finish the check');
      await press(lesson, 'Finish anyway');
      await press(lesson, 'Try again with new questions');
      await press(lesson, 'Finish the check');
      await press(lesson, 'Finish anyway');
      expect(textOf(lesson.main, 'check-live')).to.contain('Your best result so far: 33 of 100.');
    });

    it('offers no other try once none is left', async () => {
      const { lesson } = await finish(check(', attempts: 1'), [false, false, false]);
      expect(textOf(lesson.main, 'check-result')).to.equal('You got 0 of 3 points – not passed');
      expect(findButton(lesson.main, 'Try again with new questions')).to.equal(null);
      expect(textOf(lesson.main, 'check-live')).to.contain('No tries are left.');
    });
  });

  it('asks nobody for a question that is excused, and does not count it when it is left out', async () => {
    const { lesson, asked } = await begin(check('', ', excused: yes'));
    answer(lesson, asked[0]!, true);
    await press(lesson, 'Finish the check');
    expect(textOf(lesson.main, 'check-result')).to.equal('You got 1 of 1 point – passed');
  });

  it('never rounds a result up to the mark', async () => {
    const { lesson } = await start(check().replace('60%', '80%'), {
      progress: { checks: { lesson: { seed: 1, best: 0.7999, last: 0.7999, tries: 1 } } },
    });
    expect(textOf(lesson.main, 'check-result')).to.equal('You got 2.3 of 3 points – not passed yet');
  });

  it('mixes the options of a question anew in every try', async () => {
    const four = `${question('a1').replace('shuffle: no', 'shuffle: yes')}- [ ] Perhaps\n  > No.\n- [ ] Never\n  > No.\n`;
    const bank = `---\ncheck: { draw: 1, pass: 60% }\n---\n\n# Check\n\n${four}`;
    const orders = new Set<string>();
    for (let seed = 1; seed <= 8; seed++) {
      const { lesson } = await start(bank, {
        progress: { checks: { lesson: { seed, best: null, last: null, tries: 0 } } },
      });
      orders.add([...lesson.block('a1').querySelectorAll('input')].map(({ value }) => value).join(''));
    }
    expect(orders.size).to.be.above(2);
  });

  describe('taken up again', () => {
    const open = { seed: 4, best: null, last: null, tries: 0 };

    it('asks the same questions with the answers given so far, and emits nothing', async () => {
      const { lesson } = await start(check(), { progress: { checks: { lesson: open } } });
      const asked = drawQuestions(lesson.outline.check!, 4);
      const again = await start(check(), {
        progress: {
          checks: { lesson: open },
          answers: { [asked[1]!]: { response: ['b'], result: 'wrong', tries: 1 } },
        },
      });
      expect(shown(again.lesson)).to.deep.equal(asked);
      expect(option(again.lesson.block(asked[1]!), `No, not ${asked[1]!}`).checked).to.equal(true);
      expect(part(again.lesson.block(asked[1]!), 'result')).to.equal(null);
      expect(again.lesson.events).to.have.length(0);
      expect(document.activeElement === document.body).to.equal(true);
    });

    it('shows its result after the end, without taking the focus', async () => {
      const { lesson } = await start(check(), {
        progress: { checks: { lesson: { seed: 4, best: 1, last: 1, tries: 1 } } },
      });
      expect(textOf(lesson.main, 'check-result')).to.equal('You got 3 of 3 points – passed');
      expect(document.activeElement === document.body).to.equal(true);
    });
  });

  describe('that tells each answer at once', () => {
    it('checks each question by itself', async () => {
      const { lesson, asked } = await begin(check(', feedback: each'));
      const first = lesson.block(asked[0]!);
      option(first, `No, not ${asked[0]!}`).click();
      await lesson.drawn();
      button(first, 'Check').click();
      await lesson.drawn();
      expect(textOf(first, 'result')).to.contain('Not quite');
    });

    it('begins another try with nothing chosen', async () => {
      const { lesson, asked } = await begin(check(', feedback: each'));
      const first = lesson.block(asked[0]!);
      option(first, `No, not ${asked[0]!}`).click();
      await lesson.drawn();
      button(first, 'Check').click();
      await press(lesson, 'Finish the check');
      await press(lesson, 'Finish anyway');
      await press(lesson, 'Try again with new questions');
      expect(lesson.main.querySelectorAll(':checked').length).to.equal(0);
    });
  });

  describe('that is only looked at', () => {
    it('opens no try', async () => {
      const { lesson } = await start(check(), { isReadOnly: true });
      expect(lesson.main.querySelectorAll('button').length).to.equal(0);
      expect(textOf(lesson.main, 'check-live')).to.contain('3 questions.');
    });

    it('shows the last try and offers no other', async () => {
      const { lesson } = await start(check(), {
        isReadOnly: true,
        progress: { checks: { lesson: { seed: 4, best: 1, last: 1, tries: 1 } } },
      });
      expect(shown(lesson)).to.have.length(3);
      expect(lesson.main.querySelectorAll('button').length).to.equal(0);
    });
  });
});

async function start(markdown: string, options: LessonOptions = {}) {
  return { lesson: await startLesson(markdown, options) };
}

async function begin(markdown: string) {
  const { lesson } = await start(markdown);
  await press(lesson, 'Start the check');
  return { lesson, asked: askedIn(lesson) };
}

async function finish(markdown: string, results: readonly boolean[]) {
  const { lesson, asked } = await begin(markdown);
  results.forEach((isRight, index) => answer(lesson, asked[index]!, isRight));
  await lesson.drawn();
  await press(lesson, 'Finish the check');
  return { lesson, asked };
}

function askedIn(lesson: Lesson): string[] {
  return drawQuestions(lesson.outline.check!, lesson.progress().checks[lesson.outline.id]!.seed);
}

function answer(lesson: Lesson, id: string, isRight: boolean): void {
  option(lesson.block(id), isRight ? `Yes, ${id}` : `No, not ${id}`).click();
}

function shown(lesson: Lesson): string[] {
  return [...lesson.main.querySelectorAll<HTMLElement>('[data-part="block"]')]
    .filter((block) => block.checkVisibility())
    .map(({ id }) => id.replace('lm-b-', ''));
}

async function press(lesson: Lesson, text: string): Promise<void> {
  button(lesson.main, text).click();
  await lesson.drawn();
}
