import { expect } from '@open-wc/testing';
import { startCourseWith, type Course } from '../support/course.ts';
import { button, findButton, option, part, textOf, words } from '../support/find.ts';
import { RealLms } from '../support/real-lms.ts';

const lessons = {
  '01-first.md': `# First

## Guess: A promotion will follow.
<!-- id: promotion -->

- [ ] True
  > Nobody can promise that.
- [x] False
  > Mentoring may build skills.

## Guess: Who decides?
<!-- id: decides, shuffle: no -->

- [ ] The mentor
  > No.
- [x] The mentee
  > Yes.
- [ ] Both, line by line
  > **Half right:** Both speak.

> **Why:** The mentee has the last word.
`,
};

describe('then and now', () => {
  it('puts the rule beside each first guess, and shames nobody who was very sure of the other answer', async () => {
    const { course } = await finish(['promotion', 'True', 'Very sure'], ['decides', 'The mentor', 'Guessing']);
    expect(rows(course)).to.deep.equal([
      'A promotion will follow. | In lesson 1 you were very sure of the other answer. Many people are. Here is the rule to keep: | False Mentoring may build skills.',
      'Who decides? | Your guess in lesson 1: “The mentor”. Guessing. Here is the rule to keep: | The mentee The mentee has the last word.',
    ]);
  });

  it('says that a guess was right, and nothing of how sure where that was not said', async () => {
    const { course } = await finish(['promotion', 'False', 'Fairly sure'], ['decides', 'The mentee']);
    const said = rows(course).map((row) => row.split(' | ')[1]);
    expect(said).to.deep.equal([
      'Your guess in lesson 1: “False”. Fairly sure. That is right. Here is the rule to keep:',
      'Your guess in lesson 1: “The mentee”. That is right. Here is the rule to keep:',
    ]);
  });

  it('tells of another answer where there are several, and of no other where it was half right', async () => {
    const wrong = await finish(['decides', 'The mentor', 'Very sure']);
    expect(rows(wrong.course)[0]).to.contain('you were very sure of another answer.');
    const half = await finish(['decides', 'Both, line by line', 'Very sure']);
    expect(rows(half.course)[0]).to.contain('“Both, line by line”. Very sure. Here is').and.not.to.contain('Many');
  });

  it('leads back to the guess', async () => {
    const { course, player, until } = await finish(['decides', 'The mentor']);
    part(course, 'then-now')!.querySelector('a')!.click();
    await until('shows the lesson', () => player.index === 0);
    await until('is at the guess', () => words(document.activeElement) === 'Who decides?');
  });

  it('is not there where nobody guessed', async () => {
    const { course } = await finish();
    expect(part(course, 'then-now')).to.equal(null);
    expect(textOf(course, 'summary')).not.to.contain('Then and now');
  });

  it('knows the guess on another device where private answers are kept in the learning system', async () => {
    const settings = 'private answers: learning system\n';
    const lms = new RealLms();
    const { until } = await finishWith({ host: lms, settings }, ['decides', 'The mentor', 'Very sure']);
    await until('is stored', () => Boolean(lms.stored['cmi.suspend_data']));
    const again = await startCourseWith(lessons, { host: new RealLms({ ...lms.stored }), settings });
    await again.until('shows the guess', () => textOf(again.course, 'own') !== '');
    expect(textOf(again.course, 'own')).to.equal('Your guess: “The mentor”. Very sure.');
  });
});

type Guess = readonly [block: string, ...options: readonly string[]];

function finish(...guesses: readonly Guess[]): Promise<Course> {
  return finishWith({}, ...guesses);
}

/** Guesses, and goes on to the summary. */
async function finishWith(
  options: Parameters<typeof startCourseWith>[1],
  ...guesses: readonly Guess[]
): Promise<Course> {
  const started = await startCourseWith(lessons, options);
  const { course, player, until } = started;
  await until('can guess', () => findButton(course, 'Check') !== null);
  for (const [id, ...texts] of guesses) {
    const block = course.querySelector(`#lm-b-${id}`)!;
    for (const text of texts) option(block, text).click();
    button(block, 'Check').click();
    await until('shows the result', () => part(block, 'result') !== null);
  }
  part(course, 'end')!.querySelector('button')!.click();
  await until('shows the summary', () => player.index === 1);
  const count = guesses.length;
  await until('has its guesses', () => course.querySelectorAll('[data-part="then-now"] > li').length === count);
  return started;
}

function rows(course: Element): string[] {
  return [...part(course, 'then-now')!.children].map((row) => [...row.children].map(words).join(' | '));
}
