import type { FaultText } from '../diagnostic.ts';

/** Faults of the comment with settings under a block's heading. */
export const settingFaults: Readonly<Record<string, FaultText>> = {
  'setting-unknown': {
    message: (found) => `There is no setting called “${found}”.`,
    expected: 'A setting that this block takes, such as `tries: 2`.',
    mend: 'Delete it.',
  },
  'setting-not-here': {
    message: (found) => `The setting “${found}” does nothing in this kind of block.`,
    expected: 'A setting stands only in a block that uses it.',
    mend: 'Delete it.',
  },
  'setting-twice': {
    message: (found) => `The setting “${found}” is written twice.`,
    expected: 'Each setting stands once.',
    mend: 'Delete the one that does not hold.',
  },
  'setting-value': {
    message: (found) => `The value in “${found}” is not one that this setting takes.`,
    expected: 'A setting and a value that fits it, such as `tries: 2`.',
    mend: 'Change the value.',
  },
  'settings-form': {
    message: (found) => `“${found}” is no setting: it has no colon.`,
    expected: 'Settings with a colon, parted by commas: `<!-- points: 2, tries: 2 -->`.',
    mend: (found) => {
      const [, key, value] = /^(\w+)\s*[=\s]\s*(\S+)$/.exec(found) ?? [];
      return key
        ? `Write \`${key}: ${value}\`.`
        : `Write a colon and a value after it, such as \`${found}: yes\`, or delete it.`;
    },
  },
  'settings-decimal': {
    message: (found) => `“${found}” stands alone after a comma, and a comma parts two settings.`,
    expected: 'A decimal point in numbers: `points: 1.5`.',
    mend: 'Write a point in place of the comma: `1.5`, not `1,5`.',
  },
  'settings-unclosed': {
    message: 'The comment with the settings is never closed, so it swallows all that follows.',
    expected: '`-->` at the end of the comment.',
    mend: 'Write ` -->` after the last setting, on the same line.',
  },
  'settings-text-after': {
    message: 'Text behind the comment with the settings is lost.',
    expected: 'Nothing behind `-->` on its line.',
    mend: 'Move the text to a line of its own, with an empty line above it.',
  },
  'settings-place': {
    message: 'These settings stand where they do nothing.',
    expected: 'Settings stand directly under the heading of their block.',
    mend: 'Move the comment to the line below the heading. If it is only a note, begin it with `note`: `<!-- note … -->`.',
  },
  'settings-near-miss': {
    message:
      'This looks like settings, but the signs around them are not those of a comment, so learners would read it.',
    expected: '`<!--` before the settings, `-->` behind them, made of plain hyphens.',
    mend: 'Type it anew: `<!-- points: 2 -->`. Some editors turn two hyphens into a dash.',
  },
  'setting-no-effect': {
    severity: 'note',
    message:
      'These points are not counted: questions give points in a check only, or where a course without one scores them all.',
    expected: '`points` in a lesson that has `check:` in its front matter, or `score: all questions` in course.yaml.',
    mend: 'Delete the setting, or leave it: it does no harm.',
  },
  'setting-private': {
    severity: 'warning',
    message: 'This block is not reported, because the course keeps private answers to the learner.',
    expected: '`report` here only where course.yaml says `private answers: reported`.',
    mend: 'Delete `report`, or change `private answers` in course.yaml for the whole course.',
  },
};
