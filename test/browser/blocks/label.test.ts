import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { accessible, emulate } from '../support/browser.ts';
import { hasFocus, textOf, words } from '../support/find.ts';
import { startLesson, type Lesson, type LessonOptions } from '../support/lesson.ts';

const image =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300' width='400' height='300'%3E%3Crect width='400' height='300' fill='%23ccc'/%3E%3C/svg%3E";

const label = `# Lesson

## Label: Who stands where
<!-- id: who -->

![Two circles](media/map.svg)

1. **Mentor** (25%, 50%) Growth.
2. **Manager** (75%, 50%) Tasks.
3. **Training** (100%, 100%) Courses.
`;

const question = `# Lesson

## Question: Where does the mentor stand?
<!-- id: who -->

![Two circles](media/map.svg)

- [x] **Beside** (25%, 50%)
  > Yes.
- [ ] **Between** (75%, 50%) the other two
  > No.
`;

describe('a label', () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  it('is a list of names that open, each with its number, under the picture', async () => {
    await start(label);
    const names = await accessible('[data-part="places"] summary');
    expect(names.map(({ name }) => name)).to.deep.equal(['1 Mentor', '2 Manager', '3 Training']);
    const [number] = await accessible('[data-part="marks"] button');
    expect(number).to.include({ role: 'button', name: '1 Mentor' });
    expect(number!.properties.expanded).to.equal(false);
  });

  it('puts the numbers where the author says, wholly on the picture', async () => {
    const { block } = await start(label);
    const box = block.querySelector('[data-part="picture-box"]')!.getBoundingClientRect();
    const [first, second, third] = numbers(block).map((one) => one.getBoundingClientRect());
    expect(Math.round(first!.left + first!.width / 2 - box.left)).to.equal(100);
    expect(Math.round(second!.left + second!.width / 2 - box.left)).to.equal(300);
    expect(Math.round(first!.top + first!.height / 2 - box.top)).to.equal(150);
    expect(Math.round(third!.right)).to.equal(Math.round(box.right));
    expect(Math.round(third!.bottom)).to.equal(Math.round(box.bottom));
    expect([first!.width, first!.height]).to.deep.equal([44, 44]);
  });

  it('leaves the picture as it is in a language that is read from the right', async () => {
    const { block, lesson } = await start(label);
    lesson.course.dir = 'rtl';
    const box = block.querySelector('[data-part="picture-box"]')!.getBoundingClientRect();
    const first = numbers(block)[0]!.getBoundingClientRect();
    expect(Math.round(first.left + first.width / 2 - box.left)).to.equal(100);
  });

  it('opens the text of a number under the picture, one at a time, and goes there', async () => {
    const { block, lesson } = await start(label);
    numbers(block)[1]!.click();
    await lesson.drawn();
    expect(open(block)).to.deep.equal(['2 Manager']);
    expect(hasFocus(block.querySelectorAll('summary')[1]!)).to.equal(true);
    numbers(block)[0]!.click();
    expect(open(block)).to.deep.equal(['1 Mentor']);
    await toggled();
    await lesson.drawn();
    expect(numbers(block).map((one) => one.getAttribute('aria-expanded'))).to.deep.equal(['true', 'false', 'false']);
    numbers(block)[0]!.click();
    expect(open(block)).to.deep.equal([]);
  });

  it('is read with the keys alone, which pass each name once', async () => {
    const { block } = await start(label);
    block.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(open(block)).to.deep.equal(['1 Mentor']);
    await sendKeys({ press: 'Tab' });
    expect(hasFocus(block.querySelectorAll('summary')[1]!)).to.equal(true);
    await sendKeys({ press: ' ' });
    expect(open(block)).to.deep.equal(['1 Mentor', '2 Manager']);
    expect(numbers(block).every((one) => one.tabIndex === -1)).to.equal(true);
  });

  it('has smaller numbers where two come near each other, and none where they would lie too close', async () => {
    const near = await start(label.replace('(75%, 50%)', '(33%, 50%)'));
    expect(numbers(near.block)[0]!.getBoundingClientRect().width).to.equal(32);
    const close = await start(label.replace('(75%, 50%)', '(30%, 50%)'));
    expect(numbers(close.block)[0]!.getBoundingClientRect().width).to.equal(0);
  });

  it('finds out again when the picture gets smaller', async () => {
    const { block, lesson } = await start(label.replace('(75%, 50%)', '(33%, 50%)'));
    await setViewport({ width: 320, height: 700 });
    await frames();
    await lesson.drawn();
    expect(numbers(block)[0]!.getBoundingClientRect().width).to.equal(0);
  });

  it('keeps its numbers on paper', async () => {
    const { block } = await start(label);
    await emulate({}, 'print');
    expect(numbers(block)[0]!.getBoundingClientRect().width).to.equal(44);
    await emulate();
  });
});

describe('a question about places on a picture', () => {
  it('is a choice of names, with their numbers in the order of the author', async () => {
    await start(question);
    const options = await accessible('[data-part="option"] input');
    expect(options.map(({ role, name }) => [role, name])).to.deep.equal([
      ['radio', '1 Beside'],
      ['radio', '2 Between the other two'],
    ]);
  });

  it('takes a number for the option it stands for', async () => {
    const { block, lesson } = await start(question);
    numbers(block)[1]!.click();
    await lesson.drawn();
    expect(chosen(block)).to.deep.equal(['b']);
    expect(pressed(block)).to.deep.equal(['false', 'true']);
    block.querySelector<HTMLButtonElement>('[data-part="button-primary"]')!.click();
    await lesson.drawn();
    expect(lesson.events.map((event) => event.type === 'answered' && event.response)).to.deep.equal([['b']]);
    expect(textOf(block, 'result-word')).to.contain('Not quite');
  });

  it('shows on the picture what was chosen before', async () => {
    const { block } = await start(question, {
      progress: { answers: { who: { response: ['a'], result: 'correct', tries: 1 } } },
    });
    await frames();
    expect(pressed(block)).to.deep.equal(['true', 'false']);
  });

  it('changes nothing any more where nothing can be answered', async () => {
    const { block, lesson } = await start(question, {
      isReadOnly: true,
      progress: { answers: { who: { response: ['a'], result: 'correct', tries: 1 } } },
    });
    numbers(block)[1]!.click();
    await lesson.drawn();
    expect(chosen(block)).to.deep.equal(['a']);
    expect(pressed(block)).to.deep.equal(['true', 'false']);
  });
});

async function start(markdown: string, options: LessonOptions = {}): Promise<{ lesson: Lesson; block: HTMLElement }> {
  const lesson = await startLesson(markdown, options);
  const img = lesson.main.querySelector('img')!;
  img.loading = 'eager';
  await new Promise((resolve) => {
    img.onload = resolve;
    img.src = image;
  });
  await frames();
  return { lesson, block: lesson.block('who') };
}

function numbers(block: Element): HTMLButtonElement[] {
  return [...block.querySelectorAll<HTMLButtonElement>('[data-part="marks"] button')];
}

function open(block: Element): string[] {
  return [...block.querySelectorAll('details[open] > summary')].map(words);
}

function chosen(block: Element): string[] {
  return [...block.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
}

function pressed(block: Element): (string | null)[] {
  return numbers(block).map((one) => one.getAttribute('aria-pressed'));
}

/** The browser tells in a later task that something was opened. */
function toggled(): Promise<void> {
  return frames();
}

async function frames(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
