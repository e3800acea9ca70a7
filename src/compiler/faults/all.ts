import type { FaultText } from '../diagnostic.ts';
import { blockFaults } from './block.ts';
import { cardsFaults } from './cards.ts';
import { checkFaults } from './check.ts';
import { checklistFaults } from './checklist.ts';
import { choiceFaults } from './choice.ts';
import { compareFaults } from './compare.ts';
import { courseFaults } from './course.ts';
import { fillFaults } from './fill.ts';
import { fileFaults } from './file.ts';
import { frontFaults } from './front.ts';
import { glossaryFaults } from './glossary.ts';
import { guessFaults } from './guess.ts';
import { headingFaults } from './heading.ts';
import { identityFaults } from './identity.ts';
import { labelFaults } from './label.ts';
import { matchFaults } from './match.ts';
import { mediaFaults } from './media.ts';
import { minutesFaults } from './minutes.ts';
import { numberFaults } from './number.ts';
import { orderFaults } from './order.ts';
import { overlayFaults } from './overlay.ts';
import { partFaults } from './part.ts';
import { pictureFaults } from './picture.ts';
import { pollFaults } from './poll.ts';
import { proseFaults } from './prose.ts';
import { rateFaults } from './rate.ts';
import { recapFaults } from './recap.ts';
import { reflectFaults } from './reflect.ts';
import { scenarioFaults } from './scenario.ts';
import { settingFaults } from './setting.ts';
import { sortFaults } from './sort.ts';
import { tableFaults } from './table.ts';
import { themeFaults } from './theme.ts';

/** The words of every fault, by its code. */
export const faultTexts: Readonly<Record<string, FaultText>> = {
  ...fileFaults,
  ...courseFaults,
  ...overlayFaults,
  ...themeFaults,
  ...frontFaults,
  ...proseFaults,
  ...mediaFaults,
  ...recapFaults,
  ...glossaryFaults,
  ...headingFaults,
  ...blockFaults,
  ...settingFaults,
  ...labelFaults,
  ...partFaults,
  ...choiceFaults,
  ...guessFaults,
  ...pollFaults,
  ...tableFaults,
  ...sortFaults,
  ...matchFaults,
  ...orderFaults,
  ...fillFaults,
  ...numberFaults,
  ...rateFaults,
  ...reflectFaults,
  ...scenarioFaults,
  ...cardsFaults,
  ...checklistFaults,
  ...compareFaults,
  ...pictureFaults,
  ...checkFaults,
  ...identityFaults,
  ...minutesFaults,
};
