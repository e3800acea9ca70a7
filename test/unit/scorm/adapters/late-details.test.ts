import { describe, expect, it } from 'vitest';
import { LateDetails, type DetailWriter } from '../../../../scorm/adapters/late-details.ts';
import { interaction, passedReport, report } from '../../../hosts/reports.ts';

function writer() {
  const written: string[] = [];
  const own: DetailWriter = {
    write: ({ interactions }) => written.push(...interactions.map(({ id }) => id)),
    settle: () => written.push('settled'),
  };
  return { own, written };
}

describe('LateDetails', () => {
  it('refuses details until the program is there, so that the record tries again', async () => {
    const { own, written } = writer();
    const late = new LateDetails(() => Promise.resolve(own));
    expect(late.write(report({ interactions: [interaction({ id: 'one_q' })] }))).toBe('refused');
    await late.prepare();
    expect(written).toEqual([]);
    expect(late.write(report({ interactions: [interaction({ id: 'one_q' })] }))).toBe('claimed');
    late.settle();
    expect(written).toEqual(['one_q', 'settled']);
  });

  it('fetches nothing where there are no details', () => {
    let loads = 0;
    const late = new LateDetails(() => {
      loads++;
      return Promise.reject(new Error('offline'));
    });
    expect(late.write(report({ interactions: [] }))).toBe('claimed');
    expect(loads).toBe(0);
    expect(late.write(passedReport())).toBe('refused');
    expect(loads).toBe(1);
  });

  it('tries again after a failure, and reports the rest without answers where there is no such file', async () => {
    const { own, written } = writer();
    let loads = 0;
    const late = new LateDetails(() => (++loads < 3 ? Promise.reject(new Error('offline')) : Promise.resolve(own)));
    await late.prepare();
    await late.prepare();
    await late.prepare();
    expect(late.write(report({ interactions: [interaction()] }))).toBe('claimed');
    expect(written).toHaveLength(1);

    const without = new LateDetails(() => Promise.reject(new Error('404')));
    const sent: string[] = [];
    for (let time = 0; time < 4; time++) {
      sent.push(without.write(report({ interactions: [interaction()] })));
      await without.prepare();
    }
    expect(sent).toEqual(['refused', 'refused', 'refused', 'claimed']);
  });
});
