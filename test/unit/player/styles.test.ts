import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../../src/', import.meta.url));
const styles = read(['blocks', 'player'], '.css');
const programs = read(['blocks', 'player', 'embed'], '.ts');

/** What every style file and every program in a page keeps to (LEARNER 2.2 and 3.4). */
describe('the style files', () => {
  it('name sides by the direction of the text, never left or right', () => {
    const side = '(?:left|right|top|bottom)';
    const physical = `(?:margin|padding|border|scroll-margin|scroll-padding)-${side}[a-z-]*|(?:(?:min|max)-)?(?:width|height)|${side}`;
    expect(linesWith(styles, new RegExp(`^\\s*(?:${physical}):`))).toEqual([]);
    expect(linesWith(styles, /\b(?:text-align|float|clear): (?:left|right)\b/)).toEqual([]);
  });

  it('measure nothing by the height of the window, which in a frame may be that of the whole page', () => {
    expect(linesWith(styles, /\d(?:vh|dvh|svh|lvh|vmin|vmax|vb)\b/)).toEqual([]);
  });

  it('fix nothing over the text, and scroll nowhere smoothly', () => {
    expect(linesWith(styles, /position: (?:fixed|sticky)|scroll-behavior|scroll-snap/)).toEqual([]);
  });
});

describe('the programs in a page', () => {
  it('act when a press is over, and on no single key', () => {
    expect(linesWith(programs, /\b(?:pointer|mouse|touch|key)(?:down|start|up|press|move|over|enter)\b/)).toEqual([]);
  });

  it('open no window in front of the page, and ask for none', () => {
    expect(linesWith(programs, /\bshowModal\b|(?<![\w.])(?:confirm|prompt)\(/)).toEqual([]);
  });

  it('scroll nowhere smoothly', () => {
    expect(linesWith(programs, /behavior: '(?:smooth|auto)'/)).toEqual([]);
  });
});

function read(folders: readonly string[], ending: string): ReadonlyMap<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const wanted = files.filter((file) => file.endsWith(ending));
  return new Map(wanted.map((file) => [file, readFileSync(join(source, file), 'utf8')]));
}

function linesWith(files: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...files].flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}
