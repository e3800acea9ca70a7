import type { ProfileName } from '../profiles.ts';
import type { Attempt, PackageEntry } from '../shapes.ts';
import { button, element } from './element.ts';
import { launch, type Launch } from './launch.ts';
import { logView } from './log-view.ts';
import { profileSelect } from './profile-select.ts';
import { type Profile, profileOf } from './profiles.ts';
import { readingView } from './reading-view.ts';
import { recordView } from './record-view.ts';
import { fetchLatestAttempt, fetchPackages, fetchProfile, setNetwork, startAttempt } from './server-api.ts';
import { words } from './words.ts';

/** Shows one package as a course that is being taken, with what it records beside it. */
export async function showPlayer(root: HTMLElement, key: string): Promise<void> {
  const entry = (await fetchPackages()).find((listed) => listed.entry.key === key)?.entry;
  const back = element('p', {}, element('a', { href: '/' }, words.player.back));
  if (entry?.kind !== 'sco') {
    const text = entry ? words.player.notTracked : words.player.unknown;
    root.replaceChildren(back, element('h1', {}, words.title), element('p', {}, text));
    return;
  }
  await play(root, back, entry);
}

async function play(root: HTMLElement, back: HTMLElement, entry: PackageEntry & { kind: 'sco' }): Promise<void> {
  const { key, sco } = entry;
  const record = recordView();
  const reading = readingView(key);
  const log = logView();
  const launchLine = element('p', { class: 'quiet' });
  const trouble = element('p', { class: 'fault', role: 'status' });
  const stage = element('div', { class: 'stage' });
  const strict = element('input', { type: 'checkbox', id: 'strict', checked: '' });
  const profiles = profileSelect(key, () => (trouble.textContent = words.serverGone));
  let current: Launch | undefined;
  let profile: ProfileName | undefined;
  let isDrawing = false;
  let turn = Promise.resolve();

  function draw(): void {
    isDrawing = false;
    if (!current) return;
    const { session } = current;
    const isLeft = !stage.querySelector('iframe');
    record.show({
      standard: sco.standard,
      state: isLeft && session.state() !== 'ended' ? 'left' : session.state(),
      values: session.values(),
      uncommitted: session.uncommitted(),
      suspendLimit: sco.standard === 'scorm12' && strict.checked ? 4096 : 64000,
    });
    reading.show(session.values()['cmi.suspend_data'] ?? '');
  }

  /** A course makes a dozen calls in a row: they are drawn once. */
  function changed(): void {
    if (!isDrawing) queueMicrotask(draw);
    isDrawing = true;
  }

  async function leave(): Promise<void> {
    if (!stage.querySelector('iframe')) return;
    const left = current?.leave();
    const line = element('p', {}, words.player.leaving);
    stage.replaceChildren(line);
    draw();
    await left;
    line.textContent = words.player.left;
  }

  /** One launch after the other, however fast the buttons are pressed. */
  function open(next: () => Promise<Attempt>): Promise<void> {
    turn = turn.then(() => openNow(next));
    return turn;
  }

  async function openNow(next: () => Promise<Attempt>): Promise<void> {
    await leave();
    try {
      const attempt = await next();
      const behaviour = await prepare();
      trouble.textContent = '';
      current = launch({
        key,
        sco,
        attempt,
        stage,
        profile: behaviour,
        isStrict: () => strict.checked,
        log: (line) => log.add(line),
        changed,
      });
      launchLine.textContent = words.player.launchLine(
        attempt.number,
        words.target(sco.edition),
        current.mode,
        current.entry,
        words.profiles.names[behaviour.name],
      );
      draw();
    } catch {
      trouble.textContent = words.serverGone;
    }
  }

  /** Signs in, gives the network back and takes the profile that was chosen meanwhile. */
  async function prepare(): Promise<Profile> {
    const name = await fetchProfile(key);
    const chosen = profileOf(name, secondsInAddress());
    if (name !== profile) strict.checked = chosen.isStrict;
    profile = name;
    profiles.show(name);
    if ((await setNetwork(key, 'up')) === 'signed-out') {
      localStorage.clear();
      log.add({ tone: 'plain', text: words.profiles.signedIn });
    }
    return chosen;
  }

  const latest = () => fetchLatestAttempt(key);
  strict.addEventListener('change', draw);
  document.title = `${sco.title} – ${words.title}`;
  root.replaceChildren(
    element('header', {}, back, element('h1', {}, sco.title), launchLine),
    element(
      'div',
      { class: 'controls', role: 'group', 'aria-label': words.player.controls },
      button(words.player.leave, () => void leave()),
      button(words.player.relaunch, () => void open(latest)),
      button(words.player.newAttempt, () => void open(() => startAttempt(key))),
      sizeSelect(root),
      profiles.node,
      element('span', {}, strict, element('label', { for: 'strict' }, words.player.strict)),
    ),
    trouble,
    element(
      'div',
      { class: 'player' },
      element('section', { class: 'course', 'aria-label': words.player.course, tabindex: '0' }, stage),
      element('div', { class: 'beside' }, record.node, reading.node, log.node),
    ),
  );
  await open(latest);
}

/** The sizes Moodle gives a course in a window of 1280 and of 390 pixels, measured. */
function sizeSelect(root: HTMLElement): HTMLElement {
  const { sizes } = words.player;
  const options = Object.entries(sizes).map(([value, label]) => element('option', { value }, label));
  const select = element('select', { id: 'size' }, ...options);
  select.value = matchMedia('(min-width: 44rem)').matches ? 'wide' : 'narrow';
  const apply = () => root.setAttribute('data-size', select.value);
  select.addEventListener('change', apply);
  apply();
  return element('span', {}, element('label', { for: 'size' }, words.player.size), select);
}

/** `?seconds=2` shortens what a profile waits for. */
function secondsInAddress(): number | undefined {
  const seconds = new URLSearchParams(location.search).get('seconds');
  return seconds !== null && Number(seconds) > 0 ? Number(seconds) : undefined;
}
