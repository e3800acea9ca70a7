import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Who may import whom (ARCHITECTURE): folder → its own folders and packages. */
const allowed: Record<string, readonly string[]> = {
  'src/model': ['src/model'],
  'src/language': ['src/language'],
  'src/compiler': ['src/compiler', 'src/model', 'src/language', 'marked', 'yaml', 'zod', 'sanitize-html'],
  'src/record': ['src/record', 'src/model'],
  'src/blocks': ['src/blocks', 'src/model', 'src/language', 'lit'],
  'src/player': ['src/player', 'src/model', 'src/language', 'src/record', 'src/blocks', 'lit'],
  'src/embed': ['src/embed', 'src/player', 'src/record', 'src/language'],
  'src/cli': [
    'src/cli',
    'src/compiler',
    'src/model',
    // Only to read suspend data for people (`learning-module read`): the codec is pure, and there must not be a second one.
    ...['base64', 'bits', 'body', 'codec', 'saved', 'slots'].map((file) => `src/record/${file}.ts`),
    'scorm/package',
    'scorm/lms/server.ts',
    'vite',
    'image-size',
    'picocolors',
    'node:',
  ],
  'scorm/adapters': ['scorm/adapters', 'src/model', 'src/record'],
  'scorm/entries': ['scorm/entries', 'scorm/adapters', 'src/player'],
  'scorm/package': ['scorm/package', 'src/model', 'src/language', 'fflate'],
  'scorm/lms': ['scorm/lms', 'scorm-again', 'fflate', 'node:'],
};

describe('the architecture', () => {
  it.each(Object.entries(allowed))('lets %s import only what it may', (folder, mayImport) => {
    const strangers = filesIn(folder).flatMap((file) =>
      importsOf(file)
        .filter(
          (name) => !mayImport.some((own) => name === own || name.startsWith(own.endsWith(':') ? own : `${own}/`)),
        )
        .map((name) => `${file} imports ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  it('keeps one kind of block from importing another', () => {
    const strangers = filesIn('src/blocks').flatMap((file) => {
      const kind = file.split('/')[2]!;
      if (kind === 'catalogue.ts' || kind === 'events.ts') return [];
      return importsOf(file).filter((name) => {
        const [, , other, ...rest] = name.split('/');
        return name.startsWith('src/blocks/') && rest.length > 0 && other !== kind && other !== 'shared';
      });
    });
    expect(strangers).toEqual([]);
  });

  it('gives every kind of block the same file name in each layer', () => {
    const kinds = names('src/model/blocks');
    expect(names('src/compiler/blocks').filter((kind) => kinds.includes(kind))).toEqual(kinds);
    expect(readdirSync(join(root, 'src/blocks')).filter((kind) => kinds.includes(kind))).toEqual(kinds);
  });

  it('keeps every source file under 250 lines', () => {
    const long = Object.keys(allowed)
      .flatMap(filesIn)
      .filter((file) => !argued.includes(file))
      .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});

/** Longer for a reason: one life cycle that reads best in one place. */
const argued = ['src/record/learning-record.ts'];

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}

/** Bare names as they stand, relative ones from the root of the repository. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const names = [...text.matchAll(statement)].map((match) => (match[1] ?? match[2] ?? match[3])!);
  return names.map((name) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') : name,
  );
}

const statement = /^(?:import|export)\s[^;']*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

function names(folder: string): string[] {
  return readdirSync(join(root, folder))
    .map((file) => file.replace('.ts', ''))
    .filter((name) => name !== 'block' && name !== 'html')
    .sort();
}
