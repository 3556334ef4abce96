import { describe, expect, it } from '@jest/globals';
import { failureText } from './failure-text';
import { simulate, SimulationFailure } from './simulation';

const SEEDS = 1_000;

describe('the simulator at length', () => {
  it(`finds nothing wrong from ${SEEDS} seeds`, async () => {
    const failures: string[] = [];
    for (let seed = 0; seed < SEEDS; seed += 1) {
      await simulate(seed).catch((error: unknown) => {
        if (!(error instanceof SimulationFailure)) throw error;
        failures.push(failureText(error));
      });
    }
    expect(failures).toEqual([]);
  }, 900_000);
});
