import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { words } from '../../../src/language/words.ts';
import { startLesson } from '../support/lesson.ts';
import { withWideText } from '../support/reading.ts';
import { show, states } from '../support/states.ts';

describe('at 320 pixels', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const direction of ['ltr', 'rtl']) {
    for (const state of states) {
      it(`${state.name} stays within the page, ${direction}`, async () => {
        const { course } = await show(state);
        course.dir = direction;
        expect(outside(course)).to.deep.equal([]);
      });

      it(`${state.name} stays within the page with wide text, ${direction}`, async () => {
        const { course } = await show(state);
        course.dir = direction;
        await withWideText(() => expect(outside(course)).to.deep.equal([]));
      });
    }
  }

  it('has its header in two lines', async () => {
    const { course } = await show(states[0]!);
    const tops = ['course-title', 'health', 'contents', 'place'].map(
      (name) => course.querySelector(`[data-part="${name}"]`)!.getBoundingClientRect().top,
    );
    expect(tops[0]).to.equal(tops[1]);
    expect(tops[2]).to.equal(tops[3]);
    expect(tops[2]).to.be.above(tops[0]!);
  });
});

describe('the largest text', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('fits into 320 pixels, header and all', async () => {
    await setViewport({ width: 320, height: 640 });
    const { course } = await show(states[0]!);
    course.dataset.text = 'largest';
    course.querySelector('[data-part="health"]')!.textContent = words('en').health.local;
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
    delete course.dataset.text;
  });
});

describe('the state of saving', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('moves nothing when it comes and changes', async () => {
    await setViewport({ width: 320, height: 640 });
    const { course } = await show(states[0]!);
    const health = course.querySelector('[data-part="health"]')!;
    const { saved, saving, local } = words('en').health;
    const rooms = ['', saving, saved, local].map((text) => {
      health.textContent = text;
      return course.querySelector('[data-part="course-title"]')!.getBoundingClientRect().width;
    });
    expect(new Set(rooms).size).to.equal(1);
  });
});

describe('a target for a finger', () => {
  for (const state of states) {
    it(`is 44 pixels high and wide at least in ${state.name}`, async () => {
      const { main } = await show(state);
      // A word of a text has the height of its line (WCAG 2.5.8 leaves such targets out).
      const inText = [...main.querySelectorAll('[data-part="term"]')].map((term) => term.textContent);
      const targets = main.querySelectorAll<HTMLElement>(
        'button, label[data-part="option"], summary, textarea, select, input[type="text"]',
      );
      const small = [...targets]
        .filter((target) => target.checkVisibility())
        .map((target) => ({ text: target.textContent.trim(), ...sizeOf(target) }))
        .filter(({ text, width, height }) => width < 44 || height < (inText.includes(text) ? 24 : 44));
      expect(small).to.deep.equal([]);
    });
  }
});

describe('true and false', () => {
  const pair = states.find(({ name }) => name.includes('true and false'))!;
  after(() => setViewport({ width: 800, height: 600 }));

  it('stand side by side from 22 rem, as wide as each other', async () => {
    await setViewport({ width: 352, height: 640 });
    const [one, other] = boxes((await show(pair)).main);
    expect(one!.top).to.equal(other!.top);
    expect(one!.width).to.be.closeTo(other!.width, 0.5);
  });

  it('stand one below the other where there is less room', async () => {
    await setViewport({ width: 351, height: 640 });
    const [one, other] = boxes((await show(pair)).main);
    expect(other!.top).to.be.above(one!.top);
  });
});

describe('the steps of a scale', () => {
  const scale = states.find(({ name }) => name === 'a self-assessment')!;
  after(() => setViewport({ width: 800, height: 600 }));

  it('stand side by side where there is room, and one below the other where there is none', async () => {
    await setViewport({ width: 768, height: 640 });
    const wide = boxes((await show(scale)).main).slice(0, 6);
    expect(new Set(wide.slice(0, 5).map(({ top }) => top)).size).to.equal(1);
    expect(wide[5]!.top).to.be.above(wide[4]!.top);
    await setViewport({ width: 320, height: 640 });
    const narrow = boxes((await show(scale)).main).slice(0, 6);
    expect(new Set(narrow.map(({ top }) => top)).size).to.equal(6);
  });
});

describe('code in a text that runs from the right', () => {
  it('stays in its own order, in a line and in lines of its own', async () => {
    const markdown = '# Lesson\n\nاكتب `- [x]` هنا.\n\n```\n- [x]\n```\n';
    const { main } = await startLesson(markdown, { settings: 'language: ar\n' });
    main.closest<HTMLElement>('[data-part="course"]')!.dir = 'rtl';
    const places = [...main.querySelectorAll('code')].map(({ firstChild }) =>
      ['-', '[', 'x', ']'].map((sign) => leftOf(firstChild as Text, sign)),
    );
    expect(places).to.have.length(2);
    for (const place of places) expect(place).to.deep.equal([...place].sort((one, other) => one - other));
  });
});

function leftOf(text: Text, sign: string): number {
  const range = document.createRange();
  const start = text.data.indexOf(sign);
  range.setStart(text, start);
  range.setEnd(text, start + 1);
  return range.getBoundingClientRect().left;
}

function boxes(root: Element): DOMRect[] {
  return [...root.querySelectorAll('[data-part="option"]')].map((one) => one.getBoundingClientRect());
}

/** What is drawn beyond the page's sides. */
function outside(course: HTMLElement): string[] {
  return [...course.querySelectorAll<HTMLElement>('*')]
    .filter((element) => element.checkVisibility() && !element.closest('[data-part="announcer"], [data-part="skip"]'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > window.innerWidth + 0.5;
    })
    .map((element) => element.outerHTML.slice(0, 80));
}

function sizeOf(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width: Math.round(width), height: Math.round(height) };
}
