import { describe, expect, it } from '@jest/globals';
import { failureText } from './failure-text';
import { simulate, SimulationFailure } from './simulation';

const SEEDS = 1_000;
/** Others on request. */
const FIRST = Number(process.env['FIRST_SEED'] ?? 0);

describe('the simulator at length', () => {
  it(`finds nothing wrong from ${SEEDS} seeds`, async () => {
    const failures: string[] = [];
    for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
      await simulate(seed).catch((error: unknown) => {
        if (!(error instanceof SimulationFailure)) throw error;
        failures.push(failureText(error));
      });
    }
    expect(failures).toEqual([]);
  }, 900_000);
});
