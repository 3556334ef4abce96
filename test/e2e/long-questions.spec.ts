import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { YearPoint } from '@ledger/answers';
import { CodedError, storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import {
  answerings,
  AskBridge,
  AskExecutionSeries,
  AskReplay,
  AskScoreSeries,
  AskStatementSpans,
  AskThreePublicSeries,
  AskVouchers,
  AskWarningSpans,
  LedgerReader,
  LongQuestions,
  type WorkerProgram,
} from '@ledger/reader';
import { WriteSide } from '@ledger/write-side';
import { workerProgram } from '../../apps/api/src/worker-program';
import { answerWhatIf, WHAT_IF } from '../../apps/api/src/what-if/supposing';
import { runApi, type RunningTestApi } from '../support/running-api';
import { openUnitYear, recordVoucher, vouchers, YEAR } from '../support/unit-years';

const NOTHING_TYPED = { commands: [], moneyUnit: 'WAN_YUAN', refusals: [] } as const;

let folder: string;
let store: EventStore;
let reader: LedgerReader;
let long: LongQuestions;
let point: YearPoint;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'long-'));
  const url = `embedded:${folder}`;
  const codec = createEventCodec(storedEvents);
  const writing = await openEventStore(url, { mode: 'write', codec });
  const writeSide = new WriteSide(writing);
  await openUnitYear(writeSide, 'U');
  await Promise.all(vouchers(2_500).map((voucher) => recordVoucher(writeSide, 'U', voucher)));
  await writing.close();
  store = await openEventStore(url, { mode: 'read', codec });
  reader = new LedgerReader(store);
  await reader.start();
  point = reader.pointOf({ unitCode: 'U', fiscalYear: YEAR }, { asOf: '2023-09-30' });
  long = new LongQuestions(reader.catalogue, programOn(url));
});

afterAll(async () => {
  long.stop();
  await reader.stop();
  await store.close();
  await rm(folder, { recursive: true });
});

/** Where it was not built there is nothing to try. */
function programOn(url: string): WorkerProgram {
  const program = workerProgram(url);
  if (!program) throw new Error('dist has no question-worker: npm run build');
  return program;
}

async function refusalOf(answer: Promise<unknown>): Promise<CodedError> {
  const error: unknown = await answer.catch((reason: unknown) => reason);
  if (isCoded(error)) return error;
  throw new Error('it was not refused');
}

function isCoded(error: unknown): error is CodedError {
  return error instanceof CodedError;
}

const notHere = () => Promise.reject(new Error('answered here'));

describe('a worker', () => {
  const earlier = (): YearPoint => ({ ...point, asOf: '2023-03-31' });
  const QUESTIONS = {
    AskReplay: () => new AskReplay(point, { all: true }),
    AskBridge: () => new AskBridge(point, earlier(), 'executed'),
    AskExecutionSeries: () => new AskExecutionSeries(point, 'event'),
    AskThreePublicSeries: () => new AskThreePublicSeries(point, 'day'),
    AskScoreSeries: () => new AskScoreSeries(point, 'month'),
    AskWarningSpans: () => new AskWarningSpans(point),
    AskStatementSpans: () => new AskStatementSpans(point),
    AskVouchers: () => new AskVouchers({ ...point, without: new Set(['none']) }),
  } as const;

  it.each(Object.entries(QUESTIONS))('answers %s as this thread does', async (name, asking) => {
    const question = asking();
    const answering = answerings.find((known) => known.name === name);
    const here = await answering?.answer(reader, question);
    expect(here).toBeDefined();
    expect(await long.ask({ name, question, weight: 1 }, notHere)).toEqual(here);
  });

  it('answers what would be without some vouchers as this thread does, and refuses what it refuses', async () => {
    const leaveOut = vouchers(2_000).map(({ voucherNo }) => voucherNo);
    const question = { ...NOTHING_TYPED, point, leaveOut, at: '2023-10-01T00:00:00.000Z' };
    const here = await answerWhatIf(store, reader, question);
    expect(here.leftOut).toHaveLength(2_000);
    expect(await long.ask({ name: WHAT_IF, question, weight: 1 }, notHere)).toEqual(here);
    const unknown = { ...question, leaveOut: ['nothing'] };
    await expect(long.ask({ name: WHAT_IF, question: unknown, weight: 1 }, notHere)).rejects.toMatchObject({
      code: 'EVENT_NOT_FOUND',
      details: { event: 'nothing' },
    });
    const overspending = `entries:
  - id: a
    recordExpenditure:
      occurredOn: 2023-09-01
      voucherNo: X
      line: { book: general, class: project, functionalCode: '2200106', projectCode: P1, economicClass: '302' }
      economicCode: '30201'
      amount: 2000000000
      payee: 某公司`;
    const tried = { ...question, leaveOut: [], entries: overspending };
    const { code, details } = await refusalOf(answerWhatIf(store, reader, tried));
    const asked = long.ask({ name: WHAT_IF, question: tried, weight: 1 }, notHere);
    expect(await refusalOf(asked)).toMatchObject({ code, details });
  });

  it('says of inputs that are refused in a what-if what this thread says', async () => {
    const input = { statementId: 'none', occurredOn: '2023-02-30', title: '', figures: [], relations: [] };
    const commands = [{ reopenYear: { reason: '试算' } }, { stateSelfAssessment: input }];
    const question = { ...NOTHING_TYPED, commands, point, leaveOut: [], at: '' };
    const here = await answerWhatIf(store, reader, question);
    expect(here.refusals.map(({ field }) => field.slice(0, 3))).toContainEqual([
      'commands',
      '1',
      'stateSelfAssessment',
    ]);
    expect(await long.ask({ name: WHAT_IF, question, weight: 1 }, notHere)).toEqual(here);
  });
});

describe('a server with a long year', () => {
  let api: RunningTestApi;
  beforeAll(async () => {
    api = await runApi(`embedded:${folder}`);
  });
  afterAll(() => api.close());

  it('answers long questions, and those about what never was', async () => {
    const { data, errors } = await api.ask(`{ budgetYear(unitCode: "U", fiscalYear: ${YEAR}) {
      replay(everyVoucher: true, first: 1000) { nodes { kind } }
      executionTimeline(step: EVENT) { totals { on } }
      whatIf(leaveOut: ["V0000001"]) { leftOut { voucherNo } budgetYear { execution { totals { executed { amount } } } } }
    } }`);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('"leftOut":[{"voucherNo":"V0000001"}]');
  });
});
