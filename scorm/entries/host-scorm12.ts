import { wantedPlayer } from '../../src/player/player-version.ts';
import { connectScorm12 } from '../adapters/scorm12.ts';

let host: ReturnType<typeof connectScorm12> | undefined;

/** Connects once, however often it is called. */
export const connect = () => (host ??= connectScorm12(window));

// The LMS is looked for as this module is read: before any element is defined, whose upgrade takes time.
if (!wantedPlayer()) connect();
