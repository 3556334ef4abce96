import { percentText } from '@ledger/domain';
import { describe, expect, it } from '@jest/globals';
import type { LedgerEvents } from '../projection';
import { given, opened, openedWith, reversed, spent, type Fact } from '../testing/given';
import { answerThreePublic } from './three-public.answer';

const RECEPTION = 'fund/basic/21208/-/30217';
const VEHICLES = 'fund/basic/21208/-/30231';
const FACTS = { guests: 9, companions: 3, officialLetterNo: '某函〔2023〕1号' };

describe('answerThreePublic', () => {
  it('is derived from economic codes and lowered by reversals on their own date', () => {
    const year = given(
      opened,
      spent('1', {
        occurredOn: '2023-02-01',
        line: 'general/basic/22001/-/302',
        economicCode: '30217',
        amountFen: 300,
      }),
      spent('2', { occurredOn: '2023-02-02', line: VEHICLES, amountFen: 700 }),
      spent('3', { occurredOn: '2023-02-03', line: 'fund/basic/21208/-/30239', amountFen: 5_000 }),
      reversed('2', { occurredOn: '2023-04-01', line: VEHICLES, amountFen: 200 }),
    );
    expect(year.at('2023-03-31').then(answerThreePublic).executedFen).toBe(1_000);
    const answer = year.then(answerThreePublic);
    expect(answer.executedFen).toBe(800);
    expect(answer.byKind.map(({ kind, spentFen, reversedFen }) => [kind, spentFen, reversedFen])).toEqual([
      ['overseas', 0, 0],
      ['vehiclePurchase', 0, 0],
      ['vehicleRunning', 700, 200],
      ['reception', 300, 0],
    ]);
    expect(answer.byMonth.map(({ inMonthFen }) => inMonthFen).slice(0, 4)).toEqual([0, 1_000, 0, -200]);
    expect(answer.byMonth[3]?.cumulativeFen).toBe(800);
  });

  it('lists the same codes in unit funds apart', () => {
    const line = 'unit/basic/22001/-/30217';
    const answer = given(opened, spent('1', { occurredOn: '2023-02-01', line, amountFen: 300 })).then(
      answerThreePublic,
    );
    expect(answer.executedFen).toBe(0);
    expect(answer.apart).toMatchObject([{ book: 'unit', executedFen: 300, byKind: { reception: 300 } }]);
  });

  it('compares with the control number in force on the day', () => {
    const year = given(
      opened,
      control('ThreePublicControlSet', '2023-01-18', { totalFen: 1_000, byKind: { reception: 400 } }),
      control('ThreePublicControlRaised', '2023-06-01', { totalFen: 1_200 }),
      spent('1', { occurredOn: '2023-02-01', line: RECEPTION, amountFen: 300, reception: FACTS }),
    );
    const may = year.at('2023-05-31').then(answerThreePublic);
    expect(percentText(may.controlRate)).toBe('30.00');
    expect(may.remainingFen).toBe(700);
    expect(may.byKind[3]).toMatchObject({ controlFen: 400, remainingFen: 100 });
    const june = year.at('2023-06-01').then(answerThreePublic);
    expect(june.control).toMatchObject({ how: 'raised', totalFen: 1_200 });
    expect(june.controlHistory).toHaveLength(2);
  });

  it('says that nothing is checked where there is no control number', () => {
    const answer = given(opened).then(answerThreePublic);
    expect(answer.control).toBeUndefined();
    expect(answer.controlRate).toEqual({ defined: false, reason: 'NO_DATA' });
    expect(answer.notices).toHaveLength(1);
  });

  it('keeps both comparatives: the final by kind, and the budget (72.00 to 38.00 is −47.22 %)', () => {
    const final = { overseas: 0, vehiclePurchase: 0, vehicleRunning: 38_200_000, reception: 910_000 };
    const lastYear = { threePublicBudgetFen: 72_000_000, threePublicFinal: final };
    const answer = given(
      openedWith({ lastYear }),
      control('ThreePublicControlSet', '2023-01-18', { totalFen: 38_000_000 }),
      spent('1', { occurredOn: '2023-02-01', line: RECEPTION, amountFen: 3_010_000, reception: FACTS }),
      spent('2', { occurredOn: '2023-02-02', line: VEHICLES, amountFen: 32_910_000 }),
    ).then(answerThreePublic);
    expect(answer.changeFen).toBe(-3_190_000);
    expect(percentText(answer.changeRate)).toBe('-8.16');
    expect(percentText(answer.budgetChangeRate)).toBe('-47.22');
    expect(answer.byKind[2]?.changeFen).toBe(-5_290_000);
    expect(answer.byKind[0]?.changeRate).toEqual({ defined: false, reason: 'ZERO_DENOMINATOR' });
  });

  it('holds every reception against the rules', () => {
    const reception = (voucherNo: string, facts?: LedgerEvents['ExpenditureRecorded']['reception']) =>
      spent(voucherNo, {
        occurredOn: '2023-02-01',
        line: RECEPTION,
        amountFen: 100,
        ...(facts && { reception: facts }),
      });
    const { receptions } = given(
      opened,
      reception('in-order', FACTS),
      reception('no-letter', { guests: 9, companions: 3 }),
      reception('crowd', { ...FACTS, guests: 12, companions: 5 }),
      reception('bare'),
    ).then(answerThreePublic);
    const broken = receptions.map(({ voucherNo, checks, inOrder }) => [
      voucherNo,
      inOrder,
      checks.filter(({ holds }) => !holds).map(({ rule }) => rule),
    ]);
    expect(broken).toEqual([
      ['in-order', true, []],
      ['no-letter', false, ['RECEPTION_WITHOUT_LETTER']],
      ['crowd', false, ['RECEPTION_TOO_MANY_COMPANIONS']],
      ['bare', false, ['RECEPTION_FACTS_MISSING']],
    ]);
  });

  it('adds up vehicles by number plate, those without a plate last', () => {
    const drive = (voucherNo: string, vehicle?: string) =>
      spent(voucherNo, {
        occurredOn: '2023-02-01',
        line: VEHICLES,
        amountFen: 100,
        ...(vehicle !== undefined && { vehicle }),
      });
    const { vehicles } = given(
      opened,
      drive('0'),
      drive('1', '湘N·2'),
      drive('2', '湘N·1'),
      drive('3', '湘N·1'),
      reversed('3', { occurredOn: '2023-03-01', line: VEHICLES, amountFen: 40 }),
    ).then(answerThreePublic);
    expect(vehicles).toEqual([
      { vehicle: '湘N·1', vouchers: 2, executedFen: 160 },
      { vehicle: '湘N·2', vouchers: 1, executedFen: 100 },
      { vouchers: 1, executedFen: 100 },
    ]);
  });
});

function control(
  type: 'ThreePublicControlSet' | 'ThreePublicControlRaised',
  occurredOn: string,
  data: Omit<LedgerEvents['ThreePublicControlSet'], 'occurredOn'>,
): Fact {
  return { type, data: { occurredOn, ...data } };
}
