import { describe, expect, it } from '@jest/globals';
import type { Step } from '../../year/year-data';
import { nextId, shiftedFen, sumsByKind, waterfallBars } from './model';

const step = (kind: Step['kind'], net: number, moved = Math.abs(net)): Step => ({
  eventId: `${kind} ${net}`,
  position: '1',
  kind,
  name: { zh: kind, en: kind },
  adjustmentId: kind,
  documentNo: null,
  reason: null,
  legalBasis: null,
  threePublicApprovalNo: null,
  proposedBy: null,
  proposedOn: null,
  settledBy: null,
  occurredOn: '2023-05-01',
  recordedAt: '2023-05-01T01:00:00.000Z',
  net: String(net),
  moved: String(moved),
  before: '0',
  after: '0',
  breaches: [],
  items: [],
});
const STEPS = [
  step('SUPPLEMENT', 500),
  step('TRANSFER', 0, 70),
  step('REDUCTION', -200),
  step('SUPPLEMENT', 1),
];

describe('waterfallBars', () => {
  it('lead from the initial budget to the adjusted one, leaving out what moves nothing', () => {
    const bars = waterfallBars(1_000, STEPS, { initial: 'i', adjusted: 'a', nameOf: ({ kind }) => kind });
    expect(bars.map(({ value }) => value)).toEqual([1_000, 500, -200, 1, 1_301]);
  });
});

describe('sumsByKind', () => {
  it('counts and sums each kind, what is moved apart from what is added', () => {
    expect(
      sumsByKind(STEPS).map(({ kind, count, netFen, movedFen }) => [kind, count, netFen, movedFen]),
    ).toEqual([
      ['SUPPLEMENT', 2, 501, 501],
      ['TRANSFER', 1, 0, 70],
      ['REDUCTION', 1, -200, 200],
    ]);
  });
});

describe('shiftedFen', () => {
  it('is said of what moves more than it adds, and not of what only adds', () => {
    expect(sumsByKind(STEPS).map(shiftedFen)).toEqual([undefined, 70, undefined]);
    expect(shiftedFen({ netFen: -50, movedFen: 0 })).toBeUndefined();
  });

  it('is not in the sums, which lead from the initial budget to the adjusted one', () => {
    const bars = waterfallBars(1_000, STEPS, { initial: 'i', adjusted: 'a', nameOf: ({ kind }) => kind });
    const added = sumsByKind(STEPS).reduce((sum, { netFen }) => sum + netFen, 0);
    expect(1_000 + added).toBe(bars.at(-1)?.value);
  });
});

describe('nextId', () => {
  it.each([
    [[], 'A01'],
    [['A01', 'A16', 'A02'], 'A17'],
    [['怀财-099', 'x'], '怀财-100'],
    [['x'], 'A01'],
  ])('after %j is %s', (ids, next) => {
    expect(nextId(ids)).toBe(next);
  });
});
