/** What the page of a launch is told by its server. */
export interface LaunchFacts {
  readonly is12: boolean;
  readonly values: Readonly<Record<string, string>>;
  /** Where what is committed goes. */
  readonly store: string;
  /** Where calls that no course may make are told. */
  readonly complaints: string;
}

/**
 * Runs in the page around the course: the API as Moodle's scripts play it (TRACKING 10 and 19). A commit is a blocking
 * request; where that fails, a beacon and "true". SCORM 1.2 never sends again what equals the last attempted value.
 */
export function playMoodle({ is12, values, store, complaints }: LaunchFacts): void {
  const model = new Map(Object.entries(values));
  const attempted = new Map(model);
  let state: 'new' | 'running' | 'ended' | 'killed' = 'new';
  let error = '0';
  const seen = { commits: 0, ends: 0, calls: 0, killed: () => (state = 'killed') };
  Object.assign(window, { seen });

  const yes = () => ((error = '0'), 'true');
  const no = (code: string) => ((error = code), 'false');
  const isRunning = (call: string) => {
    seen.calls++;
    if (state === 'ended') navigator.sendBeacon(complaints, `${call} after the end`);
    return state === 'running';
  };

  function send(ends: boolean): boolean {
    const form = new FormData();
    for (const [element, value] of model) {
      if (is12 && attempted.get(element) === value) continue;
      attempted.set(element, value);
      form.append(`data__${element.replaceAll('.', '__')}`, value);
    }
    form.append('ends', String(ends));
    try {
      const request = new XMLHttpRequest();
      request.open('POST', store, false);
      request.send(form);
      return request.responseText === 'true';
    } catch {
      return navigator.sendBeacon(store, form);
    }
  }

  function initialize(): string {
    if (state !== 'new') navigator.sendBeacon(complaints, 'a second Initialize');
    state = 'running';
    return yes();
  }

  function get(element: string): string {
    if (!isRunning(`GetValue ${element}`)) return (no(is12 ? '301' : '123'), '');
    yes();
    if (!element.endsWith('._count')) return model.get(element) ?? '';
    const start = element.slice(0, -'_count'.length);
    return String(
      new Set(
        [...model.keys()]
          .filter((each) => each.startsWith(start))
          .map((each) => each.slice(start.length).split('.')[0]),
      ).size,
    );
  }

  function set(element: string, value: unknown): string {
    if (!isRunning(`SetValue ${element}`)) return no(is12 ? '301' : '133');
    if (typeof value !== 'string') navigator.sendBeacon(complaints, `${element} is no string`);
    model.set(element, String(value));
    return yes();
  }

  function commit(): string {
    if (!isRunning('Commit')) return no(is12 ? '301' : '143');
    seen.commits++;
    return send(false) ? yes() : no('101');
  }

  function finish(): string {
    if (!isRunning('Terminate')) return no(is12 ? '301' : '113');
    seen.ends++;
    state = 'ended';
    return send(true) ? yes() : no('101');
  }

  const methods = {
    Initialize: initialize,
    [is12 ? 'Finish' : 'Terminate']: finish,
    GetValue: get,
    SetValue: set,
    Commit: commit,
  };
  const answers = { GetLastError: () => error, GetErrorString: () => '', GetDiagnostic: () => '' };
  const api = Object.fromEntries(
    Object.entries({ ...methods, ...answers }).map(([name, run]) => [is12 ? `LMS${name}` : name, run]),
  );
  Object.assign(window, { [is12 ? 'API' : 'API_1484_11']: api, M: { mod_scorm: {} } });

  document.addEventListener('click', ({ target }) => {
    const { name } = target as HTMLButtonElement;
    if (name === 'leave') document.querySelector('iframe')!.replaceWith('You have left the course.');
    if (name === 'relaunch') location.assign(location.pathname);
    if (name === 'new') location.assign(`${location.pathname}?new`);
  });
}
