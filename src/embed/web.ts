import { startPlayer } from '../player/learning-module.ts';
import { LocalHost } from '../record/local.ts';
import { embedCourse } from './embed-course.ts';

startPlayer({ connect: () => new LocalHost(), history: 'address', embed: embedCourse });
