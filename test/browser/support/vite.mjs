import { createServer } from 'vite';

/** Lets Vite serve the sources of a browser test, so that tests and player go through one transformer. */
export function viteForTests(inline = {}) {
  let vite;
  return {
    plugin: {
      name: 'vite-for-tests',
      async serverStart() {
        vite = await createServer({
          configFile: false,
          appType: 'custom',
          clearScreen: false,
          logLevel: 'warn',
          ...inline,
          plugins: [keepRunnersUrls],
          server: { middlewareMode: true, hmr: false, ws: false, watch: null },
          // Named up front: a dependency met in mid-run would be optimised anew and load Lit twice.
          optimizeDeps: {
            entries: ['test/browser/**/*.test.ts', 'src/**/*.ts'],
            exclude: ['@web/test-runner-commands'],
          },
        });
      },
      async serverStop() {
        await vite?.close();
      },
    },
    middleware: (context, next) => (vite && !isRunners(context.url) ? serve(vite, context, next) : next()),
  };
}

function serve(vite, context, next) {
  return new Promise((resolve, reject) => {
    context.res.once('close', resolve);
    context.res.once('finish', resolve);
    // Koa starts every answer as 404.
    context.res.statusCode = 200;
    vite.middlewares(context.req, context.res, (error) => {
      if (error) return reject(error);
      context.res.statusCode = 404;
      next().then(resolve, reject);
    });
  }).then(() => {
    if (context.res.writableEnded) context.respond = false;
  });
}

/** Test files carry `?wtr-session-id=`; only `/?wtr…` is the runner's own page. */
function isRunners(url) {
  return (
    url.startsWith('/__web') ||
    url.startsWith('/?wtr') ||
    url.includes('/@web/test-runner-') ||
    url.includes('__wds-outside-root__')
  );
}

const keepRunnersUrls = {
  name: 'runner-urls',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('/__web') ? { id, external: true } : undefined),
};
