import type { LineKey, MoneyUnit } from '@ledger/domain';
import { normalized } from '../tables/field-named';
import { FIELDS, type Field } from '../tables/fields';
import type { FoundTable } from '../tables/find-table';

/** What a list is of. */
type ListKind = 'payments' | 'journal' | 'plan' | 'budget';

/** Which column is what and how the list is read: data that can be kept, shared and corrected. */
export interface SheetMapping {
  readonly kind: ListKind;
  /** By the heading's own words, so that it fits the next file of the same shape. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly amountUnit: MoneyUnit;
  /** The list writes payments with a minus, and what goes back without one. */
  readonly negated?: true;
  /** Which line and economic code an account of the journal means; the longest beginning of a code counts. */
  readonly accounts?: Readonly<Record<string, AccountMeaning>>;
}

export interface AccountMeaning {
  readonly line: LineKey;
  readonly economicCode: string;
}

/** By the longest beginning of the account's code that the mapping names. */
export function meaningOf(
  account: string,
  accounts: Readonly<Record<string, AccountMeaning>>,
): AccountMeaning | undefined {
  const known = Object.keys(accounts).filter((code) => account.startsWith(code));
  return accounts[known.reduce((best, code) => (code.length > best.length ? code : best), '')];
}

/** What the heading says; undefined where the columns are of no list that is known here. */
export function proposeMapping(table: FoundTable): SheetMapping | undefined {
  const found = asOfBank(table.columns);
  const kind = isPlanByRow(found, table.names) ? 'plan' : kindOf(found, table);
  if (!kind) return undefined;
  const columns: Partial<Record<Field, string>> = {};
  for (const [field, column] of found) columns[field] = table.names[column] ?? '';
  return { kind, columns, amountUnit: table.unit ?? 'YUAN' };
}

/** The table with the columns that a mapping names; names that it has not are left out. */
export function withMapping(table: FoundTable, mapping: SheetMapping): FoundTable {
  const columns = new Map<Field, number>();
  const names = table.names.map(normalized);
  for (const field of FIELDS) {
    const name = mapping.columns[field];
    const column = name === undefined ? -1 : names.indexOf(normalized(name));
    if (column >= 0) columns.set(field, column);
  }
  return { ...table, columns, unit: mapping.amountUnit };
}

/** A bank that names the other account prints 借方 for what went out, as its own books have it. */
function asOfBank(columns: ReadonlyMap<Field, number>): ReadonlyMap<Field, number> {
  const [out, into] = [columns.get('debit'), columns.get('credit')];
  const isOfBank = columns.has('payeeAccount') && !columns.has('account') && !columns.has('amount');
  if (!isOfBank || out === undefined || into === undefined) return columns;
  const others = [...columns].filter(([field]) => field !== 'debit' && field !== 'credit');
  return new Map<Field, number>([...others, ['amount', out], ['income', into]]);
}

/** 用款计划 with a row for each month. */
function isPlanByRow(columns: ReadonlyMap<Field, number>, names: readonly string[]): boolean {
  const isOfMonths = columns.has('period') && (columns.has('functional') || columns.has('functionalClass'));
  const amount = names[columns.get('amount') ?? -1] ?? '';
  return isOfMonths && !columns.has('payee') && /计划|用款/.test(amount);
}

function kindOf(
  columns: ReadonlyMap<Field, number>,
  { account, document }: FoundTable,
): ListKind | undefined {
  const has = (...fields: readonly Field[]) => fields.every((field) => columns.has(field));
  const ofAccounts = has('account') || account !== undefined;
  if (ofAccounts && (has('debit') || has('credit') || has('amount', 'direction'))) return 'journal';
  if (has('functional') || has('functionalClass') || has('line')) {
    if (has('month1', 'month12')) return 'plan';
    const ofDocument = has('document') || (document !== undefined && !has('number'));
    if (has('amount') && ofDocument && !has('payee') && !has('payeeAccount')) return 'budget';
  }
  const isPayment =
    has('amount') &&
    (has('payee') || has('payeeAccount') || has('number', 'date') || has('number', 'dayOfMonth'));
  return isPayment ? 'payments' : undefined;
}
