import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newTab, openPage, runDashboard, type RunningDashboard } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { fileOf, type FileFormat, type Written } from '../support/sheets/write-file';

const YEAR = 'unitCode: "431200.ZRZYGH", fiscalYear: 2023';
const FUNCTIONAL = '22001 自然资源事务';
const ECONOMIC = '30211 差旅费';
const MONTHS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
/** One choice or one press; what is typed is no click. */
type Click = (page: Page) => Promise<unknown>;
interface Shape {
  readonly name: string;
  readonly format: FileFormat;
  readonly rows: readonly (readonly Written[])[];
  readonly clicks: readonly Click[];
  /** How many rows can be written then. */
  readonly fresh: number;
}

const columnIs =
  (heading: string, field: string): Click =>
  (page) =>
    page.getByLabel(`“${heading}”列是`).selectOption({ label: field });
/** Typed, and added by one press. */
const accountMeans =
  (account: string): Click =>
  async (page) => {
    await page.getByLabel('科目开头', { exact: true }).fill(account);
    await page.locator('.accounts').getByLabel('预算行').fill('general/basic/22001/-/302');
    await page.locator('.accounts').getByLabel('经济分类').fill('30211');
    await page.getByRole('button', { name: '+ 科目开头' }).click();
  };
/** Typed, and checked by one press. */
const isOfDocument: Click = async (page) => {
  await page.getByLabel('文号', { exact: true }).fill('用款1号');
  await page.getByLabel('文件日期').fill('2023-12-01');
  await page.getByRole('button', { name: '重新核对' }).click();
};

const SHAPES: readonly Shape[] = [
  {
    name: '指标',
    format: 'xls',
    rows: [
      ['某市追加指标明细表', undefined, undefined, undefined, undefined, undefined, '单位：万元'],
      ['指标文号', '下达日期', '资金性质', '支出类型', '功能分类', '部门经济分类', '指标金额'],
      ['财预〔2023〕9号', '2023.12.5', '一般公共预算', '基本支出', FUNCTIONAL, '302 商品和服务支出', '1.5'],
      ['合计', undefined, undefined, undefined, undefined, undefined, '1.5'],
    ],
    clicks: [],
    fresh: 1,
  },
  {
    name: '支付明细',
    format: 'xlsx',
    rows: [
      [
        '支付申请号',
        '办妥于',
        '领走的人',
        '用途',
        '资金性质',
        '支出类型',
        '功能分类',
        '部门经济分类',
        '数额（元）',
      ],
      ['M1', '2023/12/5', '张某', '差旅费', '一般公共预算', '基本支出', FUNCTIONAL, ECONOMIC, '1,200.00'],
      ['M2', '20231206', '李某', '差旅费', '一般公共预算', '基本支出', FUNCTIONAL, ECONOMIC, 80],
    ],
    clicks: [columnIs('数额（元）', '金额'), columnIs('办妥于', '日期'), columnIs('领走的人', '收款人')],
    fresh: 2,
  },
  {
    name: '回单清单',
    format: 'utf-8',
    rows: [
      [
        'VoucherNo',
        'VouDate',
        'FundTypeName',
        '支出类型',
        'ExpFuncCode',
        'DepExpEcoCode',
        'PayeeAcctName',
        'PayAmt',
        'XPayDate',
        'XPayAmt',
        'PaySummaryName',
      ],
      [
        'H1',
        '20231205',
        '一般公共预算',
        '基本支出',
        '22001',
        '30211',
        '张某',
        '30.00',
        '20231206',
        '30.00',
        '差旅费',
      ],
    ],
    clicks: [],
    fresh: 1,
  },
  {
    name: '单张回单',
    format: 'xlsx',
    rows: [
      ['支付凭证（回单）'],
      ['支付凭证号', 'D1', '支付日期', '2023年12月7日'],
      ['付款人全称', '某局', '收款人全称', '张某'],
      ['预算行', 'general/basic/22001/-/302', '部门经济分类', ECONOMIC],
      ['用途', '差旅费', '金额（小写）', '￥55.00'],
    ],
    clicks: [],
    fresh: 1,
  },
  {
    name: '序时账',
    format: 'gb18030',
    rows: [
      ['序时账'],
      ['日期', '凭证字号', '摘要', '科目编码', '科目名称', '借方', '贷方', '对方单位'],
      ['2023-12-08', '记-15', '差旅费', '7101', '行政支出', '60.00', undefined, '张某'],
      ['2023-12-08', '记-15', '差旅费', '8001', '资金结存', undefined, '60.00', undefined],
    ],
    clicks: [accountMeans('7101')],
    fresh: 1,
  },
  {
    name: '明细账',
    format: 'utf-16le',
    rows: [
      ['科目：7101.02 行政支出', undefined, undefined, undefined, '单位：元'],
      ['月', '日', '凭证号', '摘要', '借方', '贷方', '余额'],
      [12, 9, '记-16', '差旅费', 70, undefined, 70],
      [undefined, undefined, undefined, '本月合计', 70, undefined, 70],
    ],
    clicks: [accountMeans('7101')],
    fresh: 1,
  },
  {
    name: '用款计划',
    format: 'xlsx',
    rows: [
      ['用款计划表', undefined, '单位：万元'],
      ['资金性质', '支出类型', '功能分类', '部门经济分类', ...MONTHS],
      ['一般公共预算', '基本支出', FUNCTIONAL, '302', ...MONTHS.map(() => 1)],
    ],
    clicks: [isOfDocument],
    fresh: 1,
  },
];

let dashboard: RunningDashboard;
let folder: string;
beforeAll(async () => {
  dashboard = await runDashboard();
  folder = await mkdtemp(join(tmpdir(), 'shapes-'));
  await dashboard.api.ask(
    `mutation { reopenYear(${YEAR}, input: { reason: "更正" }) { refusals { code } } }`,
  );
});
afterAll(async () => {
  await dashboard.close();
  await rm(folder, { recursive: true });
});

describeInBrowser('lists of the shapes that people have', () => {
  it.each(SHAPES)(
    '$name: is read with at most three clicks',
    async ({ name, format, rows, clicks, fresh }) => {
      const page = await newTab(dashboard, { width: 1280, height: 900 });
      await page.addInitScript(`localStorage.setItem('budget-ledger.actor', '李明')`);
      await openPage(page, new URL('/entry?form=lists', dashboard.origin).href);
      const path = join(folder, `${name}.${/^xls/.test(format) ? format : 'csv'}`);
      await writeFile(path, fileOf({ rows, merges: [] }, format));
      await page.setInputFiles('.lists .drop-place input[type=file]', path);
      await page.locator('.how-read').waitFor();
      const right = page.getByRole('status').filter({ hasText: `可写入 ${fresh} 行` });
      for (const click of clicks) {
        // Nothing is asked for that was clear.
        expect(await right.count()).toBe(0);
        await click(page);
        await page.locator('.lists .standing').waitFor({ state: 'detached' });
      }
      await right.waitFor();
      expect(clicks.length).toBeLessThanOrEqual(3);
      await page.close();
    },
  );
});
