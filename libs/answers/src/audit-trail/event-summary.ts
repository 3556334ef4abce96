import { decimalText, type PerformanceEvents, type UnitEvents } from '@ledger/domain';
import type { LedgerEvents } from '../projection';
import { authoritySummaries } from './authority-summaries';
import { spendingSummaries, yearSummaries } from './spending-summaries';
import { document, targetText, valueText, type EventSummary, type SummaryTable } from './summary';

/** What one fact says, in a line. */
export function summaryOf<K extends keyof LedgerEvents>(event: {
  readonly type: K;
  readonly data: LedgerEvents[K];
}): EventSummary {
  return SUMMARIES[event.type](event.data);
}

const unitSummaries: SummaryTable<UnitEvents> = {
  UnitRegistered: ({ unitCode, name, region }) => ({
    text: { zh: `${unitCode} ${name}，${region}`, en: `${unitCode} ${name}, ${region}` },
  }),
  StaffingRecorded: ({ authorised, filled }) => ({
    text: { zh: `编制 ${authorised} 人，在职 ${filled} 人`, en: `${filled} of ${authorised} posts filled` },
  }),
};

const performanceSummaries: SummaryTable<PerformanceEvents> = {
  IndicatorDefined: ({ level3, weightHundredths, target }) => {
    const points = decimalText(BigInt(weightHundredths), 2);
    const { zh, en } = targetText(target);
    return { text: { zh: `${level3}，${points} 分，${zh}`, en: `${level3}, ${points} points, ${en}` } };
  },
  TargetRevised: ({ indicatorId, target, reason, documentNo }) => {
    const { zh, en } = targetText(target);
    const text = {
      zh: `${indicatorId} 改为 ${zh}：${reason}`,
      en: `${indicatorId} becomes ${en}: ${reason}`,
    };
    return { ...document(documentNo), text };
  },
  IndicatorWithdrawn: ({ indicatorId, reason }) => ({
    text: { zh: `${indicatorId}：${reason}`, en: `${indicatorId}: ${reason}` },
  }),
  ResultReported: ({ indicatorId, value }) => {
    const { zh, en } = valueText(value);
    return { text: { zh: `${indicatorId}：${zh}`, en: `${indicatorId}: ${en}` } };
  },
  ScoringRuleSetAdopted: ({ ruleSet, documentNo }) => ({ ...document(documentNo), text: ruleSet.name }),
  SelfAssessmentStated: ({ title, figures, relations }) => ({
    text: {
      zh: `${title}（${figures.length} 个数字，${relations.length} 个勾稽关系）`,
      en: `${title} (${figures.length} figures, ${relations.length} relations)`,
    },
  }),
};

const SUMMARIES: SummaryTable<LedgerEvents> = {
  ...unitSummaries,
  ...authoritySummaries,
  ...spendingSummaries,
  ...yearSummaries,
  ...performanceSummaries,
};
