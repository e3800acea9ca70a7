import { expect } from '@open-wc/testing';
import { startCourseWith, type Course } from '../support/course.ts';
import { button, hasFocus, option, part, textOf, words } from '../support/find.ts';
import { prose, question, reflection } from '../support/lessons.ts';
import { ScriptedHost } from '../support/scripted-host.ts';

const lessons = { '01-first.md': question, '02-second.md': prose, '03-last.md': reflection };

describe('a course that is opened', () => {
  it('takes no focus, so that the page around it does not jump', async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    await startCourseWith(lessons);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('says where the learner is, and in words what became of each lesson', async () => {
    const { course } = await startCourseWith(lessons);
    expect(textOf(course, 'place')).to.equal('Lesson 1 of 3');
    expect(contents(course)).to.deep.equal(['First: Started', 'Second: Not started', 'Last: Not started']);
    expect(words(current(course))).to.equal('First');
  });
});

describe('the list of all lessons', () => {
  it('opens every lesson at its beginning, and closes itself', async () => {
    const { course, until } = await startCourseWith(lessons);
    const list = part(course, 'contents') as HTMLDetailsElement;
    list.open = true;
    link(course, 'Last').click();
    await until('has the focus on the heading', () => hasFocus(course.querySelector('h1')));
    expect(words(document.activeElement)).to.equal('Last');
    expect(list.open).to.equal(false);
    expect(textOf(course, 'place')).to.equal('Lesson 3 of 3');
    expect(words(current(course))).to.equal('Last');
  });

  it('tells above the lesson when a page cannot be loaded, with a way to try again', async () => {
    const { course, network, until, player } = await startCourseWith(lessons, { answer: 'trouble' });
    link(course, 'Last').click();
    await until('tells', () => textOf(course, 'notice').startsWith('The page you asked for could not be loaded.'));
    network.answer = 'pages';
    const again = button(part(course, 'notice')!, 'Try again');
    again.focus();
    again.click();
    await until('shows it', () => player.index === 2);
    expect(part(course, 'notice')).to.equal(null);
    await until('has the focus on the heading', () => hasFocus(course.querySelector('main h1')));
  });

  it('shows what was asked for last, however late the pages come', async () => {
    const { course, until, player } = await startCourseWith(lessons, { answer: 'trouble' });
    link(course, 'Last').click();
    const shown = player.showLesson(1);
    expect(await player.showLesson(2)).to.equal(false);
    expect(await shown).to.equal(false);
    await until('tells', () => part(course, 'notice') !== null);
  });
});

describe('another lesson', () => {
  it('names the window, takes the focus to its beginning, and needs no other word', async () => {
    const before = document.title;
    const { course, until } = await startCourseWith(lessons, { history: 'frame' });
    scrollTo(0, 100);
    link(course, 'Last').click();
    await until('has the focus on the heading', () => hasFocus(course.querySelector('h1')));
    expect(document.title).to.equal('Last – A course');
    expect(scrollY).to.equal(0);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect([...course.querySelectorAll('[data-part="announcer"]')].map(words)).to.deep.equal(['', '', '']);
    document.title = before;
  });
});

describe('Back', () => {
  it('means the previous lesson, and after the summary the last one', async () => {
    const { course, until, player } = await startCourseWith(lessons, { history: 'frame' });
    link(course, 'Last').click();
    await until('shows the last lesson', () => player.index === 2);
    button(course, 'Complete and Continue').click();
    await until('shows the summary', () => player.index === 3);
    history.back();
    await until('shows the last lesson', () => player.index === 2);
    expect(words(course.querySelector('h1'))).to.equal('Last');
  });
});

describe('a learner who comes back', () => {
  it('is where they stopped, is told so, and nothing moves by itself', async () => {
    const { base, suspendData } = await beginAndLeave();
    (document.activeElement as HTMLElement | null)?.blur();
    const { course, player } = await startCourseWith(lessons, { base, host: new ScriptedHost({ suspendData }) });
    expect(player.index).to.equal(0);
    expect(textOf(course, 'notice')).to.equal('You stopped at lesson 1, “First”. Go there Close this notice');
    expect(document.activeElement === document.body).to.equal(true);
    button(course, 'Go there').click();
    expect(words(document.activeElement)).to.equal('Who decides?');
  });

  it('is told so no longer on another lesson', async () => {
    const { base, suspendData } = await beginAndLeave();
    const { course, player, until } = await startCourseWith(lessons, { base, host: new ScriptedHost({ suspendData }) });
    link(course, 'Last').click();
    await until('shows the last lesson', () => player.index === 2);
    expect(part(course, 'notice')).to.equal(null);
  });
});

async function beginAndLeave(): Promise<{ base: string; suspendData: string }> {
  const { course, host, base, until } = await startCourseWith(lessons);
  option(course, 'The mentor').click();
  button(course, 'Check').click();
  await until('shows the result', () => part(course, 'result') !== null);
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await until('is saved', () => host.reports.length > 0);
  return { base, suspendData: host.reports.at(-1)!.suspendData };
}

function contents(course: Element): string[] {
  const items = [...part(course, 'contents')!.querySelectorAll('li')];
  return items.map((item) => `${words(item.querySelector('a'))}: ${textOf(item, 'state')}`);
}

function current(course: Element): Element | null {
  return part(course, 'contents')!.querySelector('[aria-current="page"]');
}

function link(course: Course['course'], title: string): HTMLAnchorElement {
  return [...part(course, 'contents')!.querySelectorAll('a')].find((one) => words(one) === title)!;
}
