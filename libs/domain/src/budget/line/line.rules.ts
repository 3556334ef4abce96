import type { CalendarDate } from '../../calendar';
import type { Fen } from '../../money';
import { requireEntries } from '../../refusals';
import { openedYear, requireExactSum } from '../year/year.facts';
import { type BudgetLine, type LineAmount, type LineKey, linesOverlap, parseLineKey } from './budget-line';
import { codesOfLine, requireCodes } from './line.codes';
import { refuse } from './line.errors';
import type { LinesState } from './line.facts';

/**
 * Checks the form of a document's lines: amounts with `checkFen`, keys, each line once, procurement within the amount.
 */
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
    if (item.carriedOverFen !== undefined)
      refuse('CARRIED_OVER_NOT_HERE', { field: `${place}.carriedOverFen`, line: item.line });
  });
  requireExactSum(items.reduce((sum, { amountFen }) => sum + Math.abs(amountFen), 0));
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

/** What stays when a part is taken away must again be an amount with a procurement part within it. */
export function requireProcurementLeft(
  stays: Pick<LineAmount, 'amountFen' | 'procurementFen'>,
  taken: Pick<LineAmount, 'procurementFen'>,
  field: string,
): void {
  const tooMuchFen = stays.procurementFen - stays.amountFen;
  if (tooMuchFen > 0)
    refuse('PROCUREMENT_LEFT_INVALID', { field, ...stays, leastFen: taken.procurementFen + tooMuchFen });
  requireProcurementPart(stays, field);
}

/** @returns the coordinates of the key. @throws DomainError LINE_FORM_INVALID */
export function requireLineForm(line: LineKey, field: string): BudgetLine {
  return parseLineKey(line) ?? refuse('LINE_FORM_INVALID', { field, line });
}

/**
 * The line must be in the budget: an appropriation, interim authority, approved adjustment or carry-in brought it in.
 */
export function requireLineInBudget(state: LinesState, line: LineKey, field: string): BudgetLine {
  const coordinates = requireLineForm(line, field);
  if (isInBudget(state, line)) return coordinates;
  return refuse('LINE_NOT_IN_BUDGET', { field, line, fiscalYear: openedYear(state).fiscalYear });
}

export function isInBudget({ lines }: LinesState, line: LineKey): boolean {
  return lines.get(line)?.inBudget === true;
}

/** The lines that a document would open must have known codes, and must not overlap with the budget or each other. */
export function requireOpenable(
  state: LinesState,
  items: readonly LineAmount[],
  field: string | ((index: number) => string),
): void {
  const lines = items.flatMap(({ line }, index) => {
    if (isInBudget(state, line)) return [];
    const place = `${typeof field === 'string' ? `${field}.${index}` : field(index)}.line`;
    return [{ line, place, coordinates: requireLineForm(line, place) }];
  });
  requireCodes(
    state,
    lines.flatMap(({ coordinates, place }) => codesOfLine(coordinates, place)),
  );
  const opened = linesInBudget(state);
  for (const { line, ...opening } of lines) {
    requireNoOverlap(line, opening, opened);
    opened.push(line);
  }
}

/** Money must be spent on a line of the budget, or on one that could be brought into it, and on an economic code. */
export function requireSpendable(
  state: LinesState,
  { line, economicCode }: { readonly line: LineKey; readonly economicCode: string },
  within = '',
): BudgetLine {
  const place = `${within}line`;
  const coordinates = requireLineForm(line, place);
  const codes = isInBudget(state, line) ? [] : codesOfLine(coordinates, place);
  requireCodes(state, [{ table: 'economic', code: economicCode, field: `${within}economicCode` }, ...codes]);
  if (!isInBudget(state, line)) requireNoOverlap(line, { coordinates, place }, linesInBudget(state));
  return coordinates;
}

function linesInBudget({ lines }: LinesState): LineKey[] {
  return [...lines].flatMap(([line, { inBudget }]) => (inBudget ? [line] : []));
}

interface Opening {
  readonly coordinates: BudgetLine;
  readonly place: string;
}

function requireNoOverlap(line: LineKey, { coordinates, place }: Opening, opened: readonly LineKey[]): void {
  const other = opened.find((key) => overlaps(key, coordinates));
  if (other !== undefined) refuse('LINES_OVERLAP', { field: place, line, other });
}

/** Another document or event to which one refers, named for the message in both languages. */
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

/** Each entry must be on a line of the budget, and no two may have the same identity. */
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
