import { describe, expect, it } from 'vitest';
import type { Sent } from '../../../src/record/port.ts';
import type { Probe, ProbeResult } from '../../../src/record/probe.ts';
import { reportOf } from '../../../src/record/report.ts';
import { Saver } from '../../../src/record/saver.ts';
import { fullCourse } from '../model/courses.ts';
import { FakeLms, FakePage, settled } from './fakes.ts';
import { savedAfter } from './saves.ts';

async function saverOn(sends: readonly Sent[], probe: Probe | null = null) {
  const page = new FakePage();
  const lms = new FakeLms();
  const commits: number[] = [];
  const answers = [...sends];
  const heard = { retries: 0, reached: 0, doubts: 0 };
  const host = lms.connect();
  const launch = await host.open();
  const saver = new Saver({
    page,
    probe,
    host: {
      name: host.name,
      open: () => host.open(),
      write: () => 'claimed',
      commit() {
        commits.push(page.time / 1000);
        return answers.length > 1 ? answers.shift()! : answers[0]!;
      },
      doubt: () => heard.doubts++,
      close: () => 'claimed',
    },
    report: () =>
      reportOf({
        outline: fullCourse,
        launch,
        saved: savedAfter(fullCourse, []),
        suspendData: '',
        seconds: 0,
        interactions: [],
      }),
    onRetry: () => heard.retries++,
    onReached: () => heard.reached++,
    onChange: () => undefined,
  });
  return { saver, page, commits, heard };
}

describe('Saver', () => {
  it('gathers what changes within two seconds into one commit', async () => {
    const { saver, page, commits } = await saverOn(['claimed']);
    saver.touch();
    await page.pass(1);
    saver.touch();
    await page.pass(10);
    expect(commits).toEqual([2]);
    expect(saver.isDirty).toBe(false);
  });

  it('leaves a gap after each commit, and carries in the next what came meanwhile', async () => {
    const { saver, page, commits } = await saverOn(['claimed']);
    saver.begin(false);
    await page.pass(5);
    saver.touch();
    await page.pass(100);
    expect(commits).toEqual([0, 20]);
    expect(saver.isDirty).toBe(false);
  });

  it('tries again after 2, 5, 15, 45, 120 and 120 seconds, a tenth more or less', async () => {
    const { saver, page, commits, heard } = await saverOn(['refused']);
    saver.begin(true);
    await page.pass(400);
    const waits = commits.slice(1).map((at, index) => at - commits[index]!);
    [2, 5, 15, 45, 120, 120].forEach((seconds, index) => {
      expect(waits[index]).toBeGreaterThanOrEqual(0.9 * seconds);
      expect(waits[index]).toBeLessThanOrEqual(1.1 * seconds);
    });
    expect(heard.retries).toBe(commits.length - 1);
    expect(saver.evidence).toBe('refused');
  });

  it('begins with short waits again after a commit that went well', async () => {
    const { saver, page, commits, heard } = await saverOn(['refused', 'refused', 'claimed', 'refused', 'claimed']);
    saver.begin(true);
    await page.pass(60);
    expect(commits).toHaveLength(3);
    expect(heard.reached).toBe(1);
    saver.touch();
    await page.pass(30);
    expect(commits).toHaveLength(5);
    expect(commits[4]! - commits[3]!).toBeLessThan(2.3);
  });

  it('counts acts as saved only when the commit that carried them is believed', async () => {
    let believe: (result: 'ours') => void = () => undefined;
    const { saver, page } = await saverOn(['claimed'], () => new Promise((resolve) => (believe = resolve)));
    saver.touch();
    await page.pass(2);
    saver.touch();
    believe('ours');
    await page.pass(0);
    expect([saver.evidence, saver.isDirty]).toEqual(['good', true]);
  });

  it('learns from our own pages why a commit was refused', async () => {
    const { saver, page } = await saverOn(['refused'], () => Promise.resolve('signed-out'));
    saver.begin(false);
    await page.pass(0);
    expect(saver.evidence).toBe('signed-out');
  });

  it('keeps to it that the learner is signed out, whatever the host says, until a page of ours comes again', async () => {
    const found: ProbeResult[] = ['signed-out', 'signed-out', 'ours'];
    const seen: string[] = [];
    const { saver, page } = await saverOn(['refused', 'claimed', 'claimed'], () => Promise.resolve(found.shift()!));
    saver.begin(true);
    for (let second = 0; second < 12; second++) {
      seen.push(saver.evidence);
      await page.pass(1);
    }
    expect(seen.slice(1).join(' ')).toMatch(/^(signed-out ){5,}(good ?)+$/);
  });

  it('is quiet for good when nobody answers any more, and when it was stopped', async () => {
    for (const end of ['lost', 'stopped'] as const) {
      const { saver, page, commits } = await saverOn([end === 'lost' ? 'lost' : 'claimed']);
      saver.begin(true);
      if (end === 'stopped') saver.stop();
      saver.touch();
      saver.soon({ isUrgent: true });
      page.paint();
      saver.now();
      saver.again();
      saver.revive();
      await page.pass(600);
      expect(commits).toEqual([0]);
    }
  });

  it('tells the host of a claim that was hollow, and nothing of what the host has refused itself', async () => {
    const findings = ['offline', 'signed-out', 'ours'] as const;
    let asked = 0;
    const { saver, heard } = await saverOn(['claimed'], () => Promise.resolve(findings[asked++]!));
    while (asked < findings.length) {
      saver.again();
      await settled();
    }
    expect(heard.doubts).toBe(2);
    const refusing = await saverOn(['refused']);
    refusing.saver.again();
    expect(refusing.heard.doubts).toBe(0);
  });
});
