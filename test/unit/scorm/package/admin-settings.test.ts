import { describe, expect, it } from 'vitest';
import { settingsSections } from '../../../../scorm/package/admin-settings.ts';
import { checkLesson, lesson, outline, outlineWithoutCheck } from './support/course.ts';

const threeTries = outline({ lessons: [lesson('leaves'), checkLesson('final', { attempts: 3 })] });
const bothTicked = 'tick “Passed” and “Completed”';
const passedOnly = 'tick “Passed” only';

describe('the settings for Moodle', () => {
  it('are marked as measured, and all others as not tried', () => {
    const html = settingsSections('scorm12', outline());
    expect(html).toContain('Measured in Moodle 4.5.');
    expect(html).toContain('we have not tried these ourselves');
  });

  it('complete an activity by either status', () => {
    expect(settingsSections('scorm12', outline())).toContain(bothTicked);
    expect(settingsSections('scorm2004-4th', outline())).toContain(bothTicked);
  });

  it('do not complete a SCORM 2004 activity for who has failed for good', () => {
    expect(settingsSections('scorm2004-4th', threeTries)).toContain(passedOnly);
    expect(settingsSections('scorm12', threeTries)).toContain(bothTicked);
  });

  it('take the grade from the score, or from completion where there is none', () => {
    expect(settingsSections('scorm12', outline())).toContain('Maximum grade 100');
    expect(settingsSections('scorm12', outlineWithoutCheck())).toContain('“Learning objects”');
    expect(settingsSections('scorm12', outlineWithoutCheck({ scoreWhenCompleted: 100 }))).toContain(
      'Maximum grade 100',
    );
  });
});

describe('a new version', () => {
  it('goes into the old activity in an LMS, and into the old folder on the web', () => {
    expect(settingsSections('scorm12', outline())).toContain('do not make a new one');
    expect(settingsSections('web', outline())).toContain('replace the whole folder');
    expect(settingsSections('web', outline())).not.toContain('Moodle');
  });
});
