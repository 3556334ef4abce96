import { percentText } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import type { LedgerEvents } from '../projection';
import {
  appropriated,
  approved,
  given,
  lineAmount,
  opened,
  openedWith,
  reversed,
  spent,
  type Fact,
} from '../testing/given';
import { answerExecution } from './execution.answer';

const WAGES = 'general/basic/2200101/-/301';
const GOODS = 'fund/basic/21208/-/302';
const PROJECT = 'fund/project/21208/P05/302';
const BUDGET = appropriated([WAGES, 6_000, 0], [GOODS, 3_000, 500], [PROJECT, 1_000, 1_000]);

describe('answerExecution', () => {
  it('adds up each line and all of them, and keeps every rate exact', () => {
    const { totals, lines } = given(
      opened,
      BUDGET,
      spent('1', { occurredOn: '2023-02-01', line: WAGES, amountFen: 7_000 }),
      reversed('1', { occurredOn: '2023-03-05', line: WAGES, amountFen: 400 }),
    ).then(answerExecution);
    expect(totals).toMatchObject({
      initialFen: 10_000,
      spentFen: 7_000,
      reversedFen: 400,
      executedFen: 6_600,
    });
    expect(lines.find(({ line }) => line === WAGES)?.figures).toMatchObject({ availableFen: -600 });
    expect(totals.rates.executionInitial).toEqual({ defined: true, numerator: 6_600n, denominator: 10_000n });
    expect(percentText(totals.rates.control)).toBe('-34.00');
  });

  it('leads from the initial to the adjusted budget through every kind of adjustment', () => {
    const { totals } = given(
      opened,
      BUDGET,
      approved('A1', { occurredOn: '2023-04-01', kind: 'supplement', items: [lineAmount([WAGES, 900])] }),
      approved('A2', {
        occurredOn: '2023-05-01',
        kind: 'reduction',
        items: [lineAmount([PROJECT, -400, -400])],
      }),
      approved('A3', {
        occurredOn: '2023-06-01',
        kind: 'transfer',
        items: [lineAmount([GOODS, -100]), lineAmount([PROJECT, 100])],
      }),
      carriedIn(250),
    ).then(answerExecution);
    expect(totals).toMatchObject({
      supplementFen: 900,
      reductionFen: 400,
      transferInFen: 100,
      transferOutFen: 100,
      adjustmentFen: 500,
      carriedInFen: 250,
      adjustedFen: 10_750,
      procurement: { initialFen: 1_500, adjustmentFen: -400, adjustedFen: 1_100, executedFen: 0 },
    });
    expect(totals.rates.adjustment).toEqual({ defined: true, numerator: 1_400n, denominator: 10_000n });
  });

  it('takes a withdrawn adjustment out of the column that it stood in', () => {
    const items = [lineAmount([GOODS, -100]), lineAmount([PROJECT, 100])];
    const { totals } = given(
      opened,
      BUDGET,
      approved('A3', { occurredOn: '2023-06-01', kind: 'transfer', items }),
      withdrawn('A3', [lineAmount([GOODS, 100]), lineAmount([PROJECT, -100])]),
    ).then(answerExecution);
    expect(totals).toMatchObject({ transferInFen: 0, transferOutFen: 0, adjustmentFen: 0 });
  });

  it('lets the appropriation replace interim authority on its date', () => {
    const year = given(opened, interim(2_000), BUDGET);
    expect(year.at('2023-01-09').then(answerExecution).totals).toMatchObject({
      initialFen: 0,
      interimFen: 2_000,
      adjustedFen: 2_000,
    });
    const after = year.at('2023-01-10').then(answerExecution).totals;
    expect(after.interimFen).toBeUndefined();
    expect(after.adjustedFen).toBe(10_000);
  });

  it('shows both readings of the initial budget, and counts carried money once whichever came first', () => {
    const said = { ...lineAmount([WAGES, 985]), carriedOverFen: 50 };
    const approvedWith = (taken: Pick<LedgerEvents['AppropriationApproved'], 'takenOver'> = {}): Fact => ({
      type: 'AppropriationApproved',
      data: { occurredOn: '2023-01-10', documentNo: '某财预〔2023〕1号', lines: [said], ...taken },
    });
    const part = [lineAmount([WAGES, 50, 20])];
    const years = [
      given(opened, carriedIn(70), approvedWith({ takenOver: part })),
      given(opened, approvedWith(), carriedIn(70, part)),
    ];
    for (const year of years) {
      expect(year.at('2023-01-09').then(answerExecution).totals).toMatchObject({
        initialFen: 0,
        carriedInFen: 70,
        adjustedFen: 70,
      });
      expect(year.then(answerExecution).totals).toMatchObject({
        initialFen: 985,
        carriedOverFen: 50,
        initialOfYearFen: 935,
        initialWithCarryOverFen: 1_005,
        carriedInFen: 20,
        adjustmentFen: 0,
        adjustedFen: 1_005,
        procurement: { carriedInFen: -20, adjustedFen: -20 },
      });
    }
  });

  it('keeps what comes back of an earlier year in a column of its own', () => {
    const money = { line: GOODS, economicCode: '302', amountFen: 70, procurementFen: 20 };
    const said = { fromYear: 2022, recoveryNo: '收-1', payer: '某公司', reason: '退款' };
    const facts = [opened, BUDGET, spent('1', { occurredOn: '2023-02-01', line: GOODS, amountFen: 500 })];
    const before = given(...facts).then(answerExecution).totals;
    const { totals } = given(...facts, {
      type: 'PriorSpendingRecovered',
      data: { occurredOn: '2023-03-01', ...said, ...money },
    }).then(answerExecution);
    expect(totals).toEqual({ ...before, recoveredFen: 70 });
  });

  it('holds back open commitments and what was carried out from what is available', () => {
    const { totals } = given(opened, BUDGET, committed(800), drawn('9', 500), carriedOut(100)).then(
      answerExecution,
    );
    expect(totals).toMatchObject({ committedOpenFen: 300, carriedOutFen: 100, availableFen: 9_100 });
  });

  it('groups by book, class, function, project and economic class, and says each part of the whole', () => {
    const answer = given(
      opened,
      declaredProject,
      BUDGET,
      spent('1', { occurredOn: '2023-02-01', line: WAGES, amountFen: 3_000 }),
      spent('2', { occurredOn: '2023-02-02', line: GOODS, economicCode: '30201', amountFen: 1_000 }),
    ).then(answerExecution);
    const executed = (groups: typeof answer.byBook) =>
      groups.map(({ code, figures }) => [code, figures.executedFen]);
    expect(executed(answer.byBook)).toEqual([
      ['general', 3_000],
      ['fund', 1_000],
      ['capital', 0],
      ['insurance', 0],
      ['unit', 0],
    ]);
    expect(executed(answer.byClass)).toEqual([
      ['basic', 4_000],
      ['project', 0],
    ]);
    expect(executed(answer.byFunctionClass)).toEqual([
      ['212', 1_000],
      ['220', 3_000],
    ]);
    expect(executed(answer.byEconomicClass)).toEqual([
      ['301', 3_000],
      ['302', 1_000],
    ]);
    expect(answer.byBook[0]?.share).toEqual({ defined: true, numerator: 3_000n, denominator: 4_000n });
    expect(answer.byProject[0]?.name?.zh).toBe('信息化建设项目');
    expect(answer.byEconomicClass[0]?.name?.zh).toBe('工资福利支出');
  });

  it('counts a project that was appropriated and not begun, also when its budget was cut to nothing', () => {
    const cut = approved('A2', {
      occurredOn: '2023-05-01',
      kind: 'reduction',
      items: [lineAmount([PROJECT, -1_000])],
    });
    expect(given(opened, BUDGET, cut).then(answerExecution).projectsNotBegun).toMatchObject([
      { projectCode: 'P05', initialFen: 1_000, adjustedFen: 0, lines: [PROJECT] },
    ]);
  });

  it('shows each month alone and up to its end, and the last one up to the day asked about', () => {
    const { byMonth } = given(
      opened,
      BUDGET,
      spent('1', { occurredOn: '2023-01-31', line: WAGES, amountFen: 100 }),
      spent('2', { occurredOn: '2023-03-01', line: WAGES, amountFen: 50 }),
    )
      .at('2023-03-02')
      .then(answerExecution);
    expect(
      byMonth.map(({ upTo, inMonthFen, cumulative }) => [upTo, inMonthFen, cumulative.executedFen]),
    ).toEqual([
      ['2023-01-31', 100, 100],
      ['2023-02-28', 0, 100],
      ['2023-03-02', 50, 150],
    ]);
    expect(byMonth[2]?.timeProgress).toEqual({ defined: true, numerator: 61n, denominator: 365n });
  });

  it('compares basic, personnel and daily public expenditure of every book with last year', () => {
    const { comparatives } = given(
      openedWith({ lastYear: { basicFen: 2_000, personnelFen: 0 } }),
      spent('1', { occurredOn: '2023-02-01', line: WAGES, amountFen: 1_000 }),
      spent('2', { occurredOn: '2023-02-01', line: 'unit/basic/22001/-/303', amountFen: 200 }),
      spent('3', { occurredOn: '2023-02-01', line: GOODS, amountFen: 300 }),
      spent('4', { occurredOn: '2023-02-01', line: PROJECT, amountFen: 5_000 }),
    ).then(answerExecution);
    expect(comparatives.map(({ of, executedFen, changeFen }) => [of, executedFen, changeFen])).toEqual([
      ['expenditure', 6_500, undefined],
      ['basic', 1_500, -500],
      ['personnel', 1_200, 1_200],
      ['daily-public', 300, undefined],
    ]);
    expect(comparatives[2]?.changeRate).toEqual({ defined: false, reason: 'ZERO_DENOMINATOR' });
    expect(comparatives[3]?.changeRate).toEqual({ defined: false, reason: 'NO_DATA' });
  });

  it('leaves rates over a budget of zero undefined', () => {
    const { totals } = given(opened).then(answerExecution);
    expect(totals.rates.executionInitial).toEqual({ defined: false, reason: 'ZERO_DENOMINATOR' });
  });
});

