import type { ListedPackage } from '../shapes.ts';
import { attemptStatus } from '../status.ts';
import { button, element } from './element.ts';
import { fetchPackages, startAttempt } from './server-api.ts';
import { words } from './words.ts';

/** Shows the packages, each with its latest attempt and what can be done with it. */
export async function showPackages(root: HTMLElement): Promise<void> {
  const packages = await fetchPackages();
  root.replaceChildren(
    element('h1', {}, words.title),
    element('p', {}, packages.length > 0 ? words.intro : words.noPackages),
    element('ul', { class: 'cards' }, ...packages.map((each) => element('li', {}, card(each)))),
  );
}

function card(listed: ListedPackage): HTMLElement {
  const { entry, notice } = listed;
  const note = [notice, entry.kind === 'sco' ? entry.note : undefined].filter((text) => text !== undefined);
  const facts: [string, string][] = [
    [words.card.target, target(listed)],
    [words.card.file, entry.file],
    ...(entry.kind === 'sco' ? [[words.card.latest, latestWords(listed)] as [string, string]] : []),
    ...note.map((text): [string, string] => [words.card.note, text]),
  ];
  return element(
    'article',
    { class: 'card', 'data-kind': entry.kind },
    element('h2', {}, title(listed)),
    element('dl', {}, ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])),
    ...(entry.kind === 'broken' ? [element('p', { class: 'fault' }, entry.fault)] : []),
    ...(entry.kind === 'broken' ? [] : [element('p', { class: 'actions' }, ...actions(listed))]),
  );
}

function title({ entry }: ListedPackage): string {
  if (entry.kind === 'sco') return entry.sco.title;
  return entry.kind === 'web' ? entry.title : entry.file;
}

function target({ entry }: ListedPackage): string {
  if (entry.kind === 'sco') return words.target(entry.sco.edition);
  return entry.kind === 'web' ? words.card.web : words.card.broken;
}

function latestWords({ entry, latest }: ListedPackage): string {
  if (entry.kind !== 'sco' || !latest) return words.card.none;
  const status = attemptStatus(entry.sco.standard, latest.cmi);
  return words.card.attempt(latest.number, status.words.join(', '), status.score);
}

function actions(listed: ListedPackage): HTMLElement[] {
  const { entry, latest } = listed;
  if (entry.kind === 'broken') return [];
  if (entry.kind === 'web') return [link(listed, words.card.open, `/content/${entry.key}/index.html`)];
  const address = `/take/${entry.key}`;
  if (!latest) return [link(listed, words.card.launch, address)];
  const isFinished = attemptStatus(entry.sco.standard, latest.cmi).isFinished;
  const anew = button(words.card.newAttempt, () => {
    void startAttempt(entry.key).then(
      () => location.assign(address),
      () => location.reload(),
    );
  });
  anew.setAttribute('aria-label', words.card.which(words.card.newAttempt, title(listed), target(listed)));
  return [link(listed, isFinished ? words.card.review : words.card.resume, address), anew];
}

/** The list repeats the same actions: the accessible name says which package each is for. */
function link(listed: ListedPackage, label: string, href: string): HTMLElement {
  return element(
    'a',
    { class: 'action', href, 'aria-label': words.card.which(label, title(listed), target(listed)) },
    label,
  );
}
