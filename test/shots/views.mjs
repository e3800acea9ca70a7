/* global document, requestAnimationFrame */

const sizes = [320, 768, 1280];

/** How the same state is seen; what `isMore` has is taken with `--more`. */
export const views = [
  ...['light', 'dark'].flatMap((theme) => sizes.map((width) => ({ name: `${width} ${theme}`, width, theme }))),
  { name: '320 right to left', width: 320, theme: 'light', dir: 'rtl', isMore: true },
  { name: '768 right to left', width: 768, theme: 'light', dir: 'rtl', isMore: true },
  { name: '768 forced colours', width: 768, theme: 'light', forced: true, isMore: true },
  { name: '320 largest text', width: 320, theme: 'light', text: 'largest', isMore: true },
  { name: '768 print', width: 768, theme: 'light', media: 'print', isMore: true },
];

/** Puts a page into a view, without taking its state away. */
export async function put(page, { width, theme, dir = 'ltr', forced = false, text, media = 'screen' }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme, forcedColors: forced ? 'active' : 'none', media });
  await page.evaluate(
    (look) => {
      const course = document.querySelector('[data-part="course"]');
      for (const root of [document.documentElement, course]) {
        root.dir = look.dir;
        root.dataset.theme = look.theme;
        if (look.text) root.dataset.text = look.text;
        else delete root.dataset.text;
      }
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    { theme, dir, text },
  );
}
