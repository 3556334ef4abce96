import { describe, expect, it } from '@jest/globals';
import { staleFields } from './kept-fields';

describe('a kept answer of each tenth field of the schema', () => {
  // All fields are asked in `answer-cache-fields.faults.spec.ts`.
  it('is the one that would be given anew after a fact elsewhere and a year by the clock', async () => {
    const { asked, stale } = await staleFields(10);
    expect(asked).toBeGreaterThan(30);
    expect(stale).toEqual([]);
  }, 300_000);
});
