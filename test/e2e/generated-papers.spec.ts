import { describe, expect, it } from '@jest/globals';
import { measure } from '../papers/spoilt-paper';

/** The five hundred of the measure are in `generated-papers.faults.spec.ts`. */
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

describe.each(['html', 'xlsx'] as const)('papers printed as %s from invented accounts', (print) => {
  it('finds each wrong number of ten papers, and nothing else, and says what it should be', async () => {
    const { spoilt, ...found } = await measure(SEEDS, print);
    expect(spoilt).toBeGreaterThan(10);
    expect(found).toEqual({ papers: 10, found: spoilt, false: 0, rightRepairs: spoilt });
  });
});
