import type { CalendarDate } from '@ledger/domain';
import { textOf, type Cell } from '../reading/workbook';
import { readDay } from '../values/day';
import { isUnitOfMoney } from './money-unit';

/** Lines that say when the list was printed. They do not name its year. */
const PRINTED = /打印|导出|制表|填表|报送|编制日期|查询时间/;

/** The year that the texts name; undefined if they name several. */
export function yearIn(texts: readonly string[], way: RegExp): number | undefined {
  return onlyNumber(tellingOf(texts).flatMap((text) => way.exec(text)?.[1] ?? []));
}

/** The month that the texts name (2024年3月, 3月份); undefined if they name several. */
export function monthIn(texts: readonly string[]): number | undefined {
  const month = onlyNumber(
    tellingOf(texts).flatMap((text) => [...text.matchAll(MONTH)].map(([, one = '']) => one)),
  );
  return month === undefined || month < 1 || month > 12 ? undefined : month;
}
const MONTH = /(?<![\d-])(\d{1,2})月/g;

function tellingOf(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.normalize('NFKC').trim()).filter((text) => !PRINTED.test(text));
}

function onlyNumber(written: readonly string[]): number | undefined {
  const [one, ...others] = new Set(written.map(Number));
  return others.length > 0 ? undefined : one;
}

/** The account of a ledger without a column for it: '科目：7101 行政支出'. */
export function accountIn(above: readonly (readonly Cell[])[]) {
  const lines = above.map((row) => [...new Set(row.map((cell) => textOf(cell).trim()))].join(' '));
  const found = lines.flatMap((line) => {
    const [, account, name = ''] = ACCOUNT.exec(line.normalize('NFKC')) ?? [];
    return account === undefined ? [] : [{ account, accountName: name.trim() }];
  });
  const [one] = found;
  return new Set(found.map(({ account }) => account)).size === 1 ? one : undefined;
}
const ACCOUNT = /科目(?:编码|代码|名称)?(?:\s*[::]\s*|\s+)[[(]?(\d{4}[\d.]*)[\])]?\s*([^\s::]*)/;

/** The document that the texts name: '文号：某财预〔2024〕6号'. Undefined if they name several. */
export function documentIn(texts: readonly string[]): string | undefined {
  const found = texts.flatMap((text) => {
    const plain = text.normalize('NFKC').trim();
    return (DOCUMENT.exec(plain) ?? ALONE.exec(plain))?.[1]?.trim() ?? [];
  });
  const [one] = found;
  return new Set(found).size === 1 ? one : undefined;
}
const DOCUMENT = /(?:文号|文件编?号|发文字?号)\s*:\s*(\S.*?\d+\s*号)/;
/** A line that is nothing but a number, or the annex of one: 县财教〔2023〕18号附件. */
const ALONE =
  /^(?:附[件表]\d*\s*:?\s*)?(\p{Script=Han}{2,12}[〔[(](?:19|20)\d\d[〕\])]\d+号)(?:文?附[件表]\d*)?$/u;

/** The office whose list it is: '编制单位：某县水利局'. Undefined if they name several, or only a unit of money. */
export function officeIn(texts: readonly string[]): string | undefined {
  const found = texts.flatMap((text) => {
    const [, office = ''] = OFFICE.exec(text.normalize('NFKC').trim()) ?? [];
    const named = office.trim();
    return named === '' || isUnitOfMoney(named) ? [] : [named];
  });
  const [one] = found;
  return new Set(found).size === 1 ? one : undefined;
}
const OFFICE =
  /(?:^|\s)(?:(?:编制|填报|报送|预算|核算|用款)?单位(?:名称|编码)?|核算组织|(?:核算)?账套)\s*:\s*(.+?)(?=\s{2,}|\s+\p{Script=Han}{2,6}:|$)/u;

/** The day of that document. The day of printing does not count. */
export function dayIn(texts: readonly string[]): CalendarDate | undefined {
  const found = texts.flatMap((text) => {
    const [, written] = DOCUMENT_DAY.exec(text.normalize('NFKC').trim()) ?? [];
    const read = written === undefined ? undefined : readDay(written);
    return read?.kind === 'day' ? [read.day] : [];
  });
  const [one] = found;
  return new Set(found).size === 1 ? one : undefined;
}
const DOCUMENT_DAY = /^(?:(?:下达|发文|批复|文件|编制|申请|调整)?日期|(?:下达|发文|批复)时间)\s*:\s*(.+)$/;

/**
 * The kind of adjustment that the texts name. Undefined if they name several kinds, or the year-start budget as well.
 */
export function adjustmentIn(texts: readonly string[]): string | undefined {
  const said = texts.join(' ');
  const kinds = ['追加', '追减', '调剂'].filter((kind) => said.includes(kind));
  return kinds.length === 1 && !said.includes('年初') ? kinds[0] : undefined;
}

/** What came back: a title that says so, and nothing of payments. A sentence on how to write it is none. */
export function returnsIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  return RETURNS.test(plain) && !/[支收付]|报销/.test(plain) ? plain : undefined;
}
const RETURNS =
  /^[^,;:。、]{0,24}(?:退款|退回|退票|退汇|冲销|红冲)(?:款项|资金)?(?:明细|清单|台账|登记|汇总|流水|情况)?[表单簿账]?(?:\([^)]*\))?$/;
