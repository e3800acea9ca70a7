import { expect } from '@open-wc/testing';
import { startLesson } from '../support/lesson.ts';
import { accessible, emulate } from '../support/browser.ts';
import { linkStyles } from '../support/look.ts';
describe('try', () => {
  it('works', async () => {
    await linkStyles();
    const lesson = await startLesson('# L\n\n## Question: Who?\n\n- [ ] A\n  > No.\n- [x] B\n  > Yes.\n');
    console.log(lesson.main.innerHTML);
    console.log(JSON.stringify(await accessible('lm-choice fieldset, lm-choice input, lm-choice button')));
    await emulate({ 'forced-colors': 'active', 'prefers-contrast': 'more' });
    console.log(
      matchMedia('(forced-colors: active)').matches,
      matchMedia('(prefers-contrast: more)').matches,
      getComputedStyle(lesson.block('who')).borderTopWidth,
    );
    await emulate();
    console.log(matchMedia('(forced-colors: active)').matches);
    await expect(lesson.main).to.be.accessible();
  });
});
