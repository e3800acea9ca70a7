import { device } from './visit.mjs';

/** What is told of a visit; a goal is the most that the course may cost, as a multiple of the plain page. */
const rows = [
  { name: 'text visible', field: 'painted', say: milliseconds, goal: 1.2 },
  { name: 'Initialize', field: 'initialized', say: milliseconds, goal: 1.25 },
  { name: 'ready', field: 'ready', say: milliseconds },
  { name: 'until ready', field: 'startBytes', say: kilobytes },
  { name: '', field: 'startRequests', say: (count) => `${count} requests` },
  { name: '', field: 'calls', say: (count) => `${count} LMS calls` },
  { name: 'in all', field: 'bytes', say: kilobytes },
  { name: '', field: 'requests', say: (count) => `${count} requests` },
  { name: 'layout shift', field: 'shift', say: (shift) => shift.toFixed(4) },
  { name: 'JS heap', field: 'heapBytes', say: megabytes },
];

/**
 * Medians of both, the lowest and the highest in brackets, and how many times the plain page the course costs: by the
 * medians, and by the lowest of each, which what else the machine does disturbs least.
 */
export function visitTable({ plain, course }) {
  const { slowdown, latencyMs, downMbit } = device;
  const cells = rows.map(({ name, field, say, goal }) => {
    const [limit, own] = [plain, course].map((visits) => visits.map((visit) => visit[field]));
    const ratio = median(own) / median(limit);
    const verdict = goal ? `goal ${goal} ×${ratio > goal ? ': missed' : ''}` : '';
    return [
      name,
      spread(limit, say),
      spread(own, say),
      times(ratio),
      times(Math.min(...own) / Math.min(...limit)),
      verdict,
    ];
  });
  return `
The flagship as scorm12 beside a plain page with the same text
${course.length} visits each, by turns; processor ÷ ${slowdown}, ${latencyMs} ms, ${downMbit} Mbit/s; medians (lowest–highest)

${align([['', 'plain page', 'course', 'ratio', 'of the lowest', ''], ...cells])}`;
}

/** How far the programs of the gallery move what is read, and what twelve questions of six kinds cost beyond text. */
export function upgradeTable(shifts, { questions, text }) {
  const { slowdown } = device;
  const worst = shifts.toSorted((a, b) => b.shift - a.shift).slice(0, 3);
  const [own, limit] = [questions, text].map((visits) => visits.map(({ scriptMs }) => scriptMs));
  const upgrade = median(own) - median(limit);
  const least = Math.min(...own) - Math.min(...limit);
  return `
When the programs come; processor ÷ ${slowdown}

${align([
  ['layout shift at most', worst[0].shift.toFixed(4), `goal 0.02${worst[0].shift > 0.02 ? ': missed' : ''}`],
  ...worst.map(({ place, shift }) => ['', shift.toFixed(4), place]),
  ['', '', `${shifts.length} places of the gallery`],
  ['script, text alone', spread(limit, milliseconds), ''],
  ['script, twelve questions', spread(own, milliseconds), ''],
  ['the questions', milliseconds(upgrade), `goal 50 ms${upgrade > 50 ? ': missed' : ''}`],
  ['', milliseconds(least), 'by the lowest of each'],
])}
`;
}

export function packageTable(packed) {
  const durations = packed.map((run) => run.milliseconds);
  const peaks = packed.map((run) => run.peakBytes);
  return `
package: ${packed[0].zips.length} zips, ${packed.length} times

${align([
  ['wall time', spread(durations, milliseconds)],
  ['memory at most', spread(peaks, megabytes)],
])}
`;
}

function spread(values, say) {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, middle, high] = [sorted[0], median(values), sorted.at(-1)].map(say);
  return low === high ? middle : `${middle} (${low.split(' ')[0]}–${high.split(' ')[0]})`;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}

function times(ratio) {
  return Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : '';
}

function milliseconds(value) {
  return `${Math.round(value)} ms`;
}

function kilobytes(value) {
  return `${(value / 1000).toFixed(1)} kB gz`;
}

function megabytes(value) {
  return `${(value / 1e6).toFixed(1)} MB`;
}

function align(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
