import type { Outline } from '../../model/course.ts';
import type { LearningRecord } from '../../record/record.ts';

/** What the details for support are written from. */
export interface SupportFacts {
  readonly outline: Outline;
  readonly record: Pick<LearningRecord, 'hostName' | 'launch' | 'exchange' | 'health' | 'notices' | 'journal'> & {
    readonly attempt: Pick<LearningRecord['attempt'], 'left'>;
  };
  /** The host's latest calls, oldest first. */
  readonly log: readonly string[];
  readonly player: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What helps whoever is asked for help, in English for people of the trade: no answers, no names, no saved progress. */
export function supportText({ outline, record, log, player, now }: SupportFacts): string {
  const { launch, exchange } = record;
  const { told, answer, evidence } = exchange;
  const time = (at: number) => new Date(at).toISOString();
  return [
    `course: ${outline.id} ${outline.version} (${outline.revision}), player ${player}`,
    `time: ${time(now)}, ${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
    `host: ${record.hostName}, ${launch.state}, mode ${launch.mode}, room for ${launch.limits.suspendChars} characters`,
    `saving: ${record.health}, evidence ${evidence}, on this device: ${record.journal?.safety ?? 'not open'}`,
    `notices: ${record.notices.join(', ') || 'none'}, responses without room: ${record.attempt.left.size}`,
    `told: ${told ? `${told.completion}, ${told.success}` : 'nothing'}`,
    `last commit: ${answer ? `${answer.sent}, ${time(answer.at)}` : 'none'}`,
    ...browserLines(),
    `calls: ${log.length === 0 ? 'none' : ''}`,
    ...log.slice(-mostCalls),
  ].join('\n');
}

/** With all else about 10 kB: what a mail or a form can take. */
const mostCalls = 100;

function browserLines(): string[] {
  const { userAgent, language, onLine, cookieEnabled } = navigator;
  const place = window.parent !== window ? 'in a frame' : window.opener ? 'in a pop-up' : 'in a window of its own';
  return [
    `browser: ${userAgent}`,
    `page: ${location.protocol}//${location.host}, ${place}, ${innerWidth} × ${innerHeight}, language ${language}`,
    `online: ${onLine}, cookies: ${cookieEnabled}, secure: ${window.isSecureContext}`,
  ];
}
