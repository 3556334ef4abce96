import type { DecideContext, Decider } from '../decider';
import { defineIndicator, reviseTarget, withdrawIndicator } from './indicator.decisions';
import type { PerformanceCommand } from './performance.commands';
import { refusePerformance as refuse } from './performance.errors';
import type { PerformanceEvent, PerformanceEvents } from './performance.events';
import type { PerformanceState } from './performance.state';
import { adoptRuleSet, reportResult } from './result.decisions';
import { stateSelfAssessment } from './self-assessment.decisions';

/** 绩效自评 of one unit and year. */
export const performanceDecider: Decider<PerformanceState, PerformanceCommand, PerformanceEvents> = {
  initialState: () => ({ indicators: new Map(), statements: new Map() }),
  decide: (command, state, context) => {
    const { fiscalYear, yearOpened } = command;
    if (!yearOpened) refuse('YEAR_NOT_OPENED', { fiscalYear });
    return decide(command, state, context);
  },
  evolve: {
    IndicatorDefined: (state, defined) => {
      state.indicators.set(defined.indicatorId, { defined, revisions: new Map(), results: new Map() });
    },
    TargetRevised: (state, data) => {
      state.indicators.get(data.indicatorId)?.revisions.set(data.occurredOn, data);
    },
    IndicatorWithdrawn: (state, data) => {
      const entry = state.indicators.get(data.indicatorId);
      if (entry) entry.withdrawnOn = data.occurredOn;
    },
    ResultReported: (state, data) => {
      state.indicators.get(data.indicatorId)?.results.set(data.occurredOn, data);
    },
    ScoringRuleSetAdopted: (state, data) => {
      state.ruleSet = data.ruleSet;
    },
    SelfAssessmentStated: (state, data) => {
      state.statements.set(data.statementId, data);
    },
  },
};

function decide(
  command: PerformanceCommand,
  state: PerformanceState,
  { actor }: DecideContext,
): PerformanceEvent[] {
  switch (command.type) {
    case 'DefineIndicator':
      return defineIndicator(command, state);
    case 'ReviseTarget':
      return reviseTarget(command, state);
    case 'WithdrawIndicator':
      return withdrawIndicator(command, state);
    case 'ReportResult':
      return reportResult(command, state, actor);
    case 'AdoptScoringRuleSet':
      return adoptRuleSet(command, state);
    case 'StateSelfAssessment':
      return stateSelfAssessment(command, state.statements);
  }
}
