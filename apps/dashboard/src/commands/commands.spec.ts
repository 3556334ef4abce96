import { describe, expect, it } from '@jest/globals';
import { amountText, fenText } from './amount-text';
import { dayText, readDay } from '../time/day-text';
import { rowCount, withoutRow, type Field } from './field';
import { readDraft } from './read-draft';

describe('amountText', () => {
  it.each([
    ['1,234.5', 'wanYuan', '1234.5', '1234500000'],
    ['１，２３４．５６', 'yuan', '1234.56', '123456'],
    ['−0.000001', 'wanYuan', '-0.000001', '-1'],
    [' .5 ', 'yuan', '0.5', '50'],
    ['+3', 'wanYuan', '3', '3000000'],
    ['-0', 'yuan', '-0', '0'],
    ['9007199254740993.01', 'yuan', '9007199254740993.01', '900719925474099301'],
  ] as const)('reads %s in %s to the fen', (typed, unit, ...read) => {
    expect([amountText(typed, unit), fenText(typed, unit)]).toEqual(read);
  });

  it.each([
    ['0.001', 'yuan'],
    ['0.0000001', 'wanYuan'],
    ['12万', 'yuan'],
    ['1e3', 'yuan'],
    ['--1', 'yuan'],
    ['', 'yuan'],
  ] as const)('takes %p in %s for no amount', (typed, unit) => {
    expect(amountText(typed, unit)).toBeUndefined();
  });
});

describe('dayText', () => {
  it.each(['2023-06-03', '20230603', '2023.6.3', '2023/06/03', '2023年6月3日', ' ２０２３－６－３ '])(
    'reads %s',
    (typed) => {
      expect(dayText(typed)).toBe('2023-06-03');
    },
  );

  it.each(['2023-02-29', '2023-13-01', '6月3日', '2023', ''])('takes %p for no day', (typed) => {
    expect(dayText(typed)).toBeUndefined();
  });
});

describe('readDay', () => {
  it('takes a day in any writing, and none', () => {
    expect(['2023年6月30日', '20230630', ' '].map((typed) => readDay(typed, 2023))).toEqual([
      { day: '2023-06-30' },
      { day: '2023-06-30' },
      { day: '' },
    ]);
  });

  it('says why it does not take another text', () => {
    expect(['2023-02-30', 'abc', '2025-06-30'].map((typed) => readDay(typed, 2023))).toEqual([
      { fault: 'noDay' },
      { fault: 'noDay' },
      { fault: 'otherYear' },
    ]);
    expect(readDay('2025-06-30')).toEqual({ day: '2025-06-30' });
  });
});

const FIELDS: readonly Field[] = [
  { name: 'occurredOn', kind: 'date' },
  { name: 'unit', kind: 'unit' },
  { name: 'kind', kind: 'choice', options: ['supplement', 'transfer'] },
  { name: 'number', kind: 'decimal', when: { field: 'kind', is: ['supplement'] } },
  { name: 'paymentPlanEnforced', kind: 'flag' },
  {
    name: 'items',
    kind: 'rows',
    fields: [
      { name: 'line', kind: 'line' },
      { name: 'amount', kind: 'amount' },
      { name: 'month', kind: 'count', optional: true },
    ],
  },
  { name: 'reception', kind: 'group', optional: true, fields: [{ name: 'guests', kind: 'count' }] },
];
const FILLED = {
  occurredOn: '2023-05-01',
  kind: 'transfer',
  'items.0.line': 'L',
  'items.0.amount': '1,000.50',
};

describe('readDraft', () => {
  it('gives the input as the mutation takes it, without what is blank or not asked for', () => {
    const draft = {
      ...FILLED,
      number: '7',
      'items.1.line': 'M',
      'items.1.amount': '2',
      'items.1.month': '３',
    };
    expect(readDraft(FIELDS, draft, 'yuan')).toEqual({
      faults: {},
      input: {
        occurredOn: '2023-05-01',
        kind: 'TRANSFER',
        paymentPlanEnforced: false,
        items: [
          { line: { key: 'L' }, amount: '100050' },
          { line: { key: 'M' }, amount: '200', month: 3 },
        ],
      },
    });
  });

  it('names what is wrong where it is wrong, also in the one row that nobody has filled in', () => {
    const draft = { kind: 'supplement', number: 'abc', 'items.0.amount': 'x', 'reception.guests': 'many' };
    expect(readDraft(FIELDS, draft, 'wanYuan').faults).toEqual({
      occurredOn: 'needed',
      number: 'noDecimal',
      'items.0.line': 'needed',
      'items.0.amount': 'noAmount',
      'reception.guests': 'noNumber',
    });
  });

  it('takes no name for a line or a code: what it means is chosen before it is sent', () => {
    const fields = [
      { name: 'line', kind: 'line' },
      { name: 'economic', kind: 'text', offer: 'economicCodes' },
    ] as const;
    const faultsOf = (line: string, economic: string) => readDraft(fields, { line, economic }, 'yuan').faults;
    expect(faultsOf('商品和服务', '办工费')).toEqual({ line: 'noLine', economic: 'noCode' });
    expect(faultsOf('general/project/22001/P01/302', '30201')).toEqual({});
  });
});

describe('rows of a draft', () => {
  const draft = { 'items.0.line': 'A', 'items.1.line': 'B', 'items.2.line': 'C', other: 'x' };

  it('are counted, at least one', () => {
    expect([rowCount(draft, 'items'), rowCount({}, 'items')]).toEqual([3, 1]);
  });

  it('move up when one of them goes', () => {
    expect(withoutRow(draft, 'items', 1)).toEqual({ 'items.0.line': 'A', 'items.1.line': 'C', other: 'x' });
  });
});

describe('a list of plain values', () => {
  const fields: readonly Field[] = [
    { name: 'successorCodes', kind: 'rows', plain: true, fields: [{ name: 'unitCode', kind: 'text' }] },
  ];

  it('is sent as the values of its rows, not as inputs', () => {
    const draft = { 'successorCodes.0.unitCode': 'A', 'successorCodes.1.unitCode': 'B' };
    expect(readDraft(fields, draft, 'yuan')).toEqual({ input: { successorCodes: ['A', 'B'] }, faults: {} });
  });

  it('asks for a row that is blank', () => {
    expect(readDraft(fields, {}, 'yuan').faults).toEqual({ 'successorCodes.0.unitCode': 'needed' });
  });
});
