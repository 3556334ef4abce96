import { describe, expect, it } from '@jest/globals';
import { COMMANDS } from './commands';
import { inputPathOf, readInput, type Fault } from './field';

const NO_FAULTS: Fault[] = [];
const place = { path: '', moneyUnit: 'YUAN', faults: NO_FAULTS } as const;

describe('the path of a field of a command inside its input', () => {
  it.each([
    ['approveAppropriation', 'lines.0.amountFen', 'items.0.amount'],
    ['proposeAdjustment', 'items.2.procurementFen', 'items.2.procurement'],
    ['proposeAdjustment', 'items.0.line', 'items.0.line'],
    ['openYear', 'lastYear.basicFen', 'lastYear.basic'],
    ['setThreePublicControl', 'totalFen', 'total'],
    ['recordExpenditure', 'economicCode', 'economic'],
    ['recordExpenditure', 'reception.guests', 'reception.guests'],
    ['defineIndicator', 'weightHundredths', 'weight'],
    ['stateSelfAssessment', 'figures.3', 'figures.3'],
  ] as const)('is for %s %s %s', (command, field, path) => {
    expect(inputPathOf(COMMANDS[command].input, field, {})).toBe(path);
  });

  it.each([
    [{ value: { tier: { tier: 'NOT_ACHIEVED', percent: '90' } } }, 'value.percent', 'value.tier.percent'],
    [{ value: { number: 'x' } }, 'value.value', 'value.number'],
    [{ value: { completedOn: '2023-02-30' } }, 'value.completedOn', 'value.completedOn'],
    [{ value: { number: '1' } }, 'value', 'value'],
  ])('is the one that was given of several: %j', (given, field, path) => {
    expect(inputPathOf(COMMANDS.reportResult.input, field, given)).toBe(path);
  });

  it('goes through a target to its number', () => {
    const given = { target: { atLeast: { value: 'x', measureUnit: '个' } } };
    expect(inputPathOf(COMMANDS.defineIndicator.input, 'target.value', given)).toBe('target.atLeast.value');
    expect(inputPathOf(COMMANDS.defineIndicator.input, 'target.unit', given)).toBe(
      'target.atLeast.measureUnit',
    );
  });
});

describe('an input', () => {
  it('is read under the names of the command, without what is absent or null', () => {
    const given = {
      voucherNo: '记-1',
      line: { key: 'general/basic/2200101/-/302' },
      economic: '30201',
      amount: '0.35',
      summary: null,
    };
    expect(readInput(COMMANDS.recordExpenditure.input, given, place)).toEqual({
      voucherNo: '记-1',
      line: 'general/basic/2200101/-/302',
      economicCode: '30201',
      amountFen: 35,
    });
  });

  it('names a line by its parts as well', () => {
    const parts = {
      book: 'UNIT_FUNDS',
      class: 'PROJECT',
      function: '2200106',
      project: 'P1',
      economic: '302',
    };
    expect(readInput(COMMANDS.recordExpenditure.input, { line: { parts } }, place)).toEqual({
      line: 'unit/project/2200106/P1/302',
    });
  });

  it('tells every amount that is none, each with its place', () => {
    const faults: Fault[] = [];
    const items = [{ amount: '1' }, { amount: 'x' }, { amount: '0.001' }];
    readInput(COMMANDS.approveAppropriation.input, { items }, { ...place, faults });
    expect(faults.map(({ code, field }) => [code, field])).toEqual([
      ['AMOUNT_INVALID', 'items.1.amount'],
      ['AMOUNT_INVALID', 'items.2.amount'],
    ]);
  });
});
