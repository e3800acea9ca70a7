import { describe, expect, it } from 'vitest';
import { LateInteractions, type InteractionWriter } from '../../../../scorm/adapters/late-interactions.ts';
import { interaction } from '../../../hosts/reports.ts';

function writer() {
  const written: string[] = [];
  const own: InteractionWriter = {
    write: (interactions) => written.push(...interactions.map(({ id }) => id)),
    settle: () => written.push('settled'),
  };
  return { own, written };
}

describe('LateInteractions', () => {
  it('refuses answers until the program is there, so that the record tries again', async () => {
    const { own, written } = writer();
    const late = new LateInteractions(() => Promise.resolve(own));
    expect(late.write([interaction({ id: 'one_q' })])).toBe('refused');
    await late.prepare();
    expect(written).toEqual([]);
    expect(late.write([interaction({ id: 'one_q' })])).toBe('claimed');
    late.settle();
    expect(written).toEqual(['one_q', 'settled']);
  });

  it('fetches nothing where nothing is reported', () => {
    let loads = 0;
    const late = new LateInteractions(() => {
      loads++;
      return Promise.reject(new Error('offline'));
    });
    expect(late.write([])).toBe('claimed');
    expect(loads).toBe(0);
  });

  it('tries again after a failure, and reports the rest without answers where there is no such file', async () => {
    const { own, written } = writer();
    let loads = 0;
    const late = new LateInteractions(() =>
      ++loads < 3 ? Promise.reject(new Error('offline')) : Promise.resolve(own),
    );
    await late.prepare();
    await late.prepare();
    await late.prepare();
    expect(late.write([interaction()])).toBe('claimed');
    expect(written).toHaveLength(1);

    const without = new LateInteractions(() => Promise.reject(new Error('404')));
    const sent: string[] = [];
    for (let time = 0; time < 4; time++) {
      sent.push(without.write([interaction()]));
      await without.prepare();
    }
    expect(sent).toEqual(['refused', 'refused', 'refused', 'claimed']);
  });
});
