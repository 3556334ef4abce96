import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DamagedCopies } from './testing/damaged-copies';

describe('a log that was damaged', () => {
  let copies: DamagedCopies;
  beforeAll(async () => {
    copies = await DamagedCopies.made();
  });
  afterAll(() => copies.remove());

  it('by 300 flips, cuts and zeroed pages of its file is harmed in no way that is not found', async () => {
    const outcomes = { harmless: 0, found: 0 };
    for (let seed = 1; seed <= 300; seed += 1) outcomes[await copies.afterDamage(seed)] += 1;
    expect(outcomes.found).toBeGreaterThan(100);
  });

  it('by 200 edits in SQL is found out every time', async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const [sql, outcome] = await copies.afterEdit(seed);
      expect([seed, sql, outcome]).toEqual([seed, sql, 'found']);
    }
  });
});
