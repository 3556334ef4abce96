import type { BudgetMode } from '../../budget/year/year.facts';
import type { CalendarDate } from '../../calendar';
import { parseDecimal } from '../../decimal';
import {
  requireDate,
  requireEntries,
  requireFewEntries,
  requirePositiveFen,
  requireTexts,
} from '../../refusals';
import type { IndicatorTarget } from '../../scoring/indicator';
import type { RuleSetState } from '../rule-set/rule-set.facts';
import { refuse } from './indicators.errors';
import type { IndicatorDefined, IndicatorEntry, IndicatorsState, PrintedTarget } from './indicators.facts';

/** @throws DomainError if the indicator does not exist on `date`, or was withdrawn by then. */
export function activeIndicator(
  state: IndicatorsState,
  indicatorId: string,
  date: CalendarDate,
): IndicatorEntry {
  requireDate(date, 'occurredOn');
  const entry =
    state.indicators.get(indicatorId) ?? refuse('INDICATOR_NOT_FOUND', { field: 'indicatorId', indicatorId });
  const reference = entry.defined.occurredOn;
  if (date < reference)
    refuse('DATE_BEFORE_REFERENCE', { field: 'occurredOn', date, reference, indicatorId });
  if (entry.withdrawnOn !== undefined && entry.withdrawnOn <= date)
    refuse('INDICATOR_WITHDRAWN', { field: 'indicatorId', indicatorId });
  return entry;
}

/** Hundredths of a point. */
export const FULL = 10_000;

export interface WeighedState extends IndicatorsState, RuleSetState {}

/**
 * The weights of a card may sum to less than 100 for a while, but on no date to more, unless the rule set allows
 * another sum. In `record` mode a larger sum is stored as a breach.
 */
export function checkWeights(
  state: WeighedState,
  added: IndicatorDefined,
  mode: BudgetMode | undefined,
): Pick<IndicatorDefined, 'breaches'> {
  if (state.ruleSet && state.ruleSet.weights !== 'must-be-100') return {};
  const active = [...state.indicators.values()].filter(({ defined }) => defined.cardId === added.cardId);
  const dates = [
    added.occurredOn,
    ...active.map(({ defined }) => defined.occurredOn).filter((date) => date > added.occurredOn),
  ];
  for (const date of dates) {
    const sum = weightOn(active, date) + added.weightHundredths;
    if (sum <= FULL) continue;
    if (mode === 'record') return { breaches: ['WEIGHTS_ABOVE_100'] };
    refuse('WEIGHTS_ABOVE_100', { field: 'weightHundredths', date, sum: sum / 100 });
  }
  return {};
}

function weightOn(indicators: readonly IndicatorEntry[], date: CalendarDate): number {
  return indicators
    .filter(
      ({ defined, withdrawnOn }) =>
        defined.occurredOn <= date && !(withdrawnOn !== undefined && withdrawnOn <= date),
    )
    .reduce((total, { defined }) => total + defined.weightHundredths, 0);
}

export function checkTarget(target: IndicatorTarget): void {
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
      checkNumber(target.value, 'target.value');
      requireTexts({ 'target.unit': target.unit });
      return;
    case 'by-date':
      requireDate(target.deadline, 'target.deadline');
      return;
    case 'qualitative':
      requireTexts({ 'target.expectation': target.expectation });
      return;
    case 'measure':
      if (target.measure === 'cost') requirePositiveFen(target.limitFen, 'target.limitFen');
  }
}

/** A report prints a target in a few places. */
const MOST_PRINTED = 50;

export function checkPrintedTargets(printed: readonly PrintedTarget[] | undefined): void {
  if (printed === undefined) return;
  requireEntries(printed, 'printed');
  requireFewEntries(printed, MOST_PRINTED, 'printed');
  for (const [i, { text, chapter, heldBy }] of printed.entries()) {
    const at = `printed.${i}`;
    requireTexts({ [`${at}.text`]: text, [`${at}.chapter`]: chapter, [`${at}.heldBy`]: heldBy });
  }
}

export function checkNumber(value: string, field: string): void {
  if (!parseDecimal(value)) refuse('NUMBER_INVALID', { field, value });
}
