import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawQuestions } from '../../../src/model/draw.ts';
import type { Progress } from '../../../src/model/progress.ts';
import { CheckFinishEvent } from '../../../src/blocks/events.ts';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, option, part, row, textOf, words } from '../support/find.ts';
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

/** One question of each kind that a check may hold. */
const everyKind = `---
check: { pass: 50%, shuffle: no }
---

# Check

## Question: Choose two.
<!-- id: two, choose: several -->

- [x] One
  > Yes.
- [x] Two
  > Yes.
- [ ] *Three*
  > No.

## Sort: Where?
<!-- id: where -->

- Land
  - Cow
    > It eats grass.
- Sea
  - Eel
    > It swims.

## Match: Whose?
<!-- id: whose -->

| Who | What | Why |
| --- | --- | --- |
| *Cow* | Grass | It grows. |
| Eel | Water | It flows. |

## Order: Which order?
<!-- id: order -->

1. First
   > One.
2. Then
   > Two.
3. Last
   > Three.

## Fill in: Gaps
<!-- id: gaps -->

- The *cow* eats \`grass | water\`, and it is \`glad = happy\`.
  > It is.
- Eels live in the \`sea = ocean\`.
  > They do.

## Number: How many?
<!-- id: many -->

**Answer:** 4

> **Why:** Four.

## Scenario: A favour
<!-- id: favour -->

You are Sam.

### Lena asks

- [Say yes](#how-it-went)
  > **Best:** Yes.
- [Say no](#lena-waits)
  > **Poor:** No.

### Lena waits

- [Say *yes*](#how-it-went)
  > **Repaired:** Yes.
- [Say nothing](#how-it-went)
  > **Poor:** No.

### How it went

> **Best:** Well.

> **Repaired:** Well again.

> **Poor:** Not well.
`;

/** Whole answers, none of them all right. */
const wrong = {
  two: ['a', 'c'],
  where: ['c.a', 'd.a'],
  whose: ['a.d', 'b.c'],
  order: ['c', 'a', 'b'],
  gaps: ['a.e', 'b.glad', 'c.sea'],
  many: ['4.5'],
  favour: ['b', 'd'],
};

