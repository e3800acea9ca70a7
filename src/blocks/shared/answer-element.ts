import { LitElement, type PropertyDeclarations } from 'lit';
import type { Block } from '../../model/block.ts';
import type { Answer } from '../../model/progress.ts';
import { dataOnly, liveRoot, type BlockElement, type Stage } from './block-element.ts';

/** What every block that is answered has in common: what it is given, and the place that it draws into. */
export abstract class AnswerElement<B extends Block> extends LitElement implements BlockElement<B> {
  static override properties: PropertyDeclarations = dataOnly('block', 'answer', 'stage');

  block!: B;
  answer: Answer | undefined;
  stage: Stage = 'practice';

  protected override createRenderRoot(): HTMLElement {
    return liveRoot(this);
  }

  /** Waits for its data: the page upgrades before the player has read it. */
  protected override shouldUpdate(): boolean {
    return Boolean(this.block);
  }
}
