import { expect } from '@open-wc/testing';
import { prepareForPaper } from '../../../src/player/paper.ts';
import { emulate, isChromium } from '../support/browser.ts';
import { startCourseWith } from '../support/course.ts';
import { part, words } from '../support/find.ts';
import { startLesson } from '../support/lesson.ts';
import { replacing } from '../support/replace.ts';
import { show, states } from '../support/states.ts';

const reflection = states.find(({ name }) => name === 'a reflection')!;
const answered = states.find(({ name }) => name === 'a choice whose tries are used up')!;

(isChromium ? describe : describe.skip)('on paper', () => {
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

  for (const state of states) {
    it(`nothing of a question, its answer and its result is lost: ${state.name}`, async () => {
      await emulate();
      const { main } = await show(state);
      const read = [...main.querySelectorAll(stays)].filter((element) => element.checkVisibility());
      const chosen = [...main.querySelectorAll('select')].filter((one) => one.value && one.checkVisibility());
      await emulate({}, 'print');
      const lost = read.filter((element) => !element.checkVisibility()).map(words);
      const unsaid = chosen.filter((list) => !words(part(list.parentElement!, 'chosen')));
      expect([...lost, ...unsaid.map(({ id }) => id)]).to.deep.equal([]);
    });
  }

  it('what is folded up on the screen is open', async () => {
    const { main } = await show(answered);
    const hint = main.querySelector('details:not([open]) > :not(summary)')!;
    expect(hint.getBoundingClientRect().height).to.be.above(10);
  });

  it('so is what a browser without a style for it has folded up, as long as it prints', async () => {
    const { course, main } = await show(answered);
    const hint = main.querySelector('details')!;
    await replacing(
      CSS,
      'supports',
      () => false,
      async () => {
        prepareForPaper(course);
        window.dispatchEvent(new Event('beforeprint'));
        expect(hint.open).to.equal(true);
        window.dispatchEvent(new Event('afterprint'));
        expect(hint.open).to.equal(false);
      },
    );
  });

  it('is looked after in every course', async () => {
    await replacing(
      CSS,
      'supports',
      () => false,
      async () => {
        const { course, until } = await startCourseWith({
          '01-one.md': `# One\n\n<details>\n<summary>More</summary>\n\nText.\n\n</details>\n`,
        });
        await until('has what it prints by', () => {
          window.dispatchEvent(new Event('beforeprint'));
          return course.querySelector('main details')!.hasAttribute('open');
        });
      },
    );
  });

  it('a long text of the learner’s own is whole', async () => {
    const { course, main } = await show(reflection);
    const field = main.querySelector('textarea')!;
    field.value = 'One more line.\n'.repeat(20);
    prepareForPaper(course);
    window.dispatchEvent(new Event('beforeprint'));
    expect(field.scrollHeight).to.be.at.most(field.clientHeight);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('a long text of the learner’s own is whole in a browser whose fields do not grow, as long as it prints', async () => {
    const { course, main } = await show(reflection);
    const field = main.querySelector('textarea')!;
    field.style.setProperty('field-sizing', 'fixed');
    field.value = 'One more line.\n'.repeat(20);
    await replacing(
      CSS,
      'supports',
      () => false,
      async () => {
        prepareForPaper(course);
        window.dispatchEvent(new Event('beforeprint'));
        expect(field.scrollHeight).to.be.at.most(field.clientHeight);
        window.dispatchEvent(new Event('afterprint'));
        expect(field.scrollHeight).to.be.above(field.clientHeight);
      },
    );
  });

  it('a link that leaves the course says where it leads', async () => {
    const { main } = await startLesson(
      '# Lesson\n\n[A page](https://example.org/page), and [a part](#more).\n\n## More\n\nText.\n',
    );
    const ends = [...main.querySelectorAll('p a')].map((link) => getComputedStyle(link, '::after').content);
    expect(ends).to.deep.equal(['" (https://example.org/page)"', 'none']);
  });

  it('small print is smaller than the text', async () => {
    const { course, main } = await show(answered);
    const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    expect(sizeOf(part(course, 'how')!)).to.be.below(sizeOf(main.querySelector('p:not([data-part])')!));
  });
});

const stays =
  '[data-part="block-title"], [data-part="result"], [data-part="row-result"]:not(:empty), [data-part="sentence-result"], [data-part="way"], label:has(:checked), input[type="text"], textarea, [data-part="review"] li';

function isShown(course: Element, name: string): boolean {
  return [...course.querySelectorAll(`[data-part="${name}"]`)].some((element) => element.checkVisibility());
}
