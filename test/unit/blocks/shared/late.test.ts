import { describe, expect, it } from 'vitest';
import { Late } from '../../../../src/blocks/shared/late.ts';

function host() {
  const drawn: number[] = [];
  return {
    drawn,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void drawn.push(drawn.length),
    updateComplete: Promise.resolve(true),
  };
}

describe('Late', () => {
  it('fetches its program once, and has the block drawn again when it is there', async () => {
    const block = host();
    let fetches = 0;
    const late = new Late(block, () => Promise.resolve(`program ${++fetches}`));
    expect([late.program, fetches]).toEqual([null, 0]);
    await Promise.all([late.load(), late.load()]);
    expect([late.program, fetches, block.drawn.length]).toEqual(['program 1', 1, 1]);
  });

  it('says when the program could not be had, and fetches it again with the next wish', async () => {
    const block = host();
    let fetches = 0;
    const late = new Late(block, () =>
      ++fetches === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('it'),
    );
    await late.load();
    expect([late.program, late.hasFailed, block.drawn.length]).toEqual([null, true, 1]);
    await late.load();
    expect([late.program, late.hasFailed, block.drawn.length]).toEqual(['it', false, 2]);
  });
});
