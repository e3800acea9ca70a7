import { connect } from './host-scorm2004.ts';
import { startPlayer } from '../../src/player/learning-module.ts';

startPlayer({ connect, history: 'frame' });
