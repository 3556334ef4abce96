import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { readWorkbook } from '../reading/read-workbook';
import { readSheetEntries, type SheetImport } from './read-entries';

const HEAD = '支付日期,凭证号,收款人,功能分类,经济分类';
const paid = (no: string, rest: string) => `2024-03-05,${no},甲公司,2200101,30201,${rest}`;

async function read(...lines: readonly string[]): Promise<SheetImport> {
  const workbook = await readWorkbook(new TextEncoder().encode(lines.join('\n')));
  return readSheetEntries(workbook, {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
  });
}

const told = ({ rows }: SheetImport) =>
  rows.map(({ becomes, faults }) =>
    [becomes, ...faults.map(({ code, place }) => `${code} ${place}`)].join(' '),
  );
const fenIn = ({ entries }: SheetImport) =>
  entries.flatMap(({ intent }) => {
    if (intent.type === 'RecordExpenditure') return [intent.amountFen];
    return intent.type === 'ApproveAppropriation' ? intent.lines.map(({ amountFen }) => amountFen) : [];
  });

describe('what stands beside an amount', () => {
  it('says its unit row by row', async () => {
    const found = await read(
      `${HEAD},金额,单位`,
      paid('A', '10,万元'),
      paid('B', '20,元'),
      paid('C', '3,千元'),
    );
    expect(fenIn(found)).toEqual([10_000_000, 2_000]);
    expect(told(found)).toEqual(['entry', 'entry', 'fault OTHER_UNIT F4']);
  });

  it('says another currency, which is refused', async () => {
    const found = await read(`${HEAD},币种,金额`, paid('A', '人民币,10'), paid('B', 'USD,20'));
    expect(told(found)).toEqual(['entry', 'fault OTHER_CURRENCY F3']);
  });

  it('says that a part came back, which is refused unless the amount is net of it', async () => {
    const rows = [paid('A', '1000,200,800'), paid('B', '500,,500')];
    expect(fenIn(await read(`${HEAD},支付金额,退款金额,实际支付`, ...rows))).toEqual([80_000, 50_000]);
    const found = await read(`${HEAD},支付金额,退款金额,备注`, ...rows);
    expect(told(found)).toEqual(['fault PARTLY_RETURNED G2', 'entry']);
  });

  it('says in words that it is in red, without a minus and without a voucher', async () => {
    const found = await read(
      `${HEAD},金额,用途`,
      paid('A', '100,红冲3月办公费'),
      paid('B', '60,换开红字发票'),
    );
    expect(told(found)).toEqual(['fault RED_IN_WORDS G2', 'entry']);
  });
});

describe('what stands around a list', () => {
  it('says that its amounts came back: they need a minus', async () => {
    const heads = `${HEAD},金额`;
    expect(told(await read('2024年3月退款明细表', heads, paid('A', '10')))).toEqual([
      'fault RED_IN_WORDS F3',
    ]);
    const how = '退回、冲销填负数，并写明所冲凭证';
    expect(told(await read(how, heads, paid('A', '10')))).toEqual(['entry']);
  });

  it('says the unit in a note below it', async () => {
    const rows = [`${HEAD},金额`, paid('A', '1.5'), '', '注：1.金额单位为万元'];
    expect(fenIn(await read(...rows))).toEqual([1_500_000]);
    const found = await read(...rows.with(3, '说明：以上金额单位：千元'));
    expect(told(found)).toEqual(['fault OTHER_UNIT F2']);
  });

  it('shows that a comma cut an amount in two', async () => {
    const heads = `${HEAD},金额,用途,备注`;
    const found = await read(heads, paid('A', '1,280.00,办,'), paid('B', '280.00,办,'), paid('C', '28,办,'));
    expect(told(found)).toEqual(['fault SHIFTED_CELLS I2', 'entry', 'entry']);
    expect(told(await read(`${HEAD},金额`, paid('A', '1.5,'), paid('B', '2,')))).toEqual(['entry', 'entry']);
  });
});

describe('several columns of amounts', () => {
  it('leave the one that was paid, or else approved', async () => {
    const [approved, plan] = [`${HEAD},申请金额,核定金额`, `${HEAD},计划金额,实际金额`];
    expect(fenIn(await read(approved, paid('A', '1000,900')))).toEqual([90_000]);
    expect(fenIn(await read(plan, paid('A', '1000,900')))).toEqual([90_000]);
  });

  it('are refused where they differ and none is known as the one', async () => {
    const found = await read(`${HEAD},交易金额,发生额`, paid('A', '100,100'), paid('B', '100,90'));
    expect(told(found)).toEqual(['entry', 'fault TWO_AMOUNTS F3']);
    const inUnits = await read(`${HEAD},金额（万元）,金额（元）`, paid('A', '0.15,1500'));
    expect(fenIn(inUnits)).toEqual([150_000]);
  });

  it('of a budget leave what it allots, not what was paid from it', async () => {
    const found = await read(
      '指标文号,下达日期,功能分类,部门经济分类,资金性质,指标登记总额,指标实际金额,支付金额,指标余额',
      '某财〔2024〕1号,2024-02-01,2200101,302,一般公共预算,100,90,30,60',
    );
    expect(fenIn(found)).toEqual([9_000]);
  });
});

describe('rows that add up the rows below them', () => {
  it('are subtotals without the word, where their sums are right', async () => {
    const found = await read(
      `${HEAD},金额`,
      '一、办公,,,,,150',
      paid('A', '100'),
      paid('B', '50'),
      '二、其他,,,,,70',
      paid('C', '60'),
    );
    const [first = '', ...others] = told(found);
    expect([first, ...others.slice(0, 2), others[3]]).toEqual(['subtotal', 'entry', 'entry', 'entry']);
    expect(others[2]).toMatch(/^fault/);
    expect(found.subtotals).toEqual([]);
  });

  it('are those of 类 and 款 above 项 in a budget', async () => {
    const found = await read(
      '文号：某财〔2024〕7号,,日期：2024-01-20',
      '功能科目编码,经济分类,资金性质,预算数',
      '220,,,30',
      '22001,,,30',
      '2200101,301,一般公共预算,20',
      '2200101,302,一般公共预算,10',
    );
    expect(told(found).slice(0, 2)).toEqual(['subtotal', 'subtotal']);
    expect(fenIn(found)).toEqual([2_000, 1_000]);
  });
});

describe('heads of banks', () => {
  it('carry English behind the Chinese, the other way in brackets, and cells that end in a tab', async () => {
    const found = await read(
      `交易日期[ Transaction Date ]\t,流水号[ Ref. ]\t,借方发生额/元(支取)\t,贷方发生额/元(收入)\t,收(付)方名称\t,收(付)方帐号\t,功能科目\t,经济科目\t`,
      `2024-03-05 10.22.31\t,A\t,"1,280.00"\t,0.00\t,甲公司\t,6222\t,2200101\t,30201\t`,
      `2024-03-06 10.22.31\t,B\t,0.00\t,5.00\t,某行\t,6223\t,\t,\t`,
    );
    expect(told(found)).toEqual(['entry', 'left-out']);
    expect(fenIn(found)).toEqual([128_000]);
  });
});