/** A try that was begun before. */
const opened = { checks: { lesson: { seed: 1, best: null, last: null, tries: 0 } } };

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
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'Enter' });
      await lesson.drawn();
      expect(part(lesson.block(asked[0]!), 'result')).to.equal(null);
    });
  });

  describe('with its answers looked through', () => {
    it('lists every question with its answer under a heading that gets the focus, and names the open ones', async () => {
      const { lesson, asked } = await begin(check());
      answer(lesson, asked[0]!, true);
      answer(lesson, asked[1]!, false);
      await press(lesson, 'Check your answers');
      expect((await accessible('[data-part="review-title"]'))[0]).to.include({
        role: 'heading',
        name: 'Check your answers',
      });
      expect(hasFocus(part(lesson.main, 'review-title'))).to.equal(true);
      expect(listed(lesson)).to.deep.equal([
        `Is it ${asked[0]!}? Yes, ${asked[0]!}`,
        `Is it ${asked[1]!}? No, not ${asked[1]!}`,
        `Is it ${asked[2]!}? Not answered yet`,
      ]);
      expect(textOf(lesson.main, 'review')).to.contain('One question is not answered yet.');
      expect(lesson.progress().checks[lesson.outline.id]!.last).to.equal(null);
    });

    it('leads to a question, and follows a change of its answer', async () => {
      const { lesson, asked } = await begin(check());
      for (const id of asked) answer(lesson, id, false);
      await press(lesson, 'Check your answers');
      lesson.main.querySelectorAll<HTMLElement>('[data-part="review"] a')[1]!.click();
      expect(hasFocus(part(lesson.block(asked[1]!), 'block-title'))).to.equal(true);
      answer(lesson, asked[1]!, true);
      await lesson.drawn();
      expect(listed(lesson)[1]).to.equal(`Is it ${asked[1]!}? Yes, ${asked[1]!}`);
      await press(lesson, 'Finish the check');
      expect(textOf(lesson.main, 'check-result')).to.contain('You got 1 of 3 points');
    });

    it('says an answer of any kind in its own words, a line a part', async () => {
      const { lesson } = await start(everyKind, { progress: { ...opened, answers: answersOf(wrong) } });
      await press(lesson, 'Check your answers');
      expect(listed(lesson)).to.deep.equal([
        'Choose two. One · Three',
        'Where? Cow – Land · Eel – Land',
        'Whose? Cow – Water · Eel – Grass',
        'Which order? 1. Last · 2. First · 3. Then',
        'Gaps The cow eats water, and it is glad. · Eels live in the sea.',
        'How many? 4.5',
        'A favour Say no · Say nothing',
      ]);
    });

    it('says of an answer that is not whole that it is so, and leaves out what is open', async () => {
      const parts = { where: ['c.b'], whose: ['b.c'], gaps: ['b.glad'], favour: ['b'] };
      const { lesson } = await start(everyKind, { progress: { ...opened, answers: answersOf(parts) } });
      await press(lesson, 'Check your answers');
      expect(listed(lesson)).to.deep.equal([
        'Choose two. Not answered yet',
        'Where? Answered in part · Cow – Sea',
        'Whose? Answered in part · Eel – Grass',
        'Which order? Not answered yet',
        'Gaps Answered in part · The cow eats …, and it is glad.',
        'How many? Not answered yet',
        'A favour Answered in part · Say no',
      ]);
      option(row(lesson.block('where'), 'Eel'), 'Land').click();
      await lesson.drawn();
      expect(listed(lesson)[1]).to.equal('Where? Cow – Sea · Eel – Land');
    });
  });

  describe('finished with gaps', () => {
    it('then finishes without them', async () => {
      const { lesson, asked } = await begin(check());
      answer(lesson, asked[0]!, true);
      await press(lesson, 'Check your answers');
      await press(lesson, 'Finish anyway');
      expect(lesson.progress().checks[lesson.outline.id]!.last).to.be.closeTo(1 / 3, 1e-6);
      expect(textOf(lesson.block(asked[1]!), 'result')).to.contain('Not answered');
    });

    it('tells for the reports what was answered and what was left open', async () => {
      const { lesson, asked } = await begin(check());
      let told: CheckFinishEvent['told'] = new Map();
      lesson.course.addEventListener(CheckFinishEvent.type, (event) => (told = event.told));
      answer(lesson, asked[0]!, true);
      await press(lesson, 'Check your answers');
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
      await press(lesson, 'Check your answers');
      for (const id of asked) answer(lesson, id, true);
      await lesson.drawn();
      expect(textOf(lesson.main, 'review')).not.to.contain('not answered');
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
      await press(lesson, 'Check your answers');
      await press(lesson, 'Finish anyway');
      await press(lesson, 'Try again with new questions');
      await press(lesson, 'Check your answers');
      await press(lesson, 'Finish anyway');
      expect(textOf(lesson.main, 'check-live')).to.contain('Your best result so far: 33 of 100.');
    });

    it('keeps a pass, and says so, where a later try was worse', async () => {
      const { lesson } = await finish(check(), [true, true, true]);
      await press(lesson, 'Try again with new questions');
      await press(lesson, 'Check your answers');
      await press(lesson, 'Finish anyway');
      expect(textOf(lesson.main, 'check-result')).to.equal('You got 0 of 3 points this time – you have passed already');
      expect(textOf(lesson.main, 'check-live')).to.contain('Your best result so far: 100 of 100.');
      expect(part(lesson.main, 'check-result')!.hasAttribute('data-passed')).to.equal(true);
    });

    it('asks what was not asked yet before anything comes back', async () => {
      const { lesson, asked } = await finish(check(), [false, false, false]);
      await press(lesson, 'Try again with new questions');
      expect([...asked, ...askedIn(lesson)].sort()).to.deep.equal(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
    });

    it('promises no new questions where all are asked in every try', async () => {
      const { lesson } = await finish(check().replace('draw: 3', 'draw: 6'), Array<boolean>(6).fill(false));
      expect(findButton(lesson.main, 'Try again with new questions')).to.equal(null);
      expect(findButton(lesson.main, 'Try again')).not.to.equal(null);
    });

    it('says how points are rounded, only where they are', async () => {
      const rounded = 'Points are shown with one decimal. What counts is the exact result.';
      const whole = await finish(check(), [true, true, false]);
      expect(textOf(whole.lesson.main, 'check-live')).not.to.contain(rounded);
      const { lesson } = await start(check(), {
        progress: { checks: { lesson: { seed: 0, best: 0.777778, last: 0.777778, tries: 1 } } },
      });
      expect(textOf(lesson.main, 'check-result')).to.contain('2.3 of 3 points');
      expect(textOf(lesson.main, 'check-live')).to.contain(rounded);
    });

    it('offers no other try once none is left', async () => {
      const { lesson } = await finish(check(', attempts: 1'), [false, false, false]);
      expect(textOf(lesson.main, 'check-result')).to.equal('You got 0 of 3 points – not passed');
      expect(findButton(lesson.main, 'Try again with new questions')).to.equal(null);
      expect(textOf(lesson.main, 'check-live')).to.contain('No tries are left.');
    });
  });

  describe('whose missed questions are practised', () => {
    const practise = async (markdown = check()) => {
      const { lesson, asked } = await finish(markdown, [true, false, false]);
      const before = lesson.progress();
      const events = lesson.events.length;
      await press(lesson, 'Practise these questions');
      return { lesson, asked, before, newEvents: () => lesson.events.slice(events) };
    };

    it('shows these alone, as they were before any answer, and goes to the first', async () => {
      const { lesson, asked } = await practise();
      expect(shown(lesson)).to.deep.equal(asked.slice(1));
      expect(lesson.main.querySelectorAll('[data-part="block"]:not([hidden]) :checked').length).to.equal(0);
      expect(part(lesson.block(asked[1]!), 'result')).to.equal(null);
      expect(textOf(lesson.block(asked[1]!), 'question-place')).to.equal('Question 1 of 2');
      expect(hasFocus(part(lesson.block(asked[1]!), 'block-title'))).to.equal(true);
      expect(textOf(lesson.main, 'check-live')).to.contain('it changes no result');
    });

    it('checks each as often as one likes, and keeps and tells nothing of it', async () => {
      const { lesson, asked, before, newEvents } = await practise();
      const question = lesson.block(asked[1]!);
      for (const isRight of [false, false, true]) {
        await checkOne(lesson, asked[1]!, isRight);
        expect(textOf(question, 'result')).to.contain(isRight ? 'Correct' : 'Not quite');
        if (!isRight) button(question, 'Try again').click();
        await lesson.drawn();
      }
      expect(newEvents()).to.deep.equal([]);
      expect(lesson.progress()).to.equal(before);
    });

    it('shows questions of every kind as they were before any answer, and checks them', async () => {
      const { lesson } = await start(everyKind, { progress: { ...opened, answers: answersOf(wrong) } });
      await press(lesson, 'Check your answers');
      await press(lesson, 'Finish the check');
      await press(lesson, 'Practise these questions');
      const { main } = lesson;
      expect(shown(lesson)).to.have.length(7);
      expect(main.querySelectorAll(':checked:not(option)')).to.have.length(0);
      const fields = [...main.querySelectorAll<HTMLInputElement>('select, input[type="text"]')];
      expect(fields.map(({ value }) => value)).to.deep.equal(fields.map(() => ''));
      for (const name of ['result', 'past']) expect(part(main, name)).to.equal(null);
      expect(main.querySelectorAll('[data-result]')).to.have.length(0);
      expect([...main.querySelectorAll('button')].filter((one) => words(one) === 'Check')).to.have.length(6);
      option(row(lesson.block('where'), 'Cow'), 'Land').click();
      option(row(lesson.block('where'), 'Eel'), 'Sea').click();
      button(lesson.block('where'), 'Check').click();
      await lesson.drawn();
      expect(textOf(lesson.block('where'), 'result')).to.contain('Correct');
      await press(lesson, 'Back to your result');
      expect(option(row(lesson.block('where'), 'Eel'), 'Land').checked).to.equal(true);
      expect(fields.every(({ value }) => value !== '')).to.equal(true);
      expect(textOf(lesson.block('favour'), 'path')).to.contain('Say nothing');
    });

    it('is not disturbed when the player hands down the recorded answers once more', async () => {
      const { lesson, asked } = await practise();
      answer(lesson, asked[1]!, true);
      const question = lesson.block(asked[1]!);
      question.answer = { response: ['b'], result: 'wrong', tries: 1 };
      await lesson.drawn();
      expect(option(question, `Yes, ${asked[1]!}`).checked).to.equal(true);
      expect(part(question, 'result')).to.equal(null);
    });

    it('goes back to the result, which is as it was', async () => {
      const { lesson, asked } = await practise();
      await checkOne(lesson, asked[1]!, true);
      await press(lesson, 'Back to your result');
      expect(textOf(lesson.main, 'check-result')).to.equal('You got 1 of 3 points – not passed yet');
      expect(hasFocus(part(lesson.main, 'check-result'))).to.equal(true);
      expect(shown(lesson)).to.deep.equal(asked);
      const question = lesson.block(asked[1]!);
      expect(option(question, `No, not ${asked[1]!}`).checked).to.equal(true);
      expect(textOf(question, 'question-place')).to.equal('Question 2 of 3');
      expect(textOf(question, 'result')).to.contain('Not quite');
    });

    it('is there when no try is left, and not where nothing was missed', async () => {
      const { lesson, asked } = await practise(check(', attempts: 1'));
      expect(shown(lesson)).to.deep.equal(asked.slice(1));
      const whole = await finish(check(), [true, true, true]);
      expect(findButton(whole.lesson.main, 'Practise these questions')).to.equal(null);
    });
  });

  it('shows the questions of each group in the order of the draw, and what stands between them in its place', async () => {
    const markdown = check().replace('## There', '---\n\nA word between.\n\n## There').replace('draw: 3', 'draw: 6');
    const orders = new Set<string>();
    for (let seed = 0; seed < 6; seed++) {
      const { lesson } = await start(markdown, {
        progress: { checks: { lesson: { seed, best: null, last: null, tries: 0 } } },
      });
      const drawn = drawQuestions(lesson.outline.check!, seed);
      expect(shown(lesson)).to.deep.equal(drawn);
      orders.add(drawn.join());
      expect(words(lesson.main.querySelector('[data-part="group"]')).startsWith('Here')).to.equal(true);
    }
    expect(orders.size).to.be.above(2);
  });

  it('asks nobody for a question that is excused, and does not count it when it is left out', async () => {
    const { lesson, asked } = await begin(check('', ', excused: yes'));
    answer(lesson, asked[0]!, true);
    await press(lesson, 'Check your answers');
    await press(lesson, 'Finish the check');
    expect(textOf(lesson.main, 'check-result')).to.equal('You got 1 of 1 point – passed');
  });

  it('never rounds a result up to the mark', async () => {
    const { lesson } = await start(check().replace('60%', '80%'), {
      progress: { checks: { lesson: { seed: 1, best: 0.7999, last: 0.7999, tries: 1 } } },
    });
    expect(textOf(lesson.main, 'check-result')).to.equal('You got 2.3 of 3 points – not passed yet');
  });

  it('mixes the options of a question anew in every try, and alike whenever the same try is opened', async () => {
    const four = `${question('a1').replace('shuffle: no', 'shuffle: yes')}- [ ] Perhaps\n  > No.\n- [ ] Never\n  > No.\n`;
    const bank = `---\ncheck: { draw: 1, pass: 60% }\n---\n\n# Check\n\n${four}`;
    const orderOf = async (seed: number) => {
      const checks = { lesson: { seed, best: null, last: null, tries: 0 } };
      const { lesson } = await start(bank, { progress: { checks } });
      return [...lesson.block('a1').querySelectorAll('input')].map(({ value }) => value).join('');
    };
    const orders: string[] = [];
    for (let seed = 1; seed <= 8; seed++) orders.push(await orderOf(seed));
    expect(new Set(orders).size).to.be.above(2);
    expect(await orderOf(3)).to.equal(orders[2]);
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

    it('tells once what is open as links, by the questions’ names, and gives these the focus', async () => {
      const { lesson, asked } = await begin(check(', feedback: each'));
      await checkOne(lesson, asked[0]!, true);
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

    it('finishes without another look once all is answered', async () => {
      const { lesson, asked } = await begin(check(', feedback: each'));
      for (const id of asked) await checkOne(lesson, id, true);
      await press(lesson, 'Finish the check');
      expect(textOf(lesson.main, 'check-result')).to.equal('You got 3 of 3 points – passed');
    });

    it('tells at its end only what was left open: answers were told when they were given', async () => {
      const { lesson, asked } = await begin(check(', feedback: each'));
      let told: CheckFinishEvent['told'] = new Map();
      lesson.course.addEventListener(CheckFinishEvent.type, (event) => (told = event.told));
      await checkOne(lesson, asked[0]!, true);
      await press(lesson, 'Finish the check');
      await press(lesson, 'Finish anyway');
      expect([...told.keys()]).to.deep.equal(asked.slice(1));
    });

    it('gives one try at a question, or as many as its author says; the latest answer counts', async () => {
      const once = await begin(check(', feedback: each'));
      await checkOne(once.lesson, once.asked[0]!, false);
      expect(findButton(once.lesson.block(once.asked[0]!), 'Try again')).to.equal(null);
      const { lesson, asked } = await begin(check(', feedback: each', ', tries: 2'));
      const first = lesson.block(asked[0]!);
      await checkOne(lesson, asked[0]!, false);
      button(first, 'Try again').click();
      await lesson.drawn();
      await checkOne(lesson, asked[0]!, true);
      expect(findButton(first, 'Try again')).to.equal(null);
      await press(lesson, 'Finish the check');
      await press(lesson, 'Finish anyway');
      expect(textOf(lesson.main, 'check-result')).to.contain('You got 1 of 3 points');
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
  await press(lesson, 'Check your answers');
  await press(lesson, 'Finish the check');
  return { lesson, asked };
}

function askedIn(lesson: Lesson): string[] {
  return drawQuestions(lesson.outline.check!, lesson.progress().checks[lesson.outline.id]!.seed);
}

/** The list of answers before the end, a question each. */
function listed(lesson: Lesson): string[] {
  return [...lesson.main.querySelectorAll('[data-part="review"] > ol > li')].map((item) => {
    const lines = item.querySelectorAll('span[data-part="review-answer"], [data-part="review-answer"] li');
    return `${words(item.querySelector('a'))} ${[...lines].map(words).join(' · ')}`;
  });
}

function answersOf(responses: Readonly<Record<string, readonly string[]>>): Progress['answers'] {
  return Object.fromEntries(
    Object.entries(responses).map(([id, response]) => [id, { response, result: 'wrong' as const, tries: 1 }]),
  );
}

async function checkOne(lesson: Lesson, id: string, isRight: boolean): Promise<void> {
  answer(lesson, id, isRight);
  await lesson.drawn();
  button(lesson.block(id), 'Check').click();
  await lesson.drawn();
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
