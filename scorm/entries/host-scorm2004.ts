import { wantedPlayer } from '../../src/player/player-version.ts';
import { connectScorm2004 } from '../adapters/scorm2004.ts';

let host: ReturnType<typeof connectScorm2004> | undefined;

/** Connects once, however often it is called. */
export const connect = () => (host ??= connectScorm2004(window));

// The LMS is looked for as this module is read: before any element is defined, whose upgrade takes time.
if (!wantedPlayer()) connect();
