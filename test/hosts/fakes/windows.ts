/** A window as far as the search for an API and the end of a page need one. Without a parent it is a top window. */
export interface FakeWindow {
  parent: unknown;
  top: unknown;
  opener: unknown;
  closed: boolean;
  navigator: { onLine: boolean };
  [name: string]: unknown;
}

export function fakeWindow(around: { parent?: unknown; opener?: unknown } & Record<string, unknown> = {}): FakeWindow {
  const events = new EventTarget();
  const { parent, opener = null, ...globals } = around;
  const window: FakeWindow = {
    parent,
    top: undefined,
    opener,
    closed: false,
    navigator: { onLine: true },
    addEventListener: events.addEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
    ...globals,
  };
  window.parent = parent ?? window;
  window.top = parent ? (parent as FakeWindow).top : window;
  return window;
}

/** The same window seen from another origin: all but the few properties that HTML lets through throw. */
export function foreign(window: FakeWindow): FakeWindow {
  const visible = ['parent', 'top', 'opener', 'closed'];
  return new Proxy(window, {
    get(target, name) {
      if (visible.includes(String(name))) return target[String(name)];
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });
}

/** Fakes stand in for the browser's own type at this one place. */
export function asWindow(window: FakeWindow): Window {
  return window as unknown as Window;
}

/** Leaves the page, for good as a closed tab does, or kept by the browser for the way back. */
export function leave(window: FakeWindow, { isKept = false } = {}): void {
  const event = Object.assign(new Event('pagehide'), { persisted: isKept });
  (window as unknown as EventTarget).dispatchEvent(event);
}
