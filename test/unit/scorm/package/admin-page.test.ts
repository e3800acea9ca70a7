import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { adminPage } from '../../../../scorm/package/admin-page.ts';
import type { Outline } from '../../../../src/model/course.ts';
import type { Target } from '../../../../scorm/package/package.ts';
import { outline, outlineWithoutCheck } from './support/course.ts';
import { hostileTitles } from './support/hostile-titles.ts';

const targets: Target[] = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'web'];
const support = { name: 'Learning team', address: 'learning@example.org', text: 'Please say which lesson.' };

describe('adminPage', () => {
  it.each(targets)('is valid HTML (%s)', async (target) => {
    for (const course of [outline({ support }), outlineWithoutCheck()]) {
      const report = await validator.validateString(page(target, course));
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
      ).toEqual([]);
    }
  });

  it.each(targets)('asks nothing of any server (%s)', (target) => {
    const html = page(target, outline({ support }));
    expect(html).not.toMatch(/<(script|img|iframe|audio|video|object|embed|base)\b/);
    expect(html).not.toMatch(/@import|url\(/);
    const fetched = Array.from(html.matchAll(/<link\b[^>]*href="([^"]*)"/g), ([, href]) => href);
    expect(fetched).toEqual(['data:,']);
  });

  it('lets in its own style alone, by its hash', () => {
    const html = page('scorm12', outline());
    const style = /<style>([^<]*)<\/style>/.exec(html)![1]!;
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}';`);
    expect(html).not.toContain('unsafe');
  });

  it('says what the package is', () => {
    const html = page('scorm2004-3rd', outline());
    expect(html).toContain('<dd>tea-making-1.0.0-scorm2004-3rd.zip</dd>');
    expect(html).toContain('<dd>SCORM 2004, 3rd Edition</dd>');
    expect(html).toContain('<dd>2 lessons, about 8 min</dd>');
    expect(html).toContain('<dd>2.3 MB</dd>');
    expect(html).toContain('<dd>0123abcd</dd>');
  });

  it('is in English and marks the title’s own language', () => {
    const html = page('web', outline({ title: 'Tee kochen', language: 'de' }));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<h1><span lang="de" dir="auto">Tee kochen</span></h1>');
  });

  it.each(hostileTitles)('carries the title %j as text', (title) => {
    expect(page('scorm12', outline({ title }))).not.toMatch(/<b>|<\?xml|<!\[CDATA|<!--/);
  });

  it('says whom to ask, or that nobody is named', () => {
    expect(page('scorm12', outline({ support }))).toContain('<a href="mailto:learning@example.org">');
    expect(page('scorm12', outline({ support }))).toContain('<p>Please say which lesson.</p>');
    expect(page('scorm12', outline())).toContain('The course names nobody.');
  });
});

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: { 'doctype-style': 'off' } });

function page(target: Target, course: Outline): string {
  const name = `${course.id}-${course.version}-${target}`;
  return adminPage({ name, target, outline: course, sizeBytes: 2_345_678 }, '0123abcd');
}
