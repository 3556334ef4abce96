import type { CalendarDate } from '../calendar';
import { requireDate, requireDateInYear, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import { DEFAULT_BANDS, readRuleSet, type RuleSet } from '../scoring/rule-set';
import type { IndicatorTarget, ReportedValue } from './indicator';
import { checkNumber } from './indicator.decisions';
import type { AdoptScoringRuleSet, ReportResult } from './performance.commands';
import { refusePerformance as refuse } from './performance.errors';
import type { PerformanceEvent, TargetRevised } from './performance.events';
import {
  activeIndicator,
  type Addressed,
  type IndicatorEntry,
  type PerformanceState,
} from './performance.state';

export function reportResult(
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

export function adoptRuleSet(
  command: Addressed<AdoptScoringRuleSet>,
  state: PerformanceState,
): PerformanceEvent[] {
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
