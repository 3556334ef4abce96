import { afterEach, describe, expect, it } from '@jest/globals';
import { DomainError, type BudgetIntent, type PerformanceIntent } from '@ledger/domain';
import {
  adjustmentsIn,
  contradictionsIn,
  executionIn,
  ratiosIn,
  scorecardIn,
  threePublicIn,
  warningsIn,
  withTried,
  type Tried,
  type YearPoint,
} from '@ledger/answers';
import type { LedgerReader } from '@ledger/reader';
import { handleCommand, tryEntries, type CommandMeta, type ImportTarget } from '@ledger/write-side';
import fc from 'fast-check';
import { openSampleLedger, type SampleLedger } from '../support/sample-ledger';

const RUNS = { seed: 20231231, numRuns: 20, endOnFailure: true };
const LINES = [
  'general/basic/2130301/-/30201',
  'general/basic/2130301/-/30217',
  'general/project/2130306/SK01/302',
  'fund/project/2120804/NG01/310',
] as const;

const line = fc.constantFrom(...LINES);
const amountFen = fc.constantFrom(1, 12_345, 5_000_000, 90_000_000_000);
const occurredOn = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const no = fc.constantFrom('T1', 'T2', 'T3');

type Sent = Extract<ImportTarget, { target: 'budget' | 'performance' }> & { readonly actor: string };

const budget: fc.Arbitrary<BudgetIntent> = fc.oneof(
  fc.record({ occurredOn, line, amountFen, voucherNo: no }).map((voucher): BudgetIntent => ({
    type: 'RecordExpenditure',
    ...voucher,
    economicCode: voucher.line.slice(voucher.line.lastIndexOf('/') + 1),
    procurementFen: 0,
    payee: '某公司',
  })),
  fc
    .record({ occurredOn, voucherNo: no, reversalNo: no, amountFen })
    .map((reversal): BudgetIntent => ({ type: 'ReverseExpenditure', ...reversal, reason: '记错' })),
  fc
    .record({ occurredOn, adjustmentId: no, line, amountFen })
    .map(({ line: on, amountFen: fen, ...rest }): BudgetIntent => ({
      type: 'ProposeAdjustment',
      ...rest,
      kind: 'supplement',
      reason: '工作需要',
      legalBasis: '预算法 art. 72',
      documentNo: '试〔2024〕1号',
      items: [{ line: on, amountFen: fen, procurementFen: 0 }],
    })),
  fc
    .record({ occurredOn, adjustmentId: no })
    .map((approval): BudgetIntent => ({ type: 'ApproveAdjustment', ...approval })),
);
const performance: fc.Arbitrary<PerformanceIntent> = fc
  .record({ occurredOn, value: fc.constantFrom('1', '15') })
  .map(({ value, occurredOn: on }): PerformanceIntent => ({
    type: 'ReportResult',
    occurredOn: on,
    indicatorId: 'reservoirs',
    value: { kind: 'number', value },
    evidence: '验收单',
  }));
const actor = fc.constantFrom('出纳', '财政局');
const sent: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ target: fc.constant('budget' as const), intent: budget, actor }) },
  {
    weight: 1,
    arbitrary: fc.record({ target: fc.constant('performance' as const), intent: performance, actor }),
  },
);

describe('what a change is tried to do', () => {
  let ledger: SampleLedger;
  afterEach(() => ledger.close());

  it('is what it then does: the same events, the same refusals, the same answers at any date', async () => {
    const seen = { stored: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(sent, { minLength: 6, maxLength: 12 }),
        occurredOn,
        async (commands, asOf) => {
          ledger = await openSampleLedger('linshui-2024');
          for (const [i, command] of commands.entries()) {
            const before = ledger.reader.pointOf(ledger.year, { asOf });
            const tried = await outcomeOf(() =>
              tryEntries(ledger.writeSide, { point: before, entries: [command] }),
            );
            const dry = await outcomeOf(() => send(command, i, true));
            const done = await outcomeOf(() => send(command, i, false));
            expect(eventsOf(tried)).toEqual(eventsOf(done));
            expect(eventsOf(dry)).toEqual(eventsOf(done));
            if ('refused' in done) seen.refused += 1;
            else if (done.tried.length > 0 && 'tried' in tried) {
              seen.stored += 1;
              await ledger.reader.waitForStore();
              const supposed = await answersAt(
                ledger.reader,
                withTried(before, tried.tried, '2026-01-01T00:00:00.000Z'),
              );
              expect(supposed).toEqual(
                await answersAt(ledger.reader, ledger.reader.pointOf(ledger.year, { asOf })),
              );
            }
          }
          await ledger.close();
        },
      ),
      RUNS,
    );
    expect(Math.min(seen.stored, seen.refused)).toBeGreaterThan(10);
  });

  async function send(command: Sent, i: number, dryRun: boolean): Promise<readonly Tried[]> {
    const { writeSide, year } = ledger;
    const meta: CommandMeta = { actor: command.actor, idempotencyKey: `key ${i}`, dryRun };
    const { unitCode, fiscalYear } = year;
    if (command.target === 'budget') {
      const { intent } = command;
      if (intent.type === 'OpenYear' || intent.type === 'RevokeCarryForward' || intent.type === 'CarryIn')
        return [];
      const streamId = `budget-${unitCode}-${fiscalYear}`;
      const withEvidence = () => Promise.resolve(intent);
      const outcome = await handleCommand(writeSide.budgets, { streamId, intent, meta, withEvidence });
      return outcome.events.length === 0 ? [] : [{ ...outcome, actor: command.actor }];
    }
    const { intent } = command;
    const streamId = `performance-${unitCode}-${fiscalYear}`;
    const withEvidence = () => Promise.resolve({ ...intent, fiscalYear, mode: 'control' as const });
    const outcome = await handleCommand(writeSide.performances, { streamId, intent, meta, withEvidence });
    return outcome.events.length === 0 ? [] : [{ ...outcome, actor: command.actor }];
  }
});

type Outcome = { readonly tried: readonly Tried[] } | { readonly refused: string };

async function outcomeOf(work: () => Promise<readonly Tried[]>): Promise<Outcome> {
  try {
    return { tried: await work() };
  } catch (error) {
    if (error instanceof DomainError) return { refused: `${error.code} ${error.message}` };
    throw error;
  }
}

function eventsOf(outcome: Outcome) {
  if ('refused' in outcome) return outcome.refused;
  return outcome.tried.flatMap(({ streamId, actor: who, events }) =>
    events.map(({ type, data }) => ({ streamId, who, type, data })),
  );
}

/** Without what the store would add: ids, positions and times of recording. */
async function answersAt(reader: LedgerReader, point: YearPoint): Promise<unknown> {
  const year = await reader.yearAt(point);
  const answers = {
    execution: executionIn(year),
    threePublic: threePublicIn(year),
    scorecard: scorecardIn(year),
    adjustments: adjustmentsIn(year),
    ratios: ratiosIn(year),
    warnings: warningsIn(year),
    contradictions: contradictionsIn(year),
  };
  const stamped = ['eventId', 'eventIds', 'position', 'recordedAt'];
  return JSON.parse(
    JSON.stringify(answers, (key, value: unknown) =>
      stamped.includes(key) ? undefined : typeof value === 'bigint' ? String(value) : value,
    ),
  );
}
