import { describe, expect, it } from '@jest/globals';
import { after } from './testing/budget-year';
import { wholeYear } from './testing/whole-year';
import { HIDDEN, HIDDEN_OTHER, namesPayee, withoutPayees } from './without-payees';

/** A property of this name says who was paid or for what, in whatever event it stands. */
const NAMES = ['payee', 'payer', 'supplier', 'summary', 'vehicle', 'officialLetterNo'];
/** Free texts that say it, too, in events of these types. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  CarryForwardRevoked: ['reason'],
  CarryForwardTakenBack: ['reason'],
  CarryInCancelled: ['reason'],
  CarryInReturned: ['reason'],
  CommitmentReleased: ['reason'],
  ExpenditureReversed: ['reason'],
  FixedAssetAcquired: ['name'],
  MeetingHeld: ['subject', 'place'],
  PriorSpendingRecovered: ['reason'],
  TrainingHeld: ['subject', 'place'],
};
/** Other texts stay: they are what a document of the budget, or a report, says. */
const SHOWN = ['AdjustmentProposed', 'AdjustmentRejected', 'AdjustmentWithdrawn', 'YearReopened'];
const events = after(...wholeYear);

interface Leaf {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return entries.flatMap(([name, inner]) =>
    typeof inner === 'object' && inner !== null
      ? leavesOf(inner, `${path}/${name}`)
      : [{ path: `${path}/${name}`, name, value: inner }],
  );
}

const payment = {
  occurredOn: '2023-04-01',
  voucherNo: 'V1',
  line: 'general/basic/2200101/-/302',
  economicCode: '30201',
  amountFen: 100,
  procurementFen: 0,
  payee: '某公司',
} as const;

describe('an event that names somebody', () => {
  it('is found by every name of a payee, a supplier or a payer, and by none that is hidden', () => {
    for (const event of events) {
      const names = leavesOf(event.data).flatMap(({ name, value }) =>
        ['payee', 'payer', 'supplier'].includes(name) ? [String(value)] : [],
      );
      expect(names.filter((name) => !namesPayee(event, name))).toEqual([]);
      const hidden = { type: event.type, data: withoutPayees(event) };
      expect([...names, HIDDEN, HIDDEN_OTHER].filter((name) => namesPayee(hidden, name))).toEqual([]);
    }
  });

  it('is not found by a part of the name, or by what was paid for', () => {
    const event = { type: 'ExpenditureRecorded', data: { ...payment, summary: '会议' } };
    expect(['某', '某公司 ', '会议', ''].filter((name) => namesPayee(event, name))).toEqual([]);
    expect(namesPayee(event, '某公司')).toBe(true);
  });
});

describe('an event without payees', () => {
  it('says of nobody that they were paid, whatever the event', () => {
    const told = events.flatMap(({ data }) => leavesOf(data).filter(({ name }) => NAMES.includes(name)));
    expect(new Set(told.map(({ name }) => name))).toEqual(new Set(NAMES));
    for (const event of events)
      for (const { name, value } of leavesOf(withoutPayees(event)))
        if (NAMES.includes(name)) expect([HIDDEN, HIDDEN_OTHER]).toContain(value);
  });

  it('says nothing of it in free texts of payments, contracts, meetings and assets, and all of documents of the budget', () => {
    const met = new Set<string>();
    for (const { type, data } of events)
      for (const { path, name, value } of leavesOf(withoutPayees({ type, data }))) {
        if (!TEXTS[type]?.includes(name) && !(SHOWN.includes(type) && name === 'reason')) continue;
        met.add(type);
        if (SHOWN.includes(type))
          expect(value).toBe(leavesOf(data).find((leaf) => leaf.path === path)?.value);
        else expect([type, name, value]).toEqual([type, name, HIDDEN]);
      }
    expect([...met].sort()).toEqual([...Object.keys(TEXTS), ...SHOWN].sort());
  });

  it('says all else as it was, and leaves out what was left out', () => {
    for (const event of events) {
      const read = new Map(leavesOf(withoutPayees(event)).map(({ path, value }) => [path, value]));
      const written = leavesOf(event.data);
      expect([...read.keys()].sort()).toEqual(written.map(({ path }) => path).sort());
      for (const { path, value } of written)
        if (read.get(path) !== value) expect(read.get(path)).toContain(HIDDEN);
    }
  });

  it('is the same when it is read so twice', () => {
    for (const { type, data } of events) {
      const once = withoutPayees({ type, data });
      expect(withoutPayees({ type, data: once })).toEqual(once);
    }
  });

  it('still says whether another than the supplier was paid', () => {
    const commitment = { commitmentId: 'C1', drawnFen: 100, supplier: '某 公司' };
    const read = (payee: string) =>
      withoutPayees({ type: 'ExpenditureRecorded', data: { ...payment, payee, commitment } });
    expect(read('某公司')).toMatchObject({ payee: HIDDEN, commitment: { supplier: HIDDEN } });
    expect(read('别人')).toMatchObject({ payee: HIDDEN_OTHER, commitment: { supplier: HIDDEN } });
  });
});
