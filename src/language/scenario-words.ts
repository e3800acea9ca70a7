import { en } from './en/scenario.ts';
import { table } from './table.ts';

export const scenarioWords = table({ en });
export type ScenarioWords = typeof en;
