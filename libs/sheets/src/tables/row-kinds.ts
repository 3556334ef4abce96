import type { MoneyUnit } from '@ledger/domain';
import { textOf, type Cell } from '../reading/workbook';
import type { Field } from './fields';
import type { FoundTable } from './find-table';
import { isLineOfWords } from './line-of-words';
import { otherUnitIn, unitIn } from './money-unit';
import { subtotalNamed } from './subtotal-names';

/** The unit of the amounts from a row on. */
export interface UnitSaid {
  readonly unit: MoneyUnit;
  /** A unit that is not supported. Each amount in it is refused. */
  readonly otherUnit: string | undefined;
}

/** The unit in a line between the rows of a list: '二、项目支出（单位：万元）'. Undefined for a row of the list. */
export function unitBelow(cells: readonly Cell[]): UnitSaid | undefined {
  return isLineOfWords(cells) ? unitSaid(cells) : undefined;
}

/** The unit that cells state, such as those of a subtotal: '合计（万元）' below amounts in 元. */
export function unitSaid(cells: readonly Cell[]): UnitSaid | undefined {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
  const unit = texts.map(unitIn).find((said) => said !== undefined);
  const otherUnit = texts.map(otherUnitIn).find((said) => said !== undefined);
  if (unit === undefined && otherUnit === undefined) return undefined;
  return { unit: unit ?? 'YUAN', otherUnit: unit === undefined ? otherUnit : undefined };
}

/** Fields of a voucher that no subtotal has. A row with all of them may contain 合计 in its purpose. */
export function hasOwnVoucher(table: FoundTable, cells: readonly Cell[]): boolean {
  return hasNumberAndDay(table, cells) && says(table, cells, ['payee', 'payeeAccount', 'account']);
}

/** A row of a payment whose payee says 小计: left out as a subtotal it would be missing without a word. */
export function payeeAsSubtotal(table: FoundTable, cells: readonly Cell[]): string | undefined {
  const payee = cells[table.columns.get('payee') ?? -1];
  const isPayment = hasNumberAndDay(table, cells) && says(table, cells, LINE_FIELDS);
  return isPayment && subtotalNamed([payee]) ? textOf(payee).trim() : undefined;
}

const LINE_FIELDS = [
  'line',
  'functional',
  'functionalClass',
  'economic',
  'economicClass',
  'project',
] as const;

function hasNumberAndDay(table: FoundTable, cells: readonly Cell[]): boolean {
  return says(table, cells, ['number']) && says(table, cells, ['date', 'dayOfMonth', 'enteredOn']);
}

function says({ columns }: FoundTable, cells: readonly Cell[], fields: readonly Field[]): boolean {
  return fields.some((field) => {
    const cell = cells[columns.get(field) ?? -1];
    return textOf(cell).trim() !== '' && !subtotalNamed([cell]);
  });
}

const SIGNATURE =
  /^第\d+页$|^共\d+页$|^第?\d+\/\d+页$|^(制表|审核|复核|打印|编制|填报|经办|出纳|记账|会计|主管|单位负责人|财务负责人|负责人|日期|联系电话|导出|制单|查询|说明|备注|附注|注)[^::：]*[:：]/;

/** An empty row, dots that stand for rows left out, or the numbers of the columns. */
export function isFiller(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => textOf(cell).trim()).filter((text) => text !== '');
  if (texts.every((text) => /^[….·*-]+$/.test(text))) return true;
  const numbers = texts.filter((text) => /^栏次$/.test(text) === false).map(Number);
  return (
    numbers.length > 2 &&
    numbers.every((number, i) => Number.isInteger(number) && number === (numbers[0] ?? 0) + i && number < 100)
  );
}

/** A line with the names of the people who made or checked the list. */
export function isSignature(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => textOf(cell).trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => SIGNATURE.test(text));
}
