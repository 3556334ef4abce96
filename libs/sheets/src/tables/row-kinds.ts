import type { MoneyUnit } from '@ledger/domain';
import { textOf, type Cell } from '../reading/workbook';
import type { Field } from './fields';
import type { FoundTable } from './find-table';
import { otherUnitIn, unitIn } from './money-unit';
import { subtotalNamed } from './subtotal-names';

/** The unit of the amounts from a row on. */
export interface UnitSaid {
  readonly unit: MoneyUnit;
  /** A unit that is not supported. Each amount in it is refused. */
  readonly otherUnit: string | undefined;
}

/** A line that names a section has at most this many cells. */
const MOST_CELLS = 4;
const NUMBER = /^[-+(¥]*[\d.,]+[)%]?$/;

/** The unit in a line between the rows of a list: '二、项目支出（单位：万元）'. Undefined for a row of the list. */
export function unitBelow(cells: readonly Cell[]): UnitSaid | undefined {
  let filled = 0;
  for (const cell of cells) {
    if (cell === undefined) continue;
    filled += 1;
    if (filled > MOST_CELLS || typeof cell !== 'string' || NUMBER.test(cell)) return undefined;
  }
  return filled === 0 ? undefined : saidBy(cells);
}

/** The unit of a subtotal in another unit: '合计（万元）' below amounts in 元. */
export function unitOfSubtotal(cells: readonly Cell[]): UnitSaid | undefined {
  return saidBy(cells);
}

function saidBy(cells: readonly Cell[]): UnitSaid | undefined {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
  const unit = texts.map(unitIn).find((said) => said !== undefined);
  const otherUnit = texts.map(otherUnitIn).find((said) => said !== undefined);
  if (unit === undefined && otherUnit === undefined) return undefined;
  return { unit: unit ?? 'YUAN', otherUnit: unit === undefined ? otherUnit : undefined };
}

/** Fields of a voucher that no subtotal has. A row with all of them may contain 合计 in its purpose. */
export function hasOwnVoucher({ columns }: FoundTable, cells: readonly Cell[]): boolean {
  const says = (...fields: readonly Field[]) =>
    fields.some((field) => {
      const cell = cells[columns.get(field) ?? -1];
      return textOf(cell).trim() !== '' && !subtotalNamed([cell]);
    });
  return (
    says('number') && says('date', 'dayOfMonth', 'enteredOn') && says('payee', 'payeeAccount', 'account')
  );
}
