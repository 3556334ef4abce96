import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DamagedCopies } from './testing/damaged-copies';

/** The seeds behind those of the everyday test; others on request. */
const FIRST = Number(process.env['FIRST_SEED'] ?? 1_001);
const [FLIPS, EDITS] = [7_000, 3_000];

describe('a log that was damaged 10,000 times', () => {
  let copies: DamagedCopies;
  beforeAll(async () => {
    copies = await DamagedCopies.made();
  });
  afterAll(() => copies.remove());

  it('by flips, cuts and zeroed pages of its file is harmed in no way that is not found', async () => {
    const outcomes = { harmless: 0, found: 0 };
    for (let seed = FIRST; seed < FIRST + FLIPS; seed += 1) outcomes[await copies.afterDamage(seed)] += 1;
    expect(outcomes.harmless + outcomes.found).toBe(FLIPS);
    expect(outcomes.found).toBeGreaterThan(FLIPS / 3);
  }, 900_000);

  it('by edits in SQL is found out every time', async () => {
    const missed: string[] = [];
    for (let seed = FIRST; seed < FIRST + EDITS; seed += 1) {
      const [sql, outcome] = await copies.afterEdit(seed);
      if (outcome !== 'found') missed.push(`${seed}: ${sql}`);
    }
    expect(missed).toEqual([]);
  }, 900_000);
});
