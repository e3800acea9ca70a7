import type { FaultText } from '../diagnostic.ts';
import { yamlFaults } from './yaml.ts';

/** The file that an edition is made with (`--with`). */
export const overlayFaults: Record<string, FaultText> = {
  ...yamlFaults('overlay', 'the overlay', 'an overlay'),
  'overlay-missing': {
    message: (found) => `The overlay has ${found}.`,
    expected: 'A line with this setting.',
    mend: 'Add the line.',
  },
  'overlay-variable': {
    message: (name) => `The course has no variable “${name}”, so this changes nothing.`,
    expected: 'A name that stands under `variables:` in `course.yaml`.',
    mend: 'Delete it, or write the name as it stands there.',
  },
};
