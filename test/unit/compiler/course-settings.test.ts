import { describe, expect, it } from 'vitest';
import { courseSchema, readCourseSettings } from '../../../src/compiler/course-settings.ts';
import { z } from 'zod';
import { recorder } from './tell.ts';

const least = 'title: A course\nid: a-course\nversion: 1.0.0\n';

describe('readCourseSettings', () => {
  it('asks for a title, an id and a version, and has defaults for the rest', () => {
    const { settings, told } = read(least);
    expect(told).toEqual([]);
    expect(settings).toMatchObject({
      title: 'A course',
      id: 'a-course',
      version: '1.0.0',
      language: 'en',
      finish: undefined,
      pass: 0.8,
      guided: false,
      privateAnswers: 'device',
      support: undefined,
      scorm12Status: 'completed',
      scoreWhenCompleted: null,
      scoresAll: false,
      reportPractice: false,
      leaveOut: [],
    });
    expect([...settings.variables]).toEqual([]);
  });

  it('reads every setting in the words of the model', () => {
    const { settings, told } = read(
      `${least}${[
        'language: en-GB',
        'finish: the check passed',
        'pass: 70%',
        'navigation: guided',
        'private answers: learning system',
        'support: { name: Team, address: a@b.org, text: Write to us. }',
        'variables: { eap: Employee Assistance Program }',
        'scorm12: { status: both }',
        'score: all questions',
        'score when completed: 100',
        'report: practice',
        'leave out: [07-are-you-ready.md]',
      ].join('\n')}`,
    );
    expect(told).toEqual([]);
    expect(settings).toMatchObject({
      language: 'en-GB',
      finish: 'check',
      pass: 0.7,
      guided: true,
      privateAnswers: 'lms',
      support: { name: 'Team', address: 'a@b.org', text: 'Write to us.' },
      scorm12Status: 'both',
      scoreWhenCompleted: 100,
      scoresAll: true,
      reportPractice: true,
      leaveOut: ['07-are-you-ready.md'],
    });
    expect(settings.variables.get('eap')).toBe('Employee Assistance Program');
  });

  it('tells each missing setting with the line to add', () => {
    const { told, mends } = read('title: A course\n');
    expect(told).toEqual(['course-missing 1:1 no line `id:`', 'course-missing 1:1 no line `version:`']);
    expect(mends).toEqual([
      'Write a name that will never change: `id: what-is-mentoring`.',
      'Write three numbers with points between them: `version: 1.0.0`.',
    ]);
    expect(read('').told).toHaveLength(3);
  });

  it.each([
    ['version: 1.0', 'course-type 3:10 version: 1.0'],
    ['version: v1.0.0', 'course-type 3:10 version: v1.0.0'],
    ['id: My Course', 'course-type 3:5 id: My Course'],
    ['id: a--b', 'course-type 3:5 id: a--b'],
    ['pass: 0.8', 'course-type 3:7 pass: 0.8'],
    ['pass: 120%', 'course-type 3:7 pass: 120%'],
    ['finish: all lessons', 'course-type 3:9 finish: all lessons'],
    ['navigation: locked', 'course-type 3:13 navigation: locked'],
    ['private answers: nobody', 'course-type 3:18 private answers: nobody'],
    ['language: english', 'course-type 3:11 language: english'],
    ['support: me', 'course-type 3:10 support: me'],
    ['scorm12: { status: done }', 'course-type 3:20 scorm12 › status: done'],
    ['score when completed: 101', 'course-type 3:23 score when completed: 101'],
    ['leave out: 07-x.md', 'course-type 3:12 leave out: 07-x.md'],
    ['variables: { eap: 7 }', 'course-type 3:19 variables › eap: 7'],
    ['finnish: every lesson', 'course-unknown 3:1 finnish'],
    ['support: { name: A, adress: b }', 'course-unknown 3:21 adress'],
  ])('tells %j', (line, fault) => {
    const key = line.split(':')[0]!;
    const rest = Object.entries({ title: 'A', id: 'a', version: '1.0.0' }).filter(([name]) => name !== key);
    const before = rest.slice(0, 2).map(([name, value]) => `${name}: ${value}`);
    const after = rest.slice(2).map(([name, value]) => `${name}: ${value}`);
    expect(read([...before, line, ...after].join('\n')).told).toContain(fault);
  });

  it('tells a colour that YAML took for a remark', () => {
    const { told, mends } = read(`${least}theme:\n  accent: #1D5B57\n`);
    expect(told).toEqual(['course-type 5:3 accent: #1D5B57']);
    expect(mends).toEqual(['Write a colour in quotes, or YAML takes it for a remark: `accent: "#1D5B57"`.']);
  });

  it('takes a theme as it is written', () => {
    const theme = '{ accent: "#1D5B57", logo: media/logo.svg, organisation: A, fonts: { text: Verdana }, radius: 0px }';
    const { settings, told } = read(`${least}theme: ${theme}\n`);
    expect(told).toEqual([]);
    expect(settings.theme).toMatchObject({ accent: '#1D5B57', organisation: 'A', radius: '0px' });
  });

  it('keeps what is right beside what is wrong', () => {
    expect(read(`${least}pass: 0.9\nnavigation: guided\n`).settings).toMatchObject({
      title: 'A course',
      pass: 0.8,
      guided: true,
    });
  });

  it('has a JSON Schema, by which editors complete what an author types', () => {
    const schema = z.toJSONSchema(courseSchema, { io: 'input' });
    expect(Object.keys(schema.properties ?? {})).toContain('private answers');
    expect(schema.required).toEqual(['title', 'id', 'version']);
  });
});

function read(text: string) {
  const { told, tell, mends } = recorder();
  return { settings: readCourseSettings(text, tell), told, mends };
}
