import type { Outline } from '../../src/model/course.ts';
import { bullets, paragraph, section, steps, subheading } from './admin-markup.ts';
import { scoresQuestions } from './admin-completion.ts';
import type { Target } from './package.ts';

/** “Settings in your LMS”, and how to put a new version in the place of an old one. */
export function settingsSections(target: Target, outline: Outline): string {
  return target === 'web' ? webSettings() : [settings(target, outline), replacing(), trying(outline)].join('\n');
}

function settings(target: Target, outline: Outline): string {
  return section(
    'Settings in your LMS',
    subheading('Moodle'),
    paragraph('Measured in Moodle 4.5.'),
    bullets(moodle(target, outline)),
    subheading('Other systems'),
    paragraph('From their documents and public reports; we have not tried these ourselves.'),
    bullets(others(target)),
  );
}

function moodle(target: Target, outline: Outline): string[] {
  const hasCheck = outline.lessons.some(({ check }) => check);
  const hasScore = hasCheck || scoresQuestions(outline) || outline.scoreWhenCompleted !== null;
  const failsComplete =
    target !== 'scorm12' && outline.finish !== 'lessons' && outline.lessons.some(({ check }) => check?.attempts);
  return [
    failsComplete
      ? 'Activity completion › Add requirements › Status: tick “Passed” only. Moodle would count a learner who has failed for good as “Completed”.'
      : hasCheck
        ? 'Activity completion › Add requirements › Status: tick “Passed” and “Completed”.'
        : 'Activity completion › Add requirements › Status: tick “Completed”.',
    hasScore
      ? 'Grade: Grading method “Highest grade”, Maximum grade 100. With any other maximum Moodle cuts the score.'
      : 'Grade: Grading method “Learning objects”. The course has no score, and any other method shows 0.00.',
    'Appearance: leave “New window” off.',
    'A learner who has finished comes back to look, and nothing changes the result. To do the course again, the learner ticks “Start a new attempt” on the course page.',
    'Moodle signs people out after a time without activity. Their answers stay on the device and are joined when they open the course again.',
  ];
}

function others(target: Target): string[] {
  return [
    'Cornerstone: its guide advises against the reporting options “Passed” and “Failed”. Let the course count when it is completed.',
    'SAP SuccessFactors Learning: a session ends after about 30 minutes without activity. The course keeps the answers and sends them at the next start.',
    'Open edX (SCORM XBlock): it confirms everything and saves later. Look at the grade of a test learner before you publish.',
    ...(target === 'scorm12'
      ? []
      : ['Chamilo: its SCORM 2004 knows only parts of 1.2. Take the scorm12 package there.']),
    'All others: the package follows the standard and needs no special setting. Do not set a mastery score of your own unless the course should follow it.',
  ];
}

function replacing(): string {
  return section(
    'Replacing an older version',
    paragraph(
      'Put the new package into the activity that is there; do not make a new one. Its identifiers are the same in every version, so learners keep their attempts, answers and results.',
    ),
    bullets([
      'Moodle (measured): Settings of the activity › Package file: delete the old file, add the new one, save.',
      'A learner who has the course open finishes in the old version. The next start shows the new one.',
      'Who has finished stays finished, also when the new version has more lessons.',
    ]),
  );
}

function trying({ lessons }: Outline): string {
  const hasCheck = lessons.some(({ check }) => check);
  return section(
    'Try it before you publish',
    steps([
      'Enrol a test learner and start the course.',
      'Answer a question, leave the course, and start it again: the answer is still there.',
      hasCheck ? 'Finish the course and pass the check.' : 'Finish the course.',
      'Look at the report in your LMS: status and score are those of the table above.',
    ]),
  );
}

function webSettings(): string {
  return section(
    'Putting it on a web server',
    steps([
      'Unpack the zip into a folder of your web server. It needs no program and no database there.',
      'Link to index.html in that folder.',
      'For a new version, replace the whole folder. Learners keep their progress as long as the address stays the same.',
    ]),
    paragraph('Opened from a file on a computer, the pages can be read, but browsers do not run the course there.'),
  );
}
