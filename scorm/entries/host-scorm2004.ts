import { connectScorm2004 } from '../adapters/scorm2004.ts';

/** Found and initialised as this module is read: before any element is defined, whose upgrade takes time. */
export const host = connectScorm2004(window);
