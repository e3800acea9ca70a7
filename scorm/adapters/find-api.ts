/** An LMS's API object and the place that holds it, by which we notice when it is closed or replaced. */
export interface FoundApi {
  readonly api: object;
  /** A window; a document in old Plateau players. */
  readonly holder: object;
}

export interface Search {
  readonly found: FoundApi | null;
  /** Nothing found, but there are other windows round us or we were forbidden to look: an LMS may be there. */
  readonly blocked: boolean;
}

/**
 * Looks for an API object by its standard name: in our window, up through all parents, then from every opener.
 * Only an object that has all `methods` counts: pages have other globals called API. Never throws.
 */
export function findApi(from: Window, name: string, methods: readonly string[]): Search {
  let refusals = 0;
  let places = 0;
  const look: Look = (object, key) => read(object, key, () => refusals++);
  for (const holder of holders(from, look)) {
    places++;
    const api = look(holder, name);
    if (isApi(api, methods, look)) return { found: { api, holder }, blocked: false };
  }
  return { found: null, blocked: refusals > 0 || places > 1 };
}

/** Reads a property of anything; undefined where the browser or a getter refuses. Never throws. */
export function read(object: unknown, key: string, onRefusal?: () => void): unknown {
  if (!isObject(object)) return undefined;
  try {
    return (object as Record<string, unknown>)[key];
  } catch {
    // A window of another origin (SuccessFactors' header, the opener of a mail link) throws a SecurityError.
    onRefusal?.();
    return undefined;
  }
}

type Look = (object: unknown, key: string) => unknown;

/** The reference scripts of ADL stop after 500 windows as well. */
const maximumWindows = 500;

function* holders(from: Window, look: Look): Generator<object> {
  const seen = new Set<object>();
  // `parent` of a foreign window may be read, its globals may not: climb through, do not stop.
  function* climb(start: unknown): Generator<object> {
    for (let place = start; isObject(place) && !seen.has(place) && seen.size < maximumWindows;) {
      seen.add(place);
      yield place;
      place = look(place, 'parent');
    }
  }
  yield* climb(from);
  const ancestors = [...seen];
  yield* climb(look(look(from, 'top'), 'opener'));
  yield* climb(look(from, 'opener'));
  for (const ancestor of ancestors) yield* climb(look(ancestor, 'opener'));
  const page = look(look(from, 'opener'), 'document');
  if (isObject(page)) yield page;
}

function isApi(api: unknown, methods: readonly string[], look: Look): api is object {
  return isObject(api) && methods.every((method) => typeof look(api, method) === 'function');
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
