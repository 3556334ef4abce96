import { describe, expect, it } from '@jest/globals';
import type { LedgerEvents } from '../projection';
import { appropriated, approved, given, lineAmount, opened, type Fact } from '../testing/given';
import { answerAdjustments } from './adjustments.answer';

const A = 'general/basic/22001/-/301';
const B = 'general/basic/22001/-/302';
const BUDGET = appropriated([A, 1_000, 100], [B, 500]);

describe('answerAdjustments', () => {
  it('leads from the initial to the adjusted budget, document by document in order of dates', () => {
    const answer = given(
      opened,
      approved('2', {
        occurredOn: '2023-08-01',
        kind: 'transfer',
        items: [lineAmount([A, -50]), lineAmount([B, 50])],
      }),
      proposed('1', '2023-03-01', 200),
      approved('1', { occurredOn: '2023-04-01', kind: 'supplement', items: [lineAmount([A, 200, 20])] }),
      BUDGET,
      carriedIn(30),
    ).then(answerAdjustments);
    expect(answer).toMatchObject({ initialFen: 1_500, adjustedFen: 1_730, procurementAdjustedFen: 120 });
    expect(
      answer.steps.map(({ kind, documentNo, beforeFen, afterFen, movedFen }) => [
        kind,
        documentNo,
        beforeFen,
        afterFen,
        movedFen,
      ]),
    ).toEqual([
      ['carry-in', undefined, 0, 30, 30],
      ['supplement', '某财预〔2023〕1号', 1_530, 1_730, 200],
      ['transfer', '某财预〔2023〕2号', 1_730, 1_730, 50],
    ]);
    expect(answer.steps[1]).toMatchObject({
      proposedOn: '2023-03-01',
      proposedBy: 'clerk',
      settledBy: 'bureau',
    });
    expect(answer.steps[2]?.items[0]).toMatchObject({ line: A, beforeFen: 1_230, afterFen: 1_180 });
  });

  it('says what became of each proposal, as of the day asked about', () => {
    const year = given(
      opened,
      BUDGET,
      proposed('1', '2023-03-01', 200),
      proposed('2', '2023-03-02', 300),
      rejected('1', '2023-05-01'),
    );
    const statuses = (asOf: string) =>
      year
        .at(asOf)
        .then(answerAdjustments)
        .proposals.map(({ status }) => status);
    expect(statuses('2023-04-30')).toEqual(['proposed', 'proposed']);
    expect(statuses('2023-05-01')).toEqual(['rejected', 'proposed']);
    const { byKind, steps } = year.then(answerAdjustments);
    expect(byKind[0]).toMatchObject({ kind: 'supplement', count: 0, amountFen: 0, pending: 1 });
    expect(steps).toEqual([]);
  });

  it('shows the withdrawal of an approved adjustment as a step, and of a proposal as none', () => {
    const answer = given(
      opened,
      BUDGET,
      proposed('1', '2023-03-01', 200),
      approved('1', { occurredOn: '2023-04-01', kind: 'supplement', items: [lineAmount([A, 200])] }),
      withdrawn('1', '2023-06-01', [lineAmount([A, -200])]),
      proposed('2', '2023-03-01', 70),
      withdrawn('2', '2023-06-02', []),
    ).then(answerAdjustments);
    expect(answer.steps.map(({ kind, netFen }) => [kind, netFen])).toEqual([
      ['supplement', 200],
      ['withdrawal', -200],
    ]);
    expect(answer.adjustedFen).toBe(1_500);
    expect(answer.byKind[0]).toMatchObject({ count: 0, pending: 0 });
    expect(answer.proposals.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('counts and adds up what stands, a transfer by the amount that it moves', () => {
    const { byKind } = given(
      opened,
      BUDGET,
      approved('1', {
        occurredOn: '2023-04-01',
        kind: 'reduction',
        items: [lineAmount([A, -200]), lineAmount([B, -5])],
      }),
      approved('2', {
        occurredOn: '2023-04-01',
        kind: 'transfer',
        items: [lineAmount([A, -50]), lineAmount([B, 50])],
      }),
    ).then(answerAdjustments);
    expect(byKind.map(({ kind, count, amountFen }) => [kind, count, amountFen])).toEqual([
      ['supplement', 0, 0],
      ['reduction', 1, 205],
      ['transfer', 1, 50],
    ]);
  });

  it('counts once what the appropriation includes of a carry-in, whichever was entered first', () => {
    const included = (amountFen: number) => [lineAmount([A, amountFen])];
    const carriedFirst = given(opened, carriedIn(30), approvedWithCarriedOver({ takenOver: included(30) }));
    const approvedFirst = given(opened, approvedWithCarriedOver(), carriedIn(30, included(30)));
    for (const year of [carriedFirst, approvedFirst]) {
      const { steps, adjustedFen, appropriation } = year.then(answerAdjustments);
      expect(steps.map(({ kind, documentNo, netFen }) => [kind, documentNo, netFen])).toEqual([
        ['carry-in', undefined, 30],
        ['carry-in-included', '某财预〔2023〕1号', -30],
      ]);
      expect([adjustedFen, appropriation?.amountFen, appropriation?.carriedOverFen]).toEqual([985, 985, 50]);
      expect(year.at('2023-01-09').then(answerAdjustments).adjustedFen).toBe(30);
    }
  });

  it('keeps interim authority only until the appropriation', () => {
    const year = given(opened, interim(300), BUDGET);
    expect(year.at('2023-01-05').then(answerAdjustments)).toMatchObject({ initialFen: 0, adjustedFen: 300 });
    expect(year.then(answerAdjustments)).toMatchObject({ initialFen: 1_500, adjustedFen: 1_500 });
  });
});

function proposed(adjustmentId: string, occurredOn: string, amountFen: number): Fact {
  const texts = { reason: '工作需要', legalBasis: '预算法 art. 67', proposedBy: 'clerk' };
  const items = [lineAmount([A, amountFen])];
  return {
    type: 'AdjustmentProposed',
    data: { occurredOn, adjustmentId, kind: 'supplement', items, ...texts },
  };
}

function rejected(adjustmentId: string, occurredOn: string): Fact {
  return {
    type: 'AdjustmentRejected',
    data: { occurredOn, adjustmentId, reason: '无依据', rejectedBy: 'bureau' },
  };
}

function withdrawn(
  adjustmentId: string,
  occurredOn: string,
  items: LedgerEvents['AdjustmentWithdrawn']['items'],
): Fact {
  const data = {
    occurredOn,
    adjustmentId,
    kind: 'supplement',
    items,
    reason: '不再需要',
    withdrawnBy: 'clerk',
  } as const;
  return { type: 'AdjustmentWithdrawn', data };
}

type Included = LedgerEvents['CarriedIn']['included'];

function carriedIn(amountFen: number, included?: Included): Fact {
  const items = [lineAmount([A, amountFen])];
  const data = { occurredOn: '2023-01-01', carryId: 'C1', fromYear: 2022, items };
  return { type: 'CarriedIn', data: { ...data, ...(included && { included }) } };
}

function approvedWithCarriedOver(taken: Pick<LedgerEvents['AppropriationApproved'], 'takenOver'> = {}): Fact {
  const lines = [{ ...lineAmount([A, 985]), carriedOverFen: 50 }];
  const data = { occurredOn: '2023-01-10', documentNo: '某财预〔2023〕1号', lines, ...taken };
  return { type: 'AppropriationApproved', data };
}

function interim(amountFen: number): Fact {
  const lines = [lineAmount([A, amountFen])];
  return {
    type: 'InterimSpendingAuthorised',
    data: { occurredOn: '2023-01-02', documentNo: '某临1号', lines },
  };
}
