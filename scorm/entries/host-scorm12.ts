import { connectScorm12 } from '../adapters/scorm12.ts';

/** Found and initialised as this module is read: before any element is defined, whose upgrade takes time. */
export const host = connectScorm12(window);
