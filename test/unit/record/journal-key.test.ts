import { describe, expect, it } from 'vitest';
import { isAnonymous, journalKey, packageFolder } from '../../../src/record/journal-key.ts';

describe('packageFolder', () => {
  it.each([
    ['https://lms.example/pluginfile.php/23/mod_scorm/content/3/index.html', '/pluginfile.php/23/mod_scorm/content/'],
    [
      'https://lms.example/pluginfile.php/23/mod_scorm/content/17/02-two.html?a=1#top',
      '/pluginfile.php/23/mod_scorm/content/',
    ],
    ['http://cdn.example:8080/a/b/', '/a/b/'],
    ['https://cdn.example/a/content/x/index.html', '/a/content/x/'],
    ['file:///home/ada/course/index.html', '/home/ada/course/'],
    ['https://cdn.example', ''],
  ])('of %s is %s', (address, folder) => {
    expect(packageFolder(address)).toBe(folder);
  });
});

describe('journalKey', () => {
  const owner = { course: 'fruit', learner: 'ada', address: 'https://lms.example/a/index.html' };

  it('is one for one learner in one course in one package, and another otherwise', () => {
    const keys = [
      owner,
      { ...owner, address: 'https://lms.example/a/02-two.html' },
      { ...owner, learner: 'Ada' },
      { ...owner, course: 'trees' },
      { ...owner, address: 'https://lms.example/b/index.html' },
    ].map(journalKey);
    expect(new Set(keys).size).toBe(4);
    expect(keys[0]).toBe(keys[1]);
  });

  it('tells nothing of the learner or the folder', () => {
    expect(journalKey(owner)).toMatch(/^lm:j:fruit:[a-z0-9]{14}:$/);
  });
});

describe('isAnonymous', () => {
  it.each(['', ' ', 'undefined', 'null', 'Anonymous', 'guest'])('holds for %j', (learner) => {
    expect(isAnonymous(learner)).toBe(true);
  });

  it('does not hold for anybody who is somebody', () => {
    expect(['0', '7', 'ada@example.org', 'guest7'].some(isAnonymous)).toBe(false);
  });
});
