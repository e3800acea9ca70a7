import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const files = ['src/player', 'src/blocks', 'src/embed'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`),
);

/** Attributes that a person reads or hears. */
const spoken = /\s(?:aria-label|aria-description|aria-roledescription|alt|title|placeholder)="([^"]*)"/g;

describe('what a learner reads stands in src/language, and not', () => {
  it.each(files)('in a template of %s', (file) => {
    const source = ts.createSourceFile(file, readFileSync(`${root}${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
    expect(templatesOf(source).flatMap(wordsOf)).toEqual([]);
  });

  it('unseen: words between tags and in spoken attributes are found', () => {
    const source = ts.createSourceFile('', 'html`<p title="Hint">${count} left</p>`', ts.ScriptTarget.Latest, true);
    expect(templatesOf(source).flatMap(wordsOf)).toEqual(['left', 'Hint']);
  });
});

/** The templates of a file, with ¤ for what is put in. */
function templatesOf(node: ts.Node): string[] {
  const inner: string[] = [];
  ts.forEachChild(node, (child) => void inner.push(...templatesOf(child)));
  if (!ts.isTaggedTemplateExpression(node)) return inner;
  const { template } = node;
  const parts = ts.isTemplateExpression(template)
    ? [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
    : [template.text];
  return [parts.join('¤'), ...inner];
}

function wordsOf(template: string): string[] {
  const text = template.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu) ?? [];
  return [...text, ...[...template.matchAll(spoken)].flatMap(([, value]) => value!.match(/\p{L}+/gu) ?? [])];
}
