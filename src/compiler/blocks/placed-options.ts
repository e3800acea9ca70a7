import { isOnPicture, picturesIn, type Place } from '../section/place.ts';
import type { BlockContext, Section } from '../section/section.ts';
import type { Option } from './options.ts';
import type { WrittenBlock } from '../draft.ts';

/** Whether the options name places on a picture: then their numbers on it are their order. */
export function hasPlaces(options: readonly Option[]): options is readonly (Option & { readonly place: Place })[] {
  return options.length > 0 && options.every(({ place }) => place !== null);
}

/** Tells what keeps options with places from a picture that they are on. */
export function checkPlaces(
  options: readonly Option[],
  stem: WrittenBlock['stem'],
  { heading, settings }: Section,
  { tell }: BlockContext,
): void {
  const placed = options.filter(({ place }) => place !== null);
  if (placed.length === 0) return;
  const without = options.find(({ place }) => place === null);
  if (without) tell('place-some', without.at, without.text);
  const pictures = picturesIn(stem).length;
  if (pictures !== 1) tell('label-image', heading.pos, String(pictures));
  for (const { at, place } of placed) if (!isOnPicture(place!)) tell('label-range', at, `${place!.x}%, ${place!.y}%`);
  if (settings.shuffle) tell('place-shuffle', heading.pos, 'shuffle: yes');
}
