/**
 * Lets a page of its own follow the system's light and dark. In a frame a course stays light unless it is asked for
 * dark: the page around it rarely is (DECISIONS, starting).
 */
export function followSystemTheme(course: HTMLElement): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const theme = dark.matches ? 'dark' : 'light';
    course.dataset.theme = theme;
    document.documentElement.dataset.theme = theme;
  };
  apply();
  dark.addEventListener('change', apply);
}
