import { executeServerCommand } from '@web/test-runner-commands';

/** What the browser tells assistive technology about one element. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** `focusable`, `disabled`, `invalid`, `checked` … as far as they hold. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Asks the browser's accessibility tree about every element that the selector matches. */
export function accessible(selector: string): Promise<readonly Accessible[]> {
  return executeServerCommand('accessible', { selector });
}

/** Emulates media features, such as `{ 'forced-colors': 'active' }`; without any, all are taken back. */
export function emulate(features: Readonly<Record<string, string>> = {}, media = ''): Promise<boolean> {
  return executeServerCommand('emulate', { features, media });
}

/** Lets the browser draw this page also while another test's page is before it. */
export function keepDrawing(): Promise<boolean> {
  return executeServerCommand('front');
}
