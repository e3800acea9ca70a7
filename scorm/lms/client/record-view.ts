import type { CmiValues, Standard } from '../shapes.ts';
import { elementWords } from './call-words.ts';
import { element } from './element.ts';
import { objectives } from './objective-words.ts';
import { words } from './words.ts';

/** What the record's tables show of a launch. */
export interface RecordState {
  readonly standard: Standard;
  readonly state: keyof typeof words.record.states;
  readonly values: CmiValues;
  /** Names of elements that were set and not committed. */
  readonly uncommitted: readonly string[];
  /** Characters that suspend data may have. */
  readonly suspendLimit: number;
}

/** The data model as tables a person can read; `show` replaces what they hold. */
export interface RecordView {
  readonly node: HTMLElement;
  show(record: RecordState): void;
}

/** Makes the two tables, of the values and of the interactions. */
export function recordView(): RecordView {
  const body = element('tbody');
  const interactions = element('div', { class: 'scroll' });
  const node = element(
    'section',
    { class: 'record', 'aria-labelledby': 'record-heading' },
    element('h2', { id: 'record-heading' }, words.record.heading),
    element('table', {}, headRow([words.record.element, words.record.value]), body),
    element('h3', {}, words.record.interactions),
    interactions,
  );
  return {
    node,
    show(record) {
      // Suspend data that a person has opened to read stays open while the course goes on.
      const isOpen = body.querySelector('details')?.open ?? false;
      body.replaceChildren(...rows(record, isOpen).map(([name, value]) => row(name, value)));
      interactions.replaceChildren(interactionTable(record));
    },
  };
}

type Row = [name: string, value: Node | string];

function rows({ standard, state, values, uncommitted, suspendLimit }: RecordState, isOpen: boolean): Row[] {
  const { rows: names, empty } = words.record;
  const core = standard === 'scorm12' ? 'cmi.core.' : 'cmi.';
  const at = (name: string) => values[name] ?? '';
  const plain = (label: string, name: string): Row => [label, at(name) === '' ? empty : at(name)];

  const status: Row[] =
    standard === 'scorm12'
      ? [plain(names.lesson_status, 'cmi.core.lesson_status')]
      : [
          plain(names.completion_status, 'cmi.completion_status'),
          plain(names.success_status, 'cmi.success_status'),
          plain(names.progress_measure, 'cmi.progress_measure'),
        ];
  const [raw = '', min = '', max = '', scaled = ''] = ['raw', 'min', 'max', 'scaled'].map((part) =>
    at(`${core}score.${part}`),
  );
  const unsaved = [...new Set(uncommitted.map(elementWords))].join(', ');
  return [
    [names.session, words.record.states[state]],
    ...status,
    [names.score, raw === '' && scaled === '' ? empty : words.record.score(raw, min, max, scaled)],
    plain(names.location, standard === 'scorm12' ? 'cmi.core.lesson_location' : 'cmi.location'),
    [names.suspend_data, suspendData(at('cmi.suspend_data'), suspendLimit, isOpen)],
    ...objectives(values).map((text): Row => [names.objectives, text]),
    plain(names.exit, `${core}exit`),
    plain(names.session_time, `${core}session_time`),
    plain(names.total_time, `${core}total_time`),
    [names.unsaved, unsaved === '' ? words.record.nothingUnsaved : unsaved],
  ];
}

function suspendData(value: string, limit: number, isOpen: boolean): Node | string {
  if (value === '') return words.record.empty;
  return element(
    'details',
    isOpen ? { open: '' } : {},
    element('summary', {}, words.record.characters(value.length, limit)),
    element('code', {}, value),
  );
}

function interactionTable({ standard, values }: RecordState): HTMLElement {
  const count = Object.keys(values).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
  if (count === 0) return element('p', {}, words.record.noInteractions);
  const { columns } = words.record;
  const response = standard === 'scorm12' ? 'student_response' : 'learner_response';
  const fields = ['type', response, 'result', 'latency'];
  const lines = Array.from({ length: count }, (_, index) => {
    const field = (name: string) => values[`cmi.interactions.${index}.${name}`] ?? '';
    return row(field('id'), ...fields.map(field));
  });
  const titles = [columns.id, columns.type, columns.response, columns.result, columns.latency];
  return element('table', {}, headRow(titles), element('tbody', {}, ...lines));
}

function headRow(titles: readonly string[]): HTMLElement {
  return element('thead', {}, element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title))));
}

function row(name: string, ...values: readonly (Node | string)[]): HTMLElement {
  const cells = values.map((value) => element('td', {}, value));
  return element('tr', {}, element('th', { scope: 'row' }, name), ...cells);
}
