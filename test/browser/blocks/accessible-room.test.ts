import { lookAtStates, rulesOfLook, type Look } from '../support/axe.ts';

const looks: Readonly<Record<string, Look>> = {
  '320 pixels': { width: 320, rules: rulesOfLook },
  'wide text': { isWide: true, rules: rulesOfLook },
  'read from the right': { direction: 'rtl', rules: rulesOfLook },
  'read from the right at 320 pixels, in wide text, dark': {
    theme: 'dark',
    width: 320,
    direction: 'rtl',
    isWide: true,
  },
};

for (const [name, look] of Object.entries(looks)) lookAtStates(name, look);
