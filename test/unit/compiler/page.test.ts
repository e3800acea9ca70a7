import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, jsonScript, renderPage } from '../../../src/compiler/page.ts';
import type { LessonOutline, Outline } from '../../../src/model/course.ts';

const lesson = (id: string, href: string, title: string): LessonOutline => ({
  id,
  href,
  title,
  minutes: 3,
  complete: 'answered',
  blocks: [],
});

const outline: Outline = {
  id: 'a-course',
  version: '1.0.0',
  revision: '0123456789abcdef',
  title: 'A <course> & more',
  language: 'en',
  finish: 'lessons',
  privateAnswers: 'device',
  guided: false,
  scorm12Status: 'completed',
  scoreWhenCompleted: null,
  lessons: [lesson('one', 'index.html', 'One & all'), lesson('two', 'two.html', 'Two')],
};

describe('renderPage', () => {
  it('names the lesson, the course, and the revision by which a page is known again', () => {
    const { path, html } = page(0);
    expect(path).toBe('index.html');
    expect(html).toContain('<title>One &amp; all – A &lt;course&gt; &amp; more</title>');
    expect(html).toContain(
      '<main id="lm-lesson" data-lesson="one" data-course="a-course" data-revision="0123456789abcdef">',
    );
    expect(html).toContain('<learning-module data-player="2.0.0">');
  });

  it('names whom to ask where the program does not start, if the author names somebody', () => {
    const support = { name: 'Learning & more', address: 'learning@example.org' };
    const { html } = renderPage({ ...outline, support }, 0, '', '2.0.0');
    expect(html).toContain('your answers are not kept. For help, ask Learning &amp; more: learning@example.org</p>');
    expect(page(0).html).not.toContain('For help');
  });

  it('lists all lessons and marks the one that is shown', () => {
    expect(page(1).html).toContain(
      '<li><a href="index.html" data-lesson="one">One &amp; all</a>\n<span data-part="minutes">About 3 minutes</span>',
    );
    expect(page(1).html).toContain('<a href="two.html" data-lesson="two" aria-current="page">Two</a>');
  });

  it('leads to the next lesson without a program, and from the last one nowhere', () => {
    expect(page(0).html).toContain('<a data-part="next" href="two.html" data-lesson="two" rel="next">Next: Two</a>');
    expect(page(1).html).toContain('<footer data-part="end"></footer>');
  });

  it('carries the outline in the first page only, with nothing in it that could end the script', () => {
    const json = /data-part="outline">(.*)<\/script>/.exec(page(0).html)![1]!;
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(outline);
    expect(page(1).html).not.toContain('data-part="outline"');
  });

  it('reads from right to left in the languages that do', () => {
    expect(page(0, 'ar').html).toContain('<html lang="ar" dir="rtl">');
    expect(page(0, 'ar').html).toContain('<div data-part="course" lang="ar" dir="rtl">');
    expect(page(0, 'fr').html).toContain('<html lang="fr" dir="ltr">');
  });

  it('asks for nothing but the course’s own files', () => {
    const addresses = [...page(0).html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
    expect(addresses).toEqual([
      'data:,',
      'player.css',
      'player.js',
      '#lm-lesson',
      'index.html',
      'two.html',
      'two.html',
    ]);
  });

  it('links the style of blocks that are loaded later only where one stands', () => {
    const styles = (main: string) =>
      [...renderPage(outline, 0, main, '1').html.matchAll(/stylesheet" href="([^"]*)"/g)].map((match) => match[1]);
    expect(styles('<p>Text</p><lm-choice></lm-choice>')).toEqual(['player.css']);
    expect(styles('<lm-choice></lm-choice><lm-sort></lm-sort>')).toEqual(['player.css', 'later.css']);
    expect(styles('<div data-part="compare"></div>')).toEqual(['player.css', 'later.css']);
  });

  it('asks at once for the programs of the kinds in it, once each; questions are in the player', () => {
    const { html } = renderPage(outline, 0, '<lm-choice></lm-choice><lm-sort></lm-sort><lm-sort></lm-sort>', '1');
    const programs = [...html.matchAll(/modulepreload" href="([^"]*)"/g)].map((match) => match[1]);
    expect(programs).toEqual(['block-sort.js']);
  });

  it('runs under a policy that lets no text become a program', () => {
    expect(page(0).html).toContain(`content="${contentSecurityPolicy}"`);
    expect(contentSecurityPolicy).not.toContain('unsafe');
    expect(page(0).html).not.toMatch(/ style=| on\w+=|<style|<script>/);
  });
});

describe('jsonScript', () => {
  it('cannot be left by the text in it', () => {
    expect(jsonScript('lesson', { a: '</script><b>' })).toBe(
      '<script type="application/json" data-part="lesson">{"a":"\\u003c/script>\\u003cb>"}</script>',
    );
  });
});

function page(index: number, language = 'en') {
  return renderPage({ ...outline, language }, index, '<h1>Title</h1>', '2.0.0');
}
