import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { budgetAgain } from '../support/cli';
import { LIBRE_OFFICE_SHEETS, saveAs } from '../support/libre-office';
import { describeWhere } from '../support/needs';

const YEAR = `yearFile: 1
unit: { code: U1, name: 测试单位, level: department, region: 某市, registeredOn: 2024-01-01 }
year: 2024
mode: record
paymentPlan: not-enforced
by: 张会计
entries:
  - id: budget
    on: 2024-01-02
    appropriation:
      documentNo: 财预〔2024〕1号
      lines:
        - { line: general/basic/2200101/-/302, amount: 100 }
`;
/** A year whose budget is not approved yet. */
const WITHOUT_BUDGET = YEAR.replaceAll('U1', 'U2')
  .replace('by: 张会计', 'by: 张会计\nprojects:\n  - { code: P1, name: 新项目, source: 财预〔2024〕2号 }')
  .replace(/entries:[^]*$/, 'entries: []\n');
const UNITS = { vouchers: 'U1', appropriation: 'U2', adjustment: 'U1' } as const;
const LINE = 'general/basic/2200101/-/302 基本支出 行政运行 商品和服务支出';
const FILLED = {
  vouchers: [
    ['记-1', '2024-03-05', LINE, '[30201]办公费', 1200.5, '某店', '纸'],
    ['记-2', '2024-03-06', LINE, '[30202]印刷费', 300, '某店', '表格'],
    ['记-3', '2024-03-09', LINE, '[30202]印刷费', -100, '某店', '退款', '记-2'],
  ],
  appropriation: [
    [
      '财预〔2024〕2号',
      '2024-01-20',
      '一般公共预算',
      '[2200101]行政运行',
      '基本支出',
      '',
      '[303]对个人和家庭的补助',
      5000.5,
    ],
    [
      '财预〔2024〕2号',
      '2024-01-20',
      '一般公共预算',
      '[2200101]行政运行',
      '项目支出',
      '[P1]新项目',
      '[310]资本性支出',
      120_000,
    ],
  ],
  adjustment: [
    ['财预〔2024〕12号', '2024-05-20', '追加', LINE, 50_000, '增支', '预算法'],
    ['财预〔2024〕13号', '2024-06-20', '追减', LINE, 30_000, '压减', '预算法'],
  ],
} as const;
type Kind = keyof typeof FILLED;
type Rows = readonly (readonly (string | number)[])[];
const KINDS: readonly Kind[] = ['vouchers', 'appropriation', 'adjustment'];
/** How many entries the rows are: those of one document are one. */
const ENTRIES = { vouchers: 3, appropriation: 1, adjustment: 2 } as const;
/** Rows as people fill them in wrongly, each with its fault and the cell of that. */
const WRONG: Readonly<Record<Kind, readonly (readonly [fault: string, row: Rows[number]])[]>> = {
  vouchers: [
    ['B4 BAD_DATE', ['记-5', '2024年13月1日', LINE, '[30201]办公费', 1, '某店', '纸']],
    ['C5 NO_LINE', ['记-6', '2024-03-05', '商品和服务支出', '[30201]办公费', 1, '某店', '纸']],
    ['E6 BAD_AMOUNT', ['记-7', '2024-03-05', LINE, '[30201]办公费', '约一千', '某店', '纸']],
    ['E7 NO_AMOUNT', ['记-8', '2024-03-05', LINE, '[30201]办公费', '', '某店', '纸']],
    ['E8 NEGATIVE', ['记-9', '2024-03-05', LINE, '[30201]办公费', -5, '某店', '退']],
    ['E9 BAD_AMOUNT', ['记-10', '2024-03-05', LINE, '[30201]办公费', 1.234, '某店', '纸']],
    ['B10 OTHER_YEAR', ['记-11', '2023-03-05', LINE, '[30201]办公费', 1, '某店', '纸']],
  ],
  appropriation: [
    [
      'C4 NO_BOOK',
      ['财预〔2024〕3号', '2024-01-20', '', '[2200101]行政运行', '基本支出', '', '[302]商品和服务支出', 1],
    ],
    [
      'D5 NO_CODE',
      ['财预〔2024〕3号', '2024-01-20', '一般公共预算', '行政运行', '基本支出', '', '[303]补助', 1],
    ],
    [
      'H6 BAD_AMOUNT',
      ['财预〔2024〕3号', '2024-01-20', '一般公共预算', '[2200101]', '基本支出', '', '[303]补助', '万'],
    ],
  ],
  adjustment: [
    ['D4 NOT_A_LINE', ['财预〔2024〕14号', '2024-05-20', '追加', '行政运行', 1, '增支', '预算法']],
    ['E5 ZERO_ADJUSTMENT', ['财预〔2024〕15号', '2024-05-20', '追加', LINE, 0, '增支', '预算法']],
    ['E6 SIGN_AGAINST_KIND', ['财预〔2024〕16号', '2024-05-20', '追加', LINE, -3, '增支', '预算法']],
  ],
};
/** As a year file tells it, in 万元: a part of what stands in it for each row. */
const ENTERED: Readonly<Record<Kind, readonly RegExp[]>> = {
  vouchers: [
    /on: 2024-03-05[^]*voucherNo: 记-1\s+line: general\/basic\/2200101\/-\/302\s+economicCode: 30201\s+amount: 0\.12005\s+payee: 某店\s+summary: 纸/,
    /on: 2024-03-06[^]*voucherNo: 记-2\s+line: general\/basic\/2200101\/-\/302\s+economicCode: 30202\s+amount: 0\.03\s/,
    /reversalNo: 记-3[^]*voucherNo: 记-2[^]*amount: 0\.01(00)?/,
  ],
  appropriation: [
    /2024-01-20[^]*财预〔2024〕2号[^]*general\/basic\/2200101\/-\/303, amount: 0\.50005/,
    /general\/project\/2200101\/P1\/310, amount: 12(\.00)?\b/,
  ],
  adjustment: [
    /on: 2024-05-20[^]*财预〔2024〕12号[^]*kind: supplement[^]*amount: 5(\.00)?/,
    /on: 2024-06-20[^]*财预〔2024〕13号[^]*kind: reduction[^]*amount: -3(\.00)?/,
  ],
};
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';

