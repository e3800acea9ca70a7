import type { Tell } from '../diagnostic.ts';
import { tellAlike } from '../section/alike.ts';
import { hasBrokenLines, type BlockContext, type Section } from '../section/section.ts';
import type { RateBand, RateDimensionDraft } from './rate-dimension.ts';

export interface RateToCheck {
  readonly section: Section;
  readonly scale: readonly string[] | null;
  readonly dimensions: readonly RateDimensionDraft[];
}

/** Tells what a self-assessment lacks: its scale, its statements, bands that cover the scale. */
export function checkRate({ section, scale, dimensions }: RateToCheck, context: BlockContext): void {
  const { tell } = context;
  if (!scale) tell('scale-missing', section.heading.pos);
  if (dimensions.length === 0 && !hasBrokenLines(section, context)) tell('list-missing', section.heading.pos);
  const level = dimensions.find(({ heading }) => heading)?.heading?.depth;
  for (const { at, heading, text, statements } of dimensions) {
    if (heading && level && heading.depth !== level) {
      tell('part-level', at, text, `Write \`${'#'.repeat(level)} ${heading.text}\`.`);
    }
    if (heading && statements.length === 0) tell('dimension-empty', at, text);
    if (!heading && dimensions.length > 1) tell('dimension-unnamed', at, statements[0]?.text ?? '');
  }
  tellAlike(dimensions, 'dimensions-alike', tell);
  tellAlike(
    dimensions.flatMap(({ statements }) => statements),
    'items-alike',
    tell,
  );
  if (scale && scale.length > 1) for (const { bands } of dimensions) checkBands(bands, scale.length, tell);
}

/** The mean of answers from 1 to `steps` must fall into exactly one band. */
function checkBands(bands: readonly RateBand[], steps: number, tell: Tell): void {
  for (const [index, { at, from, to }] of bands.entries()) {
    const before = bands[index - 1];
    if (from > to || from < 1 || to > steps)
      tell('band-range', at, `${from}–${to}`, `Write numbers from 1 to ${steps}.`);
    else if (before && from <= before.from) tell('band-overlap', at, `${from}–${to}`);
    else if (before && from < before.to) tell('band-overlap', at, `${from}–${to}`);
    else if (before && from - before.to > 1) tell('band-gap', at, `${before.to} … ${from}`);
  }
  const first = bands[0];
  const last = bands.at(-1);
  if (first && last && (first.from !== 1 || last.to !== steps) && last.to <= steps) {
    tell(
      'band-ends',
      first.at,
      `${first.from}–${last.to}`,
      `Let the first begin with 1 and the last end with ${steps}.`,
    );
  }
}
