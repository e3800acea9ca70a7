import type { Frame, Page } from 'playwright-core';
import type { Block } from '../../../src/model/block.ts';
import type { ScenarioBlock } from '../../../src/model/blocks/scenario.ts';
import type { LessonData } from '../../../src/model/course.ts';

/** What the focus is on, as far as somebody without a pointer has to know. */
interface Focused {
  readonly tag: string;
  readonly text: string;
  /** Of an input or a list. */
  readonly name: string;
  readonly value: string;
  /** The id of the block's element that it stands in; '' outside. */
  readonly block: string;
  readonly part: string;
}

/** Somebody who takes a course with the keys alone: Tab, arrows, Space, Enter and letters. */
export class Typist {
  constructor(
    private readonly page: Page,
    /** The document of the course: the page itself, or the frame that the learning system gives it. */
    private readonly course: () => Frame,
  ) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  focused(): Promise<Focused> {
    return this.course().evaluate(() => {
      const element = document.activeElement ?? document.body;
      const block = element.closest('[data-part="block"]');
      return {
        tag: element.localName,
        text: element.textContent.trim().replace(/\s+/g, ' '),
        name: element.getAttribute('name') ?? '',
        value: element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : '',
        block: block?.id ?? '',
        part: element.getAttribute('data-part') ?? '',
      };
    });
  }

  /** Goes forward until the focus is on what is wanted; it must be reached in the order of the page. */
  async tabTo(what: string, isWanted: (focused: Focused) => boolean): Promise<Focused> {
    for (let presses = 0; presses < 200; presses++) {
      await this.press('Tab');
      const focused = await this.focused();
      if (isWanted(focused)) return focused;
    }
    throw new Error(`Tab never comes to ${what}.`);
  }

  /** Opens the list of all lessons and goes to one of them. */
  async open(lesson: string): Promise<void> {
    await this.tabTo('the list of lessons', ({ tag }) => tag === 'summary');
    await this.press('Enter');
    await this.tabTo(lesson, ({ tag, text }) => tag === 'a' && text === lesson);
    await this.press('Enter');
    await this.isAt(lesson);
  }

  /** Waits until the focus is on the heading of this name. */
  async isAt(heading: string): Promise<void> {
    await this.course().waitForFunction(
      (text) => document.activeElement?.localName === 'h1' && document.activeElement.textContent.trim() === text,
      heading,
    );
  }

  /** Presses a button outside the blocks, by its words. */
  async pressButton(text: string): Promise<void> {
    await this.tabTo(`“${text}”`, (focused) => focused.tag === 'button' && focused.text === text);
    await this.press('Enter');
  }

  async blocks(): Promise<readonly Block[]> {
    const text = await this.course().locator('main script[data-part="lesson"]').textContent();
    return (JSON.parse(text ?? '') as LessonData).blocks;
  }

  /** Gives some answer to a block and presses its button; then the focus is on what came of it. */
  async answer(block: Block): Promise<void> {
    if (block.kind === 'scenario') return this.followScenario(block);
    const id = `lm-b-${block.id}`;
    if (block.kind === 'checklist') {
      // Each tick is kept at once, and there is no button.
      await this.tabTo(id, ({ tag, block: at }) => tag === 'input' && at === id);
      return this.press('Space');
    }
    await this.choose(block);
    await this.tabTo(`the button of ${id}`, ({ part, block: at }) => part === 'button-primary' && at === id);
    await this.press('Enter');
    if (block.kind === 'reflect' || block.kind === 'plan') return;
    await this.course().waitForFunction(
      (group) => document.activeElement?.matches(group),
      `#${id} [data-part="result"]`,
    );
  }

  /** Takes the second choice of each step; after Choose, Next goes on from what follows. */
  private async followScenario({ id, steps }: ScenarioBlock): Promise<void> {
    const element = `lm-b-${id}`;
    for (let at = 0; steps[at]!.choices.length > 0; at = steps[at]!.choices[1]!.to) {
      await this.tabTo(`step ${at}`, ({ name }) => name === `${element}-${at}`);
      await this.press('ArrowDown');
      for (const button of ['Choose', 'Next']) {
        await this.tabTo(button, ({ text, block }) => text === button && block === element);
        await this.press('Enter');
      }
      await this.course().waitForFunction(
        (group) => document.activeElement?.matches(group),
        `#${element} [data-part="step-title"]`,
      );
    }
  }

  /** Chooses what is right, in a choice, a sort or a match. */
  async chooseRightly(block: Block): Promise<void> {
    const name = `lm-b-${block.id}`;
    if (block.kind === 'choice' && block.several)
      for (const option of block.right) {
        await this.tabTo(option, (focused) => focused.name === name && focused.value === option);
        await this.press('Space');
      }
    else if (block.kind === 'choice') await this.goTo(name, block.right[0]!);
    else if (block.kind === 'sort' || block.kind === 'match')
      for (const [item, category] of Object.entries(block.key)) await this.goTo(`${name}-${item}`, category);
    else throw new Error(`Nobody has said how to be right in a ${block.kind}.`);
  }

  /** Goes with the arrows, which choose, from radio to radio or through a list, until the wanted one is chosen. */
  private async goTo(group: string, wanted: string): Promise<void> {
    const focused = await this.tabTo(group, ({ name }) => name === group);
    let { value } = focused;
    // In a list Space would open it.
    if (focused.tag === 'input') await this.press('Space');
    for (let presses = 0; value !== wanted && presses < 10; presses++) {
      await this.press('ArrowDown');
      ({ value } = await this.focused());
    }
    if (value !== wanted) throw new Error(`The arrows never come to ${wanted} in ${group}.`);
  }

  /** Chooses in every group of a block, as many as it takes. */
  async choose(block: Block): Promise<void> {
    const id = `lm-b-${block.id}`;
    if (block.kind === 'reflect' || block.kind === 'plan') {
      await this.tabTo(id, ({ tag, block: at }) => tag === 'textarea' && at === id);
      await this.page.keyboard.type('Written with the keys.');
      return;
    }
    if (block.kind === 'order') {
      await this.tabTo(
        `a way down in ${id}`,
        ({ tag, text, block: at }) => tag === 'button' && text === '↓' && at === id,
      );
      await this.press('Enter');
      return;
    }
    if (block.kind === 'number') {
      await this.tabTo(id, ({ tag, block: at }) => tag === 'input' && at === id);
      await this.page.keyboard.type(String(block.from));
      return;
    }
    if (block.kind === 'fill') {
      for (const gap of block.gaps) {
        await this.tabTo(gap.id, ({ name }) => name === `${id}-${gap.id}`);
        if ('right' in gap) await this.press('ArrowDown');
        else await this.page.keyboard.type('Typed');
      }
      return;
    }
    if (block.kind === 'match') {
      // Another target in each list: an answer belongs to one row only.
      for (const [index, item] of Object.keys(block.key).entries()) {
        await this.tabTo(item, ({ name }) => name === `${id}-${item}`);
        for (let presses = 0; presses <= index; presses++) await this.press('ArrowDown');
      }
      return;
    }
    const groups = await this.course()
      .locator(`#${id} fieldset input`)
      .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name')!))]);
    for (const group of groups) {
      await this.tabTo(group, ({ name }) => name === group);
      // Space takes the option that has the focus; an arrow takes the next one with it.
      await this.press('Space');
      if (block.kind !== 'choice' || !block.several) await this.press('ArrowDown');
    }
  }
}
