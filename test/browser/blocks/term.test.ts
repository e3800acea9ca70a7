import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible, emulate } from '../support/browser.ts';
import { button, hasFocus, part, words } from '../support/find.ts';
import { startLesson } from '../support/lesson.ts';

const glossary = '- **mentor, mentors** — Somebody with *experience*.\n- **aim** — What somebody wants to reach.\n';
const lesson = '# Lesson\n\nA mentor has no aim of their own.\n\nA second paragraph.\n';

describe('a term of the glossary', () => {
  it('is a button that says whether its meaning is open', async () => {
    const { main } = await start();
    expect(await accessible('lm-term button')).to.have.length(2);
    const isOpen = async () => (await accessible('lm-term button'))[0]!.properties.expanded;
    expect((await accessible('lm-term button'))[0]).to.include({ role: 'button', name: 'mentor' });
    expect(await isOpen()).to.equal(false);
    button(main, 'mentor').click();
    expect(await isOpen()).to.equal(true);
  });

  it('is opened by keyboard, read right behind its button, and closed by Escape with the focus where it was', async () => {
    const { main, meaning } = await start();
    const term = button(main, 'mentor');
    term.focus();
    await sendKeys({ press: 'Enter' });
    expect(meaning(0).checkVisibility()).to.equal(true);
    expect(words(meaning(0))).to.equal('Somebody with experience.');
    expect(term.nextElementSibling === meaning(0)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(meaning(0).checkVisibility()).to.equal(false);
    expect(hasFocus(term)).to.equal(true);
  });

  it('closes when another is opened', async () => {
    const { main, meaning } = await start();
    button(main, 'mentor').click();
    button(main, 'aim').click();
    expect([meaning(0).checkVisibility(), meaning(1).checkVisibility()]).to.deep.equal([false, true]);
  });

  it('shows its meaning under the word and between the edges of the page, in either direction of writing', async () => {
    const { course, main, meaning } = await start();
    for (const direction of ['ltr', 'rtl']) {
      course.dir = direction;
      for (const [index, name] of ['mentor', 'aim'].entries()) {
        const term = button(main, name);
        term.click();
        const [word, box] = [term, meaning(index)].map((one) => one.getBoundingClientRect());
        expect(box!.top).to.be.within(word!.bottom, word!.bottom + 8);
        expect(box!.left).to.be.at.least(0);
        expect(box!.right).to.be.at.most(document.documentElement.clientWidth);
        if (direction === 'ltr') expect(Math.abs(box!.left - word!.left)).to.be.below(1);
        else expect(Math.abs(box!.right - word!.right)).to.be.below(1);
        term.click();
      }
    }
  });

  it('stands near its word also in a page that is much higher than the window', async () => {
    const { main, meaning } = await start(`# Lesson\n\n${'Text.\n\n'.repeat(200)}A mentor.\n`);
    const term = button(main, 'mentor');
    term.scrollIntoView({ block: 'center' });
    term.click();
    const distance = meaning(0).getBoundingClientRect().top - term.getBoundingClientRect().bottom;
    expect(distance).to.be.within(0, 8);
  });

  it('is scrolled into view where it would open below the window', async () => {
    const { main, meaning } = await start(
      `# Lesson\n\n${'Text.\n\n'.repeat(200)}A mentor.\n\n${'Text.\n\n'.repeat(50)}`,
    );
    const term = button(main, 'mentor');
    term.scrollIntoView({ block: 'end' });
    const opened = new Promise((resolve) => meaning(0).addEventListener('toggle', resolve, { once: true }));
    term.click();
    await opened;
    expect(meaning(0).getBoundingClientRect().bottom).to.be.at.most(innerHeight + 1);
  });

  it('looks like the text around it and not like a button', async () => {
    const { main } = await start();
    const term = getComputedStyle(button(main, 'mentor'));
    const text = getComputedStyle(main.querySelector('p:not([data-part])')!);
    for (const name of ['fontSize', 'fontWeight', 'fontFamily', 'color'] as const)
      expect(term[name]).to.equal(text[name]);
    expect(term.textDecorationLine).to.equal('underline');
  });

  it('works within a shadow root, where a course is embedded', async () => {
    const { course } = await start();
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(course);
    button(course, 'mentor').click();
    expect(words(root.querySelector('[data-part="meaning"]:popover-open'))).to.equal('Somebody with experience.');
    host.remove();
  });

  it('is a link to the list where the browser has no popovers', async () => {
    const popover = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
    delete (HTMLElement.prototype as { popover?: unknown }).popover;
    try {
      const { main } = await start();
      const link = main.querySelector<HTMLAnchorElement>('lm-term a')!;
      expect(main.querySelector('lm-term button') === null).to.equal(true);
      expect(words(main.querySelector(link.hash))).to.equal('mentor');
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', popover);
    }
  });

  it('is printed as a word, and explained in the list at the end', async () => {
    const { main } = await start();
    await emulate({}, 'print');
    try {
      expect(button(main, 'mentor').checkVisibility()).to.equal(true);
      const list = part(main, 'glossary')!;
      expect(list.checkVisibility()).to.equal(true);
      expect([...list.querySelectorAll('dt')].map(words)).to.deep.equal(['aim', 'mentor']);
      expect(list.querySelector('dd a')!.checkVisibility()).to.equal(false);
    } finally {
      await emulate();
    }
  });

  it('is where the way back from the list leads to', async () => {
    const { main } = await start();
    const back = main.querySelectorAll<HTMLAnchorElement>('[data-part="glossary"] dd a')[1]!;
    expect(main.querySelector(back.hash) === button(main, 'mentor')).to.equal(true);
  });

  it('keeps the ids of the page unique', async () => {
    const { course } = await start();
    const ids = [...course.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

async function start(markdown = lesson) {
  const shown = await startLesson(markdown, { files: { 'glossary.md': glossary } });
  const meaning = (index: number) => shown.main.querySelectorAll<HTMLElement>('lm-term [data-part="meaning"]')[index]!;
  return { ...shown, meaning };
}
