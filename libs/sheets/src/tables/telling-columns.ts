import { placeName, textOf, type Cell } from '../reading/workbook';
import { readAmount } from '../values/amount';
import { note, type CellNote } from './cell-note';
import { normalized } from './field-named';
import type { FoundTable } from './find-table';
import { unitSaid, type UnitSaid } from './row-kinds';

/** Columns that hold no field and yet say something of the amount beside them. */
export interface TellingColumns {
  /** 元 or 万元, row by row. */
  readonly unit: number | undefined;
  readonly currency: number | undefined;
  /** What of the amount came back. */
  readonly returned: number | undefined;
}

const UNIT = /^(金额|货币|计量)?单位$/;
const CURRENCY = /^(币种|币别|货币|交易(币种|货币)|货币(代码|种类)|currency)$/;
const RETURNED = /^(已?退(款|回|票|付)(金额|数|额)|退款)$/;
/** Of an amount that is net of what came back. */
const NET = /^(实际支付|实际|实付|净支付|xpayamt)/;
/** Columns in the currency of the books, whatever the voucher was in. */
const OWN_CURRENCY = /本位?币|人民币/;
const CHINESE = /^(人民币元?|rmb|cny|￥|¥|元|156|01|1|本位币|综合本位币)?$/i;

export function tellingColumns({ names, columns }: FoundTable): TellingColumns {
  const own = names.map(normalized);
  const amount = own[columns.get('amount') ?? -1];
  const named = (pattern: RegExp) => {
    const at = own.findIndex((name) => pattern.test(name));
    return at < 0 ? undefined : at;
  };
  const isNet = amount === undefined || NET.test(amount);
  const isOwn = amount === undefined || OWN_CURRENCY.test(names[columns.get('amount') ?? -1] ?? '');
  return {
    unit: named(UNIT),
    currency: isOwn ? undefined : named(CURRENCY),
    returned: isNet ? undefined : named(RETURNED),
  };
}

/** The unit that a row states for itself. */
export function unitInRow(cells: readonly Cell[], { unit }: TellingColumns): UnitSaid | undefined {
  return unit === undefined ? undefined : unitSaid([cells[unit]]);
}

/** What stands beside the amount of a row and keeps it from being paid as it is written. */
export function tellingFaults(
  cells: readonly Cell[],
  at: number,
  { currency, returned }: TellingColumns,
): readonly CellNote[] {
  const faults: CellNote[] = [];
  const named = textOf(cells[currency ?? -1])
    .normalize('NFKC')
    .replaceAll(/\s/g, '');
  if (currency !== undefined && !CHINESE.test(named))
    faults.push(note('OTHER_CURRENCY', placeName(at, currency), { text: named }));
  const back = returned === undefined ? undefined : readAmount(cells[returned], 'YUAN');
  const isBack = back !== undefined && (back.kind === 'fault' || (back.kind === 'amount' && back.fen !== 0));
  if (isBack) faults.push(note('PARTLY_RETURNED', placeName(at, returned ?? 0)));
  return faults;
}
