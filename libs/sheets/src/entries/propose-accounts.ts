import { codeTablesOf, parseLineKey, type BudgetLine } from '@ledger/domain';
import { textOf } from '../reading/workbook';
import type { FoundTable } from '../tables/find-table';
import { readCode } from '../values/code';
import { EXPENDITURE } from './journal';
import { meaningOf, type AccountMeaning, type SheetMapping } from './mapping';
import type { SheetOptions } from './sheet-entry';

type Accounts = Readonly<Record<string, AccountMeaning>>;

/**
 * Proposes the meaning of expenditure accounts that the mapping does not name: the economic code that ends the
 * account's code or whose name ends the account's name, and the only line of the year that it can be paid from.
 * Proposes nothing if several lines are possible, or if the account has accounts below it.
 */
export function proposedAccounts(table: FoundTable, mapping: SheetMapping, options: SheetOptions): Accounts {
  if (mapping.kind !== 'journal' || table.columns.has('functional') || table.columns.has('line')) return {};
  const names = namesIn(table);
  const proposed: Record<string, AccountMeaning> = {};
  for (const [code, name] of names) {
    const isLowest = [...names.keys()].every((other) => other === code || !other.startsWith(code));
    const meaning = isLowest && !meaningOf(code, mapping.accounts ?? {}) && proposal(code, name, options);
    if (meaning) proposed[code] = meaning;
  }
  return proposed;
}

/** A chart of accounts is shorter. With more values, the column does not hold accounts. */
const MOST_ACCOUNTS = 1_000;

/** The names of expenditure accounts, by code. */
function namesIn({
  sheet,
  part,
  columns,
  heading,
  account: only,
  accountName: onlyName = '',
}: FoundTable): ReadonlyMap<string, string> {
  const [account, accountName] = [columns.get('account') ?? -1, columns.get('accountName') ?? -1];
  const names = new Map<string, string>();
  if (only !== undefined && account < 0 && EXPENDITURE.test(only)) names.set(only, onlyName);
  for (let at = heading.last + 1; at < part.to && names.size < MOST_ACCOUNTS; at += 1) {
    const row = sheet.rows[at] ?? [];
    const { code, name } = readCode(textOf(row[account])) ?? { code: '', name: '' };
    if (!EXPENDITURE.test(code) || names.has(code)) continue;
    names.set(code, [name, textOf(row[accountName]).trim()].filter((part) => part !== '').join('/'));
  }
  return names;
}

function proposal(
  code: string,
  name: string,
  { lines, fiscalYear }: SheetOptions,
): AccountMeaning | undefined {
  const economicCode = economicOf(code, name, fiscalYear);
  if (economicCode === undefined) return undefined;
  const cls = classIn(name);
  const functional = code.split(/[^0-9]/).find((part) => /^2\d{6}$/.test(part));
  const fits = (line: BudgetLine | undefined) =>
    line !== undefined &&
    economicCode.startsWith(line.economicCode) &&
    (cls === undefined || line.class === cls) &&
    (functional === undefined || line.functionalCode === functional);
  const [line, ...others] = lines.filter((key) => fits(parseLineKey(key)));
  return line === undefined || others.length > 0 ? undefined : { line, economicCode };
}

/**
 * The economic code must be the last level of the account, or follow levels of two digits. 7101030301 is 7101-03-03-01,
 * so it does not mean 30301.
 */
const CODE_AT_END = /^7\d{3}(?:\d\d)*(3\d{4})$|^7.*\D(3\d{4})$/;

/** Undefined also if the code and the name disagree. */
function economicOf(code: string, name: string, fiscalYear: number): string | undefined {
  const { economic } = codeTablesOf(fiscalYear);
  const written =
    CODE_AT_END.exec(code)
      ?.slice(1)
      .find((part) => part !== undefined) ?? '';
  const last = plainName(name.split(BETWEEN_LEVELS).at(-1) ?? '');
  const named = [...economic.values()].filter((one) => one.code.length === 5 && plainName(one.name) === last);
  const found = new Set([...(economic.has(written) ? [written] : []), ...named.map((one) => one.code)]);
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

const BETWEEN_LEVELS = /[\\/_|>:—-]/;

/** 维修（护）费 and 维修(护)费 are the same name. */
function plainName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}

function classIn(name: string): BudgetLine['class'] | undefined {
  const levels = name.split(BETWEEN_LEVELS).map((level) => level.trim());
  const isBasic = levels.some((level) => /基本支出|^(基本|人员经费|公用经费|日常公用)$/.test(level));
  const isProject = levels.some((level) => /项目支出|^项目$/.test(level));
  if (isBasic === isProject) return undefined;
  return isBasic ? 'basic' : 'project';
}
