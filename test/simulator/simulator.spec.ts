import { describe, expect, it } from '@jest/globals';
import { FLAWS } from './flawed-parts';
import { simulate, SimulationFailure } from './simulation';
import type { Parts } from './world';

describe('the simulator', () => {
  it.each([1, 2, 3, 4, 5, 6])('finds nothing wrong from seed %d', async (seed) => {
    const { events, questions } = await simulate(seed);
    expect(events).toBeGreaterThan(15);
    expect(questions).toBeGreaterThan(0);
  });

  it('does the same each time it is given the same seed', async () => {
    const [first, again] = [await failureOf(3, {}), await failureOf(3, {})];
    expect(first).toMatch(/^\d+ events/);
    expect(again).toBe(first);
  });

  it.each(Object.entries(FLAWS))('finds %s, and again from its seed', async (_, { shows, ...parts }) => {
    for (let seed = 0; seed < 40; seed += 1) {
      const failure = await failureOf(seed, parts);
      if (!failure.startsWith('seed')) continue;
      expect(failure).toMatch(shows);
      expect(await failureOf(seed, parts)).toBe(failure);
      return;
    }
    throw new Error('none of 40 seeds shows it');
  });
});

/** What the run says: why it failed, and else how much it did. */
async function failureOf(seed: number, parts: Parts): Promise<string> {
  try {
    const { events, questions, trace } = await simulate(seed, parts);
    return `${events} events, ${questions} questions, ${trace}`;
  } catch (error) {
    if (error instanceof SimulationFailure) return error.message;
    throw error;
  }
}
