/** What a reader may set, and nothing may be lost (WCAG 2.2, 1.4.12). */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** Does something while a reader's own spacing of text holds. */
export async function withWideText<Result>(act: () => Result | Promise<Result>): Promise<Result> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(spacing);
  document.adoptedStyleSheets.push(sheet);
  try {
    return await act();
  } finally {
    document.adoptedStyleSheets.pop();
  }
}
