import { describe, expect, it } from 'vitest';
import { findApi, read } from '../../../../scorm/adapters/find-api.ts';
import { asWindow, fakeWindow, foreign, type FakeWindow } from '../../../hosts/fakes/windows.ts';

const methods = ['Go', 'Stop'];
const api = () => ({ Go: () => 'true', Stop: () => 'true' });
const search = (from: FakeWindow) => findApi(asWindow(from), 'API', methods);

describe('findApi', () => {
  it('finds the API in its own window before any other (Open edX gives it to a pop-up)', () => {
    const own = api();
    const window = fakeWindow({ parent: fakeWindow({ API: api() }), API: own });
    expect(search(window).found).toEqual({ api: own, holder: window });
  });

  it('climbs to the nearest parent that has one', () => {
    const near = api();
    const window = fakeWindow({ parent: fakeWindow({ parent: fakeWindow({ API: api() }), API: near }) });
    expect(search(window).found?.api).toBe(near);
  });

  it('law 14: climbs through a frame of another origin (SuccessFactors)', () => {
    const far = api();
    const middle = foreign(fakeWindow({ parent: fakeWindow({ API: far }) }));
    expect(search(fakeWindow({ parent: middle })).found?.api).toBe(far);
  });

  it('law 14: is not stopped by a foreign opener or a throwing getter', () => {
    const far = api();
    const parent = fakeWindow({ API: far });
    Object.defineProperty(parent, 'opener', {
      get: () => {
        throw new Error('no');
      },
    });
    const window = fakeWindow({ parent, opener: foreign(fakeWindow()) });
    Object.defineProperty(window, 'API', {
      get: () => {
        throw new Error('no');
      },
    });
    expect(search(window).found?.api).toBe(far);
  });

  it('finds it above the window that opened our top window', () => {
    const far = api();
    const opener = fakeWindow({ parent: fakeWindow({ API: far }) });
    expect(search(fakeWindow({ parent: fakeWindow({ opener }) })).found?.api).toBe(far);
  });

  it('prefers the opener of the top window to its own', () => {
    const right = api();
    const top = fakeWindow({ opener: fakeWindow({ API: right }) });
    expect(search(fakeWindow({ parent: top, opener: fakeWindow({ API: api() }) })).found?.api).toBe(right);
  });

  it('finds it from our own opener, and from that of a window between', () => {
    const far = api();
    const opener = fakeWindow({ API: far });
    expect(search(fakeWindow({ opener })).found?.api).toBe(far);
    const middle = fakeWindow({ parent: fakeWindow(), opener });
    expect(search(fakeWindow({ parent: middle })).found?.api).toBe(far);
  });

  it('finds it in the document of the opener, last (old Plateau)', () => {
    const far = api();
    const document = { API: far };
    expect(search(fakeWindow({ opener: fakeWindow({ document }) })).found).toEqual({ api: far, holder: document });
  });

  it.each([
    ['has a method missing', { Go: String }],
    ['has something that is no function', { Go: String, Stop: 'true' }],
    ['is a text', 'API'],
    ['is null (Moodle while it changes the activity)', null],
  ])('passes over an object that %s', (_, other) => {
    const right = api();
    expect(search(fakeWindow({ parent: fakeWindow({ API: right }), API: other })).found?.api).toBe(right);
  });

  it('law 13: does not take the object of the other standard', () => {
    expect(search(fakeWindow({ API_1484_11: api() })).found).toBeNull();
  });

  it('ends in a circle of parents', () => {
    const one = fakeWindow();
    one.parent = fakeWindow({ parent: one });
    expect(search(one).found).toBeNull();
  });

  it('ends after 500 windows', () => {
    let window = fakeWindow({ API: api() });
    for (let depth = 0; depth < 499; depth++) window = fakeWindow({ parent: window });
    expect(search(window).found).not.toBeNull();
    expect(search(fakeWindow({ parent: window })).found).toBeNull();
  });

  it('tells a window on its own from one that stands among others', () => {
    expect(search(fakeWindow())).toEqual({ found: null, blocked: false });
    expect(search(fakeWindow({ parent: fakeWindow() })).blocked).toBe(true);
    expect(search(fakeWindow({ opener: foreign(fakeWindow()) })).blocked).toBe(true);
  });
});

describe('read', () => {
  it('reads undefined from what cannot be read, and tells of a refusal', () => {
    let refusals = 0;
    expect(read(foreign(fakeWindow()), 'API', () => refusals++)).toBeUndefined();
    expect(read(null, 'API', () => refusals++)).toBeUndefined();
    expect(read('text', 'length', () => refusals++)).toBeUndefined();
    expect(refusals).toBe(1);
  });
});
