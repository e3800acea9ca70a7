import { lookAtStates, rulesOfLook, type Look } from '../support/axe.ts';

/** Colours alone; what needs room is in accessible-room.test.ts, so that both can run at once. */
const looks: Readonly<Record<string, Look>> = {
  light: {},
  dark: { theme: 'dark', rules: rulesOfLook },
  'more contrast': { features: { 'prefers-contrast': 'more' }, rules: rulesOfLook },
  'more contrast, dark': { theme: 'dark', features: { 'prefers-contrast': 'more' }, rules: rulesOfLook },
  'forced colours': {
    features: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
    // There the browser draws other colours than it computes, and axe can only ask for the computed ones.
    rules: rulesOfLook.filter((rule) => rule !== 'color-contrast'),
  },
};

for (const [name, look] of Object.entries(looks)) lookAtStates(name, look);
