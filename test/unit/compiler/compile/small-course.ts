import { compile, type Compiled } from '../../../../src/compiler/compile.ts';

export const settings = 'title: A course\nid: a-course\nversion: 1.2.3\n';
export const question = '## Question: Who decides?\n\n- [x] The mentee\n  > Yes.\n- [ ] The mentor\n  > No.\n';
export const another = '## Question: Who advises?\n\n- [ ] The mentee\n  > No.\n- [x] The mentor\n  > Yes.\n';
export const check = (rules: string, body = `${question}\n${another}`) =>
  `---\ncheck: ${rules}\n---\n\n# Test\n\n${body}`;

export function rating(scale: string): string {
  return `## Rate yourself: Ready?\n\n**Scale:** ${scale}\n\n- I know why.\n- I know when.\n`;
}

/** What a page hands the program. */
export function blockData(html: string): { rev?: number }[] {
  const json = /data-part="lesson">(.*)<\/script>/.exec(html)![1]!;
  return (JSON.parse(json) as { blocks: { rev?: number }[] }).blocks;
}

/** Compiles these files, with settings where a test brings none of its own, beside two media. */
export function course(
  files: Record<string, string>,
  extra: { media?: Map<string, number>; playerVersion?: string } = {},
): Compiled {
  const all = Object.entries({ 'course.yaml': settings, ...files });
  return compile({
    files: new Map(all.map(([path, text]) => [path, new TextEncoder().encode(text)])),
    media: new Map([
      ['media/a.pdf', 1],
      ['media/b.png', 1],
    ]),
    playerVersion: '1.0.0',
    ...extra,
  });
}
