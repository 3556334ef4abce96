import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isDay, readWorkbook, type Sheet } from '@ledger/sheets';
import { budgetAgain } from '../support/cli';
import { LIBRE_OFFICE_SHEETS, saveAs } from '../support/libre-office';
import { describeWhere } from '../support/needs';
import { runApi } from '../support/running-api';
import { partOf } from '../support/sheets/second-reader';

const [UNIT, YEAR] = ['LS.SLJ', '2024'];
const LISTS = ['vouchers', 'appropriation', 'plan', 'adjustments'] as const;
const TABLES = [
  'execution',
  'three-public',
  'scorecards',
  'adjustments',
  'vouchers',
  'appropriation',
  'payment-plan',
  'warnings',
  'rectification',
  'events',
] as const;
const TEMPLATES = ['vouchers', 'appropriation', 'adjustment'] as const;
/** As its dialogue offers it first: UTF-8, commas, every cell as it is shown; a file for each sheet. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

let folder: string;
const run = (...args: readonly string[]) =>
  budgetAgain('--store', `embedded:${join(folder, 'data')}`, '--as', '李明', ...args);
const saved = (path: string) => join(folder, 'saved', basename(path));
/** Of the sheet that is imported again: of those with a summary before it, the last. */
async function savedAsCsv(path: string): Promise<string> {
  const name = basename(path).replace(/\.xlsx$/, '');
  const { sheets } = await readWorkbook(await readFile(path));
  const sheet = sheets.findLast(({ name: each }) => each !== '选项')?.name ?? '';
  return join(folder, 'saved', `${name}-${sheet}.csv`);
}

const files = {
  list: (name: (typeof LISTS)[number]) => join(folder, `list-${name}.xlsx`),
  table: (name: (typeof TABLES)[number]) => join(folder, `table-${name}.xlsx`),
  template: (name: (typeof TEMPLATES)[number]) => join(folder, `template-${name}.xlsx`),
  page: () => join(folder, 'page.xlsx'),
};

async function writeAll(): Promise<void> {
  expect(await run('import', 'samples/linshui-2024/year.yaml')).toMatchObject({ code: 0 });
  for (const name of LISTS)
    expect(await run(name, UNIT, YEAR, '--xlsx', files.list(name))).toMatchObject({ code: 0 });
  for (const name of TEMPLATES)
    expect(await run('template', name, UNIT, YEAR, '--out', files.template(name))).toMatchObject({ code: 0 });
  const api = await runApi(`embedded:${join(folder, 'data')}`);
  const { origin } = new URL(api.url);
  for (const name of TABLES)
    await writeAnswer(files.table(name), await fetch(`${origin}/workbooks/${UNIT}/${YEAR}/${name}.xlsx`));
  const { data } = await api.ask(
    `{ budgetYear(unitCode: "${UNIT}", fiscalYear: ${YEAR}) { basis { token } } }`,
  );
  const [, basis = ''] = /"token":"([^"]+)"/.exec(JSON.stringify(data)) ?? [];
  await writeAnswer(
    files.page(),
    await fetch(`${origin}/workbooks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...PAGE, of: { unitCode: UNIT, fiscalYear: Number(YEAR), basis } }),
    }),
  );
  await api.close();
}

async function writeAnswer(path: string, answer: Response): Promise<void> {
  expect(answer.ok).toBe(true);
  await writeFile(path, new Uint8Array(await answer.arrayBuffer()));
}

/** Tables as a page sends them: amounts, rates, days, heads over two rows, texts that look like formulas. */
const PAGE = {
  question: 'http://localhost/execution',
  moneyUnit: '元',
  tables: [
    {
      title: '预算执行',
      columns: [{ title: '行' }, { title: '年初', group: '预算' }, { title: '全年', group: '预算' }],
      rows: [
        [
          '=1+1',
          { text: '1.24', value: 1.235, shown: 'amount' },
          { text: '50.00%', value: 0.5, shown: 'percent' },
        ],
        ['@x', { text: '2024-01-31', day: '2024-01-31' }, '-1+1'],
      ],
    },
  ],
};

describeWhere(LIBRE_OFFICE_SHEETS)('a workbook that LibreOffice has opened and saved', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'office-'));
    await mkdir(join(folder, 'saved'));
    await writeAll();
    const lists = LISTS.map(files.list);
    const others = [...TABLES.map(files.table), ...TEMPLATES.map(files.template), files.page()];
    await saveAs(join(folder, 'saved'), 'xlsx:Calc MS Excel 2007 XML', [...lists, ...others]);
    await saveAs(join(folder, 'saved'), CSV, [...lists, ...TEMPLATES.map(files.template)]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(LISTS.flatMap((list) => [[list, 'xlsx'] as const, [list, 'csv'] as const]))(
    'of %s as %s adds nothing when it is imported again',
    async (list, ending) => {
      const written = files.list(list);
      const path = ending === 'csv' ? await savedAsCsv(written) : saved(written);
      const again = await run('import', path, '--unit', UNIT, '--year', YEAR);
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toMatch(/写入 written 0，.* of [1-9]/);
    },
  );

  it.each([
    ...TABLES.map((name) => [name, () => files.table(name)] as const),
    ['a page', files.page] as const,
  ])('has the texts, amounts and days of %s, and no formula', async (_, path) => {
    const [before, after] = await Promise.all([path(), saved(path())].map(sheetsIn));
    expect(after?.flatMap(valuesOf)).toEqual(before?.flatMap(valuesOf));
    expect(before?.flatMap(valuesOf)).not.toEqual([]);
    expect(after?.map(({ formulas }) => formulas.size).some((count) => count > 0)).toBe(false);
  });

  it.each(TEMPLATES)(
    'still offers in the template for %s what it offered, and is known by its heading',
    async (kind) => {
      const bytes = await readFile(saved(files.template(kind)));
      const offers = (xml: string) => [...xml.matchAll(/<formula1>[^<]*选项[^<]*<\/formula1>/g)].length;
      const before = await readFile(files.template(kind));
      expect(offers(partOf(bytes, 'xl/worksheets/sheet1.xml'))).toBe(
        offers(partOf(before, 'xl/worksheets/sheet1.xml')),
      );
      expect(offers(partOf(before, 'xl/worksheets/sheet1.xml'))).toBeGreaterThan(0);
      for (const path of [saved(files.template(kind)), await savedAsCsv(files.template(kind))]) {
        const empty = await run('import', path, '--unit', UNIT, '--year', YEAR, '--dry-run');
        expect(empty.stdout).toMatch(/表头 heading A3:.*[^]*没有可导入的行/);
      }
    },
  );
});

async function sheetsIn(path: string): Promise<readonly Sheet[]> {
  return (await readWorkbook(await readFile(path))).sheets;
}

/** Every filled cell with its place: a number with the 15 digits that a spreadsheet keeps. */
function valuesOf({ name, rows }: Sheet) {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === undefined || cell === ''
        ? []
        : [[name, row, column, isDay(cell) ? `day ${cell.day}` : numberKept(cell)] as const],
    ),
  );
}

function numberKept(cell: string | number): string | number {
  return typeof cell === 'number' ? Number(cell.toPrecision(15)) : cell;
}
