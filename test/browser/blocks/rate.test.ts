import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible } from '../support/browser.ts';
import { button, findButton, hasFocus, option, part, row, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const scale = '**Scale:** Never, Sometimes, Mostly, Always';

const rate = `# Lesson

## Rate yourself: Where are you now?
<!-- id: now -->

${scale}

### Purpose

- I know what I want to learn.
- I know why.

> **1–2.4 Start here:** Write one sentence.
>
> **2.5–4 Ready:** Share your sentence.

### Openness

- I can hear criticism.
- I can change my mind.

> **1–2.4 Start here:** Ask one question.
>
> **2.5–4 Ready:** Ask for more.
`;

describe('a self-assessment', () => {
  it('is a group that says the scale in words and where the answers are kept', async () => {
    await startLesson(rate);
    const [group] = await accessible('lm-rate [role="group"]');
    expect(group!.name).to.equal('Where are you now?');
    expect(group!.description)
      .to.contain('from 1 (Never) to 4 (Always)')
      .and.to.contain('No answer is right or wrong.');
    expect(textOf(part(document.body, 'course')!, 'privacy')).to.contain('Kept in this browser only.');
  });

  it('is no table of bare radios: each statement is a group, each radio bears number and words', async () => {
    const { block } = await start(rate);
    expect((await accessible('lm-rate fieldset'))[0]).to.include({
      role: 'group',
      name: 'I know what I want to learn.',
    });
    const names = (await accessible('lm-rate fieldset:first-of-type input')).map(({ name }) => name);
    expect(names.slice(0, 5)).to.deep.equal([
      '1 – Never',
      '2 – Sometimes',
      '3 – Mostly',
      '4 – Always',
      'Prefer not to answer',
    ]);
    expect(block.querySelectorAll(':checked').length).to.equal(0);
  });

  it('counts what is answered', async () => {
    const { block, lesson } = await start(rate);
    choose(block, 'I know why.', '3 – Mostly');
    await lesson.drawn();
    expect(textOf(block, 'count')).to.equal('1 of 4 answered.');
  });

  it('asks for one answer at least', async () => {
    const { block, lesson } = await start(rate);
    await show(block, lesson);
    const [group] = await accessible('lm-rate [role="group"]');
    expect(group!.description).to.contain('Not answered yet: choose at least one answer.');
    expect(hasFocus(option(row(block, 'I know what I want to learn.'), '1 – Never'))).to.equal(true);
    expect(lesson.events).to.have.length(0);
  });

  describe('whose author lets no statement be left out', () => {
    const whole = rate.replace('id: now', 'id: now, skip: no');

    it('lists those without an answer as links, and gives the list the focus', async () => {
      const { block, lesson } = await start(whole);
      choose(block, 'I know why.', '3 – Mostly');
      choose(block, 'I can hear criticism.', '3 – Mostly');
      await show(block, lesson);
      const [list] = await accessible('[data-part="omissions"]');
      expect(list).to.include({ role: 'group', name: 'Not answered yet: 2 statements.' });
      expect(hasFocus(part(block, 'omissions'))).to.equal(true);
      expect(lesson.events).to.have.length(0);
      const links = [...block.querySelectorAll<HTMLElement>('[data-part="omissions"] a')];
      expect(links.map(words)).to.deep.equal(['I know what I want to learn.', 'I can change my mind.']);
      links[1]!.click();
      expect(hasFocus(option(row(block, 'I can change my mind.'), '1 – Never'))).to.equal(true);
      choose(block, 'I can change my mind.', '1 – Never');
      await lesson.drawn();
      expect(part(block, 'omissions')).to.equal(null);
    });

    it('goes to the only one, which says so in its description, and shows the result once it is answered', async () => {
      const { block, lesson } = await start(whole, answered(['c.2', 'd.2', 'e.4']));
      button(block, 'Change my answers').click();
      await lesson.drawn();
      await show(block, lesson);
      const open = row(block, 'I can change my mind.');
      expect(hasFocus(option(open, '1 – Never'))).to.equal(true);
      expect((await accessible('lm-rate fieldset')).map(({ description }) => description)).to.deep.equal([
        '',
        '',
        '',
        'Not answered yet: choose one.',
      ]);
      choose(block, 'I can change my mind.', '1 – Never');
      await show(block, lesson);
      expect(part(open, 'omission')).to.equal(null);
      expect(lesson.events).to.deep.include({
        type: 'answered',
        block: 'now',
        response: ['c.2', 'd.2', 'e.4', 'f.1'],
        result: 'neutral',
      });
    });
  });

  it('is answered by keys alone, and its result gets the focus', async () => {
    const { block, lesson } = await start(rate);
    option(row(block, 'I know what I want to learn.'), '1 – Never').focus();
    for (const press of ['ArrowDown', 'Enter']) await sendKeys({ press });
    await lesson.drawn();
    expect(lesson.events).to.deep.equal([{ type: 'answered', block: 'now', response: ['c.2'], result: 'neutral' }]);
    expect((await accessible('[data-part="result"]'))[0]).to.include({ role: 'group', name: 'Your result' });
    expect(hasFocus(part(block, 'result'))).to.equal(true);
  });

  it('for one of two roles is open when the learner comes back to it', async () => {
    const roles = ['Mentee', 'Mentor'].map((role) =>
      rate.slice(rate.indexOf('## ')).replace('now -->', `${role.toLowerCase()}, role: ${role} -->`),
    );
    await startLesson(`# Lesson\n\n${roles.join('\n')}`, {
      progress: { answers: { mentor: { response: ['c.2', 'd.2', 'e.4', 'f.3'], result: 'neutral', tries: 1 } } },
    });
    const open = [...document.querySelectorAll('details[name="lm-role"]')].map((one) => one.hasAttribute('open'));
    expect(open).to.deep.equal([false, true]);
  });

  describe('with its result', () => {
    it('says it in one sentence first', async () => {
      const { block } = await start(rate, answered(['c.2', 'd.2', 'e.4', 'f.3']));
      expect(words(part(block, 'result')!.querySelector('p'))).to.equal('Strongest: Openness. Start with: Purpose.');
    });

    it('is a real table whose rows are the bars, and the bars are no picture beside it', async () => {
      const { block } = await start(rate, answered(['c.2', 'd.2', 'e.4', 'f.3']));
      const rows = [...block.querySelectorAll('[data-part="bars"] tr')].map((one) => [...one.children].map(words));
      expect(rows).to.deep.equal([
        ['Area', 'Mean, out of 4', 'Where you are'],
        ['Purpose', '2.0', 'Start here'],
        ['Openness', '3.5', 'Ready'],
      ]);
      const roles = await accessible('[data-part="bars"], [data-part="bars"] tbody th, [data-part="bar"]');
      expect(roles.map(({ role }) => role)).to.deep.equal(['table', 'rowheader', 'none', 'rowheader', 'none']);
      const widths = [...block.querySelectorAll('[data-part="bar-fill"]')].map((bar) => bar.getAttribute('width'));
      expect(widths).to.deep.equal(['50', '88']);
    });

    it('gives the author’s advice for each area', async () => {
      const { block } = await start(rate, answered(['c.2', 'd.2', 'e.4', 'f.3']));
      expect([...part(block, 'advice')!.children].map((one) => [...one.children].map(words))).to.deep.equal([
        ['Purpose: Start here', 'Write one sentence.'],
        ['Openness: Ready', 'Ask for more.'],
      ]);
    });

    it('says how many were left out and uses the rest', async () => {
      const { block, lesson } = await start(rate);
      choose(block, 'I know what I want to learn.', '4 – Always');
      choose(block, 'I know why.', 'Prefer not to answer');
      choose(block, 'I can hear criticism.', '2 – Sometimes');
      await show(block, lesson);
      expect(textOf(block, 'left-out')).to.equal('2 left out; the table uses the rest.');
      expect(textOf(block, 'bars')).to.contain('4.0').and.to.contain('2.0');
    });

    it('leads to what waits for an answer, but not to what the learner would rather not answer', async () => {
      const { block, lesson } = await start(rate);
      choose(block, 'I know what I want to learn.', '4 – Always');
      choose(block, 'I know why.', 'Prefer not to answer');
      choose(block, 'I can hear criticism.', '2 – Sometimes');
      await show(block, lesson);
      const links = [...part(block, 'result')!.querySelectorAll('a')];
      expect(links.map(words)).to.deep.equal(['I can change my mind.']);
      expect(option(row(block, 'I know why.'), 'Prefer not to answer').checked).to.equal(true);
      links[0]!.click();
      expect(hasFocus(option(row(block, 'I can change my mind.'), '1 – Never'))).to.equal(true);
    });

    it('ranks nobody whose areas are alike, and sends nobody to start with the best', async () => {
      const alike = await start(rate, answered(['c.2', 'd.2', 'e.2', 'f.2']));
      expect(textOf(alike.block, 'result')).to.contain('Both are alike. Start where you like.');
      const best = await start(rate, answered(['c.4', 'd.4', 'e.3', 'f.3']));
      expect(textOf(best.block, 'result')).to.contain('Strongest: Purpose.').and.not.to.contain('Start with');
    });

    it('may be changed: the answers stay, and the first is gone to', async () => {
      const { block, lesson } = await start(rate, answered(['c.2', 'd.2', 'e.4', 'f.3']));
      button(block, 'Change my answers').click();
      await lesson.drawn();
      expect(hasFocus(option(row(block, 'I know what I want to learn.'), '2 – Sometimes'))).to.equal(true);
      expect(part(block, 'result')).to.equal(null);
      expect(lesson.events).to.have.length(0);
    });

    it('can be deleted, and that can be undone', async () => {
      const { block, lesson } = await start(rate, answered(['c.2']));
      button(block, 'Delete').click();
      await lesson.drawn();
      expect(block.querySelectorAll(':checked').length).to.equal(0);
      expect(part(block, 'result')).to.equal(null);
      expect(textOf(block, 'said')).to.equal('Deleted.');
      button(block, 'Undo').click();
      await lesson.drawn();
      expect(textOf(block, 'bars')).to.contain('Purpose');
      expect(lesson.events.map((event) => event.type === 'answered' && event.response)).to.deep.equal([[''], ['c.2']]);
    });

    it('emits nothing when it is restored', async () => {
      const { block, lesson } = await start(rate, answered(['c.2', 'd.2']));
      expect(option(row(block, 'I know why.'), '2 – Sometimes').checked).to.equal(true);
      expect(lesson.events).to.have.length(0);
    });
  });

  it('calls the one area of a block without headings by the block’s name', async () => {
    const plain = `# Lesson\n\n## Rate yourself: How sure are you?\n<!-- id: now -->\n\n${scale}\n\n- I am sure.\n`;
    const { block } = await start(plain, answered(['b.3']));
    expect(textOf(block, 'result')).to.contain('How sure are you? 3.0 out of 4.');
    expect(part(block, 'advice')).to.equal(null);
  });

  it('takes no answer where it is only looked at', async () => {
    const { block, lesson } = await start(rate, { ...answered(['c.2']), isReadOnly: true });
    choose(block, 'I know what I want to learn.', '4 – Always');
    await lesson.drawn();
    expect(option(row(block, 'I know what I want to learn.'), '2 – Sometimes').checked).to.equal(true);
    expect(findButton(block, 'Delete')).to.equal(null);
    expect(findButton(block, 'Change my answers')).to.equal(null);
    expect(part(block, 'result')!.querySelector('a')).to.equal(null);
    expect(lesson.events).to.have.length(0);
  });
});

async function start(markdown: string, options: LessonOptions = {}) {
  const lesson = await startLesson(markdown, options);
  return { lesson, block: lesson.block('now') };
}

function answered(response: string[]): LessonOptions {
  return { progress: { answers: { now: { response, result: 'neutral', tries: 1 } } } };
}

function choose(block: Element, statement: string, step: string): void {
  option(row(block, statement), step).click();
}

async function show(block: Element, lesson: Lesson): Promise<void> {
  button(block, 'Show my result').click();
  await lesson.drawn();
}
