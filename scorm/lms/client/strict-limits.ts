import type { Standard } from '../shapes.ts';

interface Limit {
  readonly element: RegExp;
  readonly allows: RegExp;
}

/** What the standards refuse and scorm-again lets through: it is made to accept what old courses get wrong. */
const limits: Readonly<Record<Standard, readonly Limit[]>> = {
  scorm12: [
    // RTE 3.4.4, CMIString4096; scorm-again takes 64 000.
    { element: /^cmi\.suspend_data$/, allows: /^[^]{0,4096}$/ },
    // CMIIdentifier is letters, digits, - and _; scorm-again takes spaces, Moodle answers 405.
    { element: /^cmi\.interactions\.\d+\.(?:objectives\.\d+\.)?id$/, allows: /^[\w-]{1,255}$/ },
    { element: /^cmi\.objectives\.\d+\.id$/, allows: /^[\w-]{1,255}$/ },
    // Two words of SCORM 2004 that scorm-again turns into their 1.2 equivalents.
    { element: /^cmi\.core\.exit$/, allows: /^(?:time-out|suspend|logout)?$/ },
    {
      element: /^cmi\.interactions\.\d+\.result$/,
      allows: /^(?:correct|wrong|unanticipated|neutral|-?\d+(?:\.\d+)?)$/,
    },
    // CMITimespan, HHHH:MM:SS.SS
    {
      element: /^cmi\.(?:core\.session_time|interactions\.\d+\.latency)$/,
      allows: /^\d{2,4}:\d\d:\d\d(?:\.\d{1,2})?$/,
    },
  ],
  scorm2004: [
    // long_identifier_type is a URI, and a URI has no spaces; Moodle answers 406.
    { element: /^cmi\.interactions\.\d+\.(?:objectives\.\d+\.)?id$/, allows: /^\S{1,4000}$/ },
    { element: /^cmi\.objectives\.\d+\.id$/, allows: /^\S{1,4000}$/ },
  ],
};

const typeMismatch: Readonly<Record<Standard, number>> = { scorm12: 405, scorm2004: 406 };

/** The error code a strict LMS answers this value with, or undefined if it takes the value. */
export function strictRefusal(standard: Standard, name: string, value: string): number | undefined {
  const isRefused = limits[standard].some(({ element, allows }) => element.test(name) && !allows.test(value));
  return isRefused ? typeMismatch[standard] : undefined;
}
