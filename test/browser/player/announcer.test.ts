import { expect } from '@open-wc/testing';
import { SayEvent } from '../../../src/blocks/events.ts';
import { Announcer } from '../../../src/player/announcer.ts';
import { accessible } from '../support/browser.ts';
import { textOf, words } from '../support/find.ts';
import { startLesson } from '../support/lesson.ts';

describe('what is said to screen readers', () => {
  it('has its places in the page before anything is said, outside of what changes with the lesson', async () => {
    const { regions } = await start();
    expect(regions.map((region) => region.getAttribute('role'))).to.deep.equal(['status', 'status', 'alert']);
    expect(regions.map(words)).to.deep.equal(['', '', '']);
    expect(regions.filter((region) => region.closest('main, [aria-live]'))).to.have.length(0);
    expect(regions.filter((region) => region.checkVisibility())).to.have.length(3);
    expect((await accessible('[data-part="announcer"][role="alert"]'))[0]).to.include({ role: 'alert' });
  });

  it('waits until the focus has moved', async () => {
    const { regions, lesson } = await start();
    lesson.main.dispatchEvent(new SayEvent('Saved.'));
    expect(said(regions)).to.equal('');
    await pass(150);
    expect(said(regions)).to.equal('Saved.');
  });

  it('is heard again where it is the same, in the other place', async () => {
    const { regions, lesson } = await start();
    const places = [];
    for (let time = 0; time < 3; time++) {
      lesson.main.dispatchEvent(new SayEvent('Saved.'));
      await pass(150);
      places.push(regions.findIndex((region) => words(region) !== ''));
      expect(said(regions)).to.equal('Saved.');
    }
    expect(places[0]).not.to.equal(places[1]);
    expect(places[0]).to.equal(places[2]);
  });

  it('is only the newest where much happens at once', async () => {
    const { regions, lesson } = await start();
    for (const text of ['One, now 2 of 3.', 'One, now 3 of 3.']) lesson.main.dispatchEvent(new SayEvent(text));
    await pass(150);
    expect(said(regions)).to.equal('One, now 3 of 3.');
  });

  it('is said at once where it must not be missed', async () => {
    const { announcer, lesson } = await start();
    announcer.alert('Not saved.');
    expect(textOf(lesson.course, 'announcer')).to.equal('');
    expect(words(lesson.course.querySelector('[role="alert"]'))).to.equal('Not saved.');
  });
});

async function start() {
  const lesson = await startLesson('# Lesson\n\nText.\n');
  const regions = [...lesson.course.querySelectorAll<HTMLElement>('[data-part="announcer"]')];
  return { lesson, regions, announcer: new Announcer(lesson.course) };
}

function said(regions: readonly HTMLElement[]): string {
  return regions.map(words).join('');
}

function pass(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
