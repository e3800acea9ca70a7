/** The text of every cell, row by row. */
export function tableRows(html: string): string[][] {
  return Array.from(html.matchAll(/<tr>(.*?)<\/tr>/g), ([, row]) =>
    Array.from(row!.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g), ([, cell]) => cell!),
  );
}
