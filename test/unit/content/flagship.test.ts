import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLesson, readLessons } from './authored.ts';

/** What each lesson holds, in the order in which learners meet it. */
const plan: Readonly<Record<string, string>> = {
  '01-before-you-start.md': 'Guess, Guess, Guess, Guess',
  '02-what-is-mentoring.md': 'Compare, Fill in, Practice, Reflect, Question, Question',
  '03-learning-from-real-work.md': 'Steps, Order, Sort, Fill in',
  '04-three-things.md': 'Cards, Number, Question, Question',
  '05-is-and-is-not.md': 'Sort, Label, Question, Practice, Practice, Practice, Practice',
  '06-which-helper.md': 'Question, Question, Question, Question, Question, Reflect, Scenario',
  '07-where-are-you-now.md': 'Rate yourself, Rate yourself, Checklist, Question, Plan, Poll, Poll, Reflect',
};

const glossary = [
  'mentor',
  'mentee',
  'line manager',
  'supervisor',
  'formal training',
  'on-the-job learning',
  '{{eap}} (EAP)',
  'alliance',
  'customise',
  'competency, capability',
  'cohort',
  'complement',
  'advancement',
  'network',
  'confidential',
  'culture of growth',
];

const lessons = readLessons('what-is-mentoring');

describe('the full course', () => {
  it.each(Object.entries(plan))('has its blocks in %s', (file, kinds) => {
    expect(lessons.find((lesson) => lesson.file === file)!.blocks.map(({ keyword }) => keyword).join(', ')).toBe(kinds);
  });

  it('says first in each lesson what learners will be able to do, and names all of it in lesson 1', () => {
    const aims = lessons.slice(1, -1).map(({ prose }) => /^You will be able to (.+)\.$/.exec(prose[0]!.text)?.[1]);
    expect(aims.filter(Boolean)).toHaveLength(6);
    expect(lessons[0]!.prose.filter(({ text }) => /^(say|explain|recognise|tell|choose|write) /.test(text))).toHaveLength(6);
  });

  it('says in short what lessons 2 to 5 taught, and takes along what mentoring is and is not', () => {
    const short = lessons.filter(({ prose }) => prose.some(({ under }) => under === 'In short'));
    expect(short.map(({ file }) => file.slice(0, 2))).toEqual(['02', '03', '04', '05']);
    expect(lessons[4]!.source.match(/^## Mentoring is( not)?\n<!-- recap: yes -->$/gm)).toHaveLength(2);
  });

  it('explains sixteen words', () => {
    const source = readFileSync(new URL('../../../content/what-is-mentoring/glossary.md', import.meta.url), 'utf8');
    const names = [...source.matchAll(/^- \*\*(.+)\*\*/gm)].map((match) => match[1]!);
    expect(names).toHaveLength(16);
    for (const [index, word] of glossary.entries()) expect(names[index]).toMatch(startsLike(word));
  });

  it('asks mentees and mentors for twelve statements each, in four parts with three pieces of advice', () => {
    const { source } = readLesson('what-is-mentoring', '07-where-are-you-now.md');
    const lists = source.split(/^### /m).filter((part) => part.startsWith('Rate yourself: '));
    expect(lists).toHaveLength(2);
    for (const list of lists) {
      expect(list).toMatch(/<!-- role: .+ -->/);
      const parts = list.split(/^#### /m).slice(1);
      const counts = parts.map((part) => [count(part, /^- /gm), ...(part.match(/\*\*[\d.–]+ [^*]+:\*\*/g) ?? [])]);
      const bands = ['**1–2.9 Start here:**', '**3–3.9 Growing:**', '**4–5 Ready:**'];
      expect(counts).toEqual(Array.from({ length: 4 }, () => [3, ...bands]));
    }
  });

  it('lets every poor choice of the story be put right, and asks for nothing that may hurt', () => {
    const { source } = readLesson('what-is-mentoring', '06-which-helper.md');
    const [, story = ''] = source.split('## Scenario: ');
    const steps = story.split(/^### /m).slice(1);
    const choices = /^- \[.+\]\(#(.+)\)\n {2}> \*\*Poor:\*\*/gm;
    const poor = steps.filter((step) => !step.includes('**Repaired:**')).flatMap((step) => [...step.matchAll(choices)]);
    expect(poor).toHaveLength(3);
    for (const [, name] of poor) {
      const next = steps.find((step) => step.split('\n')[0]!.toLowerCase().replaceAll(' ', '-') === name);
      expect(next).toContain('> **Repaired:**');
    }
    expect(steps.at(-1)!.match(/^> \*\*\w+:\*\*/gm)).toEqual(['> **Best:**', '> **OK:**', '> **Repaired:**', '> **Poor:**']);
    expect(source.match(/excused: yes/g)).toHaveLength(2);
    expect(count(story, /\{\{emergency\}\}/g)).toBe(2);
  });
});

/** Plurals may follow. */
function startsLike(word: string): RegExp {
  return new RegExp(`^${word.replace(/[{}()]/g, '\\$&')}(,|$)`);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
