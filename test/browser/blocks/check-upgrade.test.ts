import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { part, words } from '../support/find.ts';
import { showEarly, upgrade } from '../support/upgrade.ts';

const check = `---
check: { draw: 1, pass: 60% }
---

# Check

Take your time.

## Question: Who is the mentor?

- [x] A colleague
  > Yes.
- [ ] A trainer
  > No.

## Question: Who is the mentee?

- [x] A colleague
  > Yes.
- [ ] A trainer
  > No.
`;

describe('a check, before its program has come and after', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('shows no question of its bank, keeps room for its beginning, and shows the bank should the program never come', async () => {
    await setViewport({ width: 650, height: 666 });
    const { course, lesson } = await showEarly(check);
    const group = part(course, 'group')!;
    expect(group.getBoundingClientRect().height).to.equal(0);
    expect(group.checkVisibility({ visibilityProperty: true })).to.equal(false);
    const [late] = group.getAnimations();
    late!.finish();
    expect(group.getBoundingClientRect().height).to.be.above(100);
    expect(group.checkVisibility({ visibilityProperty: true })).to.equal(true);
    late!.currentTime = 0;
    const shift = await upgrade(course, lesson);
    expect(words(course.querySelector('lm-check button'))).to.equal('Start the check');
    expect(shift).to.be.at.most(0.02);
  });
});
