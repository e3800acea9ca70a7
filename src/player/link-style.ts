/** Links a style file of the course, once a root; resolves when it holds or cannot be had: text without style is better than none. */
export function linkStyle(root: Document | ShadowRoot, href: string): Promise<void> {
  const parent = root instanceof Document ? root.head : root;
  const links = [...parent.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (links.some((link) => link.href === href)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    parent.append(link);
  });
}
