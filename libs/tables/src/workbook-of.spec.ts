import { describe, expect, it } from '@jest/globals';
import { readSheetEntries, readWorkbook } from '@ledger/sheets';
import { seenIn } from '../../../test/support/sheets/second-reader';
import { day, percent, points, wan } from './cells';
import { amountColumn, heading, table, type Report } from './table';
import { workbookOf } from './workbook-of';

const ASKED = {
  question: 'budget execution U1 2024',
  point: 'U1 2024 · 截至 as of 2024-12-31',
  basis: 'token-1',
};
const REPORT: Report = [
  heading('预算执行率 execution rates'),
  '说明在前',
  table(
    [
      { title: '万元' },
      amountColumn('年初', '预算'),
      amountColumn('全年', '预算'),
      amountColumn('执行'),
      { title: '日期' },
    ],
    [
      [
        '合计',
        wan(123_456_789),
        wan(undefined),
        percent({ defined: false, reason: 'NO_DATA' }),
        day('2024-02-29'),
      ],
      ['=项目', wan(-1), points(9_208), percent({ defined: true, numerator: 1n, denominator: 3n }), ''],
    ],
  ),
  '说明在后',
  table([{ title: '第二张' }], [['甲']]),
];
const NAMES = ['预算执行率 execution rates', '预算执行率 execution rates 2'] as const;

describe('workbookOf', () => {
  it('gives a sheet for each table: title, point, heads, typed cells, and what the report says beside it', async () => {
    const [sheet, ...others] = seenIn(await workbookOf(REPORT, ASKED));
    expect([sheet, ...others].map((one) => one?.name)).toEqual(NAMES);
    expect(sheet?.rows).toEqual([
      ['预算执行率 execution rates'],
      [ASKED.point],
      ['万元', '预算', , '执行', '日期'],
      [, '年初', '全年'],
      ['合计', 123.456789, '—', '—', expect.any(Date)],
      ['=项目', -0.000001, 92.08, 1 / 3],
      ['说明在前'],
      ['说明在后'],
    ]);
    expect(sheet?.at('E5')).toMatchObject({ t: 'n', v: 45_351 });
    expect(sheet?.at('B5')).toMatchObject({ t: 'n', w: '123.46' });
    expect(sheet?.at('D6')).toMatchObject({ t: 'n', w: '33.33%' });
  });

  it('merges a head over the columns that share it, and others over both rows', async () => {
    const merges = seenIn(await workbookOf(REPORT, ASKED))[0]?.merges;
    expect(merges).toEqual(['A1:E1', 'A2:E2', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:E4']);
  });

  it('says in a note what was asked and on which basis', async () => {
    const note = seenIn(await workbookOf(REPORT, ASKED))[0]?.noteOn('A1');
    expect(note).toContain(ASKED.question);
    expect(note).toContain('basis token-1');
  });

  it('gives a sheet of lines where there is no table', async () => {
    const [sheet] = seenIn(await workbookOf([heading('预警'), '没有 none'], ASKED));
    expect(sheet?.rows).toEqual([['预警'], [ASKED.point], ['没有 none']]);
  });

  it('is no list: imported again it adds nothing', async () => {
    const workbook = await readWorkbook(await workbookOf(REPORT, ASKED));
    const options = { fiscalYear: 2024, actor: '李明', file: 'sha256:0', lines: [], today: '2024-12-31' };
    expect(readSheetEntries(workbook, options).entries).toEqual([]);
  });
});
