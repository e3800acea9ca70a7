import { expect, fixtureSync } from '@open-wc/testing';
import { words } from '../../../src/language/words.ts';
import { Notices } from '../../../src/player/notices.ts';

describe('the notices above a lesson', () => {
  it('tell a thing once, and not again when it was closed', () => {
    const { course, notices } = place();
    notices.tell('full', 'No more room.');
    notices.tell('full', 'No more room.');
    expect(textOf(course)).to.deep.equal(['No more room.']);
    course.querySelector<HTMLButtonElement>('[data-part="notice"] button')!.click();
    notices.tell('full', 'No more room.');
    expect(textOf(course)).to.deep.equal([]);
  });

  it('stand side by side, newest last, each with its own buttons', async () => {
    const { course, notices } = place();
    let tries = 0;
    notices.show('mode', 'You are looking back.');
    notices.show('connection', 'Not connected.', [{ text: 'Try again', run: () => tries++ }]);
    expect(textOf(course)).to.deep.equal(['You are looking back.', 'Not connected.']);
    course.querySelector<HTMLButtonElement>('[data-notice="connection"] button')!.click();
    expect(tries).to.equal(1);
    await expect(course).to.be.accessible();
  });
});

function place() {
  const course = fixtureSync<HTMLElement>('<div lang="en"><div data-part="notices"></div></div>');
  return { course, notices: new Notices(course, words('en')) };
}

function textOf(course: Element): string[] {
  return [...course.querySelectorAll('[data-part="notice"] > p:first-child')].map((line) => line.textContent.trim());
}
