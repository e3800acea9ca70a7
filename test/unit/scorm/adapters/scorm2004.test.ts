import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectScorm2004 } from '../../../../scorm/adapters/scorm2004.ts';
import type { Outcome } from '../../../../src/model/outcome.ts';
import { faultOf } from '../../../hosts/fakes/recording-lms.ts';
import type { Knobs } from '../../../hosts/fakes/strict-lms.ts';
import { Strict2004 } from '../../../hosts/fakes/strict2004.ts';
import { asWindow, leave } from '../../../hosts/fakes/windows.ts';
import { anyInteraction, anyReport } from '../../../hosts/any-report.ts';
import { failedReport, interaction, interactions, passedReport, report } from '../../../hosts/reports.ts';

async function open(knobs: Knobs = {}, lms = new Strict2004(new Map(), knobs)) {
  const host = connectScorm2004(asWindow(lms.window));
  const opened = await host.open();
  await host.prepare?.();
  return { lms, host, launch: opened };
}

const given = (lms: Strict2004) => Object.fromEntries(lms.written);
const withOutcome = (outcome: Partial<Outcome>) =>
  report({ outcome: { completion: 'incomplete', success: 'unknown', score: null, ...outcome } });

describe('connectScorm2004', () => {
  it('hands over what the LMS knows at a launch', async () => {
    const { launch } = await open({
      initial: {
        'cmi.completion_status': 'Incomplete',
        'cmi.success_status': 'passed',
        'cmi.suspend_data': 'K1kept',
        'cmi.total_time': 'P1DT30.5S',
        'cmi.scaled_passing_score': '0.8',
      },
    });
    expect(launch).toMatchObject({
      state: 'ready',
      mode: 'normal',
      learner: { id: 'ada', name: 'Lovelace, Ada' },
      suspendData: 'K1kept',
      completion: 'incomplete',
      success: 'passed',
      passMark: 0.8,
      totalSeconds: 86_430.5,
      limits: { suspendChars: 16_000, locationChars: 1000 },
    });
  });

  it.each([
    ['', undefined],
    ['abc', undefined],
    ['-0.5', 0],
    ['1', 1],
  ])('takes a passing score of %j for the pass mark %s', async (text, mark) => {
    expect((await open({ initial: { 'cmi.scaled_passing_score': text } })).launch.passMark).toBe(mark);
  });

  it('writes all parts of a finished course in the order that loses least', async () => {
    const { lms, host } = await open();
    host.write(passedReport());
    expect(lms.written.slice(2)).toEqual([
      ['cmi.suspend_data', 'K1zyxwvu'],
      ['cmi.location', 'welcome'],
      ['cmi.score.raw', '80'],
      ['cmi.score.min', '0'],
      ['cmi.score.max', '100'],
      ['cmi.score.scaled', '0.8'],
      ['cmi.progress_measure', '1'],
      ['cmi.completion_status', 'completed'],
      ['cmi.success_status', 'passed'],
      ['cmi.session_time', 'PT1M30S'],
      ['cmi.objectives.0.id', 'course_1_2_0'],
      ['cmi.objectives.0.score.raw', '80'],
      ['cmi.objectives.0.score.min', '0'],
      ['cmi.objectives.0.score.max', '100'],
      ['cmi.objectives.0.score.scaled', '0.8'],
      ['cmi.objectives.0.success_status', 'passed'],
      ['cmi.objectives.0.completion_status', 'completed'],
    ]);
  });

  it.each([
    ['has begun', withOutcome({}), 'incomplete', undefined],
    ['has passed, lessons open', withOutcome({ success: 'passed', score: 0.9 }), 'incomplete', 'passed'],
    ['has done all and passed', passedReport(), 'completed', 'passed'],
    ['has no try left', failedReport(), 'completed', 'failed'],
    ['has done all of a course without a check', withOutcome({ completion: 'completed' }), 'completed', undefined],
  ])('tells both facts of a learner who %s', async (_, told, completion, success) => {
    const { lms, host } = await open();
    host.write(told);
    expect(given(lms)['cmi.completion_status']).toBe(completion);
    expect(given(lms)['cmi.success_status']).toBe(success);
  });

  it('law 8: keeps the score back until the course is finished', async () => {
    const { lms, host } = await open();
    host.write(withOutcome({ score: 0.4 }));
    expect(given(lms)).not.toHaveProperty(['cmi.score.raw']);
  });

  it('tells the score of a pass before the end where the LMS sets a passing score', async () => {
    const { lms, host } = await open({ initial: { 'cmi.scaled_passing_score': '0.8' } });
    host.write(withOutcome({ success: 'passed', score: 0.9 }));
    expect(given(lms)).toMatchObject({ 'cmi.score.raw': '90', 'cmi.score.scaled': '0.9' });
  });

  it('tells no score below the mark before the end: the LMS would say "failed" while a try is left', async () => {
    const { lms, host } = await open({ initial: { 'cmi.scaled_passing_score': '0.8' } });
    host.write(withOutcome({ score: 0.4 }));
    expect(given(lms)).not.toHaveProperty(['cmi.score.scaled']);
  });

  it('claims no success without a score where the LMS would take it back', async () => {
    const { lms, host } = await open({ initial: { 'cmi.scaled_passing_score': '0.8' } });
    host.write(passedReport({ outcome: { completion: 'completed', success: 'passed', score: null } }));
    expect(given(lms)).not.toHaveProperty(['cmi.success_status']);
  });

  it('claims no success without its score where the LMS sets a passing score, and tells that something was refused', async () => {
    const { lms, host } = await open({
      initial: { 'cmi.scaled_passing_score': '0.8' },
      faults: faultOf('SetValue', { answer: 'false', error: '101' }, { element: 'cmi.score.scaled', times: 1 }),
    });
    expect(host.write(passedReport())).toBe('refused');
    expect(given(lms)).not.toHaveProperty('cmi.success_status');
    expect(host.write(passedReport())).toBe('claimed');
    expect(given(lms)).toHaveProperty('cmi.success_status', 'passed');
  });

  it('stays completed and passed in an LMS that decides by threshold and passing score', async () => {
    const { lms, host } = await open({
      initial: { 'cmi.scaled_passing_score': '0.8', 'cmi.completion_threshold': '1' },
    });
    host.write(passedReport({ progress: 0.5 }));
    host.close('finish');
    expect(Object.fromEntries(lms.server)).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
    });
  });

  it('law 7: writes progress only when it has grown, also over what the LMS had', async () => {
    const { lms, host } = await open({ initial: { 'cmi.progress_measure': '0.5' } });
    host.write(report({ progress: 0.25 }));
    host.write(report({ progress: 0.75 }));
    host.write(report({ progress: 0.6 }));
    expect(lms.written.filter(([element]) => element === 'cmi.progress_measure')).toEqual([
      ['cmi.progress_measure', '0.75'],
    ]);
  });

  it('reports no full progress of a course that is not completed', async () => {
    const { lms, host } = await open();
    host.write(report({ progress: 1 }));
    expect(given(lms)).toMatchObject({ 'cmi.progress_measure': '0.99' });
  });

  it.each([
    ['completion_status', 'completed', withOutcome({})],
    ['success_status', 'passed', failedReport()],
  ])('law 7: does not take back a %s of %s', async (element, held, told) => {
    const { lms, host } = await open({ initial: { [`cmi.${element}`]: held } });
    host.write(told);
    expect(lms.written.map(([name]) => name)).not.toContain(`cmi.${element}`);
  });

  it('law 4: a page that crashes after its first commit finds its data again', async () => {
    const { lms, host } = await open();
    host.commit();
    host.write(report({ suspendData: 'K1later' }));
    host.commit();
    expect((await open({}, lms.relaunch())).launch.suspendData).toBe('K1later');
  });

  it('commits before Terminate while the page lives, and lets Terminate do it when the page is left', async () => {
    const alive = await open();
    alive.host.write(report());
    alive.host.close('suspend');
    expect(alive.lms.methods.slice(-2)).toEqual(['Commit', 'Terminate']);
    const leaving = await open();
    leaving.host.write(report());
    leave(leaving.lms.window);
    leaving.host.close('suspend');
    expect(leaving.lms.methods).not.toContain('Commit');
    expect(leaving.lms.server.get('cmi.suspend_data')).toBe('K1abcdef');
  });

  it('commits before Terminate in a page that was hidden and came back', async () => {
    const { lms, host } = await open();
    host.write(report());
    leave(lms.window, { isKept: true });
    host.close('suspend');
    expect(lms.methods.slice(-2)).toEqual(['Commit', 'Terminate']);
  });

  it('law 1: commits again what was claimed without a network', async () => {
    const { lms, host } = await open({ isMoodle: true });
    host.write(report());
    lms.window.navigator.onLine = false;
    expect(host.commit()).toBe('claimed');
    lms.window.navigator.onLine = true;
    host.close('suspend');
    expect(lms.methods.filter((method) => method === 'Commit')).toHaveLength(2);
    expect(lms.server.get('cmi.suspend_data')).toBe('K1abcdef');
  });

  it('changes the record of a question in place, in a later sitting too', async () => {
    const first = await open();
    first.host.write(report({ interactions: interactions(3) }));
    first.host.close('suspend');
    const second = await open({}, first.lms.relaunch());
    second.host.write(
      report({ interactions: [interaction({ id: 'check_question_1', response: ['b'], result: 'wrong' })] }),
    );
    expect(given(second.lms)).toMatchObject({ 'cmi.interactions.1.result': 'incorrect' });
    expect(second.lms.written.filter(([element]) => element.endsWith('.id'))).toEqual([]);
    expect(second.lms.refused).toEqual([]);
  });

  it('law 10: keeps 36 records in Moodle, which sends all of them with each commit', async () => {
    const { lms, host } = await open({ isMoodle: true });
    for (let commit = 0; commit < 3; commit++) {
      host.write(report({ interactions: interactions(50) }));
      host.commit();
    }
    expect(lms.written.filter(([element]) => element.endsWith('.id'))).toHaveLength(36);
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
