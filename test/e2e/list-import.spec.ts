import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEventStore } from '@ledger/event-store';
import { budgetAgain } from '../support/cli';
import { partOf } from '../support/sheets/second-reader';
import { csvBytes } from '../support/sheets/write-csv';
import { fileOf, type Written } from '../support/sheets/write-file';

const YEAR = `yearFile: 1
unit: { code: U1, name: 测试单位, level: department, region: 某市, registeredOn: 2024-01-01 }
year: 2024
mode: control
paymentPlan: not-enforced
by: 张会计
vouchers: 一月.csv
entries:
  - id: budget
    on: 2024-01-02
    appropriation:
      documentNo: 财预〔2024〕1号
      lines:
        - { line: general/basic/2200101/-/302, amount: 100 }
`;
const HEAD = ['支付申请号', '支付日期', '收款人', '用途', '功能分类', '部门经济分类', '金额（元）'] as const;
const row = (no: string, amount: Written) =>
  [no, '2024/2/5', '某印务公司', '办公用品', '[2200101]行政运行', '30201 - 办公费', amount] as const;
const ROWS: readonly (readonly Written[])[] = [HEAD, row('Z1', 1_000), row('Z2', '¥2,000.50')];

let folder: string;
const run = (...args: readonly string[]) =>
  budgetAgain('--store', `embedded:${join(folder, 'data')}`, '--as', '李明', 'import', ...args);
const list = async (rows: readonly (readonly Written[])[], ...args: readonly string[]) => {
  const path = join(folder, '支付明细.xlsx');
  await writeFile(path, fileOf({ rows, merges: [] }, 'xlsx'));
  return run(path, '--unit', 'U1', '--year', '2024', ...args);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lists-'));
  // Kept mappings belong to the test.
  process.env['DATA_DIR'] = join(folder, 'kept');
});
afterAll(() => rm(folder, { recursive: true }));

describe('budget import of a year file', () => {
  it('reads it and the voucher file that it names in whatever encoding they are, and has a word for each entry', async () => {
    await writeFile(join(folder, 'year.yaml'), csvBytes([[YEAR]], 'gb18030').slice(1, -1));
    const vouchers = [
      ['日期', '凭证号', '预算行', '经济科目', '金额', '收款人'],
      ['2024-01-31', '记-1', 'general/basic/2200101/-/302', '30201', '1', '某公司'],
    ];
    await writeFile(join(folder, '一月.csv'), csvBytes(vouchers, 'utf-16le'));
    const trial = await run(join(folder, 'year.yaml'), '--dry-run');
    expect(trial).toMatchObject({ code: 0, stderr: '' });
    expect(trial.stdout).toMatch(/\[budget\] 新 new\n.*一月\.csv:2 \[v-记-1\] 新 new/);
    expect(await run(join(folder, 'year.yaml'))).toMatchObject({ code: 0 });
  });

  it('says of vouchers beside it that it does not name that they are not read', async () => {
    const place = join(folder, 'beside');
    await mkdir(place);
    await writeFile(join(place, 'year.yaml'), YEAR.replace(/^vouchers: .*\n/m, ''));
    await writeFile(join(place, 'vouchers.csv'), '日期,凭证号,预算行,金额,收款人\n');
    const { code, stdout, stderr } = await run(join(place, 'year.yaml'), '--dry-run');
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('v-')]);
    expect(stderr).toContain('旁边的 vouchers.csv 不读入；是本年度凭证的，请写 vouchers: vouchers.csv');
  });

  it('refuses an entry in its words', async () => {
    const early = YEAR.replace('id: budget', 'id: early').replace('appropriation:', 'fundsArrival:');
    const outside = early.replace('on: 2024', 'on: 2023');
    await writeFile(join(folder, 'outside.yaml'), outside);
    const { code, stdout } = await run(join(folder, 'outside.yaml'));
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/DATE_OUTSIDE_YEAR on：2023-\d\d-\d\d 不在 2024/),
    ]);
  });

  it('says of an empty voucher file that it is empty, and of a file that is not there its name', async () => {
    await writeFile(join(folder, 'empty.yaml'), YEAR.replace('一月.csv', '空.csv'));
    await writeFile(join(folder, '空.csv'), '');
    const empty = await run(join(folder, 'empty.yaml'));
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining('空.csv:1:1 EMPTY_FILE')]);
    const missing = await run(join(folder, '没有.yaml'));
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('没有.yaml')]);
  });
});