const ALL = KINDS.flatMap((kind) => ['xls', 'csv', 'xlsx'].map((ending) => [kind, ending] as const));

let folder: string;
const run = (...args: readonly string[]) =>
  budgetAgain('--store', `embedded:${join(folder, 'data')}`, '--as', '李明', ...args);
type Fill = 'filled' | 'wrong';
const filled = (kind: Kind, fill: Fill = 'filled') => join(folder, `${fill}-${kind}.xlsx`);
const saved = (kind: Kind, ending: string, fill: Fill = 'filled') =>
  join(
    folder,
    ending,
    basename(filled(kind, fill)).replace('.xlsx', ending === 'csv' ? '-填写.csv' : `.${ending}`),
  );

describeWhere(LIBRE_OFFICE_SHEETS)('a template that was filled in and saved by LibreOffice', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'filled-'));
    for (const ending of ['xls', 'ods', 'csv', 'xlsx']) await mkdir(join(folder, ending));
    await writeFile(join(folder, 'year.yaml'), YEAR);
    expect(await run('import', join(folder, 'year.yaml'))).toMatchObject({ code: 0 });
    await writeFile(join(folder, 'other.yaml'), WITHOUT_BUDGET);
    expect(await run('import', join(folder, 'other.yaml'))).toMatchObject({ code: 0 });
    for (const kind of KINDS) {
      const template = join(folder, `${kind}.xlsx`);
      expect(await run('template', kind, UNITS[kind], '2024', '--out', template)).toMatchObject({ code: 0 });
      const wrong = WRONG[kind].map(([, row]) => row);
      await writeFile(filled(kind), filledIn(await readFile(template), FILLED[kind]));
      await writeFile(filled(kind, 'wrong'), filledIn(await readFile(template), wrong));
    }
    const files = KINDS.flatMap((kind) => [filled(kind), filled(kind, 'wrong')]);
    await saveAs(join(folder, 'xls'), 'xls', files);
    await saveAs(join(folder, 'ods'), 'ods', files);
    await saveAs(join(folder, 'csv'), CSV, files);
    await saveAs(
      join(folder, 'xlsx'),
      'xlsx:Calc MS Excel 2007 XML',
      KINDS.flatMap((kind) => [saved(kind, 'ods'), saved(kind, 'ods', 'wrong')]),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(ALL)(
    'is entered as it was filled in, %s saved as %s, whatever else stands on the sheet',
    async (kind, ending) => {
      const path = saved(kind, ending);
      const trial = await run('import', path, '--unit', UNITS[kind], '--year', '2024', '--dry-run');
      expect(trial).toMatchObject({ code: 0, stderr: '' });
      const entries = ENTRIES[kind];
      expect(trial.stdout).toContain(`共 of ${entries}`);
      const written = await run('import', path, '--unit', UNITS[kind], '--year', '2024');
      expect(written).toMatchObject({ code: 0, stderr: '' });
      // The first of the files is written, and the others tell the same.
      expect(written.stdout).toMatch(
        new RegExp(`写入 written (${entries}，已有 known 0|0，已有 known ${entries})，`),
      );
      const out = join(folder, `${kind}-${ending}`);
      expect(await run('export', UNITS[kind], '2024', '--out', out)).toMatchObject({ code: 0 });
      const told = await Promise.all((await readdir(out)).map((name) => readFile(join(out, name), 'utf8')));
      for (const row of ENTERED[kind]) expect(told.join('\n')).toMatch(row);
    },
  );

  it.each(ALL)('is refused at each cell that was filled in wrongly, %s saved as %s', async (kind, ending) => {
    const path = saved(kind, ending, 'wrong');
    const tried = await run('import', path, '--unit', UNITS[kind], '--year', '2024');
    expect(tried.code).toBe(1);
    const said = [...tried.stdout.matchAll(/^ {2}([A-Z]\d+ [A-Z_]+) /gm)].map(([, fault]) => fault);
    expect(said).toEqual(WRONG[kind].map(([fault]) => fault));
    expect(tried.stdout).toMatch(/未写入任何内容/);
  });
});

/** The template with rows below its heading, and with a format that depends on what the cells hold. */
function filledIn(template: Uint8Array, rows: Rows): Uint8Array {
  const files = unzipSync(template);
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(files[path] ?? new Uint8Array());
  const written = rows.map(
    (row, i) => `<row r="${i + 4}">${row.map((value, at) => cell(value, at, i + 4)).join('')}</row>`,
  );
  const changed = xml
    .replace('</sheetData>', `${written.join('')}</sheetData>`)
    .replace('<dataValidations', `${COLOURED}<dataValidations`);
  expect(changed.length).toBeGreaterThan(xml.length + COLOURED.length);
  return zipSync({ ...files, [path]: strToU8(changed) });
}

const COLOURED =
  '<conditionalFormatting sqref="E4:E100"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>';

function cell(value: string | number, at: number, row: number): string {
  const place = `${String.fromCodePoint(65 + at)}${row}`;
  return typeof value === 'number'
    ? `<c r="${place}"><v>${value}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
