import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDay } from '../../calendar';
import { applyEvent } from '../../decider';
import { DomainError } from '../../domain-error';
import { commit, recover, release, reverse, spend } from '../../testing/budget-spending';
import {
  CLOSE,
  OFFICE,
  REOPEN,
  actorOf,
  amount,
  appropriate,
  open,
  releaseCarry,
  type Command,
} from '../../testing/budget-year';
import { booksOf } from '../../testing/naive-books';
import { type BudgetEvent, type BudgetState, budgetDecider } from '../budget';
import { priorOrigin } from '../prior-origin';
import { freeItems } from './carried';

/** A year and the next one; commands that cross the turn are given the evidence that the write side would read. */
class TwoYears {
  readonly earlier = new Year();
  readonly later = new Year();
  /** What each payment that came back has left, on the moment that it did. */
  readonly leftOfVouchers: number[] = [];

  take({ year, command }: Step): void {
    const before = this.later.state.recoveries.size;
    this[year].take(this.withEvidence(command));
    if (command.type === 'RecoverPriorSpending' && this.later.state.recoveries.size > before)
      this.leftOfVouchers.push(this.leftOf(command.originalNo ?? ''));
  }

  /** What the earlier year still has paid by the voucher, less all that came back of it by any spelling. */
  private leftOf(originalNo: string): number {
    const voucherNo = originalNo.toUpperCase();
    const back = [...this.later.state.recoveries.values()].filter(
      (recovered) => recovered.originalNo?.toUpperCase() === voucherNo,
    );
    const remainingFen = this.earlier.state.vouchers.get(voucherNo)?.remainingFen ?? 0;
    return back.reduce((left, { amountFen }) => left - amountFen, remainingFen);
  }

  /** Both halves of whatever crossed the turn so far. */
  complete(): void {
    for (const { released, revoked } of this.earlier.state.releases.values())
      if (!revoked) this.take({ year: 'later', command: carryInOf(released.carryId) });
    for (const { returnId, carryId } of this.later.state.returns.values())
      this.take({ year: 'earlier', command: { type: 'TakeBackCarryForward', returnId, carryId } });
  }

  private withEvidence(command: Command): Command {
    const { releases } = this.earlier.state;
    const { returns } = this.later.state;
    if (command.type === 'CarryIn') {
      const released = releases.get(command.carryId)?.released;
      const { commitments } = released ?? {};
      const items = released ? freeItems(released) : [];
      return { ...command, items, ...(commitments && { commitments }) };
    }
    if (command.type === 'RecoverPriorSpending')
      return { ...command, ...priorOrigin(this.earlier.state, command) };
    if (command.type !== 'TakeBackCarryForward') return command;
    const returned = returns.get(command.returnId);
    return returned ? { ...command, returned } : command;
  }
}

class Year {
  readonly state: BudgetState = budgetDecider.initialState();
  readonly events: BudgetEvent[] = [];

