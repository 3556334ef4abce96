import type { BudgetIntent, CalendarDate, LineKey } from '@ledger/domain';
import { filled, type SheetErrorDetails } from '../sheet-error';
import type { CellNote, SheetRow } from '../tables/read-rows';
import type { NamedMapping } from './choose-mapping';
import type { SheetMapping } from './mapping';

/** What a list becomes: entries of an import, each with the place that it comes from. */
export interface SheetEntry {
  readonly target: 'budget';
  readonly intent: BudgetIntent;
  readonly entryId: string;
  readonly actor: string;
  /** 'sha256:… Sheet1!7': the file, the sheet and the row. */
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
  /** Of the row, where the list is of several units. */
  readonly unitCode?: string;
}

/** What one row becomes, in a word. */
export interface RowReport {
  readonly sheet: string;
  readonly row: number;
  readonly becomes: 'entry' | 'subtotal' | 'left-out' | 'fault';
  readonly entryId?: string;
  readonly unitCode?: string;
  /** Why it cannot be imported. */
  readonly faults: readonly CellNote[];
  /** What people should look at. */
  readonly warnings: readonly CellNote[];
}

export interface SheetOptions {
  readonly fiscalYear: number;
  readonly actor: string;
  /** 'sha256:…' of the file. */
  readonly file: string;
  /** Lines that the year has. */
  readonly lines: readonly LineKey[];
  /** Units that rows may name, instead of one whose the list is, with the lines of their years. */
  readonly units?: ReadonlyMap<string, readonly LineKey[]>;
  /** Rows dated later are warned of. */
  readonly today: CalendarDate;
  /** The date of a plan, or of a budget whose list has none. */
  readonly on?: CalendarDate;
  /** The document of a plan, or of a budget whose list names none. */
  readonly document?: string;
  /** Who approved the adjustments of the list; without it they are proposed only. */
  readonly approvedBy?: string;
  readonly mapping?: SheetMapping;
  /** Mappings that were kept for the unit. */
  readonly kept?: readonly NamedMapping[];
}

const ENTRY_FAULTS = {
  NO_UNIT: {
    zh: '“{unit}”不是账库中该年度的单位；清单只属于一个单位时请用 --unit 写明',
    en: '“{unit}” is no unit that has opened the year; where the list is of one unit, name it by --unit',
  },
  NOT_A_LINE: {
    zh: '“{line}”不是预算行；应如 general/basic/2200101/-/302',
    en: '“{line}” is no line: write one like general/basic/2200101/-/302',
  },
  NO_LINE: {
    zh: '年度中没有与此行相符的预算行；相近的有：{candidates}',
    en: 'the year has no line for this row; near it are: {candidates}',
  },
  NEGATIVE: {
    zh: '负数是冲销或退回：请增加一列“原凭证号”，写明所冲凭证',
    en: 'a negative amount takes a payment back: add a column 原凭证号 that names the voucher',
  },
  REVERSES_ONE_OF_SEVERAL: {
    zh: '凭证号“{number}”在上面有多笔支付，不能确定冲销哪一笔：请在本行填写所冲支付的收款人；多笔收款人相同的，请在清单之外另行冲销',
    en: 'the number {number} stands on several payments above: write in this row the payee of the one that is taken back; where several are of one payee, enter the reversal apart from the list',
  },
  NO_PAYEE: { zh: '没有收款人', en: 'there is no payee' },
  NO_NUMBER: { zh: '没有凭证号', en: 'there is no voucher number' },
  NO_CODE: {
    zh: '没有科目编码，只有名称不能确定科目',
    en: 'there is no code: a name alone does not say which one',
  },
  NO_BOOK: {
    zh: '没有写明资金性质（一般公共预算、政府性基金预算等）',
    en: 'it is not said of which budget the money is (资金性质)',
  },
  NO_DOCUMENT: {
    zh: '没有文号；可用 --document 补充',
    en: 'there is no document number; --document may name it',
  },
  OTHER_YEAR: { zh: '日期不在 {year} 年', en: 'the date is not in {year}' },
  ACCOUNT_UNKNOWN: {
    zh: '没有说明支出科目 {account} 对应哪一预算行；请在映射的 accounts 中补充',
    en: 'the mapping does not say which line the account {account} means: add it under accounts',
  },
  ZERO_ADJUSTMENT: { zh: '调整金额为 0', en: 'the adjustment is of 0' },
  SIGN_AGAINST_KIND: {
    zh: '{kind}的金额不能是负数',
    en: 'a negative amount is no {kind} (supplement)',
  },
  NO_PURPOSE: { zh: '用途为空', en: 'the purpose is empty' },
  PAYEE_IS_NUMBER: { zh: '收款人全是数字', en: 'the payee is all digits' },
  IN_FUTURE: { zh: '日期在今天之后', en: 'the date is in the future' },
  ONLY_MONTH: { zh: '只有期间，按月末记', en: 'only the month is known: its last day is taken' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
export type EntryFaultCode = keyof typeof ENTRY_FAULTS;

export function entryNote(code: EntryFaultCode, place: string, details: SheetErrorDetails = {}): CellNote {
  const { zh, en } = ENTRY_FAULTS[code];
  return { code, place, zh: filled(zh, details), en: filled(en, details) };
}

/** What a row gives: an intent under an id, or why it gives none. */
export type RowResult =
  | { readonly kind: 'entry'; readonly entryId: string; readonly intent: BudgetIntent }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'fault'; readonly faults: readonly CellNote[] };

export function fault(...faults: readonly CellNote[]): RowResult {
  return { kind: 'fault', faults };
}

/** Spaces and control characters have no place in an id; an id has at most 80 characters. */
export function idOf(...parts: readonly (string | number)[]): string {
  return parts
    .join('-')
    .normalize('NFKC')
    .replaceAll(/[\s\p{C}]/gu, '')
    .slice(0, 80);
}

/** What people look for in lists before they trust them. */
export function warningsOf(row: SheetRow, { today }: SheetOptions, hasPurpose: boolean): readonly CellNote[] {
  const { texts, day, onlyMonth, placeOf } = row;
  const warnings: CellNote[] = [];
  if (hasPurpose && texts.summary === undefined) warnings.push(entryNote('NO_PURPOSE', placeOf('summary')));
  if (texts.payee !== undefined && /^[\d\s-]+$/.test(texts.payee))
    warnings.push(entryNote('PAYEE_IS_NUMBER', placeOf('payee')));
  if (day !== undefined && day > today) warnings.push(entryNote('IN_FUTURE', placeOf('date')));
  if (onlyMonth) warnings.push(entryNote('ONLY_MONTH', placeOf('period')));
  return warnings;
}
