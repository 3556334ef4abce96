import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDay } from '../calendar';
import { foldEvent } from '../decider';
import { DomainError } from '../domain-error';
import { approve, plan, propose, withdraw } from '../testing/budget-movements';
import { book, commit, control, recover, release, reverse, spend } from '../testing/budget-spending';
import {
  FUND_OFFICE,
  OFFICE,
  WORKS,
  actorOf,
  amount,
  appropriate,
  carryIn,
  interim,
  open,
  type Command,
} from '../testing/budget-year';
import { booksOf, type Books } from '../testing/naive-books';
import { budgetDecider } from './budget';
import { budgetErrors } from './budget.errors';
import type { BudgetEvent } from './budget';
import type { BudgetMode } from './year/year.facts';

const SEED = { seed: 20230110, numRuns: 200 };
const LINES = [OFFICE, WORKS, FUND_OFFICE];

const onDay = fc.integer({ min: 1, max: 365 }).map((day) => dateOfDay(2023, day));
const fen = fc.integer({ min: 1, max: 900 });
const line = fc.constantFrom(...LINES);
/** Few ids, so that commands often meet: a payment its commitment, a reversal its voucher, an approval its proposal. */
const id = fc.constantFrom('1', '2', '3', '4');

const step: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ occurredOn: onDay, line, amountFen: fen, voucherNo: id, kind: fc.nat({ max: 2 }) }).map(paid),
  fc
    .record(
      { occurredOn: onDay, amountFen: fen, voucherNo: id, reversalNo: fc.constantFrom('R1', 'R2') },
      { requiredKeys: ['occurredOn', 'voucherNo', 'reversalNo'] },
    )
    .map(reverse),
  fc
    .record({
      occurredOn: onDay,
      voucherNo: id,
      rows: fc.array(fc.record({ line, amountFen: fen, kind: fc.nat({ max: 2 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(booked),
  fc
    .record({
      occurredOn: onDay,
      amountFen: fen,
      voucherNo: id,
      row: fc.constantFrom(1, 2),
      reversalNo: fc.constantFrom('R1', 'R3'),
      reversalRow: fc.constantFrom(1, 2),
    })
    .map(reverse),
  fc
    .record({
      occurredOn: onDay,
      line,
      amountFen: fen,
      recoveryNo: fc.constantFrom('1', 'R1', '收'),
      recoveryRow: id,
    })
    .map(recovered),
  fc.record({ occurredOn: onDay, line, amountFen: fen, commitmentId: id }).map(commit),
  fc
    .record(
      { occurredOn: onDay, amountFen: fen, commitmentId: id },
      { requiredKeys: ['occurredOn', 'commitmentId'] },
    )
    .map(release),
  fc
    .record({ occurredOn: onDay, line, amountFen: fen, adjustmentId: id, kind: fc.nat({ max: 2 }) })
    .map(proposed),
  fc.record({ occurredOn: onDay, adjustmentId: id }).map(approve),
  fc.record({ occurredOn: onDay, adjustmentId: id }).map(withdraw),
  fc.record({ occurredOn: onDay, totalFen: fen }).map(control),
  fc.record({ occurredOn: onDay, line, amountFen: fen, month: fc.integer({ min: 1, max: 12 }) }).map(planned),
  fc.record({ occurredOn: onDay, carriedOverFen: fc.nat(90) }).map(appropriated),
  fc.record({ occurredOn: onDay, documentNo: id }).map(interim),
  fc.constant(carryIn()),
);
/** Most years begin with interim money, the appropriation and a carry-in; some have none of it. */
const beginnings = fc
  .tuple(fc.nat(90), fc.boolean())
  .chain(([carriedOverFen, isPlain]) =>
    fc.shuffledSubarray<Command>([
      interim(),
      isPlain ? appropriate() : appropriated({ carriedOverFen }),
      carryIn(),
    ]),
  );
const later = fc.array(step, { minLength: 10, maxLength: 60 });
const steps = fc.tuple(beginnings, later).map(([first, rest]) => [...first, ...rest]);

const EVENTS_MET = [
  'AdjustmentApproved',
  'AdjustmentProposed',
  'AdjustmentWithdrawn',
  'AppropriationApproved',
  'CarriedIn',
  'CommitmentMade',
  'CommitmentReleased',
  'ExpenditureRecorded',
  'ExpenditureReversed',
  'InterimSpendingAuthorised',
  'PaymentPlanSet',
  'PriorSpendingRecovered',
  'ThreePublicControlSet',
  'YearOpened',
];
const CODES_MET = [
  'LINE_OVERDRAWN',
  'ABOVE_THREE_PUBLIC_CONTROL',
  'REVERSAL_ABOVE_ORIGINAL',
  'RELEASE_ABOVE_OPEN',
  'DATE_BEFORE_REFERENCE',
];

describe('any history', () => {
  it('that control mode accepts leaves no line below zero on any day', () => {
    holds(steps, (commands) => {
      const { events } = play('control', commands);
      for (const balances of booksOf(events).available.values()) {
        expect(Math.min(...balances)).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('that control mode accepts names no breach', () => {
    holds(steps, (commands) => {
      for (const { data } of play('control', commands).events) expect(breachesOf(data)).toEqual([]);
    });
  });

  it('in record mode is never refused for a breach', () => {
    holds(steps, (commands) => {
      for (const code of play('record', commands).refused) expect(kindOf(code)).toBe('malformed');
    });
  });

  it('in record mode goes below zero only by an event that says so', () => {
    holds(steps, (commands) => {
      const { events } = play('record', commands);
      const overdrawn = events.some(({ data }) => breachesOf(data).includes('LINE_OVERDRAWN'));
      const lowest = Math.min(
        ...[...booksOf(events).available.values()].flatMap((balances) => [...balances]),
      );
      expect(lowest < 0 && !overdrawn).toBe(false);
    });
  });

  it('gives and takes the same money: authorised is spent, committed or still available', () => {
    holds(steps, (commands) => {
      const { events, state } = play('record', commands);
      const { available } = booksOf(events);
      for (const [key, { available: changes }] of state.lines) {
        const decided = changes.reduce((sum, change) => sum + change, 0);
        expect(decided).toBe(available.get(key)?.at(-1));
      }
    });
  });

  it('conserves every book in transfers, and every voucher in reversals', () => {
    holds(steps, (commands) => {
      const books = booksOf(play('control', commands).events);
      expect(movedByTransfers(books)).toEqual(books.byTransfer.map(() => 0));
      for (const [voucherNo, spentFen] of books.vouchers) {
        expect(books.reversed.get(voucherNo) ?? 0).toBeLessThanOrEqual(spentFen);
      }
    });
  });

  it('adds nothing when the command it ended with is given again', () => {
    holds(steps, (commands) => {
      const { state, accepted } = play('control', commands);
      const last = accepted.at(-1) ?? open();
      expect(budgetDecider.decide(last, state, { actor: actorOf(last) })).toEqual([]);
    });
  });

  it('covers what these laws need: every kind of step is accepted at least once, and the limits are reached at least once', () => {
    const accepted = new Set<string>();
    const refused = new Set<string>();
    holds(steps, (commands) => {
      const result = play('control', commands);
      for (const { type } of result.events) accepted.add(type);
      for (const code of result.refused) refused.add(code);
    });
    expect([...accepted].sort()).toEqual(EVENTS_MET);
    expect([...refused]).toEqual(expect.arrayContaining(CODES_MET));
  });
});

function holds<T>(input: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(input, law), SEED);
}

/** Plays the commands and goes on after a refusal, as a ledger does. */
function play(mode: BudgetMode, commands: readonly Command[]) {
  const state = budgetDecider.initialState();
  const events: BudgetEvent[] = [];
  const refused: string[] = [];
  const accepted: Command[] = [];
  for (const command of [open({ mode }), ...commands]) {
    try {
      const decided = budgetDecider.decide(command, state, { actor: actorOf(command) });
      for (const event of decided) foldEvent(budgetDecider, state, event);
      events.push(...decided);
      accepted.push(command);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push(error.code);
    }
  }
  return { state, events, refused, accepted };
}

interface Draft {
  readonly occurredOn: string;
  readonly line: string;
  readonly amountFen: number;
}

function paid({ kind, line: lineKey, ...draft }: Draft & { voucherNo: string; kind: number }): Command {
  const economicCode = lineKey === WORKS ? '31002' : kind === 0 ? '30231' : '30201';
  const changes = { ...draft, line: lineKey, economicCode };
  return spend(kind === 1 ? { ...changes, commitmentId: '1' } : changes);
}

/** 其中上年结转 on the line that is carried in. */
function appropriated({ carriedOverFen, ...changes }: { occurredOn?: string; carriedOverFen: number }) {
  const lines = [...appropriate().lines, { ...amount(WORKS, 90), carriedOverFen }];
  return appropriate({ ...changes, lines });
}

function recovered({
  recoveryRow,
  ...draft
}: Draft & { readonly recoveryNo: string; readonly recoveryRow: string }): Command {
  const economicCode = draft.line === WORKS ? '31002' : '30201';
  return recover({ ...draft, recoveryRow: Number(recoveryRow), economicCode, procurementFen: 0 });
}

function booked({
  rows,
  ...voucher
}: Pick<Draft, 'occurredOn'> & {
  voucherNo: string;
  rows: readonly (Pick<Draft, 'line' | 'amountFen'> & { kind: number })[];
}): Command {
  return book({
    ...voucher,
    rows: rows.map(({ kind, ...row }) => ({
      ...row,
      economicCode: row.line === WORKS ? '31002' : kind === 0 ? '30231' : '30201',
      procurementFen: 0,
      payee: '文具店',
      ...(kind === 1 && { commitmentId: '1' }),
    })),
  });
}

function proposed({
  kind,
  line: lineKey,
  amountFen,
  ...draft
}: Draft & { adjustmentId: string; kind: number }): Command {
  if (kind === 0) return propose({ ...draft, items: [amount(lineKey, amountFen)] });
  if (kind === 1) return propose({ ...draft, kind: 'reduction', items: [amount(lineKey, -amountFen)] });
  const items = [amount(OFFICE, -amountFen), amount(lineKey, amountFen)];
  return propose({ ...draft, kind: 'transfer', items });
}

function planned({ month, line: lineKey, amountFen, occurredOn }: Draft & { month: number }): Command {
  return plan({ occurredOn, documentNo: `用款${month}`, items: [{ line: lineKey, month, amountFen }] });
}

function breachesOf(data: object): readonly unknown[] {
  return 'breaches' in data && Array.isArray(data.breaches) ? data.breaches : [];
}

function kindOf(code: string): string | undefined {
  return Object.entries(budgetErrors).find(([known]) => known === code)?.[1].kind;
}

function movedByTransfers({ byTransfer }: Books): readonly number[] {
  return byTransfer.map((items) => items.reduce((sum, { amountFen }) => sum + amountFen, 0));
}
