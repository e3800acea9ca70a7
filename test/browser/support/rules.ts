/** A rule for all blocks: says what in a course breaks it. */
export type Rule = (course: HTMLElement) => readonly string[];

/** LEARNER 2.2, as far as a page can be asked for it in any of its states. */
export const rules: Readonly<Record<string, Rule>> = {
  'every id is there once, and what refers to an id finds it': (course) => {
    const ids = [...course.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const lost = [...course.querySelectorAll('*')].flatMap((element) =>
      references
        .flatMap((name) => (element.getAttribute(name) ?? '').split(' '))
        .filter((id) => id !== '' && !ids.includes(id))
        .map((id) => `${start(element)} refers to ${id}`),
    );
    return [...twice, ...lost];
  },

  'the order of Tab is that of the page, and no single key does anything': (course) =>
    told(course, '[tabindex]:not([tabindex="0"], [tabindex="-1"]), [accesskey], [autofocus]'),

  'a button is never closed without a word: it stays in reach of Tab': (course) =>
    told(course, 'button:disabled, button[aria-disabled="true"][tabindex="-1"]'),

  'only what is not answered, or too long to keep, is an error, and it says so': (course) =>
    [...course.querySelectorAll('[aria-invalid="true"]')]
      .filter((element) => !/Not answered yet|too many/.test(describedAs(element)))
      .map(start),

  'nothing needs to be dragged': (course) =>
    told(course, '[draggable="true"], [dropzone], input[type="range"], [aria-grabbed]'),

  'nothing plays, blinks or moves by itself': (course) => [
    ...told(course, '[autoplay], marquee, blink'),
    ...shown(course)
      // A notice that waits for seconds of silence shows without moving.
      .filter((element) => parseFloat(getComputedStyle(element).animationDuration) > 0)
      .map(start),
  ],

  'nothing fades for longer than 150 ms, changes its place, or scrolls smoothly': (course) =>
    shown(course)
      .filter((element) => {
        const { transitionDuration, transitionProperty, scrollBehavior } = getComputedStyle(element);
        const lasts = Math.max(...transitionDuration.split(',').map(parseFloat));
        return scrollBehavior !== 'auto' || lasts > 0.15 || (lasts > 0 && transitionProperty !== 'opacity');
      })
      .map(start),

  'where the focus is can be seen: three pixels, off the edge': (course) =>
    [...course.querySelectorAll<HTMLElement>(controls)]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        element.focus();
        return !ringOf(element);
      })
      .map(start),

  'headings begin with one of the first level, and skip none': (course) => {
    const levels = shown(course)
      .filter((element) => /^h[1-6]$/.test(element.localName))
      .map(({ localName }) => Number(localName.slice(1)));
    const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1).map((level) => `h${level}`);
    return levels.filter((level) => level === 1).length === 1 ? skips : [...skips, 'not one h1'];
  },

  'radios that are one answer stand in one group with a name, and nothing else stands in it': (course) =>
    [...course.querySelectorAll<HTMLFieldSetElement>('fieldset')].flatMap((group) => {
      const names = new Set(
        [...group.querySelectorAll<HTMLInputElement>('input[type="radio"]')].map(({ name }) => name),
      );
      if (names.size === 0) return [];
      const inside = group.querySelectorAll('input[type="radio"]').length;
      const [name] = names;
      const all = course.querySelectorAll(`input[type="radio"][name="${name!}"]`).length;
      const isWhole = names.size === 1 && inside === all && inside > 1 && group.querySelector('legend') !== null;
      return isWhole
        ? []
        : [`${group.textContent.trim().slice(0, 40)}: ${inside} of ${all} radios, ${names.size} names`];
    }),
};

/** The same under `prefers-reduced-motion: reduce`. */
export const hasNoMotion: Rule = (course) =>
  shown(course)
    .filter((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [transitionDuration, animationDuration].some((text) =>
        text.split(',').some((part) => parseFloat(part) > 0),
      );
    })
    .map(start);

/** The same under `forced-colors: active`, where fills of boxes vanish and drawings keep their author’s colours. */
export const isDrawnInLines: Rule = (course) => [
  ...shown(course)
    .filter((element) => element.matches('label[data-part="option"]:has(:checked)'))
    .filter((element) => !/^solid [23]px$/.test(outlineOf(element)))
    .map((element) => `${outlineOf(element)} ${start(element)}`),
  ...shown(course)
    .filter((element) => element instanceof SVGElement && element.matches('path, rect, line, circle'))
    .filter((element) => {
      const { fill, stroke } = getComputedStyle(element);
      return [fill, stroke].some((paint) => paint !== 'none' && !systemColours().includes(paint));
    })
    .map(start),
];

function outlineOf(element: Element): string {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return `${outlineStyle} ${outlineWidth}`;
}

function systemColours(): string[] {
  const probe = document.body.appendChild(document.createElement('i'));
  const colours = ['CanvasText', 'Highlight', 'Canvas', 'LinkText', 'GrayText'].map((name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}

const references = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget', 'headers'];

const controls = 'button, a[href], input, select, textarea, summary, video[controls], audio[controls]';

function told(course: Element, selector: string): string[] {
  return [...course.querySelectorAll(selector)].map(start);
}

function shown(course: Element): Element[] {
  return [...course.querySelectorAll('*')].filter((element) => element.checkVisibility());
}

function start(element: Element): string {
  return element.outerHTML.slice(0, 100);
}

function describedAs(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

/** A ring may be drawn around the whole row of an option. */
function ringOf(element: Element): boolean {
  return [element, element.closest('label')].some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 3 && parseFloat(outlineOffset) >= 2;
  });
}
