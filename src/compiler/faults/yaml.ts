import type { FaultText } from '../diagnostic.ts';

/** The faults that `readMapping` tells: the same words for front matter and for `course.yaml`. */
export function yamlFaults(prefix: string, where: string, owner: string): Record<string, FaultText> {
  return {
    [`${prefix}-syntax`]: {
      message: `This line of ${where} cannot be read.`,
      expected: 'Lines of a name, a colon, a space and a value: `title: What is mentoring?`.',
      mend: 'Write the line so. Put a value in quotes if it holds signs such as `: # @ * { [` or quotes of its own.',
    },
    [`${prefix}-twice`]: {
      message: (line) => `“${line.split(':')[0]!.trim()}” stands twice in ${where}.`,
      expected: 'Each name once.',
      mend: 'Delete one of the two lines.',
    },
    [`${prefix}-colon`]: {
      message: 'A value with a colon in it must stand in quotes.',
      expected: 'Quotes around the value: `title: "Mentoring: a start"`.',
      mend: 'Put the words behind the first colon in quotes.',
    },
    [`${prefix}-tab`]: {
      message: 'This line begins with a tab.',
      expected: 'Spaces at the beginning of a line.',
      mend: 'Replace the tab by two spaces.',
    },
    [`${prefix}-unknown`]: {
      message: (name) => `“${name}” is no setting of ${owner}.`,
      expected: `A setting that ${owner} has.`,
      mend: 'Delete the line.',
    },
    [`${prefix}-type`]: {
      message: (line) => `“${line}” has a value that this setting does not take.`,
      expected: 'One of the values this setting takes.',
      mend: 'Change the value.',
    },
  };
}
