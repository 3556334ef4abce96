import { describe, expect, it } from '@jest/globals';
import { restoredHistory } from './restored-history';

const SEEDS = 1_000;

describe('a store that is put back from an older copy and goes on, beside checkpoints of what was lost', () => {
  it(`gives no wrong answer in ${SEEDS} histories`, async () => {
    let [restores, answers] = [0, 0];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const history = await restoredHistory(seed);
      expect([seed, history.wrong]).toEqual([seed, []]);
      restores += history.restores;
      answers += history.answers;
    }
    expect(restores).toBeGreaterThan(SEEDS / 2);
    expect(answers).toBeGreaterThan(SEEDS * 5);
  }, 900_000);
});
