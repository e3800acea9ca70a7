import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLock, type Lock } from '../../../../src/compiler/identity/lock.ts';
import { shortHash } from '../../../../src/compiler/wording.ts';
import { build, type Course } from './course.ts';

/** A course whose lessons, questions and options know, whatever happens to their words, who they are. */
interface Draft {
  lessons: LessonDraft[];
  nextUid: number;
}

interface LessonDraft {
  uid: number;
  file: string;
  title: string;
  questions: QuestionDraft[];
}

interface QuestionDraft {
  uid: number;
  name: string;
  options: { uid: string; words: string }[];
}

const edits: Record<string, (draft: Draft, pick: (count: number) => number) => void> = {
  'write a question': (draft, pick) => {
    const questions = lessonOf(draft, pick).questions;
    questions.splice(pick(questions.length + 1), 0, newQuestion(draft.nextUid++));
  },
  'delete a question': (draft, pick) => {
    takeQuestion(draft, pick);
  },
  'move a question': (draft, pick) => {
    const question = takeQuestion(draft, pick);
    const { questions } = lessonOf(draft, pick);
    if (question) questions.splice(pick(questions.length + 1), 0, question);
  },
  'mend a question': (draft, pick) => {
    const question = questionOf(draft, pick);
    if (question) question.name = changeLetter(question.name, pick);
  },
  'reword an option': (draft, pick) => {
    const question = questionOf(draft, pick);
    if (!question) return;
    const option = question.options[pick(question.options.length)]!;
    option.words = changeLetter(option.words, pick);
  },
  'sort options anew': (draft, pick) => {
    questionOf(draft, pick)?.options.reverse();
  },
  'write a lesson': (draft) => {
    draft.lessons.push(newLesson(draft.nextUid++));
  },
  'rename a file': (draft, pick) => {
    lessonOf(draft, pick).file = `${10 + pick(80)}-${newWords(draft.nextUid++, 1)}.md`;
  },
  'renumber all files': (draft, pick) => {
    draft.lessons.reverse();
    for (const [index, lesson] of draft.lessons.entries()) {
      lesson.file = lesson.file.replace(/^\d+/, String(10 + index + pick(9) * 10));
    }
  },
  'mend a title': (draft, pick) => {
    const lesson = lessonOf(draft, pick);
    lesson.title = changeLetter(lesson.title, pick);
  },
  'write another title': (draft, pick) => {
    lessonOf(draft, pick).title = newWords(draft.nextUid++, 4);
  },
  'split a lesson': (draft, pick) => {
    const lesson = lessonOf(draft, pick);
    draft.lessons.push({
      ...newLesson(draft.nextUid++),
      questions: lesson.questions.splice(pick(lesson.questions.length)),
    });
  },
};

