import { BOOKS, type Book, EXPENDITURE_CLASSES, type ExpenditureClass } from '../../classification/book';
import type { Fen } from '../../money';

export interface BudgetLine {
  readonly book: Book;
  readonly class: ExpenditureClass;
  /** 支出功能分类: 3 (类), 5 (款) or 7 (项) digits. */
  readonly functionalCode: string;
  /** Present for project expenditure, absent for basic expenditure. Declared with `DeclareCodes`. */
  readonly projectCode?: string;
  /** 部门预算支出经济分类: 3 (类) or 5 (款) digits. */
  readonly economicCode: string;
}

/**
 * The identity of a line in one text, 'book/class/functional/project/economic', with '-' for no project:
 * 'general/basic/2200101/-/302', 'fund/project/2120899/P05/302'. Events contain lines in this form.
 */
export type LineKey = string;

const LINE_KEY =
  /^([a-z]+)\/(basic|project)\/(\d{3}|\d{5}|\d{7})\/(-|[0-9A-Za-z][0-9A-Za-z_.]{0,39})\/(\d{3}|\d{5})$/;

/** Caches parsed keys, because each voucher's line is parsed several times. */
const read = new Map<LineKey, BudgetLine | undefined>();

const MOST_READ = 10_000;

/** The coordinates of a line key; undefined if the text does not have that form. */
export function parseLineKey(key: LineKey): BudgetLine | undefined {
  if (read.has(key)) return read.get(key);
  if (read.size === MOST_READ) read.clear();
  const line = readLineKey(key);
  read.set(key, line);
  return line;
}

function readLineKey(key: LineKey): BudgetLine | undefined {
  const [, bookText, classText, functionalCode, project, economicCode] = LINE_KEY.exec(key) ?? [];
  const book = BOOKS.find((known) => known === bookText);
  const expenditureClass = EXPENDITURE_CLASSES.find((known) => known === classText);
  if (!book || !expenditureClass || !functionalCode || !project || !economicCode) return undefined;
  if ((expenditureClass === 'project') !== (project !== '-')) return undefined;
  const line = { book, class: expenditureClass, functionalCode, economicCode };
  return project === '-' ? line : { ...line, projectCode: project };
}

/** Two lines overlap if an expenditure could be charged to either: same book, class and project, and nested codes. */
export function linesOverlap(left: BudgetLine, right: BudgetLine): boolean {
  return (
    left.book === right.book &&
    left.class === right.class &&
    left.projectCode === right.projectCode &&
    nested(left.functionalCode, right.functionalCode) &&
    nested(left.economicCode, right.economicCode)
  );
}

/** Whether `code` equals `ancestor` or is below it. Codes nest by prefix (类 3, 款 5, 项 7 digits). */
export function isAtOrBeneath(code: string, ancestor: string): boolean {
  return code.startsWith(ancestor);
}

function nested(left: string, right: string): boolean {
  return isAtOrBeneath(left, right) || isAtOrBeneath(right, left);
}

/** An amount on a line, and the part of it that is government procurement (政府采购). Both whole fen. */
export interface LineAmount {
  readonly line: LineKey;
  readonly amountFen: Fen;
  readonly procurementFen: Fen;
  /**
   * 其中上年结转, only in an appropriation: the part of the amount that was carried over from last year. Absent if the
   * document does not state it.
   */
  readonly carriedOverFen?: Fen;
}
