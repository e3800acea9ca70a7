import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { accessible } from '../support/browser.ts';
import { startLesson } from '../support/lesson.ts';

const comparison = `# Lesson

## Compare: Two kinds of mentoring
<!-- id: kinds -->

| | Formal | Informal |
| --- | --- | --- |
| Who begins | A programme | Two people |
`;

describe('a comparison', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('is a group with its name, and a heading for each column', async () => {
    await startLesson(comparison);
    const [group] = await accessible('[data-part="compare"]');
    expect(group).to.include({ role: 'group', name: 'Two kinds of mentoring' });
    const heads = await accessible('[data-part="column-title"]');
    expect(heads.map(({ role, name }) => `${role} ${name}`)).to.deep.equal(['heading Formal', 'heading Informal']);
  });

  it('stands side by side where there is room, and column by column on a phone', async () => {
    const { main } = await startLesson(comparison);
    const boxes = () => [...main.querySelectorAll('[data-part="column"]')].map((one) => one.getBoundingClientRect());
    await setViewport({ width: 768, height: 640 });
    expect(boxes()[1]!.left).to.be.above(boxes()[0]!.right);
    await setViewport({ width: 320, height: 640 });
    expect(boxes()[1]!.top).to.be.at.least(boxes()[0]!.bottom);
  });

  it('needs no program, so that nothing of it can fail to start', async () => {
    const { main, outline } = await startLesson(comparison);
    expect(main.querySelector('[data-broken]')).to.equal(null);
    expect(outline.blocks).to.deep.equal([]);
  });
});
