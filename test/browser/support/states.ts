import { isChromium, keepDrawing } from './browser.ts';
import { button, itemsIn, move, option, row } from './find.ts';
import type { Result } from '../../../src/model/block.ts';
import type { Answer } from '../../../src/model/progress.ts';
import { startLesson, type Lesson, type LessonOptions } from './lesson.ts';

/** A block in one of the states a learner meets it in. */
export interface State {
  readonly name: string;
  readonly markdown: string;
  readonly options?: LessonOptions;
  readonly act?: (lesson: Lesson) => Promise<void> | void;
}

const terms =
  '# Words\n\nA **mentor** is no line manager. A line manager sets the tasks of a mentee.\n\n- The mentee decides.\n';

const withGlossary: LessonOptions = {
  files: {
    'glossary.md':
      '- **line manager** — The person who sets your tasks.\n- **mentee** — The *person* whose growth comes first.\n',
  },
};

const media = '# Media\n\n[Watch the *talk*](media/talk.mp4)\n\n[Listen to the talk](media/talk.mp3)\n';

const withMedia: LessonOptions = {
  files: {
    'media/talk.mp4': '',
    'media/talk.mp3': '',
    'media/talk.en.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n',
    'media/talk.en.md': '**Lena:** Hello.\n',
  },
};

/** Shows a state, drawn to its end. */
export async function show({ markdown, options, act }: State): Promise<Lesson> {
  const lesson = await startLesson(markdown, options);
  await act?.(lesson);
  await lesson.drawn();
  return lesson;
}

const choice = `# Questions

Text that leads into the question, with a [link](https://example.org).

## Question: What makes an answer the right one in a course?
<!-- shuffle: no, id: q -->

Priya has just joined the team and asks around.

> **Hint:** What do you put into the box?

- [ ] It stands first in the list, whatever the list may be about
  > The order does not matter. See \`shuffle\`.
- [x] Its box has an x in it
  > Yes: the box is what the course reads.
- [ ] Its words are in bold
  > Bold is only bold.

> **Why:** A box can be read by everybody.
`;

const used = choice.replace('id: q', 'id: q, tries: 1');

const several = used.replace('- [ ] Its words', '- [x] Its words');

const truth =
  '# Questions\n\n## Question: A wrong answer needs feedback.\n<!-- id: q -->\n\n- [x] True\n  > Yes.\n- [ ] False\n  > It does.\n';

const guess = `# Guesses

## Guess: If I have a mentor, a promotion will follow.
<!-- id: q -->

- [ ] True
  > Nobody can promise that.
- [x] False
  > Mentoring may build skills. It cannot promise a promotion.
`;

const poll = `# Polls

## Poll: How often do you two meet to talk about what you want to learn?
<!-- id: q, report: yes, shuffle: no -->

- [ ] Every week
- [ ] Every month, or when there is a reason
  > Many pairs begin like this.

> **Why:** What counts is that the next date is fixed.
`;

const sort = `# Sorting

## Sort: Is it mentoring?
<!-- shuffle: no, id: q -->

- Mentoring is
  - Helping someone to build a professional network
    > Networks grow.
- Mentoring is not
  - A promise of promotion within a year
    > Nobody can promise.
  - Support with a personal crisis at home
    > Trained people help with that.

> **Why:** It is for learning.
`;

const match = `# Matching

## Match: What does each example show?
<!-- id: q, tries: 2 -->

| Characteristic | Example | Feedback |
| --- | --- | --- |
| Two people, one purpose | They keep project approvals out of their hour together | Only learning counts here. |
| An alliance | Both leave with a plan | Both may benefit. |
| | The manager signs it | Managers stay outside. |

> **Why:** It is for learning.
`;

const order = `# Ordering

## Order: One turn of mentoring
<!-- id: q -->

1. Bring a situation from your own work to the talk
   > It begins with work.
2. Talk it through
3. Try one thing at work, and write down what happened

> **Why:** It ends with work.
`;

const fill = `# Filling in

## Fill in: Who does what in mentoring?
<!-- id: q -->

Prose above the sentences.

- The mentor \`customises the learning to one person and the work at hand | grades | repeats\` the *learning*.
  > The mentor fits it to one person.
- In the end the \`mentee = mentored person\` decides on the focus, the subject and the style of it all.

> **Why:** The learning is theirs.
`;

