import { escapeAttribute, escapeText } from './xml.ts';

// Every function here takes plain text and escapes it: the page's wording stands elsewhere and knows no HTML.

/** A part of the page; its content is HTML made by the functions below. */
export function section(title: string, ...content: readonly string[]): string {
  return `<section>\n<h2>${escapeText(title)}</h2>\n${content.join('\n')}\n</section>`;
}

export function subheading(text: string): string {
  return `<h3>${escapeText(text)}</h3>`;
}

export function paragraph(text: string): string {
  return `<p>${escapeText(text)}</p>`;
}

export function bullets(items: readonly string[]): string {
  return `<ul>\n${items.map(item).join('\n')}\n</ul>`;
}

export function steps(items: readonly string[]): string {
  return `<ol>\n${items.map(item).join('\n')}\n</ol>`;
}

/** A table whose first cell in each row names the row. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const headRow = head.map((text) => `<th scope="col">${escapeText(text)}</th>`).join('');
  const bodyRows = rows.map(([name = '', ...cells]) => {
    const data = cells.map((text) => `<td>${escapeText(text)}</td>`).join('');
    return `<tr><th scope="row">${escapeText(name)}</th>${data}</tr>`;
  });
  return [
    '<table>',
    `<caption>${escapeText(caption)}</caption>`,
    `<thead><tr>${headRow}</tr></thead>`,
    `<tbody>\n${bodyRows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

/** Names and values, such as a package's size and version. */
export function facts(rows: readonly (readonly [name: string, value: string])[]): string {
  const items = rows.map(([name, value]) => `<dt>${escapeText(name)}</dt><dd>${escapeText(value)}</dd>`);
  return `<dl>\n${items.join('\n')}\n</dl>`;
}

/** A web or e-mail address as a link; any other way to reach somebody as text. */
export function address(text: string): string {
  const href = /^https?:\/\/\S+$/i.test(text) ? text : /^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : null;
  return href === null ? paragraph(text) : `<p><a href="${escapeAttribute(href)}">${escapeText(text)}</a></p>`;
}

function item(text: string): string {
  return `<li>${escapeText(text)}</li>`;
}
