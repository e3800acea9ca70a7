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

/** The mean of answers from 1 to `steps` must fall into exactly one band. Told is the first fault: others follow from it. */
function checkBands(bands: readonly RateBand[], steps: number, tell: Tell): void {
  const pairs = bands.map((band, index) => ({ ...band, before: bands[index - 1] }));
  const outside = bands.find(({ from, to }) => from > to || from < 1 || to > steps);
  const early = pairs.find(({ from, before }) => before && (from <= before.from || from < before.to));
  const late = pairs.find(({ from, before }) => before && from - before.to > 1);
  const [first, last] = [bands[0], bands.at(-1)];
  if (outside) tell('band-range', outside.at, rangeOf(outside), `Write numbers from 1 to ${steps}.`);
  else if (early) tell('band-overlap', early.at, rangeOf(early));
  else if (late) tell('band-gap', late.at, `${late.before!.to} … ${late.from}`);
  else if (first && last && (first.from !== 1 || last.to !== steps)) {
    tell(
      'band-ends',
      first.at,
      `${first.from}–${last.to}`,
      `Let the first begin with 1 and the last end with ${steps}.`,
    );
  }
}

function rangeOf({ from, to }: RateBand): string {
  return `${from}–${to}`;
}
