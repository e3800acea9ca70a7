import type { FaultText } from '../diagnostic.ts';

/** Files as a whole: their bytes, their names, what belongs to a course folder. */
export const fileFaults: Record<string, FaultText> = {
  'text-not-utf8': {
    message: (found) => (found === 'UTF-16' ? 'This file is saved as UTF-16.' : 'A letter here cannot be read.'),
    expected: 'Text saved as UTF-8, as every editor can.',
    mend: 'Save the file with the encoding “UTF-8”. Where a letter is still wrong then, type it again.',
  },
  'text-conflict': {
    message: 'Two people changed these lines, and git kept both versions.',
    expected: 'One version of the text.',
    mend: 'Keep the version you want, then delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  },
  'lesson-name': {
    severity: 'warning',
    message: (file) => `“${file}” is not shown in the course, because its name does not begin with a number.`,
    expected: 'A number, a hyphen and a name: it says where the lesson stands.',
    mend: (file) => `Rename the file to \`01-${file}\`, with the number of its place, or move it out of this folder.`,
  },
  'lesson-folder': {
    severity: 'warning',
    message: (file) => `“${file}” is not shown in the course, because it stands in a folder of its own.`,
    expected: 'Lessons beside `course.yaml`; only `media` is a folder.',
    mend: 'Move the file beside `course.yaml`.',
  },
  'lesson-name-twice': {
    message: (file) => `Two lessons have the same name: this one and “${file}”.`,
    expected: 'Names that differ in more than their number.',
    mend: 'Give one of the two files another name behind its number.',
  },
  'course-no-lessons': {
    message: 'The course has no lessons.',
    expected: 'At least one lesson file beside `course.yaml`, such as `01-welcome.md`.',
    mend: 'Add a file `01-welcome.md` that begins with `# Welcome`.',
  },
};
