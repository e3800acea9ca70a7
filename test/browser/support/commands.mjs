import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { outlineOf } from './tree.mjs';

/** What a test may ask of the browser beyond the runner's own commands; the page's side is browser.ts. */
export function browserCommands() {
  // One a page, kept open: emulation ends with the client that asked for it.
  const clients = new WeakMap();
  return {
    name: 'browser-commands',
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      const page = session.browser.getPage(session.id);
      if (!clients.has(page)) clients.set(page, await page.createCDPSession());
      return run(clients.get(page), payload);
    },
  };
}

const commands = {
  /** Media features by name, such as `forced-colors`; an empty list takes them all back. */
  async emulate(client, { media = '', features }) {
    await client.send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    return true;
  },

  /** A page in the background draws nothing; this one is to be drawn all the same. */
  async front(client) {
    await client.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    return true;
  },

  /** What the browser tells assistive technology about each element that a selector matches. */
  async accessible(client, { selector }) {
    const { root } = await client.send('DOM.getDocument');
    const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
    return Promise.all(nodeIds.map((nodeId) => factsOf(client, nodeId)));
  },

  /** The accessibility tree below the first element that a selector matches, a line a node. */
  async tree(client, { selector }) {
    const { root } = await client.send('DOM.getDocument');
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { node } = await client.send('DOM.describeNode', { nodeId });
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    return outlineOf(
      nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId),
      new Map(nodes.map((one) => [one.nodeId, one])),
    );
  },

  /** The tree that is held in the repository for a state; `UPDATE=1` holds the one that is given. */
  async heldTree(client, { name, tree }) {
    const file = new URL(`../../fixtures/trees/${name.replaceAll(' ', '-')}.txt`, import.meta.url);
    if (process.env.UPDATE === '1') writeFileSync(file, `${tree}\n`);
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
  },
};

async function factsOf(client, nodeId) {
  const { nodes } = await client.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  const [node] = nodes;
  const valueOf = (field) => node[field]?.value ?? '';
  const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  return {
    role: node.ignored ? 'none' : valueOf('role'),
    name: valueOf('name'),
    description: valueOf('description'),
    properties,
  };
}
