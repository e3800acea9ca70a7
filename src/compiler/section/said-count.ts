import { fold } from '../fold.ts';

/**
 * How many answers a question's own words ask for, as in “Choose three”; null where they do not say.
 * All languages are read alike, since none of these words means another number elsewhere.
 */
export function countSaid(text: string): number | null {
  const match = pattern.exec(fold(text));
  if (!match) return null;
  const count = words.findIndex((spellings) => spellings.split(' ').includes(match[1]!));
  return count >= 0 ? count + 2 : Number(match[1]);
}

/** From two on. */
const words = [
  'two deux zwei اثنين اثنتين إجابتين خيارين',
  'three trois drei ثلاث ثلاثة',
  'four quatre vier أربع أربعة',
  'five cinq fünf خمس خمسة',
  'six sechs ست ستة',
];

const verbs = [
  'choose|select|pick|tick|mark|which',
  'choisissez|choisis|choisir|sélectionnez|cochez|lesquelles|lesquels',
  'wähle|wählen sie|markiere|markieren sie|kreuze|kreuzen sie|welche',
  'اختر|اختاري|حدد',
];

const pattern = new RegExp(
  `(?:^|[^\\p{L}])(?:${verbs.join('|')})\\s+(?:the |les |die )?(${words.join(' ').replaceAll(' ', '|')}|[2-9])(?![\\p{L}\\d])`,
  'u',
);
