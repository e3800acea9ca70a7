import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { part, words } from '../support/find.ts';
import { showEarly, upgrade } from '../support/upgrade.ts';

const lesson = `# Lesson

## Question: Who is the mentor?
<!-- id: one -->

- [x] A colleague
  > Yes.
- [ ] A trainer
  > No.

## Sort: Is it mentoring?
<!-- id: two -->

- Mentoring is
  - A way to grow
    > It is for growth.
- Mentoring is not
  - A promise
    > Nobody can promise.

## Rate yourself: Where are you now?
<!-- id: three -->

**Scale:** Never, Sometimes, Always

- I know why.

## Rate yourself: And with advice?
<!-- id: four -->

**Scale:** Never, Sometimes, Always

- I know how.

> **1–3 Here:** Go on.

## Reflect: What would you bring?
<!-- id: five -->

Think of this week.

## Reflect: And with an example?
<!-- id: six -->

> **Example:** A talk.

## Plan: My first step
<!-- id: plan -->

1. I want to learn …
2. If … happens, then I will …

> **Example:** I want to learn to plan.

## Label: Who stands where
<!-- id: label -->

![Two circles](media/map.svg)

1. **Mentor** (25%, 50%) Growth.
2. **Manager** (75%, 50%) Tasks.

## Match: What belongs together?
<!-- id: match -->

| One | Other |
| --- | --- |
| A long name of a thing, as they are | Its partner |
| Short | The partner of the short one |

> **Why:** It does.

## Order: What comes first?
<!-- id: order -->

1. One
2. Two words, and some more of them for a second line
3. Three

> **Why:** It does.

## Fill in: Who decides?
<!-- id: fill -->

- The \`mentee | mentor\` decides on a long list of things, of which this is one.
- The \`mentor\` advises.

> **Why:** They do.

## Number: How many?
<!-- id: number -->

**Answer:** 2

> **Why:** They are two.

## Question: It is formal.
<!-- id: seven -->

- [ ] True
  > It may be.
- [x] False
  > Right.

## Guess: A promotion will follow.
<!-- id: guess -->

- [ ] True
  > It may not.
- [x] False
  > Right.

## Poll: How often do you two meet?
<!-- id: poll -->

- [ ] Every week
- [ ] Every month

## Poll: And how long?
<!-- id: long -->

- [ ] An hour
  > Many do.
- [ ] Less

## Cards: Two words
<!-- id: eight -->

- One
  > First.
- Two
  > Second.

## Steps: One turn
<!-- id: nine -->

1. Bring a situation

   One of this week.

2. Talk it through

## Steps: In one breath
<!-- id: ten -->

1. Bring
2. Talk

## Checklist: For a first talk
<!-- id: eleven -->

- [ ] Why we meet
- [ ] How often


`;

describe('a lesson, before its program has come and after', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('offers the answers to check oneself by, then Check in their place; no block changes its height, nothing jumps', async () => {
    const { course, lesson: outline } = await showEarly(lesson);
    const blocks = [...course.querySelectorAll<HTMLElement>('[data-part="block"]')];
    const choice = blocks[0]!;
    expect(part(choice, 'answers')!.checkVisibility()).to.equal(true);
    expect(choice.querySelector('button')).to.equal(null);
    const early = await heights(blocks);
    await setViewport({ width: 650, height: 666 });
    const shift = await upgrade(course, outline);
    expect(shift).to.be.at.most(0.02);
    expect(await heights(blocks)).to.deep.equal(early);
    expect(part(choice, 'answers')!.checkVisibility()).to.equal(false);
    expect(words(choice.querySelector('button'))).to.equal('Check');
  });
});

async function heights(blocks: readonly HTMLElement[]): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const width of [320, 768, 1280]) {
    await setViewport({ width, height: 666 });
    for (const block of blocks) found[`${block.id} at ${width}`] = Math.round(block.getBoundingClientRect().height);
  }
  return found;
}