const number = `# Numbers

## Number: How many weeks pass between two talks?
<!-- id: q -->

**Answer:** 4 to 5 weeks

> **Why:** A month has a little more than four weeks.
`;

const rate = `# Rating

## Rate yourself: Where are you now?
<!-- id: q -->

**Scale:** Not true yet, A little true, Partly true, Mostly true, Completely true

### Purpose

- I can say in one sentence what I want to learn.
- I know why this learning matters to me.

> **1–2.9 Start here:** Write one sentence.
>
> **3–5 Ready:** Share your sentence.

### Openness

- I can listen to comments on my work.

> **1–2.9 Start here:** Ask one question.
>
> **3–5 Ready:** Ask for more.
`;

const reflect = `# Writing

## Reflect: What would you bring to a first talk?
<!-- id: q, limit: 60 -->

Think of this week.

> **Example:** I would like to plan a talk with my team.
`;

const plan = `# Planning

## Plan: My first step
<!-- id: q, limit: 60 -->

1. I want to learn or share …
2. If … happens, then I will …
   > **Example:** If I meet Joseph on Tuesday, then I will ask for half an hour.
3. I will take … to my manager

> **Example:** I want to learn to plan.
`;

const cards = `# Cards

## Cards: Three words of mentoring
<!-- id: q, shuffle: no -->

Say your answer aloud, if you are alone.

- Who is in it, and why?
  > Two people, mentor and mentee; only for learning and development.
- Who gains, and who comes first?
  > Both may gain. The growth of the mentee comes first.
`;

const steps = `# Steps

## Steps: One turn of mentoring
<!-- id: q -->

1. Bring a real situation

   “Tomorrow I lead my first meeting.”

2. Talk it through, with [questions](https://example.org) first

   - What do you know?
   - What have you tried?
`;

const scenario = `# A story

## Scenario: A year with Lena
<!-- id: q -->

You are Sam, an experienced planner. Lena is your mentee.

### She asks for a favour

Lena: “There is a senior post. If you put in a word, I will get it, right?”

- [“I can’t promise that. Shall we look at what the post needs?”](#how-it-went)
  > **Best:** *She is quiet, then takes out the job description.*
- [“I’ll talk to them.”](#she-counts-on-you)
  > **Poor:** Mentoring does not guarantee promotion.

### She counts on you

Lena: “So I have it?”

- [“No. I promised more than I can.”](#how-it-went)
  > **Repaired:** You put it right.
- [“Let’s wait and see.”](#how-it-went)
  > **Poor:** She feels let down.

> [!CAUTION]
> If someone may be in danger, do not wait.

### How it went

> **Best:** You kept the limits and the warmth.

> **Repaired:** You slipped once and put it right.

> **Poor:** One limit slipped: *{which}*.
`;

const checklist = `# Checklists

## Checklist: For a first talk
<!-- id: q -->

- [ ] What each of us hopes for
- [ ] What stays between us, and what does not
`;

const compare = `# Comparisons

## Compare: Two kinds of mentoring
<!-- id: q -->

| | Formal | Informal |
| --- | --- | --- |
| Who begins it | A programme, which often brings people together | Two people who know each other |
| What it needs | Agreement on start, length and purpose | Few rules |
`;

const label = `# Pictures

## Label: Who stands where
<!-- id: q -->

![Two circles side by side](media/map.svg)

1. **Mentor** (25%, 50%) Growth, and learning from real life.
2. **Line manager with a long name** (75%, 50%) Tasks, performance and leave.
`;

const places = `# Pictures

## Question: Where does the mentor stand?
<!-- id: q -->

![Two circles side by side](media/map.svg "Two kinds of help")

- [x] **Beside** (25%, 50%)
  > Yes.
- [ ] **Between** (75%, 50%) the mentee and the line manager
  > No.
`;

const check = `---
check: { draw: 6, pass: 60% }
---

# A check

## Group

${choice.slice(choice.indexOf('## Question')).replace('## Question', '### Question')}
${sort.slice(sort.indexOf('## Sort')).replace('## Sort', '### Sort').replace('id: q', 'id: s')}
${match.slice(match.indexOf('## Match')).replace('## Match', '### Match').replace('id: q', 'id: m')}
${order.slice(order.indexOf('## Order')).replace('## Order', '### Order').replace('id: q', 'id: o')}
${fill.slice(fill.indexOf('## Fill')).replace('## Fill', '### Fill').replace('id: q', 'id: f')}
${number.slice(number.indexOf('## Number')).replace('## Number', '### Number').replace('id: q', 'id: n')}`;

