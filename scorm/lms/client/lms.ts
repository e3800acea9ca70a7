import './lms.css';
import { element } from './element.ts';
import { watchPage } from './keep.ts';
import { showPackages } from './packages-page.ts';
import { showPlayer } from './player-page.ts';
import { words } from './words.ts';

const root = document.querySelector<HTMLElement>('#page')!;
root.replaceChildren(element('p', {}, words.loading));
watchPage();

const [, key] = /^\/take\/([^/]+)$/.exec(location.pathname) ?? [];
const shown = key === undefined ? showPackages(root) : showPlayer(root, key);
shown.catch(() => root.replaceChildren(element('h1', {}, words.title), element('p', {}, words.serverGone)));
