import type { Interaction, Report } from '../../src/record/port.ts';
import { Collection } from './collection.ts';
import { identifier } from './formats.ts';
import { InteractionRecords, type CmiInteraction } from './interaction-records.ts';
import type { DetailWriter } from './late-details.ts';
import type { ScormCalls } from './scorm-calls.ts';
import { oneRecordEach } from './statements.ts';
import type { Values } from './values.ts';

/** What differs between the standards. */
export interface DetailStandard {
  /** `language`: of the course. */
  readonly translate: (interaction: Interaction, language: string) => CmiInteraction;
  /** Whether the ids of the interactions of earlier sittings can be read. */
  readonly idsAreReadable: boolean;
  /** Whether the LMS sends all interactions with every commit. */
  readonly resendsAll: boolean;
}

/** Writes status and score of the objective that stands at an element, `cmi.objectives.0`. */
export type WriteObjective = (element: string, report: Report) => void;

/** The objective of a completed course, then its interactions. */
export function detailWriter(
  calls: ScormCalls,
  values: Values,
  { translate, idsAreReadable, resendsAll }: DetailStandard,
  writeObjective: WriteObjective,
): DetailWriter {
  const objectives = new Collection(calls, 'cmi.objectives', { idsAreReadable: true });
  const collection = new Collection(calls, 'cmi.interactions', { idsAreReadable });
  const records = new InteractionRecords(values, collection, {
    resendsAll,
    note: (text) => calls.log.add('interactions', [], text),
  });
  return {
    write(report) {
      if (report.outcome.completion === 'completed') {
        const element = objectiveAt(identifier(report.objective));
        if (element) writeObjective(element, report);
      }
      const { interactions, language, suspendData, recordsBefore } = report;
      const told = interactions.flatMap(oneRecordEach).map((interaction) => translate(interaction, language));
      records.write(told, { suspendBytes: suspendData.length, recordsBefore });
    },
    settle: () => records.settle(),
  };

  function objectiveAt(id: string): string | null {
    const index = objectives.indexOf(id);
    const element = `cmi.objectives.${index}`;
    if (!objectives.has(id)) {
      if (values.set(`${element}.id`, id) !== 'claimed') return null;
      objectives.keep(id, index);
    }
    return element;
  }
}
