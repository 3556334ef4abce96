import { describe, expect, it } from '@jest/globals';
import type { Paper, Table } from '@ledger/papers';
import { checkPaper, understandPaper } from './check-paper';
import { reportOnForm, type Row } from './testing/form-paper';
import { asHtml, reportOnTables } from './testing/table-paper';
import { unreadTables } from './unread-tables';

function tableOf(rows: readonly Row[]): Table {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, page: 1 })),
  );
  return { kind: 'table', page: 1, rowCount: rows.length, columnCount: rows[0]?.length ?? 0, cells };
}

/** A page whose table has neither title nor head. */
const pageWith = (table: Table): Paper => ({ format: 'pdf', pages: [{ number: 1 }], blocks: [table] });

describe('the rest of a table on another page', () => {
  const rest: readonly Row[] = [
    ['（二）相关统计数', '11', ''],
    ['1．因公出国（境）团组数（个）', '12', '1.00'],
    ['2．因公出国（境）人次数（人）', '13', '4.00'],
    ['合计', '14', '500.00'],
  ];

  it('has no totals, and counts its rows', () => {
    const { findings, figures } = checkPaper(pageWith(tableOf(rest)));
    expect(findings).toEqual([]);
    expect(figures.map(({ value }) => value)).toEqual(['1.00', '4.00', '500.00']);
  });
});

describe('a table whose columns cannot be told apart', () => {
  const unclear: Table = {
    ...tableOf([
      ['项目', '预算数', '决算数'],
      ['基本支出', '5,984.61 5,890.89', '100.00'],
      ['人员经费', '3', '3'],
      ['公用经费', '4', '4'],
      ['项目支出', '5', '5'],
    ]),
    notRead: 'COLUMNS_UNCLEAR',
    isUnruled: true,
  };

  it('has no badly written numbers', () => {
    expect(checkPaper(pageWith(unclear)).remarks).toEqual([]);
  });

  it('is no form of points if it has heads of money alone', () => {
    const { notRead: _, ...unruled } = unclear;
    const paper = pageWith(unruled);
    expect(unreadTables(paper, understandPaper(paper).statement)).toEqual([]);
  });

  it('still has badly written numbers where its columns are known', () => {
    const { remarks } = checkPaper(
      pageWith(
        tableOf([
          ['项目', '决算数'],
          ['基本支出', '513.5,7'],
        ]),
      ),
    );
    expect(remarks.map(({ code }) => code)).toEqual(['MALFORMED_NUMBER']);
  });
});

describe('subtotals and single funds', () => {
  it('reads 小计 below the names of units', async () => {
    const { figures } = await reportOnTables(
      asHtml('支出预算明细表', [
        ['单位名称', '科目编码', '科目名称', '合计'],
        ['监测站', '2110301', '大气', '30.00'],
        ['小计', '', '', '31.50'],
      ]),
    );
    expect(figures.map(({ value }) => value)).toEqual(['30.00', '31.50']);
  });

  it.each([
    ['150.00', 0],
    ['105.00', 1],
  ])('holds the total of one fund if another column bears it out: %s', async (total, found) => {
    const { findings } = await reportOnForm({
      rows: [
        ['项目名称', '设备更新|6'],
        ['资金（万元）|1|4', '资金来源', '年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
        ['年度资金总额', total, '162.00', '153.90', '10', '9.5'],
        ['其中：当年财政拨款', '150.00', '150.00', '141.90', '', ''],
        ['上年结转资金', '', '12.00', '12.00', '', ''],
      ],
    });
    expect(findings).toHaveLength(found);
  });
});