const declaredProject: Fact = {
  type: 'CodesDeclared',
  data: {
    occurredOn: '2023-01-01',
    codes: [{ table: 'project', code: 'P05', name: '信息化建设项目', source: '批复' }],
  },
};

function interim(amountFen: number): Fact {
  const lines = [lineAmount([WAGES, amountFen])];
  return {
    type: 'InterimSpendingAuthorised',
    data: { occurredOn: '2023-01-02', documentNo: '某临1号', lines },
  };
}

function withdrawn(adjustmentId: string, items: readonly ReturnType<typeof lineAmount>[]): Fact {
  return {
    type: 'AdjustmentWithdrawn',
    data: {
      occurredOn: '2023-07-01',
      adjustmentId,
      kind: 'transfer',
      items,
      reason: '不再需要',
      withdrawnBy: 'clerk',
    },
  };
}

function carriedIn(amountFen: number, included?: LedgerEvents['CarriedIn']['included']): Fact {
  const items = [lineAmount([WAGES, amountFen])];
  const data = { occurredOn: '2023-01-01', carryId: 'C1', fromYear: 2022, items };
  return { type: 'CarriedIn', data: { ...data, ...(included && { included }) } };
}

function carriedOut(amountFen: number): Fact {
  const items = [lineAmount([WAGES, amountFen])];
  return {
    type: 'CarryForwardReleased',
    data: { occurredOn: '2023-12-31', carryId: 'C2', toYear: 2024, items },
  };
}

function committed(amountFen: number): Fact {
  const data = { commitmentId: 'K1', line: PROJECT, amountFen, contractNo: '合1', supplier: '某公司' };
  return { type: 'CommitmentMade', data: { occurredOn: '2023-02-01', ...data } };
}

function drawn(voucherNo: string, amountFen: number): Fact {
  const commitment = { commitmentId: 'K1', drawnFen: amountFen };
  return spent(voucherNo, { occurredOn: '2023-03-01', line: PROJECT, amountFen, commitment });
}
