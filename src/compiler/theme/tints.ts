import { contrast, lightness, mix, withLightness, type Hex } from './colour.ts';
import { ownLooks, type Look, type LookName, type Token } from './looks.ts';
import { failingPairs, textRows } from './pairs.ts';

/** The colours that follow from a course's accent; all others are the course's own in every theme. */
export const tintNames = ['accent', 'accent-hover', 'accent-soft', 'on-accent', 'link'] as const satisfies Token[];

/** The four looks of a course with this accent; without one for the dark look, a light shade of the same hue is that. */
export function looksFor(accent: Hex, darkAccent: Hex = lightShade(accent)): Readonly<Record<LookName, Look>> {
  return {
    light: lightLook(accent),
    dark: darkLook(darkAccent),
    'light, high contrast': {
      ...ownLooks['light, high contrast'],
      accent: shade(accent, -1, (colour) => contrast(colour, '#ffffff') >= 10),
    },
    'dark, high contrast': {
      ...ownLooks['dark, high contrast'],
      accent: shade(darkAccent, 1, (colour) => contrast(colour, '#000000') >= 13),
    },
  };
}

export function lightLook(accent: Hex): Look {
  const own = ownLooks.light;
  const onAccent = readable(accent, own.surface);
  const look = {
    ...own,
    accent,
    'on-accent': onAccent,
    // Away from what is written on it, so that the words stay as clear.
    'accent-hover': withLightness(accent, lightness(accent) + (onAccent === own.surface ? -0.09 : 0.06)),
    'accent-soft': mix(accent, own.surface, 0.12),
  };
  return { ...look, link: shade(accent, -1, isReadableLink(own)) };
}

export function darkLook(accent: Hex): Look {
  const own = ownLooks.dark;
  const look = {
    ...own,
    accent,
    'on-accent': readable(accent, own.sunken),
    'accent-hover': withLightness(accent, lightness(accent) + 0.06),
    'accent-soft': mix(accent, own.surface, 0.16),
  };
  return { ...look, link: shade(accent, 1, isReadableLink(own)) };
}

/**
 * The shade of the same hue, nearest to this one in lightness, with which nothing in the look falls short. There always is
 * one: of black and white one passes in every look.
 */
export function nearestPassing(accent: Hex, lookOf: (accent: Hex) => Look): Hex {
  const from = lightness(accent);
  for (let step = 0; ; step += 0.01) {
    const passing = [from - step, from + step]
      .map((light) => withLightness(accent, light))
      .find((candidate) => failingPairs(lookOf(candidate)).length === 0);
    if (passing) return passing;
  }
}

/** As clear on dark paper as the course's own accent is, about. */
function lightShade(accent: Hex): Hex {
  return shade(accent, 1, (colour) => contrast(colour, ownLooks.dark.surface) >= 7);
}

/** Whether a link of this colour can be read on each ground that links stand on. */
function isReadableLink(look: Look): (link: Hex) => boolean {
  const grounds = textRows.find(([colour]) => colour === 'link')![1].map((ground) => look[ground]);
  return (link) => grounds.every((ground) => contrast(link, ground) >= 4.5);
}

/** The first shade that holds, going darker (-1) or lighter (1); black or white where none does. */
function shade(colour: Hex, direction: -1 | 1, holds: (colour: Hex) => boolean): Hex {
  if (holds(colour)) return colour;
  for (let light = lightness(colour); light >= 0 && light <= 1; light += direction * 0.01) {
    const candidate = withLightness(colour, light);
    if (holds(candidate)) return candidate;
  }
  return direction < 0 ? '#000000' : '#ffffff';
}

/** What is written on a colour: the usual one where it can be read, else black or white, one of which always can. */
function readable(ground: Hex, usual: Hex): Hex {
  if (contrast(usual, ground) >= 4.5) return usual;
  return contrast('#ffffff', ground) > contrast('#000000', ground) ? '#ffffff' : '#000000';
}
