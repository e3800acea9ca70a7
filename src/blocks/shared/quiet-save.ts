import type { LitElement, ReactiveController } from 'lit';

/**
 * Saves what is written by itself: once no key was pressed for a while, when a field is left, when the page goes away.
 * Nothing waits for a button, and nobody is told each time.
 */
export class QuietSave implements ReactiveController {
  private _idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly _host: LitElement,
    private readonly _save: () => void,
  ) {
    _host.addController(this);
  }

  hostConnected(): void {
    this._host.addEventListener('input', this._wait);
    this._host.addEventListener('focusout', this.now);
    window.addEventListener('pagehide', this.now);
  }

  hostDisconnected(): void {
    clearTimeout(this._idle);
    this._host.removeEventListener('input', this._wait);
    this._host.removeEventListener('focusout', this.now);
    window.removeEventListener('pagehide', this.now);
  }

  readonly now = (): void => {
    clearTimeout(this._idle);
    this._save();
  };

  private readonly _wait = (): void => {
    clearTimeout(this._idle);
    this._idle = setTimeout(this.now, idleMs);
  };
}

/** Milliseconds without a key. */
const idleMs = 5000;
