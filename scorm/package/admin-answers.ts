import type { BlockKind } from '../../src/model/block.ts';
import type { Outline } from '../../src/model/course.ts';
import { interactionId } from '../../src/model/interaction.ts';
import { isReported } from './admin-data.ts';
import { facts, paragraph, section, subheading } from './admin-markup.ts';
import type { QuestionWording } from './package.ts';

/** What ids and letters in a report stand for; '' where no report has any. */
export function answersSection(outline: Outline, questions: readonly QuestionWording[]): string {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const explained = outline.lessons.flatMap((lesson) =>
    lesson.blocks
      .filter((block) => isReported(block, outline.privateAnswers))
      .flatMap(({ id, kind }) => {
        const question = byId.get(id);
        return question ? [explain(interactionId(lesson.id, id), kind, question)] : [];
      }),
  );
  if (explained.length === 0) return '';
  return section(
    'What the answers in reports stand for',
    paragraph(
      'LMSs list each answer under an identifier, and what was chosen as letters. “_Try2” at the end of an identifier is a second answer to the same question, “_Item_c” the statement c, “_Sure” how sure somebody was of a guess: 1 guessing, 2 fairly sure, 3 very sure. A true-or-false question says t or f, or true or false. A pair is an item and where it was put. Keep this page to yourself: it names what is right.',
    ),
    ...explained,
  );
}

function explain(reportedAs: string, kind: BlockKind, { name, parts, key }: QuestionWording): string {
  const right = rightAnswer(kind, key);
  const letters = parts.filter(({ words }) => words !== '').map(({ id, words }) => [id, words] as const);
  return [
    subheading(name),
    facts([['In reports', reportedAs], ...letters, ...(right === '' ? [] : [['Right', right] as const])]),
  ].join('\n');
}

function rightAnswer(kind: BlockKind, key: string): string {
  switch (kind) {
    case 'choice':
    case 'sort':
    case 'match':
      return key.replaceAll(',', ', ');
    case 'order':
      return key.replaceAll('.', ', ');
    default:
      return '';
  }
}
