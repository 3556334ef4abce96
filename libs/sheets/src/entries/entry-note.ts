import { filled, type SheetErrorDetails } from '../sheet-error';
import type { CellNote } from '../tables/cell-note';

/** Faults and warnings of rows that become entries. */
const ENTRY_FAULTS = {
  NO_UNIT: {
    zh: '“{unit}”不是账库中该年度的单位；请写明单位编码，清单只属于一个单位的，请指定该单位，并把这一列设为不使用',
    en: '“{unit}” is no unit that has opened the year; write the code of the unit, or where the list is of one unit, name that and leave this column unused',
  },
  UNIT_ASSUMED: {
    zh: '“{unit}”不是所指定的单位 {own} 的编码或名称；清单里没有别的单位，按 {own} 记，请核对',
    en: '“{unit}” is neither the code nor a name of the unit {own} that was named; the list names no other, so its rows are taken as of {own}: check it',
  },
  NOT_A_LINE: {
    zh: '“{line}”不是预算行；应如 general/basic/2200101/-/302',
    en: '“{line}” is no line: write one like general/basic/2200101/-/302',
  },
  NO_LINE: {
    zh: '年度中没有与此行相符的预算行；相近的有：{candidatesZh}',
    en: 'the year has no line for this row; near it are: {candidatesEn}',
  },
  SEVERAL_LINES: {
    zh: '此行与 {count} 条预算行相符，不能确定是哪一条，如 {candidatesZh}；请补上支出类型、项目，或增加一列“预算行”写明',
    en: 'the row fits {count} lines, such as {candidatesEn}, and nobody can say which: add columns 支出类型 and 项目, or a column 预算行 that names the line',
  },
  NEGATIVE: {
    zh: '负数是冲销或退回：请增加一列“原凭证号”，写明所冲凭证',
    en: 'a negative amount takes a payment back: add a column 原凭证号 that names the voucher',
  },
  NAMES_REVERSED: {
    zh: '写有原凭证号“{number}”，金额却不是负数，按一笔支付记；如是退回或冲销（包括只用红字表示的），金额前请写负号',
    en: 'the row names the voucher {number} as taken back, and its amount is not negative: it is read as a payment. Where it takes that back, also if only red letters say so, write a minus',
  },
  MONEY_IN: {
    zh: '收入栏的款项不是支付，未导入；如是退回，请增加一列“原凭证号”，写明所退凭证',
    en: 'what came in is no payment and is left out; where it takes a payment back, add a column 原凭证号 that names the voucher',
  },
  NOT_CARRIED_OUT: {
    zh: '状态为“{status}”，不是已完成的支付，未导入',
    en: 'its state is “{status}”: it is no payment that was carried out, and is left out',
  },
  BOTH_WAYS: {
    zh: '收入和支出两栏都有金额，不能确定是收是支',
    en: 'there is an amount in both columns, in and out: nobody can say which way the money went',
  },
  REVERSES_ONE_OF_SEVERAL: {
    zh: '文件中有多笔支付的凭证号为“{number}”，不能确定冲销哪一笔：请在“原凭证号”后写明行次（如 {number} 第2行），或填写所冲支付的收款人；按金额全额冲销的，金额只与其中一笔相同即可',
    en: 'the number {number} stands on several payments of the file: name the row behind it (as in {number} 第2行), or write in this row the payee of the one that is taken back; one of them alone with the whole amount is found by it',
  },
  REVERSES_NO_MONTH: {
    zh: '本年度凭证每月重新编号：请写明凭证“{number}”是几月的，如“3月{number}”',
    en: 'numbers begin again each month in this year: say which month {number} is of, as in 3月{number}',
  },
  NOT_IN_SERIES: {
    zh: '本年度凭证按月、按字编号，“{number}”里看不出字和号；应如 记-12',
    en: 'vouchers of this year are numbered by month and word, and “{number}” has no word and number: write one like 记-12',
  },
  NUMBER_OF_TWO_DAYS: {
    zh: '凭证“{number}”在第 {row} 行是 {day} 的：一张凭证只有一个日期，请核对日期或凭证号',
    en: 'voucher {number} is of {day} in row {row}: a voucher has one day. Check the date or the number',
  },
  EQUALS_ROW: {
    zh: '与工作表“{sheet}”第 {row} 行内容相同且都没有凭证号，不能确定是同一笔还是两笔：是两笔的，请分别填写凭证号；是重复的，请删去其一',
    en: 'equals row {row} of the sheet “{sheet}”, and neither has a number: where they are two payments, give each its number; where they are one, remove one of them',
  },
  SAME_AS_ROW: {
    zh: '与工作表“{sheet}”第 {row} 行是同一笔（凭证号和内容相同），只记一次',
    en: 'is the same as row {row} of the sheet “{sheet}”, number and content: it is entered once',
  },
  BAD_VOUCHER_ROW: {
    zh: '凭证行次应为 1、2、3 …；凭证只有一行的留空',
    en: 'the row of a voucher is 1, 2, 3 …; leave it blank where the voucher has one row',
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
    zh: '清单没有写明文号：请填写一次（页面上的“文号”，命令行的 --document），或增加一列“文号”',
    en: 'the list names no document: say its number once (“Document number” on the page, --document on the command line), or add a column 文号',
  },
  NO_DOCUMENT_DATE: {
    zh: '清单没有日期：请填写一次文件日期（页面上的“文件日期”，命令行的 --on），或增加一列“日期”',
    en: 'the list has no date: say the date of its document once (“Date of the document” on the page, --on on the command line), or add a column 日期',
  },
  OTHER_YEAR: { zh: '日期不在 {year} 年', en: 'the date is not in {year}' },
  ACCOUNT_UNKNOWN: {
    zh: '没有说明支出科目 {account} 对应哪一预算行；请在映射的 accounts 中补充',
    en: 'the mapping does not say which line the account {account} means: add it under accounts',
  },
  ACCOUNT_ASSUMED: {
    zh: '映射没有说明科目 {account}，按其编码和名称当作预算行 {lineZh}、经济分类 {economicCode}；请核对，不对的在映射的 accounts 中改正',
    en: 'the mapping does not name the account {account}; by its code and name it is taken for the line {lineEn}, economic code {economicCode}: check it, and correct it under accounts of the mapping',
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

/** What a whole list lacks, and what is said once for all of its rows. */
export const SAID_ONCE: ReadonlySet<string> = new Set<EntryFaultCode>(['NO_DOCUMENT', 'NO_DOCUMENT_DATE']);

export function entryNote(code: EntryFaultCode, place: string, details: SheetErrorDetails = {}): CellNote {
  const { zh, en } = ENTRY_FAULTS[code];
  return { code, place, zh: filled(zh, details), en: filled(en, details) };
}
