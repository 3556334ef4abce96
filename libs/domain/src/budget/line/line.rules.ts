import type { CalendarDate } from '../../calendar';
import { findCode } from '../../classification/code-tables';
import type { CodeTable } from '../../classification/declared-code';
import type { Fen } from '../../money';
import { requireEntries } from '../../refusals';
import { openedYear } from '../year/year.facts';
import { type BudgetLine, type LineAmount, type LineKey, linesOverlap, parseLineKey } from './budget-line';
import { refuse } from './line.errors';
import { type LinesState, codeScopeOf } from './line.facts';

/** The form of a document's lines: amounts by `checkFen`, keys, each line once, procurement inside the amount. */
export function requireItems(
  items: readonly LineAmount[],
  field: string,
  checkFen: (amountFen: Fen, field: string) => void,
): void {
  requireEntries(items, field);
  const seen = new Set<LineKey>();
  items.forEach((item, index) => {
    const place = `${field}.${index}`;
    checkFen(item.amountFen, `${place}.amountFen`);
    requireLineForm(item.line, `${place}.line`);
    if (seen.has(item.line)) refuse('LINE_TWICE', { field: `${place}.line`, line: item.line });
    seen.add(item.line);
    requireProcurementPart(item, `${place}.procurementFen`);
  });
}

/** The procurement part has the sign of the amount and is not larger. */
export function requireProcurementPart(
  { amountFen, procurementFen }: Pick<LineAmount, 'amountFen' | 'procurementFen'>,
  field: string,
): void {
  const inside = amountFen < 0 ? [amountFen, 0] : [0, amountFen];
  const [least = 0, most = 0] = inside;
  if (Number.isSafeInteger(procurementFen) && procurementFen >= least && procurementFen <= most) return;
  refuse('PROCUREMENT_PART_INVALID', { field, procurementFen, amountFen });
}

/** @returns the coordinates of the key. @throws DomainError LINE_FORM_INVALID */
function requireLineForm(line: LineKey, field: string): BudgetLine {
  return parseLineKey(line) ?? refuse('LINE_FORM_INVALID', { field, line });
}

/** The line is in the budget: an appropriation, interim authority, approved adjustment or carry-in brought it. */
export function requireLineInBudget(state: LinesState, line: LineKey, field: string): BudgetLine {
  const coordinates = requireLineForm(line, field);
  if (isInBudget(state, line)) return coordinates;
  return refuse('LINE_NOT_IN_BUDGET', { field, line, fiscalYear: openedYear(state).fiscalYear });
}

export function isInBudget({ lines }: LinesState, line: LineKey): boolean {
  return lines.get(line)?.inBudget === true;
}

/** Lines that a document would open: known codes, and no overlap with the budget or with one another. */
export function requireOpenable(state: LinesState, items: readonly LineAmount[], field: string): void {
  const opened = linesInBudget(state);
  items.forEach(({ line }, index) => {
    if (isInBudget(state, line)) return;
    requireNewLine(state, line, { place: `${field}.${index}.line`, opened });
    opened.push(line);
  });
}

/** A line to spend on: of the budget, or one that could be brought into it. */
export function requireLineToSpendOn(state: LinesState, line: LineKey, place: string): BudgetLine {
  if (isInBudget(state, line)) return requireLineForm(line, place);
  return requireNewLine(state, line, { place, opened: linesInBudget(state) });
}

function linesInBudget({ lines }: LinesState): LineKey[] {
  return [...lines].flatMap(([line, { inBudget }]) => (inBudget ? [line] : []));
}

interface Opening {
  readonly place: string;
  readonly opened: readonly LineKey[];
}

function requireNewLine(state: LinesState, line: LineKey, { place, opened }: Opening): BudgetLine {
  const coordinates = requireLineForm(line, place);
  requireCode(state, { table: 'functional', code: coordinates.functionalCode, field: place });
  requireCode(state, { table: 'economic', code: coordinates.economicCode, field: place });
  if (coordinates.projectCode !== undefined) {
    requireCode(state, { table: 'project', code: coordinates.projectCode, field: place });
  }
  const other = opened.find((key) => overlaps(key, coordinates));
  if (other !== undefined) refuse('LINES_OVERLAP', { field: place, line, other });
  return coordinates;
}

/** A code stands in the tables of the year or was declared. @throws DomainError saying how to declare it */
export function requireCode(
  state: LinesState,
  { table, code, field }: { readonly table: CodeTable; readonly code: string; readonly field: string },
): void {
  const scope = codeScopeOf(state);
  if (findCode(scope, table, code)) return;
  const { fiscalYear } = scope;
  if (table === 'project') refuse('UNKNOWN_PROJECT', { field, code, fiscalYear });
  refuse('UNKNOWN_CODE', { field, table, code, fiscalYear });
}

/** A document or event that another one refers to, named for the message in both languages. */
export interface Reference {
  readonly zh: string;
  readonly en: string;
  readonly name: string;
  readonly on: CalendarDate;
}

export function requireNotBefore(date: CalendarDate, { zh, en, name, on }: Reference): void {
  if (date >= on) return;
  refuse('DATE_BEFORE_REFERENCE', {
    field: 'occurredOn',
    date,
    referenceDate: on,
    reference: name,
    referenceZh: zh,
    referenceEn: en,
  });
}

/** Each entry is on a line of the budget, and no two have the same identity. */
export function requireEachOnce<Item extends { readonly line: LineKey }>(
  state: LinesState,
  items: readonly Item[],
  identity: (item: Item) => string,
): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const field = `items.${index}.line`;
    if (seen.has(identity(item))) refuse('LINE_TWICE', { field, line: item.line });
    seen.add(identity(item));
    requireLineInBudget(state, item.line, field);
  });
}

function overlaps(key: LineKey, line: BudgetLine): boolean {
  const other = parseLineKey(key);
  return other !== undefined && linesOverlap(other, line);
}
