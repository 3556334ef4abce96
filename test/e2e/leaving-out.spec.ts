import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  adjustmentsIn,
  answerAdjustments,
  answerExecution,
  answerScorecard,
  executionIn,
  QuestionError,
  scorecardIn,
} from '@ledger/answers';
import { leavingOut } from '@ledger/reader';
import { tryEntries } from '@ledger/write-side';
import { openSampleLedger, type SampleLedger } from '../support/sample-ledger';

describe('leaving out any one event of the invented year', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await openSampleLedger('linshui-2024');
  });
  afterAll(() => ledger.close());

  it('answers as if it and everything that refers to it had never been recorded; commands are decided on the rest', async () => {
    const { reader, writeSide, year } = ledger;
    const asIs = reader.pointOf(year);
    const all = await reader.select(asIs);
    const kept: string[] = [];
    for (const { eventId, type } of all) {
      try {
        const { point, leftOut } = await leavingOut(reader, asIs, [eventId]);
        const gone = new Set(leftOut.map((entry) => entry.eventId));
        const rest = all.filter((event) => !gone.has(event.eventId));
        const supposed = await reader.yearAt(point);
        expect(executionIn(supposed)).toEqual(answerExecution(rest, asIs));
        expect(scorecardIn(supposed)).toEqual(answerScorecard(rest, asIs));
        expect(adjustmentsIn(supposed)).toEqual(answerAdjustments(rest, asIs));
        const nothing = await tryEntries(writeSide, { point: { ...asIs, without: gone }, entries: [] });
        expect(nothing).toEqual([]);
      } catch (error) {
        if (!(error instanceof QuestionError)) throw error;
        expect(error.code).toBe('EVENT_NOT_LEFT_OUT');
        kept.push(type);
      }
    }
    expect(new Set(kept)).toEqual(new Set(['UnitRegistered', 'YearOpened', 'CodesDeclared']));
    expect(all.length - kept.length).toBeGreaterThan(50);
  });

  it('folds the rest by the deciders without a stumble, whichever event is missing', async () => {
    const { reader, writeSide, year } = ledger;
    const asIs = reader.pointOf(year);
    const staffing = { type: 'RecordStaffing', occurredOn: '2024-12-01', authorised: 9, filled: 9 } as const;
    const entries = [
      { target: 'unit', actor: 'tester', intent: { ...staffing, source: '测试' } },
      { target: 'performance', actor: 'tester', intent: { type: 'WithdrawIndicator', ...WITHDRAWAL } },
      { target: 'budget', actor: 'tester', intent: { type: 'ReopenYear', reason: '试' } },
    ] as const;
    for (const { eventId } of await reader.select(asIs)) {
      const leaving = await leavingOut(reader, asIs, [eventId]).catch(() => undefined);
      if (!leaving?.point.without) continue;
      for (const entry of entries) {
        const tried = tryEntries(writeSide, { point: leaving.point, entries: [entry] });
        // Refused or not: a decider that has lost its footing throws something else than a refusal.
        await tried.catch((error: unknown) => expect(error).toMatchObject({ name: 'DomainError' }));
      }
    }
  });
});

const WITHDRAWAL = { occurredOn: '2024-12-01', indicatorId: 'reservoirs', reason: '试' } as const;
