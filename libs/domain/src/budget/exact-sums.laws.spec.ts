import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldEvent } from '../decider';
import { DomainError } from '../domain-error';
import { sumOf } from '../event-summary';
import { formatWan, MAX_AMOUNT_FEN } from '../money';
import { arrive, plan } from '../testing/budget-movements';
import { acquire } from '../testing/budget-spending';
import {
  after,
  amount,
  appropriate,
  CLERK,
  interim,
  OFFICE,
  open,
  type Command,
} from '../testing/budget-year';
import { budgetDecider } from './budget';
import { MOST_OF_A_YEAR_FEN } from './year/year.facts';

const MOST = BigInt(MOST_OF_A_YEAR_FEN);

const fen = fc.oneof(
  fc.integer({ min: MAX_AMOUNT_FEN - 3, max: MAX_AMOUNT_FEN }),
  fc.integer({ min: 1, max: 503_599_627_370_495 }),
);

/** Commands that carry one amount each, told apart by their place. */
const KINDS: readonly ((amountFen: number, place: number) => Command)[] = [
  (amountFen, place) => acquire({ assetNo: `F${place}`, amountFen }),
  (amountFen, place) => plan({ items: [{ line: OFFICE, month: (place % 12) + 1, amountFen }] }),
  (amountFen, place) => arrive({ documentNo: `到账${place}`, items: [{ line: OFFICE, amountFen }] }),
  (amountFen, place) => interim({ documentNo: `预支${place}`, lines: [amount(OFFICE, amountFen)] }),
];

const steps = fc.array(fc.tuple(fc.constantFrom(...KINDS), fen), { minLength: 6, maxLength: 24 });

const BEFORE = [open(), appropriate()];
const BEFORE_FEN = 2_700n;

describe('amounts near the largest', () => {
  it('are refused exactly where the sum of two years could pass 2^53 − 1, so that all sums are exact', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const state = budgetDecider.initialState();
        for (const event of after(...BEFORE)) foldEvent(budgetDecider, state, event);
        let total = BEFORE_FEN;
        let assets = 0n;
        for (const [place, [kind, amountFen]] of given.entries()) {
          const command = kind(amountFen, place);
          const events = outcomeOf(command, state);
          expect([place, events !== undefined]).toEqual([place, total + BigInt(amountFen) <= MOST]);
          for (const event of events ?? []) foldEvent(budgetDecider, state, event);
          if (events === undefined) continue;
          total += BigInt(amountFen);
          if (command.type === 'AcquireFixedAsset') assets += BigInt(amountFen);
        }
        expect(BigInt(state.turnoverFen)).toBe(total);
        expect(BigInt(sumOf([...state.assets.values()]))).toBe(assets);
      }),
      { seed: 53, numRuns: 200 },
    );
  });

  it('of two years add up exactly', () => {
    expect(BigInt(MOST_OF_A_YEAR_FEN + MOST_OF_A_YEAR_FEN)).toBe(2n * MOST);
    expect(Number.isSafeInteger(MOST_OF_A_YEAR_FEN + MOST_OF_A_YEAR_FEN)).toBe(true);
  });

  it('are shown in 万元 as exact arithmetic rounds them', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(0, 4_999, 5_000, 9_999), (near, rest) => {
        const amountFen = near - (near % 10_000) + (near < 0 ? -rest : rest);
        fc.pre(Number.isSafeInteger(amountFen));
        const size = BigInt(Math.abs(amountFen));
        const cents = (size + 5_000n) / 10_000n;
        const sign = amountFen < 0 && cents > 0n ? '-' : '';
        const shown = `${sign}${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
        expect(formatWan(amountFen)).toBe(shown);
      }),
      { seed: 10_000, numRuns: 2_000 },
    );
  });
});

/** Undefined where the sum would be too large. */
function outcomeOf(command: Command, state: ReturnType<typeof budgetDecider.initialState>) {
  try {
    return budgetDecider.decide(command, state, { actor: CLERK });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'SUM_TOO_LARGE') return undefined;
    throw error;
  }
}
