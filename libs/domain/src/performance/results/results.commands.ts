import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecideContext, DecisionTable } from '../../decider';
import { inBoth, type Wording } from '../../domain-error';
import { requireDate, requireDateInYear } from '../../refusals';
import { sameContent } from '../../same-content';
import type { IndicatorTarget, ReportedValue } from '../../scoring/indicator';
import { bandsOf, type RuleSet } from '../../scoring/rule-set';
import type { Addressed } from '../addressed';
import type { IndicatorEntry, TargetRevised } from '../indicators/indicators.facts';
import { activeIndicator, checkNumber } from '../indicators/indicators.rules';
import { checkedEvidence, type GivenEvidence } from './evidence-item';
import { refuse } from './results.errors';
import type { ResultEvent, ResultEvents, ResultsState } from './results.facts';

export interface ReportResult {
  readonly type: 'ReportResult';
  readonly occurredOn: CalendarDate;
  readonly measuredOn?: CalendarDate;
  readonly indicatorId: string;
  readonly value: ReportedValue;
  readonly evidence: GivenEvidence;
}

export interface ResultCommands {
  ReportResult: Addressed<ReportResult>;
}

/** What each needs on its unit: one of these. */
export const resultRights: CommandRights<ResultCommands> = {
  ReportResult: ['report'],
};

export const resultDecisions: DecisionTable<ResultsState, ResultCommands, ResultEvents> = {
  ReportResult: reportResult,
};

function reportResult(
  command: Addressed<ReportResult>,
  state: ResultsState,
  { actor: reportedBy }: DecideContext,
): readonly ResultEvent[] {
  const { type: _, fiscalYear, mode: _mode, evidence, ...report } = command;
  requireDateInYear(report.occurredOn, fiscalYear);
  if (report.measuredOn !== undefined) requireDate(report.measuredOn, 'measuredOn');
  const entry = activeIndicator(state, report.indicatorId, report.occurredOn);
  const data = { ...report, evidence: checkedEvidence(evidence, state), reportedBy };
  const known = state.results.get(data.indicatorId)?.get(data.occurredOn);
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

const RESULT_KINDS: Readonly<Record<IndicatorTarget['kind'], readonly ReportedValue['kind'][]>> = {
  'at-least': ['number'],
  'at-most': ['number'],
  equal: ['number'],
  'by-date': ['date'],
  qualitative: ['tier', 'band'],
  measure: [],
};

const A_NUMBER = { zh: '应是数值', en: 'a number' } as const;

/** What a target asks for. */
const WANTED = {
  'at-least': A_NUMBER,
  'at-most': A_NUMBER,
  equal: A_NUMBER,
  'by-date': { zh: '应是日期', en: 'a date' },
  qualitative: { zh: '应是等次或档次', en: 'a tier or a band' },
  measure: { zh: '取自账上，不用报告', en: 'taken from the ledger and not reported' },
} as const satisfies Record<IndicatorTarget['kind'], Wording>;

const GIVEN = {
  number: { zh: '数值', en: 'a number' },
  date: { zh: '日期', en: 'a date' },
  tier: { zh: '等次', en: 'a tier' },
  band: { zh: '档次', en: 'a band' },
} as const satisfies Record<ReportedValue['kind'], Wording>;

interface ReportedFor {
  readonly indicatorId: string;
  readonly ruleSet: RuleSet | undefined;
}

function checkValue(
  value: ReportedValue,
  target: IndicatorTarget,
  { indicatorId, ruleSet }: ReportedFor,
): void {
  if (!RESULT_KINDS[target.kind].includes(value.kind)) {
    const kinds = { kind: target.kind, value: value.kind };
    const said = { ...inBoth('wanted', WANTED[target.kind]), ...inBoth('given', GIVEN[value.kind]) };
    refuse('RESULT_DOES_NOT_FIT', { field: 'value', indicatorId, ...kinds, ...said });
  }
  if (value.kind === 'number') checkNumber(value.value, 'value.value');
  if (value.kind === 'date') requireDate(value.completedOn, 'value.completedOn');
  if (value.kind === 'tier' || value.kind === 'band') checkBand(value, ruleSet);
}

type Judged = Extract<ReportedValue, { kind: 'tier' | 'band' }>;

function checkBand(value: Judged, ruleSet: RuleSet | undefined): void {
  checkNumber(value.percent, 'value.percent');
  const bands = bandsOf(ruleSet?.qualitative);
  const name = value.kind === 'tier' ? value.tier : value.band;
  const band = bands.find((one) => one.kind === value.kind && one.name === name);
  if (!band) {
    const names = bands.map((one) => one.name).join(', ');
    return refuse('BAND_UNKNOWN', {
      field: value.kind === 'tier' ? 'value.tier' : 'value.band',
      name,
      names,
    });
  }
  const { fromPercent: from, toPercent: to } = band;
  const percent = Number(value.percent);
  const inside = percent >= from && (percent < to || (to === 100 && percent === 100));
  if (!inside)
    refuse('PERCENT_OUTSIDE_BAND', { field: 'value.percent', percent: value.percent, tier: name, from, to });
}
