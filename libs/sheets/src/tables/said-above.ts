import type { MoneyUnit } from '@ledger/domain';
import { textOf, type Cell } from '../reading/workbook';

/** Says when the list was written, and not of what year it is. */
const PRINTED = /打印|导出|制表|填表|报送|编制日期|查询时间/;

/** The one year that the texts name; undefined where they name several. */
export function yearIn(texts: readonly string[], way: RegExp): number | undefined {
  const said = texts.map((text) => text.normalize('NFKC').trim()).filter((text) => !PRINTED.test(text));
  const years = said.flatMap((text) => way.exec(text)?.[1] ?? []);
  const [year, ...others] = new Set(years);
  return others.length > 0 || year === undefined ? undefined : Number(year);
}

/** '科目：7101 行政支出': the account of a ledger that has no column for it. */
export function accountIn(above: readonly (readonly Cell[])[]): string | undefined {
  const lines = above.map((row) => [...new Set(row.map((cell) => textOf(cell).trim()))].join(' '));
  const codes = lines.flatMap(
    (line) =>
      /科目(?:编码|代码|名称)?(?:\s*[::]\s*|\s+)[[(]?(\d{4}[\d.]*)/.exec(line.normalize('NFKC'))?.[1] ?? [],
  );
  return new Set(codes).size === 1 ? codes[0] : undefined;
}

/** The one kind of adjustment that the texts name; undefined where they name several, or the year-start budget too. */
export function adjustmentIn(texts: readonly string[]): string | undefined {
  const said = texts.join(' ');
  const kinds = ['追加', '追减', '调剂'].filter((kind) => said.includes(kind));
  return kinds.length === 1 && !said.includes('年初') ? kinds[0] : undefined;
}

export function unitIn(text: string): MoneyUnit | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, unit] =
    /(?:单位|货币|币种)[::]?(?:人民币)?[((]?(万?元)/.exec(plain) ?? /[([](万?元)[)\]]/.exec(plain) ?? [];
  if (unit === undefined) return undefined;
  return unit === '万元' ? 'WAN_YUAN' : 'YUAN';
}
