import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { profileOf } from '../../../../../scorm/lms/client/profiles.ts';
import type { Keep } from '../../../../../scorm/lms/client/runtime.ts';
import { type Call, openSession } from '../../../../../scorm/lms/client/session.ts';
import { profileNames, type ProfileName } from '../../../../../scorm/lms/profiles.ts';
import type { CmiValues, Standard } from '../../../../../scorm/lms/shapes.ts';

/** A launch under a profile, and the server behind it, which a test can take down. */
function take(
  name: ProfileName,
  { standard = 'scorm12', launch = {} }: { standard?: Standard; launch?: CmiValues } = {},
) {
  const server = { isUp: true, isCut: false, stored: new Map<string, string>() };
  const sent: CmiValues[] = [];
  const calls: Call[] = [];
  const keep: Keep = (cmi) => {
    sent.push(cmi);
    if (server.isUp) for (const [element, value] of Object.entries(cmi)) server.stored.set(element, value);
    return server.isUp;
  };
  const session = openSession({
    standard,
    launch: { [standard === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode']: 'normal', ...launch },
    keep,
    open: (...[which, values, kept]) => profileOf(name).open(which, values, kept, () => server.isCut),
    isStrict: () => profileOf(name).isStrict,
    hear: (call) => calls.push(call),
  });
  const call = (method: string, ...parameters: string[]) =>
    session.api[`${standard === 'scorm12' ? 'LMS' : ''}${method}`]!(...parameters);
  return { server, sent, calls, session, call };
}

const status = 'cmi.core.lesson_status';
const data = 'cmi.suspend_data';

describe.each(['scorm12', 'scorm2004'] as const)('%s', (standard) => {
  const end = standard === 'scorm12' ? 'Finish' : 'Terminate';

  it('under every profile but “refuses” begins, takes suspend data, commits and ends', () => {
    for (const name of profileNames.filter((each) => each !== 'refuses')) {
      const { call } = take(name, { standard });
      const answers = [call('Initialize', ''), call('SetValue', data, 'K1'), call('Commit', ''), call(end, '')];
      expect(answers, name).toEqual(['true', 'true', 'true', 'true']);
    }
  });

  it('offline: commits are answered “true” and reach nobody, and the page says so', () => {
    const { call, server, calls, session } = take('offline', { standard });
    call('Initialize', '');
    call('SetValue', data, 'before');
    expect(call('Commit', '')).toBe('true');
    expect(calls.at(-1)!.isUntrue).toBeUndefined();
    server.isCut = true;
    call('SetValue', data, 'after');
    expect(call('Commit', '')).toBe('true');
    expect(calls.at(-1)!.isUntrue).toBe(true);
    expect(call(end, '')).toBe('true');
    expect(server.stored.get(data)).toBe('before');
    expect(session.uncommitted()).toEqual([data]);
  });

  it('session expired: commits are answered “false” with the error 101, and nothing is sent', () => {
    const { call, server, sent } = take('expires', { standard });
    call('Initialize', '');
    server.isCut = true;
    call('SetValue', data, 'K1');
    expect(call('Commit', '')).toBe('false');
    expect(call('GetLastError')).toBe('101');
    expect(sent).toEqual([]);
  });

  it('refuses: no commit is taken, with the standard’s own code, while values can be set', () => {
    const { call, sent } = take('refuses', { standard });
    call('Initialize', '');
    expect(call('SetValue', data, 'K1')).toBe('true');
    expect(call('Commit', '')).toBe('false');
    expect(call('GetLastError')).toBe(standard === 'scorm12' ? '101' : '391');
    expect(sent).toEqual([]);
  });

  it('Moodle without its server: “true” all the same', () => {
    const { call, server, calls } = take('moodle', { standard });
    call('Initialize', '');
    server.isUp = false;
    call('SetValue', data, 'K1');
    expect(call('Commit', '')).toBe('true');
    expect(call('GetLastError')).toBe('0');
    expect(calls.find(({ kind }) => kind === 'commit')!.isUntrue).toBe(true);
    expect(server.stored.has(data)).toBe(false);
  });
});

describe('Moodle, SCORM 1.2', () => {
  it('never sends again what equals the last value that it tried to send', () => {
    const { call, server } = take('moodle');
    call('Initialize', '');
    server.isUp = false;
    call('SetValue', data, 'one');
    call('Commit', '');
    server.isUp = true;
    call('SetValue', data, 'one');
    call('Commit', '');
    expect(server.stored.has(data)).toBe(false);
    call('SetValue', data, 'two');
    call('Commit', '');
    expect(server.stored.get(data)).toBe('two');
  });

  it('answers a second LMSInitialize with false and 101, and forgets what was not committed', () => {
    const { call } = take('moodle', { launch: { [data]: 'stored' } });
    call('Initialize', '');
    call('SetValue', 'cmi.core.lesson_location', 'kept');
    call('Commit', '');
    call('SetValue', data, 'lost');
    expect(call('Initialize', '')).toBe('false');
    expect(call('GetLastError')).toBe('101');
    expect(call('GetValue', data)).toBe('stored');
    expect(call('GetValue', 'cmi.core.lesson_location')).toBe('kept');
    expect(call('SetValue', data, 'goes on')).toBe('true');
  });

  it('begins again after LMSFinish, and stores “completed” for a status that nobody set', () => {
    const { call, server } = take('moodle');
    call('Initialize', '');
    expect(call('Finish', '')).toBe('true');
    expect(server.stored.get(status)).toBe('completed');
    expect(call('GetValue', status)).toBe('');
    expect(call('Initialize', '')).toBe('true');
    expect(call('GetValue', status)).toBe('completed');
  });
});

describe('Open edX', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('answers “true” to everything and has no error, and reads status, score and mode as empty', () => {
    const launch = { [data]: 'K1', [status]: 'completed', 'cmi.core.score.raw': '80', 'cmi.core.student_id': 'jane' };
    const { call } = take('openedx', { launch });
    expect(call('SetValue', status, 'nonsense')).toBe('true');
    expect(call('GetLastError')).toBe('0');
    const read = [
      status,
      'cmi.core.score.raw',
      'cmi.core.lesson_mode',
      'cmi.interactions._count',
      'cmi.core.total_time',
    ];
    expect(read.map((name) => call('GetValue', name))).toEqual(['', '', '', '', '']);
    expect(call('GetValue', data)).toBe('K1');
    expect(call('GetValue', 'cmi.core.student_id')).toBe('jane');
  });

  it('sends nothing at a commit, and what was set by itself a moment later', async () => {
    const { call, server, sent, session } = take('openedx');
    call('SetValue', data, 'K1');
    expect(call('Commit', '')).toBe('true');
    expect(sent).toEqual([]);
    expect(session.uncommitted()).toEqual([data]);
    await vi.advanceTimersByTimeAsync(500);
    await session.atRest();
    expect(server.stored.get(data)).toBe('K1');
    expect(session.uncommitted()).toEqual([]);
  });

  it.each(['', '-1', '80,0', 'eighty'])(
    'loses the whole batch with the score “%s”, and the next one is sent',
    async (score) => {
      const { call, server } = take('openedx');
      call('SetValue', data, 'lost');
      call('SetValue', 'cmi.core.score.raw', score);
      await vi.advanceTimersByTimeAsync(500);
      expect(server.stored.size).toBe(0);
      call('SetValue', 'cmi.core.score.raw', '80');
      await vi.advanceTimersByTimeAsync(500);
      expect([...server.stored]).toEqual([['cmi.core.score.raw', '80']]);
    },
  );

  it('loses a batch that was sent without a network', async () => {
    const { call, server, session } = take('openedx');
    server.isUp = false;
    call('SetValue', data, 'lost');
    await vi.advanceTimersByTimeAsync(500);
    server.isUp = true;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.stored.size).toBe(0);
    expect(session.uncommitted()).toEqual([data]);
  });
});

describe('profileOf', () => {
  it('shortens what a profile waits for, and makes no other one wait', () => {
    expect(profileOf('slow30').waitSeconds).toBe(30);
    expect(profileOf('slow30', 1).waitSeconds).toBe(1);
    expect(profileOf('expires').cut).toEqual({ afterSeconds: 30, to: 'signed-out' });
    expect(profileOf('offline', 2).cut).toEqual({ afterSeconds: 2, to: 'offline' });
    expect(profileOf('strict', 2)).toMatchObject({ waitSeconds: 0, cut: undefined });
  });
});
