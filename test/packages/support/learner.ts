import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { Block } from '../../../src/model/block.ts';
import type { FillBlock } from '../../../src/model/blocks/fill.ts';
import type { ScenarioBlock } from '../../../src/model/blocks/scenario.ts';
import type { LessonData } from '../../../src/model/course.ts';

/** A person in front of the local LMS: does what a learner can do, and nothing else. */
export class Learner {
  /** What went wrong in the pages: errors, CSP violations, requests to strangers. Tests hold it empty. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly lms: string,
  ) {}

  static async sitDown(context: BrowserContext, lms: string): Promise<Learner> {
    const learner = new Learner(await context.newPage(), lms);
    await learner.page.addInitScript(() => {
      document.addEventListener('lm-ready', () => document.documentElement.setAttribute('data-ready', ''), true);
    });
    learner.listen();
    return learner;
  }

  get device(): BrowserContext {
    return this.page.context();
  }

  get course(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  async launch(key: string): Promise<void> {
    await this.page.goto(`${this.lms}take/${key}`);
    await this.isReady();
  }

  async leave(): Promise<void> {
    await this.page.getByRole('button', { name: 'Leave' }).click();
    // What the course sends in its last moment is stored by then, too.
    await this.page.getByText('You have left the course.').waitFor();
  }

  async relaunch(): Promise<void> {
    await this.page.getByRole('button', { name: 'Relaunch' }).click();
    await this.isReady();
  }

  async startNewAttempt(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start a new attempt' }).click();
    await this.isReady();
  }

  async heading(): Promise<string> {
    return (await this.course.locator('h1').textContent()) ?? '';
  }

  /** Answers everything in the lesson that is asked, rightly unless told otherwise. */
  async answerAll({ right = true, except = [] as readonly string[] } = {}): Promise<void> {
    for (const block of await this.blocks()) {
      if (
        !except.includes(block.id) &&
        ['choice', 'sort', 'match', 'order', 'fill', 'number', 'scenario'].includes(block.kind)
      )
        await this.answer(block, right);
    }
  }

  async answer(block: Block, right = true): Promise<void> {
    if (block.kind === 'scenario') return followScenario(this.course.locator(`#lm-b-${block.id}`), block, right);
    await this.choose(block, right);
    await this.course.locator(`#lm-b-${block.id} button[type="submit"]`).click();
  }

  /** Opens the check, answers the drawn questions and finishes it. */
  async takeCheck({ right = true } = {}): Promise<void> {
    const live = this.course.locator('[data-part="check-live"]');
    await live.getByRole('button').first().click();
    for (const block of await this.blocks()) {
      if (await this.course.locator(`#lm-b-${block.id}`).isVisible()) await this.choose(block, right);
    }
    await live.getByRole('button', { name: 'Check your answers' }).click();
    await live.getByRole('button', { name: /^Finish / }).click();
    await live.locator('[data-part="check-result"]').waitFor();
  }

  async completeAndContinue(): Promise<void> {
    const before = await this.heading();
    await this.course.getByRole('button', { name: /^(Complete and Continue|Continue)$/ }).click();
    await this.course.locator('h1', { hasNotText: before }).waitFor();
  }

  async blocks(): Promise<readonly Block[]> {
    const text = await this.course.locator('main script[data-part="lesson"]').textContent();
    return (JSON.parse(text ?? '') as LessonData).blocks;
  }

  private async choose(block: Block, right: boolean): Promise<void> {
    const input = (name: string, value: string) => this.course.locator(`input[name="${name}"][value="${value}"]`);
    if (block.kind === 'guess') {
      const [option] = right ? block.right : block.options.filter((id) => !block.right.includes(id));
      await input(`lm-b-${block.id}`, option!).check();
      await input(`lm-b-${block.id}-sure`, '3').check();
    } else if (block.kind === 'choice') {
      const wrong = block.options.find((id) => !block.right.includes(id))!;
      const chosen = right ? block.right : [wrong];
      if (block.several)
        for (const id of block.options) await input(`lm-b-${block.id}`, id).setChecked(chosen.includes(id));
      else await input(`lm-b-${block.id}`, chosen[0]!).check();
    } else if (block.kind === 'sort') {
      for (const [item, category] of Object.entries(block.key)) {
        const other = block.categories.find((id) => id !== category)!;
        await input(`lm-b-${block.id}-${item}`, right ? category : other).check();
      }
    } else if (block.kind === 'match') {
      for (const [item, target] of Object.entries(right ? block.key : exchanged(block.key)))
        await this.course.locator(`#lm-b-${block.id}-${item}`).selectOption(target);
    } else if (block.kind === 'order') {
      const wrong = [...block.items.slice(1), ...block.items.slice(0, 1)];
      await putInOrder(this.course.locator(`#lm-b-${block.id}`), right ? block.items : wrong);
    } else if (block.kind === 'number') {
      const field = this.course.locator(`#lm-b-${block.id} [data-part="number"] input`);
      await field.fill(String(right ? block.from : block.from - 1));
    } else if (block.kind === 'fill') {
      await fillGaps(this.course.locator('body'), block, right);
    }
  }

  private async isReady(): Promise<void> {
    await this.course.locator('html[data-ready]').waitFor({ state: 'attached' });
  }

  private listen(): void {
    this.page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    this.page.on('request', (request) => {
      if (!request.url().startsWith(this.lms) && !request.url().startsWith('data:')) {
        this.complaints.push(`request to a stranger: ${request.url()}`);
      }
    });
  }
}

/** To each item what belongs to the next one. */
export function exchanged(key: Readonly<Record<string, string>>): Record<string, string> {
  const [first, ...rest] = Object.values(key);
  return Object.fromEntries(Object.keys(key).map((item, index) => [item, [...rest, first!][index]!]));
}

/** To an end of a scenario: by the best choices, or by poor ones as long as there are any. */
export async function followScenario(scenario: Locator, { steps }: ScenarioBlock, right: boolean): Promise<void> {
  for (let step = steps[0]!; step.choices.length > 0;) {
    const wanted = step.choices.find(({ rate }) => (right ? rate === 'best' || rate === 'repaired' : rate === 'poor'));
    const { id, to } = wanted ?? step.choices[0]!;
    await scenario.locator(`[data-part="choices"] input[value="${id}"]`).check();
    await scenario.getByRole('button', { name: 'Choose' }).click();
    await scenario.getByRole('button', { name: 'Next' }).click();
    step = steps[to]!;
  }
}

/** Fills each gap with what is right, or with something else. */
export async function fillGaps(course: Locator, { id, gaps }: FillBlock, right: boolean): Promise<void> {
  for (const gap of gaps) {
    const control = course.locator(`#lm-b-${id}-${gap.id}`);
    if (!('right' in gap)) await control.fill(right ? gap.accepted[0]! : 'something else');
    else await control.selectOption(Object.keys(gap.options).find((option) => (option === gap.right) === right)!);
  }
}

/** Moves the items of an order, by their ids, until they stand like this. */
export async function putInOrder(order: Locator, items: readonly string[]): Promise<void> {
  const shown = () =>
    order.locator('[data-part="row"]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')));
  for (const [place, item] of items.entries()) {
    const up = order.locator(`[data-item="${item}"] [data-move="up"]`);
    for (let moves = (await shown()).indexOf(item) - place; moves > 0; moves--) await up.click();
  }
}