  take(command: Command): void {
    try {
      for (const event of budgetDecider.decide(command, this.state, { actor: actorOf(command) })) {
        applyEvent(budgetDecider.cards, this.state, event);
        this.events.push(event);
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  get openFen(): number {
    return [...this.state.commitments.values()].reduce((sum, { openFen }) => sum + openFen, 0);
  }

  get spentFen(): number {
    return this.state.lines.get(OFFICE)?.spent.reduce((sum, change) => sum + change, 0) ?? 0;
  }
}

interface Step {
  readonly year: 'earlier' | 'later';
  readonly command: Command;
}

const fen = fc.integer({ min: 1, max: 600 });
const id = fc.constantFrom('1', '2');
const day = fc.integer({ min: 1, max: 365 });
const inYear = (year: Step['year'], number: number) => dateOfDay(year === 'earlier' ? 2023 : 2024, number);

const spending = (year: Step['year']): fc.Arbitrary<Step> =>
  fc
    .record({ on: day, amountFen: fen, no: id, kind: fc.nat({ max: 4 }), part: fc.boolean() })
    .map(({ on, amountFen, no, kind, part }) => {
      const occurredOn = inYear(year, on);
      const voucherNo = `V${no}${part ? 'A' : 'B'}`;
      const commands: readonly Command[] = [
        spend({ occurredOn, amountFen, voucherNo }),
        spend({ occurredOn, amountFen, voucherNo, commitmentId: no }),
        commit({ occurredOn, amountFen, commitmentId: no }),
        release({ occurredOn, commitmentId: no, ...(part && { amountFen }) }),
        reverse({ occurredOn, voucherNo, reversalNo: `R${no}`, ...(part && { amountFen }) }),
      ];
      return { year, command: commands[kind] ?? REOPEN };
    });
const carrying: fc.Arbitrary<Step> = fc
  .record({ amountFen: fen, ids: fc.subarray(['1', '2']), carryId: id })
  .map(({ amountFen, ids, carryId }) => ({
    year: 'earlier',
    command: releaseCarry({ carryId, items: [amount(OFFICE, amountFen)], commitments: ids }),
  }));
const returning: fc.Arbitrary<Step> = fc
  .record({ on: day, amountFen: fen, ids: fc.subarray(['1', '2', '1-2023']), carryId: id, returnId: id })
  .map(({ on, amountFen, ids, carryId, returnId }) => ({
    year: 'later',
    command: {
      type: 'ReturnCarryIn',
      occurredOn: inYear('later', on),
      returnId: `T${returnId}${carryId}`,
      carryId,
      items: ids.length === 0 ? [amount(OFFICE, amountFen)] : [],
      commitments: ids,
      reason: '上年补记',
    },
  }));
const recovering: fc.Arbitrary<Step> = fc
  .record({
    on: day,
    amountFen: fen,
    no: id,
    part: fc.boolean(),
    receipt: fc.constantFrom('收1', '收2', '收3'),
  })
  .map(({ on, amountFen, no, part, receipt }) => {
    // Two spellings of one voucher.
    const originalNo = `${amountFen % 2 === 0 ? 'V' : 'v'}${no}${part ? 'A' : 'B'}`;
    const { originalRow: _one, ...money } = recover({ amountFen, procurementFen: 0, originalNo });
    return {
      year: 'later',
      command: { ...money, occurredOn: inYear('later', on), recoveryNo: receipt, fromYear: 2023 },
    };
  });
const turning: fc.Arbitrary<Step> = fc.constantFrom<Step[]>(
  { year: 'earlier', command: CLOSE },
  { year: 'earlier', command: REOPEN },
);
const steps = fc.tuple(
  fc.array(spending('earlier'), { maxLength: 8 }),
  fc.array(
    fc.oneof(carrying, carrying, spending('later'), returning, turning, spending('earlier'), recovering),
    {
      minLength: 10,
      maxLength: 30,
    },
  ),
);

const SEED = { seed: 20231231, numRuns: 300 };
const APPROPRIATED_FEN = 1_000;

describe('two years with money and contracts between them', () => {
  it('hold what was appropriated: spent, open or available in one of them, on no day below zero', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(steps, ([before, rest]) => {
        const years = played(before, rest);
        const both = [years.earlier, years.later];
        for (const { events } of both) for (const { type } of events) met.add(type);
        const available = both.map(({ events }) => booksOf(events).available.get(OFFICE) ?? [0]);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const heldFen =
          sum(both.map(({ openFen }) => openFen)) +
          sum(both.map(({ spentFen }) => spentFen)) +
          sum(available.map((days) => days.at(-1) ?? 0));
        expect(heldFen).toBe(APPROPRIATED_FEN);
        for (const leftFen of years.leftOfVouchers) expect(leftFen).toBeGreaterThanOrEqual(0);
        for (const days of available) expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
        for (const { state } of both)
          for (const { openFen } of state.commitments.values()) expect(openFen).toBeGreaterThanOrEqual(0);
      }),
      SEED,
    );
    expect([...met]).toEqual(
      expect.arrayContaining([
        'CarriedIn',
        'CarryInReturned',
        'CarryForwardTakenBack',
        'PriorSpendingRecovered',
        'YearReopened',
      ]),
    );
  });
});

function played(before: readonly Step[], rest: readonly Step[]): TwoYears {
  const years = new TwoYears();
  const office = [amount(OFFICE, APPROPRIATED_FEN)];
  const first: readonly Step[] = [
    { year: 'earlier', command: open() },
    { year: 'earlier', command: appropriate({ lines: office }) },
    { year: 'later', command: open({ fiscalYear: 2024 }) },
    ...before,
    { year: 'earlier', command: CLOSE },
  ];
  for (const step of [...first, ...rest]) {
    years.take(step);
    years.complete();
  }
  return years;
}

function carryInOf(carryId: string): Command {
  return { type: 'CarryIn', carryId, fromYear: 2023, items: [] };
}
