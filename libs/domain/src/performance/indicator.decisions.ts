import { parseDecimal } from '../decimal';
import { requireDate, requireDateInYear, requirePositiveFen, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { IndicatorTarget } from './indicator';
import type { DefineIndicator, ReviseTarget, WithdrawIndicator } from './performance.commands';
import { refusePerformance as refuse } from './performance.errors';
import type { IndicatorDefined, PerformanceEvent } from './performance.events';
import { activeIndicator, type Addressed, type PerformanceState } from './performance.state';

export function defineIndicator(
  command: Addressed<DefineIndicator>,
  state: PerformanceState,
): PerformanceEvent[] {
  const { type: _, fiscalYear, yearOpened: _opened, ...data } = command;
  requireTexts({
    indicatorId: data.indicatorId,
    level1: data.level1,
    level2: data.level2,
    level3: data.level3,
  });
  requireDateInYear(data.occurredOn, fiscalYear);
  const known = state.indicators.get(data.indicatorId);
  if (known) {
    return sameContent(known.defined, data)
      ? []
      : refuse('INDICATOR_ID_TAKEN', { field: 'indicatorId', indicatorId: data.indicatorId });
  }
  const value = data.weightHundredths;
  if (!Number.isInteger(value) || value <= 0 || value > FULL)
    refuse('WEIGHT_INVALID', { field: 'weightHundredths', value });
  checkTarget(data.target);
  checkWeights(state, data);
  return [{ type: 'IndicatorDefined', data }];
}

const FULL = 10_000;

/** Weights may fall below 100 for a while, but on no date add up to more. */
function checkWeights(state: PerformanceState, added: IndicatorDefined): void {
  const spans = [...state.indicators.values()].map(({ defined, withdrawnOn }) => ({ defined, withdrawnOn }));
  const dates = [
    added.occurredOn,
    ...spans.map(({ defined }) => defined.occurredOn).filter((date) => date > added.occurredOn),
  ];
  for (const date of dates) {
    const active = spans.filter(
      ({ defined, withdrawnOn }) =>
        defined.occurredOn <= date && !(withdrawnOn !== undefined && withdrawnOn <= date),
    );
    const sum = active.reduce(
      (total, { defined }) => total + defined.weightHundredths,
      added.weightHundredths,
    );
    if (sum > FULL) refuse('WEIGHTS_ABOVE_100', { field: 'weightHundredths', date, sum: sum / 100 });
  }
}

function checkTarget(target: IndicatorTarget): void {
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
      checkNumber(target.value, 'target.value');
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

export function reviseTarget(command: Addressed<ReviseTarget>, state: PerformanceState): PerformanceEvent[] {
  const { type: _, fiscalYear: _year, yearOpened: _opened, ...data } = command;
  const entry = activeIndicator(state, data.indicatorId, data.occurredOn);
  requireTexts({ reason: data.reason, documentNo: data.documentNo });
  if (sameContent(entry.revisions.get(data.occurredOn), data)) return [];
  checkTarget(data.target);
  return [{ type: 'TargetRevised', data }];
}

export function withdrawIndicator(
  command: Addressed<WithdrawIndicator>,
  state: PerformanceState,
): PerformanceEvent[] {
  const { type: _, fiscalYear: _year, yearOpened: _opened, ...data } = command;
  if (state.indicators.get(data.indicatorId)?.withdrawnOn === data.occurredOn) return [];
  activeIndicator(state, data.indicatorId, data.occurredOn);
  requireTexts({ reason: data.reason });
  return [{ type: 'IndicatorWithdrawn', data }];
}

export function checkNumber(value: string, field: string): void {
  if (!parseDecimal(value)) refuse('NUMBER_INVALID', { field, value });
}
