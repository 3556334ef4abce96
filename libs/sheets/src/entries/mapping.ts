import type { LineKey, MoneyUnit } from '@ledger/domain';
import { normalized } from '../tables/field-named';
import { FIELDS, type Field } from '../tables/fields';
import type { FoundTable } from '../tables/find-table';

/** What a list contains. */
type ListKind = 'payments' | 'journal' | 'plan' | 'budget';

/**
 * Which column has which meaning, and how the list is read. It is plain data that can be stored, shared and corrected.
 */
export interface SheetMapping {
  readonly kind: ListKind;
  /** Columns are named by the words of the heading, so that the mapping fits the next file with the same heading. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly amountUnit: MoneyUnit;
  /** The list writes payments with a minus, and refunds without one. */
  readonly negated?: true;
  /**
   * The line and the economic code for each account of a journal. An account uses the longest key that its code begins
   * with.
   */
  readonly accounts?: Readonly<Record<string, AccountMeaning>>;
}

export interface AccountMeaning {
  readonly line: LineKey;
  readonly economicCode: string;
}

/** The meaning under the longest key that the account's code begins with. */
export function meaningOf(
  account: string,
  accounts: Readonly<Record<string, AccountMeaning>>,
): AccountMeaning | undefined {
  const known = Object.keys(accounts).filter((code) => account.startsWith(code));
  return accounts[known.reduce((best, code) => (code.length > best.length ? code : best), '')];
}

/** The mapping that the heading suggests; undefined if the columns are not those of a known list. */
export function proposeMapping(table: FoundTable): SheetMapping | undefined {
  const found = asOfBank(table.columns);
  const kind = isPlanByRow(found, table.names) ? 'plan' : kindOf(found, table);
  if (!kind) return undefined;
  const columns: Partial<Record<Field, string>> = {};
  for (const [field, column] of found) columns[field] = table.names[column] ?? '';
  return { kind, columns, amountUnit: table.unit ?? 'YUAN' };
}

/** The table with the columns that a mapping names. Names that the table lacks are ignored. */
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

/** If a bank statement names the other account, 借方 is money that went out, as in the bank's own books. */
function asOfBank(columns: ReadonlyMap<Field, number>): ReadonlyMap<Field, number> {
  const [out, into] = [columns.get('debit'), columns.get('credit')];
  const isOfBank = columns.has('payeeAccount') && !columns.has('account') && !columns.has('amount');
  if (!isOfBank || out === undefined || into === undefined) return columns;
  const others = [...columns].filter(([field]) => field !== 'debit' && field !== 'credit');
  return new Map<Field, number>([...others, ['amount', out], ['income', into]]);
}

/** A 用款计划 with one row for each month. */
function isPlanByRow(columns: ReadonlyMap<Field, number>, names: readonly string[]): boolean {
  const isOfMonths = columns.has('period') && (columns.has('functional') || columns.has('functionalClass'));
  const amount = names[columns.get('amount') ?? -1] ?? '';
  return isOfMonths && !columns.has('payee') && /计划|用款/.test(amount);
}

function kindOf(
  columns: ReadonlyMap<Field, number>,
  { account, document, names }: FoundTable,
): ListKind | undefined {
  const has = (...fields: readonly Field[]) => fields.every((field) => columns.has(field));
  const ofAccounts = has('account') || account !== undefined;
  if (ofAccounts && (has('debit') || has('credit') || has('amount', 'direction'))) return 'journal';
  if (has('functional') || has('functionalClass') || has('line')) {
    if (has('month1', 'month12')) return 'plan';
    // A list of 指标 whose document nobody named yet is one, too: then that is asked for.
    const amount = names[columns.get('amount') ?? -1] ?? '';
    const isOfDocument = document !== undefined || /指标|下达|追加|追减|调剂/.test(amount);
    const ofDocument = has('document') || (isOfDocument && !has('number'));
    if (has('amount') && ofDocument && !has('payee') && !has('payeeAccount')) return 'budget';
  }
  const isPayment =
    has('amount') &&
    (has('payee') || has('payeeAccount') || has('number', 'date') || has('number', 'dayOfMonth'));
  return isPayment ? 'payments' : undefined;
}
