import { describe, expect, it } from '@jest/globals';
import { restoredHistories } from './restored-history';

const SEEDS = 1_000;
/** Others on request. */
const FIRST = Number(process.env['FIRST_SEED'] ?? 1);

describe('a store that is put back from an older copy and goes on, beside checkpoints of what was lost', () => {
  it(`gives no wrong answer in ${SEEDS} histories`, async () => {
    const { restores, answers, wrong } = await restoredHistories(SEEDS, FIRST);
    expect(wrong).toEqual([]);
    expect(restores).toBeGreaterThan(SEEDS / 2);
    expect(answers).toBeGreaterThan(SEEDS * 5);
  }, 900_000);
});
