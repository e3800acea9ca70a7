import { executeServerCommand } from '@web/test-runner-commands';

/** What the browser tells assistive technology about one element. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** `focusable`, `disabled`, `invalid`, `checked` … as far as they hold. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Emulation and the accessibility tree are had by Chromium's protocol alone. */
export const isChromium = navigator.userAgent.includes('Chrome/');

let running: Mocha.Runnable | undefined;
if (!isChromium)
  beforeEach(function () {
    running = this.currentTest;
  });

/** Asks the browser's accessibility tree about every element that the selector matches. */
export function accessible(selector: string): Promise<readonly Accessible[]> {
  return ask('accessible', { selector });
}

/** The accessibility tree below the first element that the selector matches: role, “name”, (description), size, states. */
export async function accessibleTree(selector: string): Promise<string> {
  return (await ask<readonly string[]>('tree', { selector })).join('\n');
}

/** The tree that the repository holds for a state of this name, or ''; `UPDATE=1` makes it the given one. */
export function heldTree(name: string, tree: string): Promise<string> {
  return ask('heldTree', { name, tree });
}

/** Emulates media features, such as `{ 'forced-colors': 'active' }`; without any, all are taken back. */
export function emulate(features: Readonly<Record<string, string>> = {}, media = ''): Promise<boolean> {
  return ask('emulate', { features, media });
}

/** Lets the browser draw this page also while another test's page is before it. */
export function keepDrawing(): Promise<boolean> {
  return ask('front');
}

/** In another browser than Chromium, the test that asks is skipped, and counted as that. */
function ask<Answer>(command: string, payload?: unknown): Promise<Answer> {
  if (!isChromium) running?.skip();
  return executeServerCommand(command, payload);
}
