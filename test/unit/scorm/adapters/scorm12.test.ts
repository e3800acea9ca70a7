import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectScorm12 } from '../../../../scorm/adapters/scorm12.ts';
import type { Knobs } from '../../../hosts/fakes/strict-lms.ts';
import { Strict12 } from '../../../hosts/fakes/strict12.ts';
import { asWindow } from '../../../hosts/fakes/windows.ts';
import { anyInteraction, anyReport } from '../../../hosts/any-report.ts';
import { failedReport, interaction, interactions, passedReport, report } from '../../../hosts/reports.ts';

async function open(knobs: Knobs = {}, lms = new Strict12(new Map(), knobs)) {
  const host = connectScorm12(asWindow(lms.window));
  const opened = await host.open();
  await host.prepare?.();
  return { lms, host, launch: opened };
}

const given = (lms: Strict12) => Object.fromEntries(lms.written);

describe('connectScorm12', () => {
  it('hands over what the LMS knows at a launch', async () => {
    const { launch } = await open({
      initial: {
        'cmi.core.lesson_status': 'Incomplete',
        'cmi.suspend_data': 'K1kept',
        'cmi.core.total_time': '0001:00:30.50',
        'cmi.student_data.mastery_score': '80,0',
      },
    });
    expect(launch).toMatchObject({
      state: 'ready',
      mode: 'normal',
      learner: { id: 'ada', name: 'Lovelace, Ada' },
      suspendData: 'K1kept',
      completion: 'incomplete',
      success: 'unknown',
      passMark: 0.8,
      totalSeconds: 3630.5,
      limits: { suspendChars: 4096, locationChars: 255 },
    });
  });

  it.each([
    ['80', 0.8],
    ['0.8', 0.008],
    ['', undefined],
    ['abc', undefined],
    ['101', undefined],
    ['-1', undefined],
  ])('takes a mastery score of %j for the pass mark %s, in raw points as the LMS compares it', async (text, mark) => {
    expect((await open({ initial: { 'cmi.student_data.mastery_score': text } })).launch.passMark).toBe(mark);
  });

  it.each([
    ['review', 'review'],
    ['Browse', 'browse'],
    ['', 'normal'],
    ['else', 'normal'],
  ])('reads the mode %j as %s', async (text, mode) => {
    expect((await open({ initial: { 'cmi.core.lesson_mode': text } })).launch.mode).toBe(mode);
  });

  it('writes raw, min and max of a finished course, then its status', async () => {
    const { lms, host } = await open();
    host.write(passedReport());
    const order = lms.written.map(([element]) => element).slice(2);
    expect(order).toEqual([
      'cmi.suspend_data',
      'cmi.core.lesson_location',
      'cmi.core.score.raw',
      'cmi.core.score.min',
      'cmi.core.score.max',
      'cmi.core.lesson_status',
      'cmi.core.session_time',
      'cmi.objectives.0.id',
      'cmi.objectives.0.score.raw',
      'cmi.objectives.0.score.min',
      'cmi.objectives.0.score.max',
      'cmi.objectives.0.status',
    ]);
    expect(given(lms)).toMatchObject({
      'cmi.core.score.raw': '80',
      'cmi.core.lesson_status': 'completed',
      'cmi.core.session_time': '0000:01:30.00',
      'cmi.objectives.0.id': 'course_1_2_0',
      'cmi.objectives.0.status': 'passed',
    });
  });

  it('law 8: keeps the score back until the course is completed or failed', async () => {
    const { lms, host } = await open();
    host.write(report({ outcome: { completion: 'incomplete', success: 'passed', score: 0.8 } }));
    expect(lms.written.filter(([element]) => element.includes('score'))).toEqual([]);
    host.write(failedReport());
    expect(given(lms)).toMatchObject({ 'cmi.core.score.raw': '50', 'cmi.core.lesson_status': 'failed' });
  });

  it('law 8: agrees with an LMS that decides by its mastery score', async () => {
    const { lms, host, launch } = await open({ initial: { 'cmi.student_data.mastery_score': '60' } });
    host.write(passedReport({ outcome: { completion: 'completed', success: 'passed', score: launch.passMark! } }));
    host.close('finish');
    expect(lms.server.get('cmi.core.lesson_status')).toBe('passed');
  });

  it('writes no score where a course has none', async () => {
    const { lms, host } = await open();
    host.write(passedReport({ outcome: { completion: 'completed', success: 'unknown', score: null } }));
    expect(lms.written.filter(([element]) => element.includes('score'))).toEqual([]);
  });

  it('sends "completed", a commit, "passed", a commit for LMSs that count only one of them', async () => {
    const { lms, host } = await open();
    host.write(passedReport({ scorm12Status: 'both' }));
    host.commit();
    const steps = lms.calls
      .filter(({ method, args }) => method === 'LMSCommit' || args[0] === 'cmi.core.lesson_status')
      .map(({ method, args }) => (method === 'LMSCommit' ? method : String(args[1])));
    expect(steps.slice(-4)).toEqual(['completed', 'LMSCommit', 'passed', 'LMSCommit']);
  });

  it('sends both statuses when it is closed without a commit', async () => {
    const { lms, host } = await open();
    host.write(passedReport({ scorm12Status: 'both' }));
    host.close('finish');
    expect(lms.server.get('cmi.core.lesson_status')).toBe('passed');
  });

  it('does not commit before LMSFinish what is committed already', async () => {
    const { lms, host } = await open();
    host.write(report());
    host.commit();
    host.close('suspend');
    expect(lms.methods.filter((method) => method === 'LMSCommit')).toHaveLength(1);
  });

  it('appends the interactions of this sitting to those of earlier ones', async () => {
    const first = await open();
    first.host.write(report({ interactions: interactions(2) }));
    first.host.close('suspend');
    const second = await open({}, first.lms.relaunch());
    second.host.write(report({ interactions: [interaction()] }));
    expect(given(second.lms)).toMatchObject({ 'cmi.interactions.2.id': 'welcome_mentor_role' });
  });

  it('finds the objective of this version again, and adds one for another version', async () => {
    const first = await open();
    first.host.write(passedReport());
    first.host.close('finish');
    const second = await open({}, first.lms.relaunch());
    second.host.write(passedReport());
    expect(given(second.lms)).not.toHaveProperty(['cmi.objectives.0.id']);
    expect(given(second.lms)).toMatchObject({ 'cmi.objectives.0.status': 'passed' });
    second.host.close('finish');
    const third = await open({}, second.lms.relaunch());
    third.host.write(passedReport({ objective: 'course_2_0_0' }));
    expect(given(third.lms)).toMatchObject({ 'cmi.objectives.1.id': 'course_2_0_0' });
  });

  it('law 9: brings a finished course to a Moodle whose connection failed once', async () => {
    const { lms, host } = await open({ isMoodle: true });
    host.write(report());
    host.commit();
    host.write(passedReport({ suspendData: 'K1one' }));
    lms.knobs.refusesCommits = 1;
    expect(host.commit()).toBe('refused');
    host.write(passedReport({ suspendData: 'K1two' }));
    expect(host.commit()).toBe('claimed');
    expect(Object.fromEntries(lms.server)).toMatchObject({
      'cmi.suspend_data': 'K1two',
      'cmi.core.lesson_status': 'completed',
    });
    expect(Number(lms.server.get('cmi.core.score.raw'))).toBe(80);
    expect(Number(lms.server.get('cmi.core.score.max'))).toBe(100);
    expect(lms.refused).toEqual([]);
  });

  it('laws 1 and 9: does the same after Moodle said yes without a network', async () => {
    const { lms, host } = await open({ isMoodle: true });
    host.commit();
    host.write(
      passedReport({ suspendData: 'K1one', outcome: { completion: 'completed', success: 'passed', score: 2 / 3 } }),
    );
    lms.window.navigator.onLine = false;
    expect(host.commit()).toBe('claimed');
    lms.window.navigator.onLine = true;
    host.write(
      passedReport({ suspendData: 'K1two', outcome: { completion: 'completed', success: 'passed', score: 2 / 3 } }),
    );
    host.commit();
    expect(Object.fromEntries(lms.server)).toMatchObject({
      'cmi.suspend_data': 'K1two',
      'cmi.core.lesson_status': 'completed',
    });
    expect(Number(lms.server.get('cmi.core.score.raw'))).toBe(66.67);
    expect(lms.refused).toEqual([]);
  });

  it('law 12: writes only values of the standard, whatever is reported', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReport(), { minLength: 1, maxLength: 4 }), async (reports) => {
        const { lms, host } = await open();
        for (const each of reports) host.write(each);
        host.close('finish');
        expect(lms.refused).toEqual([]);
      }),
    );
  });

  it('law 12: writes only responses of their type, whatever a learner answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyInteraction(), { maxLength: 8 }), async (answered) => {
        const { lms, host } = await open();
        host.write(report({ interactions: answered }));
        expect(lms.refused).toEqual([]);
      }),
    );
  });
});
