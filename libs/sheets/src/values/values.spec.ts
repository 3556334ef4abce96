import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../reading/workbook';
import { readAmount } from './amount';
import { joinCode, readCode } from './code';
import { codesTogether } from './codes-together';
import { readDay } from './day';

describe('an amount', () => {
  it.each<readonly [Cell, number]>([
    ['1,234.50', 123_450],
    ['１，２３４．５０', 123_450],
    ['¥ 1,234.50', 123_450],
    ['1234.5元', 123_450],
    ['1,234.50元整', 123_450],
    ["'1234.50", 123_450],
    ['人民币1234.50', 123_450],
    ['(3.00)', -300],
    ['（3.00）', -300],
    ['-3.00', -300],
    ['−3.00', -300],
    ['3.00-', -300],
    ['0', 0],
    ['.5', 50],
    ['1.2万', 1_200_000],
    [1234.5, 123_450],
    [0.1 + 0.2, 30],
    [1234.56 * 3, 370_368],
    [-0.07, -7],
  ])('%j is %d fen', (cell, fen) => {
    expect(readAmount(cell, 'YUAN')).toEqual({ kind: 'amount', fen });
  });

  it.each([undefined, '', '  ', '-', '——'])('%j is none, not 0', (cell) => {
    expect(readAmount(cell, 'YUAN')).toEqual({ kind: 'blank' });
  });

  it.each<Cell>([
    '1.234',
    '1,23.00',
    '12a',
    '待定',
    1.234,
    '1e3',
    '--3',
    '(-3)',
    '1 2',
    '1 2345',
    { day: '2024-01-25' },
  ])('%j is refused', (cell) => {
    expect(readAmount(cell, 'YUAN').kind).toBe('fault');
  });

  it.each(['1 234.50', '¥ 1 234.50 元', '1’234.50', '\u200B1,234.50\u00A0', '\u202A1234.5\u202C'])(
    '%j is grouped, or has marks that nobody sees',
    (cell) => {
      expect(readAmount(cell, 'YUAN')).toEqual({ kind: 'amount', fen: 123_450 });
    },
  );

  it('in 万元 has six decimals at most', () => {
    expect(readAmount('0.000001', 'WAN_YUAN')).toEqual({ kind: 'amount', fen: 1 });
    expect(readAmount(4738.83, 'WAN_YUAN')).toEqual({ kind: 'amount', fen: 4_738_830_000 });
    expect(readAmount('0.0000001', 'WAN_YUAN').kind).toBe('fault');
  });
});

describe('a day', () => {
  it.each<readonly [Cell, string]>([
    ['2024/1/25', '2024-01-25'],
    ['2024.1.25', '2024-01-25'],
    ['2024-01-25', '2024-01-25'],
    ['2024年1月25日', '2024-01-25'],
    ['20240125', '2024-01-25'],
    [20_240_125, '2024-01-25'],
    [45_316, '2024-01-25'],
    ['45316', '2024-01-25'],
    [45_316.75, '2024-01-25'],
    ['2024-01-25 13:45:00', '2024-01-25'],
    ['2024-01-25T13:45:00.000', '2024-01-25'],
    ['２０２４／１／２５', '2024-01-25'],
    [{ day: '2024-01-25' }, '2024-01-25'],
    ['2024-01-25 上午10:00', '2024-01-25'],
    ['2024年01月25日10时20分', '2024-01-25'],
    ['20240125102030', '2024-01-25'],
    ['2024年1月25日（星期四）', '2024-01-25'],
    ['2024年元月25日', '2024-01-25'],
    ['2024—01—25', '2024-01-25'],
    ['2024\\1\\25', '2024-01-25'],
    ['2024 01 25', '2024-01-25'],
    ["'2024-01-25", '2024-01-25'],
    ['2024,1,25', '2024-01-25'],
    ['2024，1，25', '2024-01-25'],
    ['2024、1、25', '2024-01-25'],
    ['二〇二四年一月二十五日', '2024-01-25'],
    ['二○二四年一月二十五日', '2024-01-25'],
    ['二零二四年十二月三十一日', '2024-12-31'],
    ['2024年十月十日', '2024-10-10'],
    ['二〇二四年二月二十九日', '2024-02-29'],
  ])('%j is %s', (cell, day) => {
    expect(readDay(cell)).toEqual({ kind: 'day', day });
  });

  it.each<Cell>([
    '24-01-08',
    '24/1/8',
    '24.1.8',
    '24年1月8日',
    '240108',
    240_108,
    '２４－０１－０８',
    '24-01-08 13:45',
  ])('%j is one in a list of its year, and of the years beside it', (cell) => {
    expect(readDay(cell, 2024)).toEqual({ kind: 'day', day: '2024-01-08' });
    expect(readDay(cell, 2025)).toEqual({ kind: 'day', day: '2024-01-08' });
  });

  it.each<Cell>(['08-01-24', '31/12/24', '8.1.24', '24-13-08', '24-02-30', 24.01, '24'])(
    '%j is none also in a list of 2024',
    (cell) => {
      expect(readDay(cell, 2024).kind).toBe('fault');
    },
  );

  it.each(['24年1期', '24年01月', '24-01', '24.1'])('%s is a month in a list of 2024', (cell) => {
    expect(readDay(cell, 2024)).toEqual({ kind: 'month', day: '2024-01-31' });
  });

  it('of month and day alone is read before a year of two digits, and a year of four before it', () => {
    expect(readDay('12-01', 2012)).toEqual({ kind: 'day', day: '2012-12-01' });
    expect(readDay('202101', 2021)).toEqual({ kind: 'month', day: '2021-01-31' });
    expect(readDay('202012', 2020)).toEqual({ kind: 'month', day: '2020-12-31' });
  });

  it.each(['二〇二四年一一月二日', '二〇二四年十三月一日', '二四年一月五日', '2024,13,5', '2024,1,5,6'])(
    '%s is none',
    (cell) => {
      expect(readDay(cell).kind).toBe('fault');
    },
  );

  it.each(['二〇二四年一月', '2024年1期', '2024年01月', '2024-1', '202401', '2024.01'])(
    '%s is a month, by its last day',
    (cell) => {
      expect(readDay(cell)).toEqual({ kind: 'month', day: '2024-01-31' });
    },
  );

  it.each<Cell>(['2024-02-30', '24-1-5', '待定', '2024年13期', 12, 99_999, '1/25/2024'])(
    '%j is refused',
    (cell) => {
      expect(readDay(cell).kind).toBe('fault');
    },
  );
});

