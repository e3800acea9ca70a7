import { encodePath } from '../prose/render-link.ts';
import type { Hex } from './colour.ts';
import type { Font } from './fonts.ts';
import type { Logo } from './logo.ts';
import type { Look, LookName } from './looks.ts';
import { tintNames } from './tints.ts';

/** What a theme's stylesheet is written from; null: as the course's own look has it. */
export interface StyleParts {
  readonly looks: Readonly<Record<LookName, Look>> | null;
  readonly text: Font | null;
  readonly headings: Font | null;
  readonly radius: string | null;
  readonly logo: Logo | null;
}

/** The file of a theme, beside player.css. */
export const themeFile = 'theme.css';

/** Writes theme.css: tokens where player.css has its own, so that a look that a learner asks for still wins. */
export function themeStylesheet({ looks, text, headings, radius, logo }: StyleParts): string {
  const plain = [...(looks ? tints(looks.light) : []), ...(radius ? [`--lm-radius: ${radius};`] : [])];
  const fonts = [
    ...(text ? [`--lm-font-text: ${text.family}, ${textFonts};`] : []),
    ...(headings ? [`--lm-font-display: ${headings.family}, ${headingFonts};`] : []),
  ];
  const tokens = [
    rule(course, plain),
    // As near as the fonts of Arabic, which have a rule of their own in tokens.css.
    rule(`${course}[data-part]`, fonts),
    ...(looks ? lookRules(looks) : []),
  ];
  return [
    '/* Made from `theme:` by learning-module; changed there, not here. */\n',
    text?.faces ?? '',
    headings?.faces ?? '',
    layer('lm.tokens', tokens),
    logo ? layer('lm.blocks', logoRules(logo)) : '',
  ].join('');
}

const course = "[data-part='course']";
const dark = `${course}[data-theme='dark']`;
const more = "[data-contrast='more']";

// What stands in when a font is not there, or not there yet.
const textFonts = "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const headingFonts = "'Iowan Old Style', 'Palatino Linotype', Georgia, 'Noto Serif', serif";

/** In the order of tokens.css: each rule is as near as its fellow there, and comes later. */
function lookRules(looks: Readonly<Record<LookName, Look>>): string[] {
  const light = tints(looks['light, high contrast']);
  const night = tints(looks['dark, high contrast']);
  return [
    media('screen', rule(dark, tints(looks.dark))),
    media('(prefers-contrast: more)', rule(course, light)),
    media('screen and (prefers-contrast: more)', rule(dark, night)),
    rule(course + more, light),
    media('screen', rule(dark + more, night)),
  ];
}

function tints(look: Look): string[] {
  return tintNames.map((name): string => `--lm-${name}: ${look[name] satisfies Hex};`);
}

function logoRules({ path, dark: darkPath }: Logo): string[] {
  const all = `${course} :is([data-part='logo'], [data-part='logo-dark'])`;
  // A drawing has no size of its own that could be relied on; a picture is not blown up.
  const height = [path, darkPath ?? path].some((one) => /\.svg$/i.test(one))
    ? 'block-size: 40px;'
    : 'max-block-size: 40px;';
  return [
    rule(all, ['display: block;', height, 'inline-size: auto;', 'max-inline-size: 100%;', 'object-fit: contain;']),
    ...(darkPath === null
      ? []
      : [
          rule(`${course} [data-part='logo-dark']`, ['display: none;']),
          media(
            'screen',
            rule(`${dark} [data-part='logo']`, ['display: none;']) +
              rule(`${dark} [data-part='logo-dark']`, ['display: block;']),
          ),
        ]),
  ];
}

/** The pictures of a logo, for the header. */
export function logoImages({ path, dark: darkPath, alt }: Logo, escape: (text: string) => string): string {
  const image = (part: string, file: string) =>
    `<img data-part="${part}" src="${encodePath(file)}" alt="${escape(alt)}">`;
  return image('logo', path) + (darkPath === null ? '' : image('logo-dark', darkPath));
}

function rule(selector: string, declarations: readonly string[]): string {
  return declarations.length > 0 ? `${selector} { ${declarations.join(' ')} }\n` : '';
}

function media(query: string, rules: string): string {
  return `@media ${query} {\n${rules}}\n`;
}

function layer(name: string, rules: readonly string[]): string {
  const text = rules.join('');
  return text ? `@layer ${name} {\n${text}}\n` : '';
}
