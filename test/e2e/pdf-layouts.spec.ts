import { expect, it } from '@jest/globals';
import { readPaper, type Table } from '@ledger/papers';
import { asOfficeFiles } from '../papers/as-office-file';
import { LIBRE_OFFICE } from '../support/libre-office';
import { dressed, type Dress } from '../papers/dress';
import { describeWhere } from '../support/needs';

const HEAD = [
  '<td colspan="2">项目</td><td colspan="3">本年支出</td>',
  '<td>科目代码</td><td>科目名称</td><td>合计</td><td>基本支出</td><td>项目支出</td>',
];
const ROWS = [
  '<td>208</td><td>社会保障和就业支出</td><td>123.40</td><td>100.00</td><td>23.40</td>',
  '<td>20805</td><td>行政事业单位养老支出</td><td>123.40</td><td>100.00</td><td>23.40</td>',
  '<td>221</td><td>住房保障支出</td><td>66.60</td><td>66.60</td><td>0.00</td>',
  '<td colspan="2">合计</td><td>190.00</td><td>166.60</td><td>23.40</td>',
];
const LEFT = [
  '<td>项目</td><td>预算数</td>',
  '<td>基本支出</td><td>166.60</td>',
  '<td>项目支出</td><td>23.40</td>',
];
const RIGHT = [
  '<td>单位</td><td>人数</td><td>金额</td>',
  '<td>某某局</td><td>12</td><td>1,150.00</td>',
  '<td>某某中心</td><td>7</td><td>40.00</td>',
  '<td>某某站</td><td>3</td><td>9.99</td>',
];

function table(title: string, rows: readonly string[]): string {
  return `<p>${title}</p><p>单位：万元</p><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

async function tablesOf(pages: readonly string[], dresses: readonly Dress[]) {
  const files = await asOfficeFiles(
    pages.flatMap((page) => dresses.map((dress) => dressed(`<html><body>${page}</body></html>`, dress))),
    'pdf',
  );
  const papers = await Promise.all(files.map((file) => readPaper(file)));
  return papers.map(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

function textsOf({ cells, rowCount }: Table): readonly (readonly string[])[] {
  return Array.from({ length: rowCount }, (_, row) =>
    cells.filter((cell) => cell.row === row && cell.text !== '').map(({ text }) => text),
  );
}

function pageOfRow({ cells }: Table, row: number): number {
  return cells.find((cell) => cell.row === row)?.page ?? 0;
}

function cellTexts(row: string): readonly string[] {
  return [...row.matchAll(/>([^<]+)</gu)].map(([, text = '']) => text);
}

/** Lines above the table with which a page breaks it anywhere. */
const BREAKS = Array.from({ length: 16 }, (_, index) => index + 8);

describeWhere(LIBRE_OFFICE)('PDFs of a word processor', () => {
  it('give one table with its whole head wherever a page breaks it, where it is ruled', async () => {
    const whole = { look: 'ruled', linesAbove: 1 } as const;
    const broken = BREAKS.map((linesAbove) => ({ look: 'ruled', linesAbove }) as const);
    const [first, ...others] = await tablesOf([table('支出决算表', [...HEAD, ...ROWS])], [whole, ...broken]);
    const [expected] = first ?? [];
    if (!expected) throw new Error('the whole table is not read');
    for (const tables of others) {
      expect(tables.map(({ notRead }) => notRead)).toEqual([undefined]);
      expect(tables.map(textsOf)).toEqual([textsOf(expected)]);
    }
    const cutHeads = others.flat().filter((one) => pageOfRow(one, 0) < pageOfRow(one, 1));
    expect(cutHeads.length).toBeGreaterThan(0);
  }, 300_000);

  it('give tables of their own where one grid holds several, wherever a page breaks it', async () => {
    const captions = (title: string) => [`<td colspan="5">${title}</td>`, '<td colspan="5">单位：万元</td>'];
    const second = ['项目', '基本支出', '合计'].map(
      (name, index) =>
        `<td colspan="2">${name}</td><td colspan="3">${index === 0 ? '预算数' : '166.60'}</td>`,
    );
    const rows = [...HEAD, ...ROWS, ...captions('基本支出表'), ...second];
    const dresses = BREAKS.map((linesAbove) => ({ look: 'ruled', linesAbove }) as const);
    for (const tables of await tablesOf([table('支出决算表', rows)], dresses)) {
      // A page may break inside a row, and leave a blank one.
      const printed = tables.map((one) => textsOf(one).filter(({ length }) => length > 0));
      expect(printed).toEqual([[...HEAD, ...ROWS], second].map((own) => own.map(cellTexts)));
      expect(tables.map(({ columnCount }) => columnCount)).toEqual([5, 2]);
    }
  }, 300_000);

  it.each(['ruled', 'right-aligned', 'narrow'] as const)(
    'give two tables that stand side by side as two, %s',
    async (look) => {
      const pair = `<table cellspacing=20><tr><td valign=top>${table('项目支出预算表', LEFT)}</td><td valign=top>${table('单位人员情况表', RIGHT)}</td></tr></table>`;
      const [tables = []] = await tablesOf([pair], [{ look }]);
      expect(tables.map(({ notRead }) => notRead)).toEqual([undefined, undefined]);
      expect(tables.map(textsOf)).toEqual([LEFT, RIGHT].map((rows) => rows.map(cellTexts)));
    },
    300_000,
  );
});
