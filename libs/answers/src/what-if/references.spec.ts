import { describe, expect, it } from '@jest/globals';
import type { LedgerEvent } from '../projection';
import {
  appropriated,
  approved,
  lineAmount,
  opened,
  recorded,
  reversed,
  spent,
  type Fact,
} from '../testing/given';
import { indicator, reported, revised, withdrawnIndicator } from '../testing/performance';
import { isFoundation, withThoseThatRefer } from './references';

const LINE = 'general/basic/22001/-/302';
const [occurredOn, amountFen] = ['2023-03-01', 100];
const items = [lineAmount([LINE, amountFen])];
const proposed = (adjustmentId: string): Fact => ({
  type: 'AdjustmentProposed',
  data: {
    occurredOn,
    adjustmentId,
    kind: 'supplement',
    items,
    reason: '增',
    legalBasis: '',
    proposedBy: 'a',
  },
});
const taken = (adjustmentId: string): Fact => ({
  type: 'AdjustmentWithdrawn',
  data: {
    occurredOn,
    adjustmentId,
    kind: 'supplement',
    items: [lineAmount([LINE, -amountFen])],
    reason: '撤',
    withdrawnBy: 'b',
  },
});

/** Ordinals, from 1, of what goes with the named ones. */
function gone(facts: readonly Fact[], ...named: readonly number[]): readonly number[] {
  const events: readonly LedgerEvent[] = facts.map(recorded);
  const isNamed = ({ position }: LedgerEvent) => named.includes(Number(position));
  return withThoseThatRefer(events, isNamed).map(({ position }) => Number(position));
}

describe('what goes with an event that is left out', () => {
  it('is the approval of a proposal and the withdrawal of either, and nothing of another adjustment', () => {
    const facts = [
      proposed('1'),
      approved('1', { occurredOn, kind: 'supplement', items }),
      proposed('2'),
      taken('1'),
      approved('2', { occurredOn, kind: 'supplement', items }),
    ];
    expect(gone(facts, 1)).toEqual([1, 2, 4]);
    expect(gone(facts, 2)).toEqual([2, 4]);
    expect(gone(facts, 3)).toEqual([3, 5]);
    expect(gone(facts, 4)).toEqual([4]);
  });

  it('is the reversal of a voucher, and the asset that it paid for', () => {
    const asset: Fact = {
      type: 'FixedAssetAcquired',
      data: { occurredOn, assetNo: 'A', name: '车', amountFen, voucherNo: 'V1' },
    };
    const facts = [
      appropriated([LINE, 1_000]),
      spent('V1', { occurredOn, line: LINE, amountFen }),
      spent('V2', { occurredOn, line: LINE, amountFen }),
      reversed('V1', { occurredOn, line: LINE, amountFen }),
      asset,
    ];
    expect(gone(facts, 2)).toEqual([2, 4, 5]);
    expect(gone(facts, 4)).toEqual([4]);
    expect(gone(facts, 1)).toEqual([1]);
  });

  it('is all that speaks of an indicator, up to where it is defined anew', () => {
    const target = { kind: 'by-date', deadline: '2023-06-30' } as const;
    const facts = [
      indicator('i', target),
      revised('i', target, '2023-02-01'),
      withdrawnIndicator('i', '2023-03-01'),
      indicator('i', target),
      reported('i', { kind: 'date', completedOn: '2023-05-01' }),
    ];
    expect(gone(facts, 1)).toEqual([1, 2, 3]);
    expect(gone(facts, 4)).toEqual([4, 5]);
  });

  it('never is what the books stand on', () => {
    expect([opened, appropriated([LINE, 1])].map(recorded).map(isFoundation)).toEqual([true, false]);
  });
});
