import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { emulate } from '../support/browser.ts';
import { startCourseWith, type Course, type CourseOptions } from '../support/course.ts';
import { button, findButton, part, textOf, words } from '../support/find.ts';
import { replacing } from '../support/replace.ts';
import { ScriptedHost } from '../support/scripted-host.ts';

const lessons = {
  '01-is.md': `# What it is

## Mentoring is
<!-- recap: yes -->

- **A tool.** It grows *knowledge*.[^1]
  - Networks, too.

## Mentoring is not
<!-- recap: yes -->

It is no guarantee.

| a | b |
|---|---|
| 1 | 2 |

## In short

- It grows knowledge.
- It is \\<no> promise.

<details>
<summary>Words</summary>

- Not taken.

</details>

[^1]: And [more](https://example.org).
`,
  '02-plan.md': `# Your plan

## Plan: My first step
<!-- id: own -->

1. I want to learn …

## In short

- Plans help.
`,
};

const sheet = `A course
Completed.
Learner, as the learning system gives the name: \u2068A Learner\u2069
Made on DAY, of version 1.0.0.

In short

What it is
- It grows knowledge.
- It is <no> promise.

Your plan
- Plans help.

Mentoring is
- A tool. It grows knowledge.
  - Networks, too.

Mentoring is not
It is no guarantee.`;

const plan = `

Your plan: My first step
- I want to learn to plan.`;