describe('any edits that leave wordings distinct', { timeout: 60_000 }, () => {
  const choice = fc.tuple(
    fc.constantFrom(...Object.keys(edits)),
    fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
  );
  const history = fc.array(choice, { minLength: 1, maxLength: 15 });

  it('leave every lesson, question and option its id and slot, which nothing else ever gets', () => {
    fc.assert(
      fc.property(history, (choices) => {
        const draft = newDraft();
        const owners = new Map<string, string>();
        const marksOf = new Map<string, string>();
        let lock: Lock = emptyLock;
        for (const choice of [null, ...choices]) {
          if (choice) edit(draft, choice);
          const built = build(courseOf(draft), lock);
          expect(built.told.filter(({ severity }) => severity !== 'note')).toEqual([]);
          const wrong = [...marks(draft, built)].filter(([kind, uid, mark]) => {
            const [owner, before] = [owners.get(`${kind} ${mark}`), marksOf.get(`${kind} ${uid}`)];
            owners.set(`${kind} ${mark}`, uid);
            marksOf.set(`${kind} ${uid}`, mark);
            return (owner ?? uid) !== uid || (before ?? mark) !== mark;
          });
          expect(wrong).toEqual([]);
          lock = built.lock;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('made at once never give one question or option the id of another', () => {
    fc.assert(
      fc.property(history, (choices) => {
        const draft = newDraft();
        const first = build(courseOf(draft));
        const owners = new Map([...marks(draft, first)].map(([kind, uid, mark]) => [`${kind} ${mark}`, uid]));
        for (const choice of choices) edit(draft, choice);
        const next = build(courseOf(draft), first.lock);
        fc.pre(!next.codes.includes('identity-ambiguous') && !next.codes.includes('lesson-ambiguous'));
        // Of a lesson that is renamed, retitled and split at once, either half may be the old one.
        const wrong = [...marks(draft, next)].filter(([kind, uid, mark]) => {
          return !uid.startsWith('lesson') && (owners.get(`${kind} ${mark}`) ?? uid) !== uid;
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('are settled by one build, in whatever order files come', () => {
    fc.assert(
      fc.property(history, (choices) => {
        const draft = newDraft();
        const { lock } = build(courseOf(draft));
        for (const choice of choices) edit(draft, choice);
        const course = courseOf(draft);
        const built = build(course, lock);
        const other = build(Object.fromEntries(Object.entries(course).reverse()), lock);
        expect(other.lock).toEqual(built.lock);
        fc.pre(!built.told.some(({ severity }) => severity === 'error'));
        const again = build(course, built.lock);
        expect(again.lock).toEqual(built.lock);
        expect(again.told).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function edit(draft: Draft, [name, numbers]: readonly [string, readonly number[]]): void {
  const left = [...numbers];
  edits[name]!(draft, (count) => (count === 0 ? 0 : (left.shift() ?? 0) % count));
}

/** What is in use: of which kind, by which thing, which id or slot. */
function* marks(draft: Draft, built: ReturnType<typeof build>): Generator<[kind: string, uid: string, mark: string]> {
  for (const { uid, file, questions } of draft.lessons) {
    const id = built.lessonIds.get(file)!;
    yield ['lesson or block', `lesson ${uid}`, id];
    yield ['slot of a lesson', `lesson ${uid}`, String(built.lock.lessons.get(id)!.slot)];
    for (const { uid, name, options } of questions) {
      const block = built.idOf(name);
      yield ['lesson or block', `question ${uid}`, block];
      yield ['slot of a block', `question ${uid}`, String(built.lock.blocks.get(block)!.slot)];
      const letters = Object.values(built.optionsOf(name));
      for (const [index, option] of options.entries()) yield ['option', option.uid, `${block} ${letters[index]!}`];
    }
  }
}

function courseOf({ lessons }: Draft): Course {
  return Object.fromEntries(
    lessons.map(({ file, title, questions }) => {
      const written = questions.map(({ name, options }) => ({ name, options: options.map(({ words }) => words) }));
      return [file, { title, questions: written }];
    }),
  );
}

function newDraft(): Draft {
  const lessons = [0, 10, 20].map((uid) => ({
    ...newLesson(uid),
    questions: [1, 2, 3].map((next) => newQuestion(uid + next)),
  }));
  return { lessons, nextUid: 100 };
}

function newLesson(uid: number): LessonDraft {
  return { uid, file: `${10 + (uid % 90)}-${newWords(uid, 1)}.md`, title: newWords(uid, 4), questions: [] };
}

function newQuestion(uid: number): QuestionDraft {
  const options = ['a', 'b', 'c'].map((letter) => ({
    uid: `${uid}${letter}`,
    words: `${letter === 'a' ? 'x ' : ''}${newWords(`${uid}${letter}`, 4)}`,
  }));
  return { uid, name: newWords(uid, 6), options };
}

/** Words that nothing else has. */
function newWords(seed: number | string, count: number): string {
  return Array.from({ length: count }, (_, index) => shortHash(`${seed} ${index}`, 6).replace(/\d/g, 'o')).join(' ');
}

function changeLetter(text: string, pick: (count: number) => number): string {
  const at = 2 + pick(text.length - 2);
  return `${text.slice(0, at)}q${text.slice(at + 1)}`;
}

function lessonOf({ lessons }: Draft, pick: (count: number) => number) {
  return lessons[pick(lessons.length)]!;
}

function questionOf(draft: Draft, pick: (count: number) => number) {
  const { questions } = lessonOf(draft, pick);
  return questions[pick(questions.length)];
}

function takeQuestion(draft: Draft, pick: (count: number) => number) {
  const { questions } = lessonOf(draft, pick);
  return questions.splice(pick(questions.length), 1)[0];
}
