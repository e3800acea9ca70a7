import { z } from 'zod';
import type { CourseSettings } from './course-settings.ts';
import type { Tell, TellSetting } from './diagnostic.ts';
import { editionShape } from './edition-settings.ts';
import { nearest } from './nearest.ts';
import { slugOf } from './overlay-name.ts';
import { readSource } from './source.ts';
import { readMapping, type Mapping } from './yaml.ts';

/** What an edition is made with, instead of a copy of the course (`--with`). */
export interface Overlay {
  /** As a person named it; faults are told in it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** An overlay's file; the messages say how to mend a value. */
export const overlaySchema = z.strictObject(editionShape);

type Values = z.output<typeof overlaySchema>;

/**
 * The settings of a course with an overlay's over them: themes and variables key by key, support as a whole, and what is
 * left out as well. Ids and rules stay, and so do learners' records; the version bears the overlay's name.
 */
export function withOverlay(course: CourseSettings, overlay: Overlay, tell: Tell): CourseSettings {
  const text = readSource(overlay.bytes, tell);
  const mapping = readMapping({ text, firstLine: 1, schema: overlaySchema, fallback: {}, prefix: 'overlay' }, tell);
  const { values } = mapping;
  tellVariables(course, mapping, tell);
  return {
    ...course,
    version: `${course.version}-${slugOf(overlay.file)}`,
    theme: values.theme || course.theme ? { ...course.theme, ...values.theme } : undefined,
    variables: new Map([...course.variables, ...Object.entries(values.variables)]),
    support: values.support ?? course.support,
    certificate: values.certificate ?? course.certificate,
    leaveOut: [...course.leaveOut, ...values['leave out']],
    tell: tellIn(course, mapping, tell),
  };
}

/** A variable that no lesson uses is a slip of the hand. */
function tellVariables({ variables }: CourseSettings, { values, at }: Mapping<Values>, tell: Tell): void {
  for (const name of Object.keys(values.variables)) {
    if (variables.has(name)) continue;
    const near = nearest(name, variables.keys());
    tell('overlay-variable', at('variables', name), name, near ? `Write \`${near}:\`.` : undefined);
  }
}

/** In the file that has the setting: the overlay, if it says anything of it, else `course.yaml`. */
function tellIn(course: CourseSettings, { values, at }: Mapping<Values>, tell: Tell): TellSetting {
  const own = course.leaveOut.length;
  return (code, path, found, mend) => {
    const [key, part] = path;
    if (key === 'leave out') {
      if (typeof part === 'number' ? part < own : values['leave out'].length === 0)
        course.tell(code, path, found, mend);
      else tell(code, typeof part === 'number' ? at(key, part - own) : at(key), found, mend);
    } else if (key === 'theme' && part !== undefined && part in (values.theme ?? {}))
      tell(code, at(...path), found, mend);
    else course.tell(code, path, found, mend);
  };
}
