/**
 * The limit that a course is measured against: what a web page of the same text costs when it does no more than an LMS
 * asks of it. Made from the course's own first page, so that both always say the same.
 * @param {string} html the first page of a course
 * @returns {Record<string, string>} files by path
 */
export function plainPage(html) {
  const lessons = between(html, '<ol>', '</ol>');
  const main = between(html, '<main', '</main>').replace(/^[^>]*>/, '');
  const title = between(html, '<title>', '</title>');
  return {
    'index.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="plain.css">
</head>
<body>
<nav><ol>${bare(lessons)}</ol></nav>
<main>${bare(main)}</main>
<script>${tracking}</script>
</body>
</html>
`,
    'plain.css': style,
  };
}

/** The same text and controls, without what only a program needs. */
function bare(html) {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<\/?lm-[^>]*>/g, '')
    .replace(/ data-[\w-]+(?:="[^"]*")?/g, '');
}

function between(text, start, end) {
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end, from);
  if (from < start.length || to < 0) throw new Error(`The first page has no ${start} … ${end}.`);
  return text.slice(from, to);
}

/** What a page must do to be counted: find the API, initialise, say that it has begun, and finish. */
const tracking = `
let place = window;
while (!place.API && place.parent !== place) place = place.parent;
const api = place.API;
api.LMSInitialize('');
if (api.LMSGetValue('cmi.core.lesson_status') === 'not attempted') {
  api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  api.LMSCommit('');
}
addEventListener('pagehide', () => api.LMSFinish(''));
document.dispatchEvent(new Event('lm-ready'));
`;

const style = `body { margin: 0 auto; max-width: 40rem; padding: 1rem; font: 100%/1.6 system-ui, sans-serif; color: #1c2330; background: #fff }
nav { border-bottom: 1px solid #c9d0dc }
h1, h2, h3 { line-height: 1.2 }
fieldset { margin: 1.5rem 0; border: 1px solid #c9d0dc; border-radius: 0.5rem; padding: 1rem }
label { display: block; padding: 0.5rem }
a { color: #0b5fb0 }
`;
