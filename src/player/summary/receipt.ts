import type { SummaryWords } from '../../language/summary-words.ts';
import type { Outline } from '../../model/course.ts';
import { isDone, type Outcome } from '../../model/outcome.ts';
import type { LearningRecord } from '../../record/record.ts';
import { timeWithZone } from './time.ts';

/** What the receipt is written from. */
export interface ReceiptFacts {
  readonly record: Pick<LearningRecord, 'hostName' | 'launch' | 'progress' | 'outcome' | 'exchange' | 'health'>;
  readonly outline: Outline;
  /** As the LMS gives it; '' where it gives none. */
  readonly learner: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly words: SummaryWords;
}

/** What a learner can show: result, what was sent, what was answered; from evidence, never from a bare yes. */
export function receiptText(facts: ReceiptFacts): string {
  const { outline, words, learner, now } = facts;
  const { receipt } = words;
  return [
    receipt.course(outline.title, outline.version),
    receipt.made(timeWithZone(now, outline.language)),
    ...(facts.record.hostName === 'local' ? [] : [learner ? receipt.learner(learner) : receipt.learnerUnnamed]),
    ...result(facts),
    ...exchange(facts),
  ].join('\n');
}

function result({ record: { outcome, progress }, outline, words }: ReceiptFacts): string[] {
  const { receipt } = words;
  const done = outline.lessons.filter((lesson) => isDone(lesson, progress)).length;
  const check = outcome.score === null ? receipt.checkOpen : receipt.check(Math.round(outcome.score * 100));
  return [
    receipt.lessons(done, outline.lessons.length),
    ...(outline.lessons.some((lesson) => lesson.check)
      ? [check]
      : outcome.score === null
        ? []
        : [receipt.score(Math.round(outcome.score * 100))]),
    receipt.status(completionWord(outcome, words), successWord(outcome, words)),
  ];
}

function exchange(facts: ReceiptFacts): string[] {
  const { record, words } = facts;
  const { receipt } = words;
  if (record.hostName === 'local') return [receipt.local];
  if (record.launch.mode !== 'normal') return [receipt.looking];
  return [sent(facts), answer(facts), ...more(facts), receipt.official];
}

/** What goes out of the outcome is the adapters' to decide (DECISIONS, what "complete" means): no more is claimed here. */
function sent({ record, outline, words }: ReceiptFacts): string {
  const { receipt } = words;
  const { told } = record.exchange;
  if (!told) return receipt.sentNothing;
  const isFinal = told.completion === 'completed';
  // SCORM 1.2 has one status for two facts.
  const isOne = record.hostName === 'scorm12' && (!isFinal || outline.scorm12Status === 'completed');
  const success = isOne && told.success === 'passed' ? '' : successWord(told, words);
  const isEarly = record.hostName === 'scorm2004' && record.launch.passMark !== undefined && told.success === 'passed';
  const score = told.score !== null && (isFinal || isEarly) ? receipt.sentScore(Math.round(told.score * 100)) : '';
  return receipt.sent(completionWord(told, words), success) + score;
}

function answer({ record: { exchange }, outline, words: { receipt } }: ReceiptFacts): string {
  const { evidence } = exchange;
  if (evidence === 'lost') return receipt.lost;
  if (!exchange.answer) return receipt.none;
  const time = timeWithZone(exchange.answer.at, outline.language);
  switch (evidence) {
    case 'good':
      return receipt.accepted(time);
    case 'refused':
      return receipt.refused(time);
    case 'offline':
      return receipt.offline(time);
    case 'signed-out':
      return receipt.signedOut(time);
    case 'unknown':
    case 'checking':
      return receipt.unsure(time);
  }
}

/** What was done after the last commit: it was accepted, and that is not all. */
function more({ record: { exchange, health }, words: { receipt } }: ReceiptFacts): string[] {
  if (exchange.evidence !== 'good' || health === 'saved') return [];
  return [health === 'unsaved' ? receipt.moreUnsaved : receipt.more];
}

export function completionWord({ completion }: Pick<Outcome, 'completion'>, { summary }: SummaryWords): string {
  return completion === 'completed' ? summary.statusCompleted : summary.statusIncomplete;
}

export function successWord({ success }: Pick<Outcome, 'success'>, { summary }: SummaryWords): string {
  return { passed: summary.successPassed, failed: summary.successFailed, unknown: '' }[success];
}
