import { describe, expect, it } from '@jest/globals';
import type { Table } from '../paper';
import { joinContinuedTables } from './continued-tables';

const WIDTH = 40;

/** Part of a table with equally wide columns on one page. */
function part(page: number, rows: readonly (readonly string[])[]): Table {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      page,
      box: { left: column * WIDTH, right: (column + 1) * WIDTH, top: row, bottom: row + 1 },
    })),
  );
  return { kind: 'table', page, rowCount: rows.length, columnCount: rows[0]?.length ?? 0, cells };
}

function joined(first: readonly (readonly string[])[], second: readonly (readonly string[])[]) {
  const [table] = joinContinuedTables([part(1, first), part(2, second)]);
  if (table?.kind !== 'table') return [];
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).map(({ text }) => text),
  );
}

describe('a page that breaks inside a row', () => {
  it('joins the heads', () => {
    const second = [
      ['', '预算', '金预算'],
      ['合计', '3.00', '4.00'],
    ];
    expect(joined([['项目', '一般公共', '政府性基']], second)).toEqual([
      ['项目', '一般公共预算', '政府性基金预算'],
      ['合计', '3.00', '4.00'],
    ]);
  });

  it('joins a name whose code stands on the first page', () => {
    const first = [
      ['编码', '名称', '金额'],
      ['2080505', '机关事业单位基本', '3.00'],
    ];
    expect(
      joined(first, [
        ['', '养老保险缴费支出', ''],
        ['221', '住房保障支出', '4.00'],
      ]),
    ).toEqual([
      ['编码', '名称', '金额'],
      ['2080505', '机关事业单位基本养老保险缴费支出', '3.00'],
      ['221', '住房保障支出', '4.00'],
    ]);
  });

  it.each([
    [
      'has no codes',
      ['', '二、外交支出', ''],
      [
        ['项目', '名称', '金额'],
        ['收入', '一、教育支出', '3.00'],
      ],
    ],
    [
      'has amounts',
      ['', '其中：购房补贴', '1.00'],
      [
        ['编码', '名称', '金额'],
        ['2210203', '购房补贴', '3.00'],
      ],
    ],
    [
      'has a code',
      ['30217', '公务接待费', ''],
      [
        ['编码', '名称', '金额'],
        ['30216', '培训费', '3.00'],
      ],
    ],
  ])('keeps a row that %s', (_, row, first) => {
    expect(joined(first, [row])).toEqual([...first, row]);
  });
});
