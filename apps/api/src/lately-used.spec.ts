import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LatelyUsed } from './lately-used';

const step = fc.record({
  what: fc.constantFrom('get', 'set', 'delete'),
  key: fc.integer({ min: 0, max: 30 }),
  value: fc.integer({ min: 1, max: 9 }),
});

describe('a map of what was lately used', () => {
  it('gives what was set last or nothing, and holds no more than it may', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const [kept, all] = [
          new LatelyUsed<number, number>(40, (_, value) => value),
          new Map<number, number>(),
        ];
        for (const { what, key, value } of steps) {
          if (what === 'set') kept.set(key, value);
          else if (what === 'delete') kept.delete(key);
          if (what === 'set') all.set(key, value);
          else if (what === 'delete') all.delete(key);
          else expect([undefined, all.get(key)]).toContain(kept.get(key));
        }
        const held = [...all.keys()].map((key) => kept.get(key) ?? 0);
        expect(held.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(40);
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('keeps what is asked for again while others come and go', () => {
    const kept = new LatelyUsed<number, string>(10);
    kept.set(0, 'asked for');
    for (let key = 1; key < 100; key += 1) {
      kept.set(key, 'once');
      expect(kept.get(0)).toBe('asked for');
    }
    expect(kept.get(1)).toBeUndefined();
  });
});
