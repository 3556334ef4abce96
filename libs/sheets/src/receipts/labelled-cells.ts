import { textOf, type Cell, type Merge, type Sheet } from '../reading/workbook';
import { fieldNamed } from '../tables/field-named';
import { filledMerges } from '../tables/filled-merges';
import { wholeOf } from '../tables/find-table';

/** A cell that says what stands beside it, or behind its colon. */
export interface Labelled {
  /** 收款人户名 for 户名 beside 收款人. */
  readonly label: string;
  readonly value: Cell;
  /** Where the value stands or would stand, counted from 0. */
  readonly row: number;
  readonly column: number;
}

const PARTY = /^[收付]款(人|方|单位)(信息)?$/;
const OF_PARTY = /^(全称|户名|名称|账户名称|账号|账户|开户(银)?行(名称)?)$/;
const WITH_COLON = /^\s*([^:：\d]{2,14}?)\s*[:：]\s*(\S.*)$/s;
/** Other words that receipts have for their labels. They are no values. */
const OTHER_LABEL =
  /大写|^付款|开户|行号|^(附言|备注|币种|手续费|交易(渠道|机构|代码)|验证码|记账(柜员|机构))$/;

/** The labels of a sheet with what they say, row by row. */
export function labelledCells(sheet: Sheet): readonly Labelled[] {
  const filled = filledMerges(sheet, wholeOf(sheet));
  const merges = mergesByRow(sheet);
  const parties = new Map<number, string>();
  return filled.flatMap((cells, row) => {
    const texts = cells.map((cell) => textOf(cell).trim());
    const own = merges.get(row) ?? [];
    for (const [column, text] of texts.entries())
      if (PARTY.test(plain(text)) && isPartOf(texts, column)) parties.set(column, plain(text));
    return texts.flatMap((text, column) => {
      // The cells of a merge that lie behind its first one say nothing new.
      if (text === '' || (column > 0 && isCovered(own, row, column))) return [];
      const [, before, behind] = WITH_COLON.exec(text) ?? [];
      if (before !== undefined && isLabel(before))
        return [{ label: labelOf(before), value: behind, row, column }];
      if (PARTY.test(plain(text)) && isPartOf(texts, column)) return [];
      const label = OF_PARTY.test(plain(text)) ? `${partyOf(parties, column)}${plain(text)}` : text;
      if (!isLabel(label)) return [];
      const at = besides(own, texts, column);
      return [{ label: labelOf(label), value: sheet.rows[row]?.[at], row, column: at }];
    });
  });
}

/** 收款人 is a label itself where a name stands beside it. */
function isPartOf(texts: readonly string[], column: number): boolean {
  const next = texts.slice(column + 1).find((text) => text !== '' && text !== texts[column]);
  return next !== undefined && OF_PARTY.test(plain(next));
}

/** The party whose label stands nearest to the left. */
function partyOf(parties: ReadonlyMap<number, string>, column: number): string {
  const left = [...parties.keys()].filter((at) => at < column);
  return parties.get(Math.max(...left)) ?? '';
}

/** The column of the value: directly beside the label and its merge, or behind blank cells before the next label. */
function besides(merges: readonly Merge[], texts: readonly string[], column: number): number {
  const next = (merges.find(({ left }) => left === column)?.right ?? column) + 1;
  const filled = texts.findIndex((text, at) => at >= next && text !== '');
  return filled < 0 || isLabel(texts[filled] ?? '') ? next : filled;
}

/** The merges that cover each row: a sheet may have as many merges as rows. */
function mergesByRow({ merges, rows }: Sheet): ReadonlyMap<number, readonly Merge[]> {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, rows.length - 1); row += 1) {
      const own = byRow.get(row);
      if (own) own.push(merge);
      else byRow.set(row, [merge]);
    }
  return byRow;
}

/** @param merges those that cover the row. */
function isCovered(merges: readonly Merge[], row: number, column: number): boolean {
  return merges.some(
    ({ top, left, right }) => column >= left && column <= right && (row > top || column > left),
  );
}

function isLabel(text: string): boolean {
  const label = labelOf(text);
  return label.length <= 30 && (OTHER_LABEL.test(label) || fieldNamed([label]) !== undefined);
}

/** 金额 for 金额（小写）, 小写金额 and 小写; a colon at its end is not a part of it. */
function labelOf(text: string): string {
  const label = plain(text);
  if (!label.includes('小写')) return label;
  const rest = label.replace(/[[(]?(人民币)?\(?小写\)?[)\]]?/, '');
  return rest === '' ? '金额' : rest;
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').replace(/:$/, '');
}
