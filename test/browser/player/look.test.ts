import { expect } from '@open-wc/testing';
import { startCourseWith } from '../support/course.ts';
import { part } from '../support/find.ts';
import { question } from '../support/lessons.ts';
import { replacing } from '../support/replace.ts';

describe('the learner’s own look', () => {
  beforeEach(() => localStorage.removeItem('lm:look'));
  after(() => localStorage.removeItem('lm:look'));

  it('is automatic and of normal size until it is chosen', async () => {
    const { course } = await open();
    expect(chosen(course)).to.deep.equal(['Automatic', 'Normal']);
    expect(course.dataset.theme).to.equal(undefined);
  });

  for (const [name, ground] of [
    ['Light', 'rgb(251, 248, 242)'],
    ['Dark', 'rgb(21, 25, 28)'],
    ['High contrast', 'rgb(255, 255, 255)'],
  ] as const) {
    it(`shows ${name} at once, without a finding of axe`, async () => {
      const { course } = await open();
      choose(course, name);
      expect(getComputedStyle(course).backgroundColor).to.equal(ground);
      expect(chosen(course)).to.deep.equal([name, 'Normal']);
      await expect(course).to.be.accessible();
    });
  }

  it('is there from the start in the next course, before what chooses it is loaded', async () => {
    const first = await open();
    choose(first.course, 'Dark');
    choose(first.course, 'Largest');
    const { course } = await startCourseWith({ '01-first.md': question });
    expect(part(course, 'look')).to.equal(null);
    expect([course.dataset.theme, course.dataset.text]).to.deep.equal(['dark', 'largest']);
  });

  it('makes the text larger, and what is measured by it', async () => {
    const { course } = await open();
    const size = () => parseFloat(getComputedStyle(course.querySelector('main button')!).fontSize);
    const normal = size();
    choose(course, 'Large');
    expect(size()).to.be.closeTo(normal * 1.25, 0.1);
    choose(course, 'Largest');
    expect(size()).to.be.closeTo(normal * 1.5, 0.1);
    choose(course, 'Normal');
    expect(size()).to.equal(normal);
  });

  it('goes back to what the author has asked for', async () => {
    const { course } = await open('theme: { mode: dark }\n');
    expect(course.dataset.theme).to.equal('dark');
    choose(course, 'Light');
    expect(course.dataset.theme).to.equal('light');
    choose(course, 'Automatic');
    expect(course.dataset.theme).to.equal('dark');
    expect(localStorage.getItem('lm:look')).to.equal('{}');
  });

  it('has a high contrast for dark paper', async () => {
    const { course } = await open('theme: { mode: dark }\n');
    choose(course, 'High contrast');
    expect(getComputedStyle(course).backgroundColor).to.equal('rgb(0, 0, 0)');
  });

  it('leaves the page around an embed alone', async () => {
    const { course } = await open();
    choose(course, 'Dark');
    expect(document.documentElement.dataset.theme).to.equal(undefined);
  });

  it('holds without storage, and says for how long', async () => {
    const { course } = await open();
    const refuse = () => {
      throw new Error('blocked');
    };
    await replacing(Storage.prototype, 'setItem', refuse, async () => choose(course, 'Dark'));
    expect(course.dataset.theme).to.equal('dark');
    expect(part(course, 'look')!.querySelector('[role="status"]')!.textContent).to.include(
      'until you close this window',
    );
  });

  it('takes garbage for nothing', async () => {
    localStorage.setItem('lm:look', '{');
    const { course } = await open();
    expect(chosen(course)).to.deep.equal(['Automatic', 'Normal']);
  });
});

async function open(settings = '') {
  const started = await startCourseWith({ '01-first.md': question }, { settings });
  await started.until('offers its looks', () => part(started.course, 'look') !== null);
  part(started.course, 'contents')!.setAttribute('open', '');
  part(started.course, 'look')!.querySelector('details')!.open = true;
  return started;
}

function choose(course: HTMLElement, name: string): void {
  radios(course)
    .find((radio) => nameOf(radio) === name)!
    .click();
}

function chosen(course: HTMLElement): string[] {
  return radios(course)
    .filter((radio) => radio.checked)
    .map(nameOf);
}

function radios(course: HTMLElement): HTMLInputElement[] {
  return [...part(course, 'look')!.querySelectorAll('input')];
}

function nameOf(radio: HTMLInputElement): string {
  return radio.closest('label')!.textContent.trim();
}
