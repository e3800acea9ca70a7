import type { Tokens } from 'marked';
import type { PlacedToken } from '../markdown.ts';
import type { Renderer } from '../render.ts';
import { picturesIn, type Place } from '../section/place.ts';
import { childrenOf, isInvisible } from '../tokens.ts';

/**
 * The text of a block with its picture, which has an empty place for the numbers that only a program can put on it. In
 * `element` it is loaded with a program of its own.
 */
export function renderPictureText(
  tokens: readonly PlacedToken[],
  renderer: Renderer,
  element: 'div' | 'lm-label',
): string {
  return tokens
    .map((token) => {
      const image = picturesIn([token])[0] as Tokens.Image | undefined;
      if (!image) return isInvisible(token) ? '' : renderer.blocks([token]);
      const { title } = image;
      const caption = title
        ? `<figcaption>${renderer.inline([{ type: 'text', raw: title, text: title }])}</figcaption>`
        : '';
      const others = childrenOf(token).filter((child) => child.type !== 'image' && child.raw.trim() !== '');
      const text = others.length > 0 ? renderer.blocks([{ ...token, tokens: others }]) : '';
      return `<${element} data-part="picture"><figure><div data-part="picture-box">${renderer.inline([image])}<div data-part="marks"></div></div>${caption}</figure></${element}>
${text}`;
    })
    .join('');
}

/** The number that a name has on the picture, and where. */
export function renderNumber(number: number, { x, y }: Place): string {
  return `<span data-part="number" data-x="${x}" data-y="${y}">${number}</span>`;
}