export const states: readonly State[] = [
  { name: 'a choice', markdown: choice },
  { name: 'a choice without an answer', markdown: choice, act: press('Check') },
  { name: 'a choice that is right', markdown: choice, act: (lesson) => choose(lesson, 'Its box has an x in it') },
  { name: 'a choice that is not', markdown: choice, act: (lesson) => choose(lesson, 'Its words are in bold') },
  {
    name: 'a choice whose tries are used up',
    markdown: used,
    act: (lesson) => choose(lesson, 'Its words are in bold'),
  },
  { name: 'several choices', markdown: several, act: (lesson) => choose(lesson, 'Its words are in bold') },
  { name: 'a choice of true and false', markdown: truth },
  { name: 'a guess', markdown: guess },
  { name: 'a guess without an answer', markdown: guess, act: press('Check') },
  { name: 'a guess that was not right', markdown: guess, options: answered(['a.3']) },
  { name: 'a guess that is only looked at', markdown: guess, options: { isReadOnly: true } },
  { name: 'a poll', markdown: poll },
  { name: 'a poll without an answer', markdown: poll, act: press('Save my answer') },
  { name: 'a poll that is answered', markdown: poll, options: answered(['b']) },
  { name: 'a sort', markdown: sort },
  { name: 'a sort with open rows', markdown: sort, act: press('Check') },
  { name: 'a sort with its result', markdown: sort, act: sortAllInto('Mentoring is not') },
  { name: 'a match', markdown: match },
  { name: 'a match with open rows', markdown: match, act: press('Check') },
  { name: 'a match with its result', markdown: match, options: answered(['a.d', 'b.e'], 'partial') },
  { name: 'a match whose tries are used up', markdown: match, options: answered(['a.d', 'b.e'], 'partial', 2) },
  { name: 'an order', markdown: order },
  { name: 'an order without an answer', markdown: order, act: press('Check') },
  { name: 'an order with its result', markdown: order, act: moveAndCheck },
  {
    name: 'an order whose tries are used up',
    markdown: order.replace('id: q', 'id: q, tries: 1'),
    options: answered(['b', 'a', 'c'], 'partial'),
  },
  { name: 'gaps', markdown: fill },
  { name: 'gaps that are open', markdown: fill, act: press('Check') },
  { name: 'gaps with their result', markdown: fill, options: answered(['a.c', 'b.mentor'], 'partial', 2) },
  {
    name: 'gaps whose tries are used up',
    markdown: fill.replace('id: q', 'id: q, tries: 1'),
    options: answered(['a.d', 'b.mentor'], 'wrong'),
  },
  { name: 'a number', markdown: number },
  { name: 'a number that is missing', markdown: number, act: press('Check') },
  { name: 'a number with its result', markdown: number, options: answered(['٤'], 'correct') },
  {
    name: 'a number whose tries are used up',
    markdown: number.replace('id: q', 'id: q, tries: 1'),
    options: answered(['6'], 'wrong'),
  },
  { name: 'a self-assessment', markdown: rate },
  {
    name: 'a self-assessment with open statements',
    markdown: rate.replace('id: q', 'id: q, skip: no'),
    act: press('Show my result'),
  },
  { name: 'a self-assessment with its result', markdown: rate, options: answered(['c.2', 'd.4', 'e.5']) },
  { name: 'a reflection', markdown: reflect },
  { name: 'a reflection that is saved', markdown: reflect, options: answered(['A talk about my team.']) },
  { name: 'a reflection that is too long', markdown: reflect, act: write('x'.repeat(70)) },
  { name: 'a plan', markdown: plan },
  { name: 'a plan that is saved', markdown: plan, options: answered(['a.to plan', 'c.ask for half an hour']) },
  { name: 'a plan with too much in a field', markdown: plan, act: write('x'.repeat(70)) },
  { name: 'a deck of cards', markdown: cards },
  { name: 'a deck with an open card', markdown: cards, act: openCards },
  {
    name: 'a deck with a card that is known',
    markdown: cards,
    act: async (lesson) => {
      openCards(lesson);
      await press('I knew it')(lesson);
    },
  },
  { name: 'steps', markdown: steps },
  { name: 'steps that are taken one at a time', markdown: steps, act: press('One step at a time', 'Next') },
  { name: 'a scenario', markdown: scenario },
  { name: 'a scenario without a choice', markdown: scenario, act: press('Choose') },
  { name: 'a scenario with what follows', markdown: scenario, act: followPoorChoice() },
  { name: 'a scenario in its second step', markdown: scenario, act: followPoorChoice('Next') },
  { name: 'a scenario at its end', markdown: scenario, options: answered(['b', 'd'], 'wrong') },
  { name: 'a checklist', markdown: checklist },
  { name: 'a checklist with ticks', markdown: checklist, options: answered(['b']) },
  { name: 'a comparison', markdown: compare },
  { name: 'terms of a glossary', markdown: terms, options: withGlossary },
  {
    name: 'a term that is open',
    markdown: terms,
    options: withGlossary,
    act: ({ main }) => button(main, 'line manager').click(),
  },
  { name: 'a film and a sound', markdown: media, options: withMedia },
  { name: 'a label', markdown: label, act: putPicture },
  { name: 'a label with an open text', markdown: label, act: openText },
  { name: 'a question about places', markdown: places, act: putPicture },
  {
    name: 'a question about places with its result',
    markdown: places,
    act: async (lesson) => {
      await putPicture(lesson);
      await choose(lesson, '2 Between the mentee and the line manager');
    },
  },
  { name: 'a check before it begins', markdown: check },
  { name: 'a check with its questions', markdown: check, act: press('Start the check') },
  { name: 'a check with gaps', markdown: check, act: press('Start the check', 'Check your answers') },
  {
    name: 'a check with its answers',
    markdown: check,
    options: {
      progress: {
        checks: { lesson: { seed: 1, best: null, last: null, tries: 0 } },
        answers: { s: halfAnswer(['c.a']), m: halfAnswer(['a.c', 'b.d']), o: halfAnswer(['b', 'a', 'c']) },
      },
    },
    act: press('Check your answers'),
  },
  {
    name: 'a check with its result',
    markdown: check,
    act: press('Start the check', 'Check your answers', 'Finish anyway'),
  },
  { name: 'a choice that is only looked at', markdown: choice, options: { isReadOnly: true } },
];