describe('budget import of a list', () => {
  it('tries it first, a word for each row, and writes nothing', async () => {
    const trial = await list([...ROWS, ['合计', '', '', '', '', '', 3_000.5]], '--dry-run');
    expect(trial).toMatchObject({ code: 0, stderr: '' });
    expect(trial.stdout).toContain('支付明细 payments，表头 heading A1:G1，元');
    expect(trial.stdout).toMatch(/数据!2 \[v-Z1\] 新 new\n数据!3 \[v-Z2\] 新 new\n数据!4 小计/);
    expect(trial.stdout).toContain('写入 written 0');
  });

  it('writes vouchers that say from which file, sheet and row they are', async () => {
    expect((await list(ROWS)).stdout).toContain('写入 written 2，已有 known 0，共 of 2');
    const store = await openEventStore(`embedded:${join(folder, 'data')}`, { mode: 'read' });
    const events = await store.readAll({ limit: 100 });
    await store.close();
    const [first] = events.filter(
      ({ type, metadata }) => type === 'ExpenditureRecorded' && metadata['source'],
    );
    expect(first?.metadata['source']).toMatch(/^sha256:[0-9a-f]{64} 支付明细\.xlsx 数据!2$/);
    expect(first).toMatchObject({ data: { voucherNo: 'Z1', amountFen: 100_000, payee: '某印务公司' } });
  });

  it('adds nothing the second time, and what is new of a file that has grown', async () => {
    expect((await list(ROWS)).stdout).toContain('写入 written 0，已有 known 2');
    const grown = await list([HEAD, row('Z0', 5), ...ROWS.slice(1)]);
    expect(grown.stdout).toContain('写入 written 1，已有 known 2');
  });

  it('refuses a row that has changed, and says to reverse it', async () => {
    const changed = await list([HEAD, row('Z1', 1_000.01)]);
    expect(changed.code).toBe(1);
    expect(changed.stdout).toMatch(/数据!2 \[v-Z1\] 已导入且内容不同 changed ENTRY_CHANGED .*冲销/);
    expect(changed.stdout).toContain('reverse it');
  });

  it('writes nothing of a list with a faulty row, and names the cell', async () => {
    const faulty = await list([HEAD, row('Z8', 7), row('Z9', '12.345')]);
    expect(faulty.code).toBe(1);
    expect(faulty.stdout).toContain('数据!3 有误 faulty\n  G3 BAD_AMOUNT “12.345”不是金额');
    expect((await list([HEAD, row('Z8', 7)], '--dry-run')).stdout).toContain('[v-Z8] 新 new');
  });

  it('prints what it takes the columns for, and reads by a mapping that was kept', async () => {
    const shown = await list(ROWS, '--show-mapping');
    const path = join(folder, 'mapping.json');
    await writeFile(path, shown.stdout.replace('"YUAN"', '"WAN_YUAN"'));
    const mapped = await list([HEAD, row('Z10', 0.5)], '--mapping', path, '--dry-run');
    expect(mapped.stdout).toContain('，万元');
    await writeFile(path, '{"kind":"else"}');
    expect(await list(ROWS, '--mapping', path)).toMatchObject({ code: 2 });
  });

  it('keeps a mapping by name with the unit, chooses it the next time, and gives it to others', async () => {
    const own = [HEAD.map((name) => name.replace('用途', '干什么用')), row('K1', 3)];
    const kept = await list(own, '--dry-run', '--keep-mapping', '银行回单');
    expect(kept).toMatchObject({ code: 0, stderr: '' });
    expect((await list(own, '--dry-run')).stdout).toContain('按已保存的映射 by the kept mapping “银行回单”');
    const shown = await budgetAgain('mapping', 'show', 'U1', '银行回单');
    const path = join(folder, 'shared.json');
    await writeFile(path, shown.stdout);
    expect(await budgetAgain('mapping', 'keep', 'U2', '别处来的', path)).toMatchObject({ code: 0 });
    expect((await budgetAgain('mapping', 'list', 'U2')).stdout).toBe('别处来的（payments）\n');
    expect(await budgetAgain('mapping', 'forget', 'U1', '银行回单')).toMatchObject({ code: 0 });
    expect((await budgetAgain('mapping', 'list', 'U1')).stdout).toBe('没有 none\n');
    expect(await budgetAgain('mapping', 'show', 'U1', '银行回单')).toMatchObject({ code: 2 });
  });

  it('says what it cannot read, and of which year it must be told', async () => {
    const path = join(folder, '坏.xlsx');
    await writeFile(path, (await readFile(join(folder, '支付明细.xlsx'))).subarray(0, 900));
    const broken = await run(path, '--unit', 'U1', '--year', '2024');
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('坏.xlsx')]);
    expect(await run(join(folder, '支付明细.xlsx'))).toMatchObject({ code: 2 });
  });
});

