import { describe, expect, it } from '@jest/globals';
import { StartProgress } from './start-progress';

describe('StartProgress', () => {
  it('says every five seconds how far it is and how long the rest takes at that pace', () => {
    const said: string[] = [];
    let nowMs = 0;
    const progress = new StartProgress(
      ({ en }) => said.push(en),
      () => nowMs,
    );
    for (const [ms, share] of [
      [4_000, 0.2],
      [6_000, 0.25],
      [8_000, 0.3],
      [12_000, 0.5],
    ] as const) {
      nowMs = ms;
      progress.at(share);
    }
    expect(said).toEqual([
      'reading the events, 25 %, about 18 s left',
      'reading the events, 50 %, about 12 s left',
    ]);
  });
});
