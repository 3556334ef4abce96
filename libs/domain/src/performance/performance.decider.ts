import type { CalendarDate } from '../calendar';
import { parseDecimal } from '../decimal';
import type { DecideContext, Decider } from '../decider';
import { requireDate, requireDateInYear, requirePositiveFen, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import { DEFAULT_BANDS, readRuleSet, type RuleSet } from '../scoring/rule-set';
import type { IndicatorTarget, ReportedValue } from './indicator';
import type {
  AdoptScoringRuleSet,
  DefineIndicator,
  PerformanceCommand,
  ReportResult,
  ReviseTarget,
  WithdrawIndicator,
} from './performance.commands';
import { refusePerformance as refuse } from './performance.errors';
import type {
  IndicatorDefined,
  PerformanceEvent,
  PerformanceEvents,
  ResultReported,
  SelfAssessmentStated,
  TargetRevised,
} from './performance.events';
import { stateSelfAssessment } from './self-assessment.decisions';

export interface PerformanceState {
  readonly indicators: Map<string, IndicatorEntry>;
  readonly statements: Map<string, SelfAssessmentStated>;
  /** As last adopted, by order of the log. */
  ruleSet?: RuleSet;
}

interface IndicatorEntry {
  readonly defined: IndicatorDefined;
  /** By date. */
  readonly revisions: Map<CalendarDate, TargetRevised>;
  readonly results: Map<CalendarDate, ResultReported>;
  withdrawnOn?: CalendarDate;
}

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

type Addressed<Intent> = Intent & { readonly fiscalYear: number; readonly yearOpened: boolean };

function defineIndicator(command: Addressed<DefineIndicator>, state: PerformanceState): PerformanceEvent[] {
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

function checkNumber(value: string, field: string): void {
  if (!parseDecimal(value)) refuse('NUMBER_INVALID', { field, value });
}

function reviseTarget(command: Addressed<ReviseTarget>, state: PerformanceState): PerformanceEvent[] {
  const { type: _, fiscalYear: _year, yearOpened: _opened, ...data } = command;
  const entry = activeIndicator(state, data.indicatorId, data.occurredOn);
  requireTexts({ reason: data.reason, documentNo: data.documentNo });
  if (sameContent(entry.revisions.get(data.occurredOn), data)) return [];
  checkTarget(data.target);
  return [{ type: 'TargetRevised', data }];
}

function withdrawIndicator(
  command: Addressed<WithdrawIndicator>,
  state: PerformanceState,
): PerformanceEvent[] {
  const { type: _, fiscalYear: _year, yearOpened: _opened, ...data } = command;
  if (state.indicators.get(data.indicatorId)?.withdrawnOn === data.occurredOn) return [];
  activeIndicator(state, data.indicatorId, data.occurredOn);
  requireTexts({ reason: data.reason });
  return [{ type: 'IndicatorWithdrawn', data }];
}

function reportResult(
  command: Addressed<ReportResult>,
  state: PerformanceState,
  reportedBy: string,
): PerformanceEvent[] {
  const { type: _, fiscalYear, yearOpened: _opened, ...report } = command;
  const data = { ...report, reportedBy };
  requireDateInYear(data.occurredOn, fiscalYear);
  if (data.measuredOn !== undefined) requireDate(data.measuredOn, 'measuredOn');
  const entry = activeIndicator(state, data.indicatorId, data.occurredOn);
  requireTexts({ evidence: data.evidence });
  const known = entry.results.get(data.occurredOn);
  if (known && sameContent({ ...known, reportedBy }, data)) return [];
  checkValue(data.value, targetOn(entry, data.occurredOn), {
    indicatorId: data.indicatorId,
    ruleSet: state.ruleSet,
  });
  return [{ type: 'ResultReported', data }];
}

function targetOn({ defined, revisions }: IndicatorEntry, date: CalendarDate): IndicatorTarget {
  let latest: TargetRevised | undefined;
  for (const revision of revisions.values()) {
    if (revision.occurredOn <= date && (!latest || revision.occurredOn >= latest.occurredOn))
      latest = revision;
  }
  return latest?.target ?? defined.target;
}

const RESULT_KINDS: Readonly<Record<IndicatorTarget['kind'], ReportedValue['kind'] | 'none'>> = {
  'at-least': 'number',
  'at-most': 'number',
  equal: 'number',
  'by-date': 'date',
  qualitative: 'tier',
  measure: 'none',
};

interface ReportedFor {
  readonly indicatorId: string;
  readonly ruleSet: RuleSet | undefined;
}

function checkValue(
  value: ReportedValue,
  target: IndicatorTarget,
  { indicatorId, ruleSet }: ReportedFor,
): void {
  if (RESULT_KINDS[target.kind] !== value.kind) {
    refuse('RESULT_DOES_NOT_FIT', { field: 'value', indicatorId, kind: target.kind, value: value.kind });
  }
  if (value.kind === 'number') checkNumber(value.value, 'value.value');
  if (value.kind === 'date') requireDate(value.completedOn, 'value.completedOn');
  if (value.kind !== 'tier') return;
  checkNumber(value.percent, 'value.percent');
  const { fromPercent: from, toPercent: to } = (ruleSet?.qualitative ?? DEFAULT_BANDS)[value.tier];
  const percent = Number(value.percent);
  const inside = percent >= from && (percent < to || (to === 100 && percent === 100));
  if (!inside)
    refuse('PERCENT_OUTSIDE_BAND', {
      field: 'value.percent',
      percent: value.percent,
      tier: value.tier,
      from,
      to,
    });
}

function adoptRuleSet(command: Addressed<AdoptScoringRuleSet>, state: PerformanceState): PerformanceEvent[] {
  const { type: _, fiscalYear: _year, yearOpened: _opened, ...data } = command;
  requireDate(data.occurredOn, 'occurredOn');
  requireTexts({ documentNo: data.documentNo });
  const read = readRuleSet(data.ruleSet);
  if ('problems' in read) {
    const [first] = read.problems;
    refuse('RULE_SET_INVALID', {
      field: `ruleSet.${first?.path ?? ''}`,
      path: first?.path ?? '',
      problem: first?.problem ?? '',
    });
  }
  return sameContent(state.ruleSet, data.ruleSet) ? [] : [{ type: 'ScoringRuleSetAdopted', data }];
}

/** @throws DomainError where the indicator is not there, or not (any more) on `date`. */
function activeIndicator(state: PerformanceState, indicatorId: string, date: CalendarDate): IndicatorEntry {
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