describe('budget import of a journal into a year whose numbers begin again each month', () => {
  it('books vouchers with their rows, takes one row back, and adds nothing the second time', async () => {
    const path = join(folder, 'U3.yaml');
    const year = YEAR.replaceAll('U1', 'U3').replace('vouchers: 一月.csv\n', 'voucherNumbering: month\n');
    await writeFile(path, year);
    expect(await run(path)).toMatchObject({ code: 0, stderr: '' });
    const journal = join(folder, '序时账.csv');
    const rows = [
      ['日期', '凭证字', '凭证号', '摘要', '科目编码', '借方', '贷方', '原凭证号'],
      ['2024-01-05', '记', '1', '办公用品', '7101', '500', '', ''],
      ['2024-01-05', '记', '1', '差旅费', '7101', '120.50', '', ''],
      ['2024-01-05', '记', '1', '付款', '8001', '', '620.50', ''],
      ['2024-02-05', '记', '1', '差旅费', '7101', '-20', '', '1月记-1 第2行'],
    ];
    await writeFile(journal, csvBytes(rows, 'gb18030'));
    const accounts = { '7101': { line: 'general/basic/2200101/-/302', economicCode: '30201' } };
    const shown = await run(journal, '--unit', 'U3', '--year', '2024', '--show-mapping');
    const mapping = join(folder, '科目.json');
    const read: unknown = JSON.parse(shown.stdout);
    await writeFile(mapping, JSON.stringify({ ...Object(read), accounts }));
    const all = [journal, '--unit', 'U3', '--year', '2024', '--mapping', mapping] as const;
    expect((await run(...all)).stdout).toContain('写入 written 2，已有 known 0，共 of 2');
    expect((await run(...all)).stdout).toContain('写入 written 0，已有 known 2');
    const told = await budgetAgain('--store', `embedded:${join(folder, 'data')}`, 'events', 'U3', '2024');
    expect(told.stdout).toMatch(/支出 +1月记-1.*\n.*支出 +1月记-1.*\n.*红字冲销 +2月记-1/);
  });
});

describe('budget import of several files, and of a list of several units', () => {
  const other = YEAR.replaceAll('U1', 'U2')
    .replace('测试单位', '另一单位')
    .replace('vouchers: 一月.csv\n', '');
  const files = async (rows: Readonly<Record<string, readonly (readonly Written[])[]>>) => {
    const paths: string[] = [];
    for (const [name, list] of Object.entries(rows)) {
      const path = join(folder, name);
      await writeFile(path, fileOf({ rows: list, merges: [] }, 'xlsx'));
      paths.push(path);
    }
    return paths;
  };

  it('writes all of them, or nothing of any, with one report', async () => {
    const good = { '三月.xlsx': [HEAD, row('A1', 1)], '四月.xlsx': [HEAD, row('A2', 2)] };
    const bad = await files({ ...good, '坏.xlsx': [HEAD, row('A3', '很多')] });
    const refused = await run(...bad, '--unit', 'U1', '--year', '2024');
    expect([refused.code, refused.stdout]).toEqual([
      1,
      expect.stringContaining('共 3 个文件，未写入任何内容'),
    ]);
    const accepted = await run(...bad.slice(0, 2), '--unit', 'U1', '--year', '2024');
    expect([accepted.code, accepted.stdout]).toEqual([
      0,
      expect.stringContaining('共 2 个文件 files：写入 written 2'),
    ]);
    expect(accepted.stdout).toMatch(/── 三月\.xlsx ──[^]*── 四月\.xlsx ──/);
  });

  it('gives the rows of a list to the units that they name', async () => {
    const path = join(folder, 'other.yaml');
    await writeFile(path, other);
    expect(await run(path)).toMatchObject({ code: 0 });
    const [list = ''] = await files({
      '各单位.xlsx': [
        ['预算单位', ...HEAD],
        ['[U1]测试单位', ...row('B1', 1)],
        ['U2-另一单位', ...row('B1', 2)],
      ],
    });
    const written = await run(list, '--year', '2024');
    expect([written.code, written.stdout]).toEqual([0, expect.stringContaining('写入 written 2')]);
    expect((await run(list, '--year', '2024')).stdout).toContain('已有 known 2');
    // Also where one unit is named for the list.
    expect((await run(list, '--unit', 'U1', '--year', '2024')).stdout).toContain('已有 known 2');
    const [mixed = ''] = await files({
      '混在一起.xlsx': [
        ['预算单位', ...HEAD],
        ['U1 测试单位', ...row('B3', 1)],
        ['另一单位', ...row('B3', 2)],
        ['别的单位', ...row('B4', 2)],
      ],
    });
    const tried = await run(mixed, '--unit', 'U1', '--year', '2024', '--dry-run');
    expect(tried.stdout).toMatch(/!2 \[v-B3\] [^]*!3 \[U2 v-B3\] [^]*A4 NO_UNIT “别的单位”/);
    const unknown = await files({
      '别处.xlsx': [
        ['预算单位', ...HEAD],
        ['U9', ...row('B2', 1)],
      ],
    });
    expect((await run(...unknown, '--year', '2024')).stdout).toContain(
      'A2 NO_UNIT “U9”不是账库中该年度的单位',
    );
  });
});

describe('budget template', () => {
  it('gives a workbook whose lists are of the year, and which is imported when it is filled in', async () => {
    const path = join(folder, '凭证.xlsx');
    const store = ['--store', `embedded:${join(folder, 'data')}`];
    const made = await budgetAgain(...store, 'template', 'vouchers', 'U1', '2024', '--out', path);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(partOf(await readFile(path), 'xl/sharedStrings.xml')).toContain(
      'general/basic/2200101/-/302 基本支出',
    );
    const empty = await run(path, '--unit', 'U1', '--year', '2024', '--dry-run');
    expect([empty.code, empty.stdout]).toEqual([1, expect.stringContaining('没有可导入的行')]);
    expect(await budgetAgain(...store, 'template', 'else')).toMatchObject({ code: 2 });
  });
});
