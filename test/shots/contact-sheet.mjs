/** One page with a table a subject: its states below each other, its views side by side. */
export function contactSheet(subjects, shots, views) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every block in every state</title>
<style>
body { margin: 1rem; font: 14px system-ui; background: #ddd; }
td, th { padding: 4px; vertical-align: top; text-align: start; font-weight: 400; }
img { display: block; max-inline-size: 720px; zoom: .6; border: 1px solid #888; }
</style>
<nav>${subjects.map(({ kind }, at) => `<a href="#s${at}">${kind}</a>`).join(' · ')}</nav>
${subjects.map((subject, at) => section(subject, at, shots, views)).join('\n')}
</html>
`;
}

function section(subject, at, shots, views) {
  const rows = Object.keys(subject.states).map((state) => {
    const own = shots.filter((shot) => shot.subject === subject && shot.state === state);
    const cells = views.map((view) => {
      const shot = own.find((one) => one.view === view);
      return `<td>${shot ? `<a href="${shot.path}"><img src="${shot.path}" alt="" loading="lazy"></a>` : ''}</td>`;
    });
    return `<tr><th>${state}</th>${cells.join('')}</tr>`;
  });
  return `<section id="s${at}"><h2>${subject.kind}</h2>
<table><tr><th></th>${views.map(({ name }) => `<th>${name}</th>`).join('')}</tr>
${rows.join('\n')}
</table></section>`;
}
