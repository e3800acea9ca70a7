import { connect } from './host-scorm12.ts';
import { startPlayer } from '../../src/player/learning-module.ts';

startPlayer({ connect, history: 'frame' });
