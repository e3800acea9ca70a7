/// <reference types="vite/types/importMeta.d.ts" />
import { expect } from '@open-wc/testing';
import { accessibleTree, heldTree } from '../support/browser.ts';
import { replacing } from '../support/replace.ts';
import { show, states } from '../support/states.ts';

// `UPDATE=1 npm run test:browser -- --files test/browser/blocks/tree.test.ts` writes what is held; read it as a learner would hear it.
describe('names, groups, descriptions, sizes and states', () => {
  const kinds = new Set<string>();

  for (const state of states) {
    it(`are what the repository holds of ${state.name}`, async () => {
      // A check draws and mixes by chance.
      await replacing(
        crypto,
        'getRandomValues',
        <Numbers>(numbers: Numbers) => numbers,
        async () => {
          const { main } = await show(state);
          for (const { localName } of main.querySelectorAll('*')) kinds.add(localName);
          const tree = await accessibleTree('main');
          expect(tree).to.equal(await heldTree(state.name, tree));
        },
      );
    });
  }

  it('are held of every kind of block', () => {
    const programs = Object.keys(import.meta.glob('../../../src/blocks/*/*.ts')).map((path) =>
      path.split('/').slice(-2),
    );
    const all = programs.filter(([kind, file]) => file === `${kind!}.ts`).map(([kind]) => `lm-${kind!}`);
    expect(all).to.include.members(['lm-choice', 'lm-check', 'lm-term']);
    expect([...kinds]).to.include.members(all);
  });
});