function press(...texts: readonly string[]) {
  return async (lesson: Lesson): Promise<void> => {
    for (const text of texts) {
      const pressed = button(lesson.main, text);
      pressed.focus();
      pressed.click();
      await lesson.drawn();
    }
  };
}

async function choose(lesson: Lesson, text: string): Promise<void> {
  option(lesson.main, text).click();
  await press('Check')(lesson);
}

function sortAllInto(category: string) {
  return async (lesson: Lesson): Promise<void> => {
    for (const legend of lesson.main.querySelectorAll('legend'))
      option(row(lesson.main, legend.textContent.trim()), category).click();
    await press('Check')(lesson);
  };
}

function openCards({ main }: Lesson): void {
  for (const card of main.querySelectorAll<HTMLDetailsElement>('[data-part="card"]')) card.open = true;
}

/** The tests' courses have no files, so a picture that the page holds itself stands in. */
async function putPicture({ main }: Lesson): Promise<void> {
  const image = main.querySelector('img')!;
  const drawing =
    "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='300'><rect width='400' height='300' fill='#ccc'/></svg>";
  image.loading = 'eager';
  if (isChromium) await keepDrawing();
  await new Promise((resolve) => {
    image.onload = resolve;
    image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

async function openText(lesson: Lesson): Promise<void> {
  await putPicture(lesson);
  lesson.main.querySelector<HTMLButtonElement>('[data-part="marks"] button')!.click();
}

async function moveAndCheck(lesson: Lesson): Promise<void> {
  move(lesson.main, itemsIn(lesson.main)[0]!, 'down').click();
  await press('Check')(lesson);
}

function followPoorChoice(...texts: readonly string[]) {
  return async (lesson: Lesson): Promise<void> => {
    option(lesson.main, '“I’ll talk to them.”').click();
    await press('Choose', ...texts)(lesson);
  };
}

function write(text: string) {
  return (lesson: Lesson): void => {
    const field = lesson.main.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
}

function halfAnswer(response: readonly string[]): Answer {
  return { response, result: 'partial', tries: 1 };
}

function answered(response: readonly string[], result: Result = 'neutral', tries = 1): LessonOptions {
  return { progress: { answers: { q: { response, result, tries } } } };
}
