import type { EvidenceItem, IndicatorDefined, ResultReported } from '@ledger/domain';
import { once } from '../contradictions/once';
import { figureInReport } from '../report/figure-in-report';
import { reportsIn } from '../report/report.answer';
import type { StatementReport } from '../report/report.types';
import type { YearAt } from '../year-at';
import type { EvidenceAnswer, FoundEvidence, ResultEvidence } from './evidence.types';

/** What shows that the results are true, at the point. Those that were replaced keep theirs. */
export function evidenceIn(year: YearAt): EvidenceAnswer {
  const { documents } = year;
  const defined = documents.flatMap(({ type, data }) => (type === 'IndicatorDefined' ? [data] : []));
  const reported = documents.flatMap(({ type, data }) => (type === 'ResultReported' ? [data] : []));
  const reportOf = reportsOnce(year);
  const byIndicator = Map.groupBy(reported, ({ indicatorId }) => indicatorId);
  const indicators = new Map(defined.map((indicator) => [indicator.indicatorId, indicator]));
  return {
    results: [...indicators.values()].flatMap((indicator) => {
      const results = byIndicator.get(indicator.indicatorId) ?? [];
      return results.map((result, i) =>
        withItems(indicator, { result, replaced: i + 1 < results.length, reportOf }),
      );
    }),
  };
}

type ReportOf = (statementId: string) => StatementReport | undefined;

/** Reading the text of reports takes long: only if a figure is asked for. */
function reportsOnce(year: YearAt): ReportOf {
  const byId = once(() => new Map(reportsIn(year).reports.map((report) => [report.statementId, report])));
  return (statementId) => byId().get(statementId);
}

interface Reported {
  readonly result: ResultReported;
  readonly replaced: boolean;
  readonly reportOf: ReportOf;
}

function withItems(
  { indicatorId, level2, level3 }: IndicatorDefined,
  { result: { occurredOn, evidence }, replaced, reportOf }: Reported,
): ResultEvidence {
  const items = evidence.map((item) => found(item, reportOf));
  return { indicatorId, level2, level3, occurredOn, replaced, items };
}

function found(item: EvidenceItem, reportOf: ReportOf): FoundEvidence {
  if (item.kind !== 'figure') return item;
  const report = reportOf(item.statementId);
  const inReport = report && figureInReport(report, item.figureId);
  return { ...item, ...(inReport && { inReport }) };
}
