import type { Keep } from './runtime.ts';

let going: 'nothing' | 'frame' | 'page' = 'nothing';
let onTheirWay: Promise<boolean>[] = [];

/**
 * Stores commits on the server and answers with what is known at once.
 *
 * A running course waits for the server, as in Moodle, and a slow one answers after `waitSeconds`. Browsers forbid to wait while a page goes away (Chromium since
 * 80): "true" then means only that the values are on their way, as it does in every LMS.
 */
export function keepOn(address: string, waitSeconds = 0): Keep {
  return (cmi) => {
    const body = JSON.stringify(cmi);
    if (going === 'page') return sendBeacon(address, body);
    if (going === 'nothing') return send(waitSeconds > 0 ? `${address}?wait=${waitSeconds}` : address, body);
    onTheirWay.push(sendAside(address, body));
    return true;
  };
}

/** Watches the page itself: with it goes everything that is not a beacon. */
export function watchPage(): void {
  addEventListener('pagehide', () => expect('page'));
}

/**
 * Watches the window of a frame for its last moment.
 *
 * Chromium hears the listeners of pagehide in the order they were added, so this has to come before the course's own.
 */
export function watchFrame(target: Window): void {
  target.addEventListener('pagehide', expectFrameToGo);
}

/** Sends the commits of this task without waiting: what comes next takes the frame away. */
export function expectFrameToGo(): void {
  if (going === 'nothing') expect('frame');
}

/** Waits for what a frame sent in its last moment; false if any of it did not reach the server. */
export async function settled(): Promise<boolean> {
  const arrived = await Promise.all(onTheirWay);
  onTheirWay = [];
  return arrived.every(Boolean);
}

function expect(what: 'frame' | 'page'): void {
  going = what;
  setTimeout(() => (going = 'nothing'));
}

const json = 'application/json';

function send(address: string, body: string): boolean {
  const request = new XMLHttpRequest();
  try {
    request.open('POST', address, false);
    request.setRequestHeader('Content-Type', json);
    request.send(body);
    return request.status === 200;
  } catch {
    // There is no server, or a page goes away unwatched: what a beacon brings home then is not known here.
    sendBeacon(address, body);
    return false;
  }
}

async function sendAside(address: string, body: string): Promise<boolean> {
  try {
    const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': json }, body });
    // An answer that nobody reads counts as broken off when the page goes away.
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}

function sendBeacon(address: string, body: string): boolean {
  return navigator.sendBeacon(address, new Blob([body], { type: json }));
}
