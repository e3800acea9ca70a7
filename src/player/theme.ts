import { chosenLook } from './look.ts';

/**
 * Lets a page of its own follow the system's light and dark, unless author or learner has chosen. In a frame a course stays
 * light unless it is asked for dark: the page around it rarely is (DECISIONS, starting).
 */
export function followSystemTheme(course: HTMLElement): void {
  if (course.dataset.mode) return;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const system = dark.matches ? 'dark' : 'light';
    for (const { dataset } of [course, document.documentElement])
      Object.assign(dataset, { system, theme: chosenLook().theme ?? system });
  };
  apply();
  dark.addEventListener('change', apply);
}