describe('a code', () => {
  it.each([
    ['[2200101]行政运行', '2200101', '行政运行'],
    ['［2200101］行政运行', '2200101', '行政运行'],
    ['2200101 - 行政运行', '2200101', '行政运行'],
    ['2200101-行政运行', '2200101', '行政运行'],
    ['2200101 行政运行', '2200101', '行政运行'],
    ['2200101行政运行', '2200101', '行政运行'],
    ['2200101', '2200101', ''],
    ['[N1]规划放线', 'N1', '规划放线'],
    ['N1规划放线', 'N1', '规划放线'],
    ['N1 规划放线', 'N1', '规划放线'],
    ['2200101：行政运行', '2200101', '行政运行'],
    ['2200101／行政运行', '2200101', '行政运行'],
    ['2200101\\一般公共服务\\行政运行', '2200101', '一般公共服务\\行政运行'],
    ['2200101，行政运行', '2200101', '行政运行'],
    ['2200101.行政运行', '2200101', '行政运行'],
    ['〔2200101〕行政运行', '2200101', '行政运行'],
    ['行政运行（2200101）', '2200101', '行政运行'],
    ['行政运行[2200101]', '2200101', '行政运行'],
    ['行政运行-2200101', '2200101', '行政运行'],
    ['220-01-01 行政运行', '2200101', '行政运行'],
    ['302.01办公费', '30201', '办公费'],
    ["'30201", '30201', ''],
    ['7101.01.30201', '7101.01.30201', ''],
  ])('is read out of %s', (text, code, name) => {
    expect(readCode(text)).toEqual({ code, name });
  });

  it.each(['行政运行', '2024年农村公路养护', '农村公路养护（2024）', '办公楼1号101'])(
    'is not made of the name %s',
    (name) => {
      expect(readCode(name)).toBeUndefined();
    },
  );

  it.each([
    [['220', '01', '01'], '2200101'],
    [['220', '1', '1'], '2200101'],
    [['220', '22001', '2200101'], '2200101'],
    [['302', '', ''], '302'],
  ])('stands in the cells %j', (parts, code) => {
    expect(joinCode(parts)).toBe(code);
  });
});

describe('codes together in one cell', () => {
  it.each([
    '2050101/30201',
    '2050101-30201',
    '2050101.30201',
    '[2050101]行政运行/[30201]办公费',
    '行政运行2050101 办公费30201',
    '３０２０１｜２０５０１０１',
    '2050101-30201-50201',
  ])('%s', (text) => {
    expect(codesTogether(text)).toEqual({ functional: '2050101', economic: '30201' });
  });

  it('may have that of a project between them', () => {
    expect(codesTogether('2050299/JY01/302')).toEqual({
      functional: '2050299',
      economic: '302',
      project: 'JY01',
    });
  });

  it.each(['2050101', '30201 办公费', '2050101/30201/30211', '2050101/JY01/JY02/30201', '2023/301'])(
    '%s has not one of each',
    (text) => {
      expect(codesTogether(text)).toBeUndefined();
    },
  );
});
