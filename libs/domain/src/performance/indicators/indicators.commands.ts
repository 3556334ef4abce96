import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { requireDateInYear, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { IndicatorTarget } from '../../scoring/indicator';
import type { Addressed } from '../addressed';
import { requireCard } from '../cards/cards.commands';
import { refuse } from './indicators.errors';
import type { IndicatorEvent, IndicatorEvents, IndicatorsState, PrintedTarget } from './indicators.facts';
import {
  FULL,
  activeIndicator,
  checkPrintedTargets,
  checkTarget,
  checkWeights,
  type WeighedState,
} from './indicators.rules';

export interface DefineIndicator {
  readonly type: 'DefineIndicator';
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly cardId?: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly weightHundredths: number;
  readonly target: IndicatorTarget;
  readonly printed?: readonly PrintedTarget[];
}

export interface ReviseTarget {
  readonly type: 'ReviseTarget';
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly target: IndicatorTarget;
  readonly reason: string;
  readonly documentNo?: string;
}

export interface WithdrawIndicator {
  readonly type: 'WithdrawIndicator';
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly reason: string;
}

export interface IndicatorCommands {
  DefineIndicator: Addressed<DefineIndicator>;
  ReviseTarget: Addressed<ReviseTarget>;
  WithdrawIndicator: Addressed<WithdrawIndicator>;
}

/** What each needs on its unit: one of these. */
export const indicatorRights: CommandRights<IndicatorCommands> = {
  DefineIndicator: ['report'],
  ReviseTarget: ['report'],
  WithdrawIndicator: ['report'],
};

export const indicatorDecisions: DecisionTable<WeighedState, IndicatorCommands, IndicatorEvents> = {
  DefineIndicator: defineIndicator,
  ReviseTarget: reviseTarget,
  WithdrawIndicator: withdrawIndicator,
};

function defineIndicator(
  command: Addressed<DefineIndicator>,
  state: WeighedState,
): readonly IndicatorEvent[] {
  const { type: _, fiscalYear, mode, ...data } = command;
  requireTexts({
    indicatorId: data.indicatorId,
    level1: data.level1,
    level2: data.level2,
    level3: data.level3,
  });
  requireDateInYear(data.occurredOn, fiscalYear);
  const known = state.indicators.get(data.indicatorId);
  if (known) {
    const { breaches: _found, ...defined } = known.defined;
    return sameContent(defined, data)
      ? []
      : refuse('INDICATOR_ID_TAKEN', { field: 'indicatorId', indicatorId: data.indicatorId });
  }
  const value = data.weightHundredths;
  if (!Number.isInteger(value) || value <= 0 || value > FULL)
    refuse('WEIGHT_INVALID', { field: 'weightHundredths', value });
  checkTarget(data.target);
  checkPrintedTargets(data.printed);
  requireCard(state, data.cardId, data.occurredOn);
  const breaches = checkWeights(state, data, mode);
  return [{ type: 'IndicatorDefined', data: { ...data, ...breaches } }];
}

function reviseTarget(command: Addressed<ReviseTarget>, state: IndicatorsState): readonly IndicatorEvent[] {
  const { type: _, fiscalYear: _year, mode: _mode, ...data } = command;
  const entry = activeIndicator(state, data.indicatorId, data.occurredOn);
  requireTexts({ reason: data.reason, documentNo: data.documentNo });
  if (sameContent(entry.revisions.get(data.occurredOn), data)) return [];
  checkTarget(data.target);
  return [{ type: 'TargetRevised', data }];
}

function withdrawIndicator(
  command: Addressed<WithdrawIndicator>,
  state: IndicatorsState,
): readonly IndicatorEvent[] {
  const { type: _, fiscalYear: _year, mode: _mode, ...data } = command;
  if (state.indicators.get(data.indicatorId)?.withdrawnOn === data.occurredOn) return [];
  activeIndicator(state, data.indicatorId, data.occurredOn);
  requireTexts({ reason: data.reason });
  return [{ type: 'IndicatorWithdrawn', data }];
}
