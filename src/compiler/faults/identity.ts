import type { FaultText } from '../diagnostic.ts';

/** Which question is which: `course.lock.json`, `id:` settings, and what was understood of an author's edits. */
export const identityFaults: Record<string, FaultText> = {
  'lock-broken': {
    message: '`course.lock.json` cannot be read, so nobody knows which question had which answers.',
    expected: 'The file as it was written by the last check of the course.',
    mend: 'Take back the last change to this file (its history has a good copy). You never need to edit it.',
  },
  'lock-newer': {
    message: '`course.lock.json` was written by a newer version of this program.',
    expected: '`"version": 1`.',
    mend: 'Use the newer version; the file is left as it is.',
  },
  'lock-merged': {
    severity: 'note',
    message: '`course.lock.json` holds two versions side by side; both were read and put together.',
    expected: 'One version.',
    mend: 'Nothing to do: the next check writes the file without the marks.',
  },
  'id-form': {
    message: (id) => `“${id}” cannot be an id.`,
    expected:
      'Small letters a to z, digits and `_`; a letter first, no `_` at the end, at most 40 in all. Names such as `index` and `con` mean something else.',
    mend: 'Write an id from `course.lock.json`, or delete the `id`.',
  },
  'id-taken': {
    message: (id) => `The id “${id}” belongs to something else in the course.`,
    expected: 'An id of its own for every lesson and every question.',
    mend: 'Delete the `id` here; a copy of a question gets its own.',
  },
  'id-clash': {
    message: (name) =>
      `A learning system could not tell “${name}” from another question: their names there are the same.`,
    expected: 'Lesson and question that make a name of their own together.',
    mend: 'Write `<!-- id: new -->` under the heading.',
  },
  'id-unknown': {
    severity: 'warning',
    message: (id) => `Nothing was ever called “${id}”, so this counts as new.`,
    expected: 'An id that stands in `course.lock.json`.',
    mend: 'Look the id up in `course.lock.json`, and write it as it stands there.',
  },
  'identity-ambiguous': {
    message: (name) => `“${name}” may be an earlier question in other words, or a new one.`,
    expected: 'Words near enough to the earlier ones, or a line that says which it is.',
    mend: 'Write `<!-- id: new -->` under the heading.',
  },
  'identity-reworded': {
    severity: 'note',
    message: (name) => `“${name}” is taken for an earlier question in other words; it keeps its learners’ answers.`,
    expected: 'The same question.',
    mend: 'If it is another question, write `<!-- id: new -->` under the heading.',
  },
  'identity-moved': {
    severity: 'note',
    message: (name) => `“${name}” came from another lesson; it keeps its learners’ answers.`,
    expected: 'The same question.',
    mend: 'If it is another question, write `<!-- id: new -->` under the heading.',
  },
  'identity-returned': {
    severity: 'note',
    message: (name) => `“${name}” is back; it has the answers that learners gave to it before.`,
    expected: 'The same question.',
    mend: 'If it is another question, write `<!-- id: new -->` under the heading.',
  },
  'identity-key': {
    severity: 'note',
    message: (name) => `Another answer to “${name}” is right now.`,
    expected: 'The same question, put right.',
    mend: 'Nothing to do: learners keep their result; the answer they chose is forgotten.',
  },
  'identity-scale': {
    severity: 'note',
    message: (name) => `The scale of “${name}” has another number of steps now.`,
    expected: 'The same statements on a scale that suits them better.',
    mend: 'Nothing to do: learners rate themselves anew.',
  },
  'identity-gone': {
    severity: 'note',
    message: (name) => `“${name}” is no longer in the course; what learners answered does not count any more.`,
    expected: 'A question that was taken out.',
    mend: 'If it is still there in other words, give it its old id.',
  },
  'parts-many': {
    message: (count) => `${count} parts are more than learning systems can tell apart.`,
    expected: 'At most 36 options, items, categories or statements in one block.',
    mend: 'Make two blocks of it.',
  },
  'lesson-ambiguous': {
    message: (title) => `“${title}” may be an earlier lesson, or a new one.`,
    expected: 'A title, a file name or questions of the earlier lesson, or a line that says which it is.',
    mend: 'Write `id: new` between the `---` lines at the beginning of the file.',
  },
  'lesson-renamed': {
    severity: 'note',
    message: (title) => `“${title}” is taken for a lesson that had another file name; it keeps its learners’ progress.`,
    expected: 'The same lesson.',
    mend: 'If it is another lesson, write `id: new` between the `---` lines at the beginning of the file.',
  },
  'lesson-gone': {
    severity: 'note',
    message: (title) => `The lesson “${title}” is no longer in the course.`,
    expected: 'A lesson that was taken out.',
    mend: 'If it is still there under another name and title, give it its old id.',
  },
};
