import { describe, expect, it } from 'vitest';
import { isMoodle } from '../../../../scorm/adapters/moodle.ts';
import { fakeWindow, foreign } from '../../../hosts/fakes/windows.ts';

describe('isMoodle', () => {
  it('knows the page by the script object of its SCORM module', () => {
    expect(isMoodle(fakeWindow({ M: { mod_scorm: {} } }))).toBe(true);
    expect(isMoodle(fakeWindow({ M: {} }))).toBe(false);
    expect(isMoodle(fakeWindow())).toBe(false);
  });

  it('takes a page it may not look into for none', () => {
    expect(isMoodle(foreign(fakeWindow({ M: { mod_scorm: {} } })))).toBe(false);
  });
});