describe('what is taken along', () => {
  it('repeats what lessons say in short and marked lists, by lesson, and nothing else of them', async () => {
    const { course } = await finish();
    const text = part(course, 'sheet-text')!;
    expect([...text.querySelectorAll('h3, h4')].map(words)).to.deep.equal([
      'In short',
      'What it is',
      'Your plan',
      'Mentoring is',
      'Mentoring is not',
    ]);
    expect([...text.querySelectorAll('li')].map(words)).to.deep.equal([
      'It grows knowledge.',
      'It is <no> promise.',
      'Plans help.',
      'A tool. It grows knowledge.',
      'Networks, too.',
    ]);
    expect(words(text)).to.include('Mentoring is not It is no guarantee.').and.not.to.include('Not taken');
  });

  it('is copied as text, without the plan until the learner ticks it', async () => {
    const { course } = await finish({}, 'to plan.');
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    await replacing(navigator, 'clipboard', clipboard, async () => {
      button(course, 'Copy this').click();
      tick(course).focus();
      await sendKeys({ press: ' ' });
      button(course, 'Copy this').click();
      await Promise.resolve();
    });
    expect(copied.map(withoutDay)).to.deep.equal([sheet, sheet + plan]);
    expect(document.activeElement === tick(course)).to.equal(true);
    expect(textOf(part(course, 'sheet-text')!, 'own-plan')).to.equal(
      'Your plan My first step I want to learn to plan.',
    );
  });

  it('is selected in the page where the app can neither copy nor share', async () => {
    const barred = () => Promise.reject(new DOMException('barred', 'NotAllowedError'));
    await replacing(navigator, 'share', barred, () =>
      replacing(navigator, 'clipboard', undefined, () =>
        replacing(document, 'execCommand', undefined, async () => {
          const { course, until } = await finish();
          const own = part(course, 'sheet')!;
          for (const name of ['Copy this', 'Share']) {
            getSelection()!.removeAllRanges();
            button(own, name).click();
            await until('selects it', () => getSelection()!.toString().includes('It is <no> promise.'));
            await until('says so', () => textOf(own, 'said').startsWith('It is selected.'));
          }
        }),
      ),
    );
  });

  it('offers no Share where the app has none', async () => {
    await replacing(navigator, 'share', undefined, async () => {
      expect(findButton((await finish()).course, 'Share')).to.equal(null);
    });
  });

  it('needs no printer: where there is none, nothing speaks of one', async () => {
    await withMouse(async () => {
      const own = part((await finish()).course, 'sheet')!;
      expect(findButton(own, 'Print this page')).not.to.equal(null);
      await replacing(window, 'print', undefined, async () => {
        const without = part((await finish()).course, 'sheet')!;
        expect(findButton(without, 'Print this page')).to.equal(null);
        expect(findButton(without, 'Copy this')).not.to.equal(null);
      });
    });
  });

  it('is printed with the result and the receipt, and the plan only if it is ticked', async () => {
    const { course } = await finish({}, 'to plan.');
    await emulate({}, 'print');
    try {
      const main = part(course, 'summary')!;
      expect(printedParts(course)).to.deep.equal([null, 'sheet', 'proof']);
      expect(main.innerText).not.to.include('to plan.');
      tick(course).click();
      expect(main.innerText).to.include('I want to learn to plan.');
      expect([...main.querySelectorAll('button, input, a')].filter((one) => one.checkVisibility())).to.have.length(0);
    } finally {
      await emulate();
    }
  });

  it('is not there where there is nothing to take along', async () => {
    const { course } = await finish({ lessons: { '01-one.md': '# One\n\nText.\n' } });
    expect(part(course, 'sheet')).to.equal(null);
  });

  it('says that something may be missing where a lesson could not be loaded', async () => {
    const own = { lessons: { '01-is.md': lessons['01-is.md'] }, answer: 'trouble' } as const;
    const { course, until } = await finish(own);
    await until('says so', () => textOf(course, 'sheet').includes('Not all lessons could be loaded'));
    expect(part(course, 'short')).to.equal(null);
  });

  it('has no finding of axe, light, dark, and in a language from right to left', async () => {
    const { course } = await finish({ settings: 'language: ar\ncertificate: yes\n' }, 'to plan.');
    await expect(part(course, 'summary')!).to.be.accessible();
    course.dataset.theme = 'dark';
    await expect(part(course, 'summary')!).to.be.accessible();
  });

  it('fits into 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const host = new ScriptedHost({ learner: { id: 'x', name: 'N'.repeat(300) } });
      await finish({ settings: 'certificate: yes\n', host }, 'to plan.');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

describe('a certificate', () => {
  const certificate = 'certificate: yes\n';
  const textIn = (course: Element) =>
    [...part(course, 'certificate-text')!.querySelectorAll('p')].map(words).map(withoutDay);

  it('is there where the course has one, and says what the record says', async () => {
    const { course } = await finish({ settings: certificate });
    expect(textIn(course)).to.deep.equal([
      'Certificate of completion',
      'A Learner',
      'The name is as your learning system gives it.',
      'A course',
      'Completed.',
      'Made on DAY, of version 1.0.0.',
      'The official record is in your learning system.',
    ]);
    const without = await finish();
    expect(part(without.course, 'certificate')).to.equal(null);
  });

  it('is not there before the course is completed', async () => {
    const started = await startCourseWith(
      { '01-last.md': '# Last\n\n## Question: Who?\n\n- [x] You\n  > Yes.\n- [ ] I\n  > No.\n' },
      { settings: certificate },
    );
    button(started.course, 'Go on without completing').click();
    await started.until('shows the summary', () => started.player.index === 1);
    expect(part(started.course, 'certificate')).to.equal(null);
  });

  it('takes a name for text, whatever is in it', async () => {
    const name = '\u202e<img src=x onerror=alert(1)>\nOfficial: passed\u2066';
    const { course } = await finish({ settings: certificate, host: new ScriptedHost({ learner: { id: 'x', name } }) });
    expect(textIn(course)[1]).to.equal('<img src=x onerror=alert(1)> Official: passed');
    expect(part(course, 'certificate-text')!.querySelector('bdi')!.childElementCount).to.equal(0);
    expect(textOf(course, 'receipt')).not.to.match(/[\u202a-\u202e\u2066]/);
    expect(
      part(course, 'receipt')!
        .textContent.split('\n')
        .some((line) => line.startsWith('Official')),
    ).to.equal(false);
  });

  it('claims no learning system where there is none', async () => {
    const { course } = await finish({
      settings: certificate,
      host: new ScriptedHost({ learner: { id: '', name: '' } }, { name: 'local' }),
    });
    expect(textIn(course).join()).to.include('runs outside a learning system').and.not.to.include('official record');
    expect(textIn(course).join()).not.to.include('The name is as');
  });

  it('is printed alone, and the summary without it', async () => {
    await withMouse(async () => {
      const { course } = await finish({ settings: certificate });
      await emulate({}, 'print');
      try {
        expect(printedParts(course)).not.to.include('certificate');
        let printed: unknown;
        await replacing(
          window,
          'print',
          () => (printed = printedParts(course)),
          async () => {
            button(course, 'Print the certificate').click();
            await Promise.resolve();
          },
        );
        expect(printed).to.deep.equal(['certificate']);
        window.dispatchEvent(new Event('afterprint'));
        expect(printedParts(course)).not.to.include('certificate');
      } finally {
        await emulate();
      }
    });
  });
});

/** Printers are expected where there is a mouse, which a browser without a window has not. */
function withMouse(act: () => Promise<void>): Promise<void> {
  const matchMedia = window.matchMedia.bind(window);
  const media = (query: string) => (query === '(hover: hover)' ? { matches: true } : matchMedia(query));
  return replacing(window, 'matchMedia', media, act);
}

function printedParts(course: Element): (string | null)[] {
  const shown = [...part(course, 'summary')!.children].filter((one) => one.checkVisibility());
  return shown.map((one) => one.getAttribute('data-part'));
}

interface FinishOptions extends CourseOptions {
  readonly lessons?: Readonly<Record<string, string>>;
}

/** Completes the course; `learned`: finishes the first sentence of the plan. */
async function finish({ lessons: own = lessons, ...options }: FinishOptions = {}, learned = ''): Promise<Course> {
  const started = await startCourseWith(own, options);
  const { course, player, until } = started;
  const count = Object.keys(own).length;
  for (let index = 0; index < count; index++) {
    await until(
      'shows the lesson',
      () => player.index === index && findButton(course, 'Complete and Continue') !== null,
    );
    const field = course.querySelector<HTMLTextAreaElement>('lm-plan textarea');
    if (field && learned) {
      await until('takes a plan', () => findButton(course, 'Save') !== null);
      field.value = learned;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      button(course, 'Save').click();
    }
    button(course, 'Complete and Continue').click();
  }
  await until('shows the summary', () => player.index === count && words(document.activeElement) === 'Summary');
  if (own === lessons)
    await until(
      'has all lessons',
      () => textOf(course, 'sheet').includes('Plans help.') && textOf(course, 'sheet').includes('no guarantee'),
    );
  if (learned) await until('has the plan', () => textOf(course, 'sheet').includes(learned));
  return started;
}

function tick(course: Element): HTMLInputElement {
  return course.querySelector('[data-part="tick"] input')!;
}

function withoutDay(text: string): string {
  return text.replace(/Made on .*?, of version/, 'Made on DAY, of version');
}
