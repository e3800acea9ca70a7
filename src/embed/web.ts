import { startPlayer } from '../player/learning-module.ts';
import { followSystemTheme } from '../player/theme.ts';
import { LocalHost } from '../record/local.ts';
import { embedCourse } from './embed-course.ts';

const course = document.querySelector<HTMLElement>('[data-part="course"]');
if (course && window.parent === window) followSystemTheme(course);
startPlayer({ connect: () => new LocalHost(), history: 'address', embed: embedCourse });
