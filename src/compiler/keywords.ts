import { fold } from './fold.ts';

/** What a heading begins with to make a block; also of kinds that are planned. */
export type Keyword = keyof typeof keywordTable;

/** What a quote, or a paragraph of a block, begins with in bold. */
export type LabelKey = keyof typeof labelTable;

/** The words an author may write in a lesson, by their folded form. English is always among them. */
export interface AuthorWords {
  readonly keywords: WordMap<Keyword>;
  readonly labels: WordMap<LabelKey>;
  readonly truth: WordMap<'true' | 'false'>;
  /** Between two numbers: “1 to 3”. */
  readonly to: WordMap<'to'>;
  /** The heading of what the summary repeats of each lesson. */
  readonly inShort: WordMap<'inShort'>;
}

export type WordMap<Key> = ReadonlyMap<string, AuthorWord<Key>>;

export interface AuthorWord<Key> {
  readonly key: Key;
  /** As an author should spell it. */
  readonly written: string;
}

/** The words for a lesson's language; a language without a table has the English ones. */
export function authorWords(language: string): AuthorWords {
  const column = languages.indexOf(language.split('-')[0]!.toLowerCase());
  return {
    keywords: wordMap(keywordTable, column),
    labels: wordMap(labelTable, column),
    truth: wordMap(truthTable, column),
    to: wordMap(toTable, column),
    inShort: wordMap(inShortTable, column),
  };
}

/** A label as the author of this language writes it. */
export function writtenLabel(words: AuthorWords, key: LabelKey): string {
  return [...words.labels.values()].find((word) => word.key === key)!.written;
}

/** The order of the columns below. */
const languages = ['en', 'fr', 'ar', 'de'];

type Spellings = readonly [english: string, french: string, arabic: string, german: string];

const keywordTable = {
  question: ['Question', 'Question', 'سؤال', 'Frage'],
  practice: ['Practice', 'Entraînement', 'تدريب', 'Übung'],
  guess: ['Guess', 'Pronostic', 'تخمين', 'Vermutung'],
  poll: ['Poll', 'Sondage', 'استطلاع', 'Umfrage'],
  sort: ['Sort', 'Classer', 'تصنيف', 'Sortieren'],
  match: ['Match', 'Associer', 'مطابقة', 'Zuordnen'],
  order: ['Order', 'Ordonner', 'ترتيب', 'Reihenfolge'],
  fill: ['Fill in', 'Compléter', 'إكمال', 'Lückentext'],
  number: ['Number', 'Nombre', 'رقم', 'Zahl'],
  rate: ['Rate yourself', 'Auto-évaluation', 'تقييم ذاتي', 'Selbsteinschätzung'],
  reflect: ['Reflect', 'Réfléchir', 'تأمل', 'Nachdenken'],
  plan: ['Plan', 'Plan', 'خطة', 'Plan'],
  scenario: ['Scenario', 'Scénario', 'سيناريو', 'Szenario'],
  cards: ['Cards', 'Cartes', 'بطاقات', 'Karten'],
  steps: ['Steps', 'Étapes', 'خطوات', 'Schritte'],
  compare: ['Compare', 'Comparer', 'مقارنة', 'Vergleich'],
  checklist: ['Checklist', 'À cocher', 'قائمة تحقق', 'Checkliste'],
  label: ['Label', 'Légende', 'تسميات', 'Beschriftung'],
} as const satisfies Record<string, Spellings>;

const labelTable = {
  hint: ['Hint', 'Indice', 'تلميح', 'Tipp'],
  why: ['Why', 'Pourquoi', 'لماذا', 'Warum'],
  right: ['Right', 'Juste', 'صحيح', 'Richtig'],
  wrong: ['Wrong', 'Faux', 'خطأ', 'Falsch'],
  half: ['Half right', 'À moitié juste', 'صحيح جزئيًا', 'Halb richtig'],
  notChosen: ['Not chosen', 'Non choisi', 'لم يُختر', 'Nicht gewählt'],
  example: ['Example', 'Exemple', 'مثال', 'Beispiel'],
  best: ['Best', 'Idéal', 'الأفضل', 'Am besten'],
  ok: ['OK', 'Acceptable', 'مقبول', 'In Ordnung'],
  poor: ['Poor', 'À éviter', 'ضعيف', 'Ungünstig'],
  repaired: ['Repaired', 'Réparé', 'تم الإصلاح', 'Repariert'],
  answer: ['Answer', 'Réponse', 'الإجابة', 'Antwort'],
  scale: ['Scale', 'Échelle', 'المقياس', 'Skala'],
} as const satisfies Record<string, Spellings>;

const truthTable = {
  true: ['True', 'Vrai', 'صحيح', 'Richtig'],
  false: ['False', 'Faux', 'خطأ', 'Falsch'],
} as const satisfies Record<string, Spellings>;

const inShortTable = { inShort: ['In short', 'En bref', 'باختصار', 'Kurz gesagt'] } as const satisfies Record<
  string,
  Spellings
>;

const toTable = { to: ['to', 'à', 'إلى', 'bis'] } as const satisfies Record<string, Spellings>;

/** The language's own words first, so that they win and are the ones shown. */
function wordMap<Key extends string>(table: Record<Key, Spellings>, column: number): WordMap<Key> {
  const entries = Object.entries(table) as [Key, Spellings][];
  const map = new Map<string, AuthorWord<Key>>();
  for (const own of column > 0 ? [column, 0] : [0]) {
    for (const [key, spellings] of entries) {
      const written = spellings[own]!;
      if (!map.has(fold(written))) map.set(fold(written), { key, written });
    }
  }
  return map;
}
