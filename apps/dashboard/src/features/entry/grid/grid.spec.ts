import { describe, expect, it } from '@jest/globals';
import { columnOf } from './columns';
import { cellsOf, inUnitOf, pastedOf } from './pasted';
import { resolved } from './resolve';
import { isEmpty, laidOver, rowBelow, shownColumns } from './rows';
import { COLUMNS } from './columns';

const HEADS = '记账日期\t凭证号\t预算指标\t部门经济分类\t金额（元）\t收款人\t摘要\t附件张数';

describe('cellsOf', () => {
  it('reads rows between tabs, cells with breaks and quotes in them, and leaves out blank rows', () => {
    expect(cellsOf('a\t"b\nc"\t"说""好"""\r\n\t\t\r\nd\t\te\n')).toEqual([
      ['a', 'b c', '说"好"'],
      ['d', '', 'e'],
    ]);
  });
});

describe('pastedOf', () => {
  it('knows columns by what people call them, and the unit of the amounts', () => {
    const { columns, unit, rows } = pastedOf(`${HEADS}\n2023-1-2\t记-1\tP01\t30201\t100\t甲\t纸\t2`, {});
    expect(columns).toEqual([
      'occurredOn',
      'voucherNo',
      'line',
      'economic',
      'amount',
      'payee',
      'summary',
      undefined,
    ]);
    expect([unit, rows.length]).toEqual(['yuan', 1]);
  });

  it.each([
    ['2026年11月支出明细表', 'yuan'],
    ['支出明细（万元）', 'wanYuan'],
    ['编制单位：财务股\t单位：元', 'yuan'],
  ])('finds the heads below %s, which says the unit, and leaves the sum out', (title, unit) => {
    const head = title.includes('元') ? '金额' : '金额/元';
    const pasted = pastedOf(
      `${title}\n\n日期\t凭证字号\t${head}\t往来单位\n2026-11-2\t付-1\t100\t某供应商\n合 计\t\t100\t`,
      {},
    );
    expect(pasted.columns).toEqual(['occurredOn', 'voucherNo', 'amount', 'payee']);
    expect([pasted.unit, pasted.rows]).toEqual([unit, [['2026-11-2', '付-1', '100', '某供应商']]]);
  });

  it('takes no row with an amount for heads, whatever its words', () => {
    const row = '2026-11-2\t付-1\t100\t某供应商\t项目用途';
    expect(pastedOf(row, {})).toEqual({ heads: [], rows: [row.split('\t')] });
  });

  it('puts amounts into the unit that is shown, and leaves what is no amount', () => {
    const pasted = pastedOf('日期\t金额（元）\n2026-11-2\t1,234.5\n2026-11-3\t见附件', {});
    expect(inUnitOf(pasted, 'yuan', 'wanYuan').map(([, amount]) => amount)).toEqual(['0.12345', '见附件']);
    expect(inUnitOf(pasted, 'yuan', 'yuan')).toBe(pasted.rows);
  });

  it('takes a table without heads as it is', () => {
    expect(pastedOf('2023-1-2\t记-1\n2023-1-3\t记-2', {})).toEqual({
      heads: [],
      rows: [
        ['2023-1-2', '记-1'],
        ['2023-1-3', '记-2'],
      ],
    });
  });

  it('asks for the second of two columns that mean the same, and follows what was remembered', () => {
    const { columns } = pastedOf('日期\t金额\t税后金额\t附件\n', { 附件: null });
    expect(columns).toEqual(['occurredOn', 'amount', undefined, null]);
    expect(columnOf('税后 金额', { 税后金额: null })).toBeNull();
  });
});

describe('resolved', () => {
  const known = {
    lines: [
      { value: 'general/basic/22001/-/302', said: '商品和服务支出 · 基本支出' },
      { value: 'general/project/22001/P01/302', said: '商品和服务支出 · 耕地保护' },
      { value: 'general/basic/22001/-/30101', said: '基本工资 · 基本支出' },
    ],
    codes: [
      { value: '30101', said: '基本工资' },
      { value: '30211', said: '差旅费' },
    ],
  };

  it.each([
    [{ line: '耕地保护', economic: '差旅费' }, 'general/project/22001/P01/302', '30211'],
    [{ line: 'P01', economic: '30211 差旅费' }, 'general/project/22001/P01/302', '30211'],
    [{ line: '基本支出', economic: '30211' }, 'general/basic/22001/-/302', '30211'],
    [{ line: '', economic: '基本工资' }, 'general/basic/22001/-/30101', '30101'],
    [{ line: '基本工资', economic: '' }, 'general/basic/22001/-/30101', '30101'],
    [{ line: '', economic: '30211' }, undefined, '30211'],
    [{ line: '商品和服务', economic: '' }, '商品和服务', undefined],
  ])('reads %j as the line %s and the code %s', (cells, line, code) => {
    const { line: lineRead, economic } = resolved(cells, known);
    expect([lineRead || undefined, economic || undefined]).toEqual([line, code]);
  });
});

describe('the rows of the grid', () => {
  const row = (cells: Readonly<Record<string, string>>) => ({ key: JSON.stringify(cells), cells });
  const numbers = { last: '记-7', taken: new Set(['记-7', '记-9']) };

  it('go on with the date and line of the row above, and the next free number', () => {
    const above = row({ occurredOn: '2023-01-02', line: 'L', amount: '1', voucherNo: '记-8' });
    expect(rowBelow(above, numbers).cells).toEqual({
      occurredOn: '2023-01-02',
      line: 'L',
      voucherNo: '记-10',
    });
    expect(isEmpty(rowBelow(above, numbers))).toBe(true);
  });

  it('begin at the day of the form, which the rows below take from the first', () => {
    const first = rowBelow(undefined, { ...numbers, occurredOn: '2023-07-05' });
    expect(first.cells).toEqual({ occurredOn: '2023-07-05', voucherNo: '记-8' });
    expect(isEmpty(first)).toBe(true);
    const changed = row({ ...first.cells, occurredOn: '2023-07-04' });
    expect(rowBelow(changed, { ...numbers, occurredOn: '2023-07-05' }).cells['occurredOn']).toBe(
      '2023-07-04',
    );
    expect(rowBelow(undefined, numbers).cells).not.toHaveProperty('occurredOn');
  });

  it('take cells from the place that they are pasted at, or by their heads', () => {
    const at = { row: 0, column: 'amount' } as const;
    const before = [row({ amount: '1', voucherNo: '记-1' })];
    const cellsBy = (columns?: readonly ('payee' | 'amount')[]) =>
      laidOver(before, { rows: [['5', '甲']], ...(columns && { columns }) }, at).map(({ cells }) => cells);
    expect(cellsBy()).toEqual([{ amount: '5', voucherNo: '记-1', payee: '甲' }]);
    expect(cellsBy(['payee', 'amount'])).toEqual([before[0]?.cells, { payee: '5', amount: '甲' }]);
  });

  it('show the facts of a reception where a row is one', () => {
    expect(shownColumns([row({ economic: '30217' })], COLUMNS)).toContain('reception.guests');
    expect(shownColumns([row({ economic: '30201' })], COLUMNS)).toHaveLength(7);
  });
});
