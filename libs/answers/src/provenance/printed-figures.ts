import type { CalendarDate, ComputedFigure, SelfAssessmentStated, StatedFigure } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { checkedReport } from '../contradictions/contradictions.answer';
import { onceOfEach } from '../contradictions/once';
import { measureKey } from './known-measures';
import type { OwnContradiction } from './provenance.types';

interface Found {
  readonly report: SelfAssessmentStated;
  readonly stated: StatedFigure;
}

/** What reports print, the later report first. */
export class PrintedFigures {
  private readonly byKey: ReadonlyMap<string, readonly Found[]>;
  /** What a report contradicts in itself. */
  private readonly findingsOf = onceOfEach((report: SelfAssessmentStated) => checkedReport(report).findings);

  constructor(
    private readonly reports: readonly SelfAssessmentStated[],
    private readonly asOf: CalendarDate,
  ) {
    const printed = reports.toReversed().flatMap((report) =>
      report.figures.flatMap((stated) => {
        const { computed, value } = stated;
        return computed && value.trim() !== '' ? [{ report, stated, key: measureKey(computed) }] : [];
      }),
    );
    this.byKey = Map.groupBy(printed, ({ key }) => key);
  }

  /** Of reports of this day. */
  get figures(): readonly StatedFigure[] {
    return this.ofDay().flatMap(({ figures }) => figures);
  }

  of(figure: ComputedFigure): Found | undefined {
    return this.byKey.get(measureKey(figure))?.find(({ report }) => report.occurredOn === this.asOf);
  }

  otherDays(figure: ComputedFigure): readonly CalendarDate[] {
    const days = (this.byKey.get(measureKey(figure)) ?? []).map(({ report }) => report.occurredOn);
    return [...new Set(days)].filter((day) => day !== this.asOf).sort();
  }

  against(report: SelfAssessmentStated, figureId: string): readonly Bilingual[] {
    return this.findingsOf(report).flatMap(({ rootFigureId, witnesses }) =>
      witnesses
        .filter((witness) => rootFigureId === figureId || witness.figureId === figureId)
        .map(({ text }) => text),
    );
  }

  contradictions(): readonly OwnContradiction[] {
    return this.ofDay().flatMap((report) =>
      this.findingsOf(report).map(({ rootFigureId, label, witnesses }) => ({
        ...{ statementId: report.statementId, rootFigureId, label },
        witnesses: witnesses.map(({ text }) => text),
      })),
    );
  }

  private ofDay(): readonly SelfAssessmentStated[] {
    return this.reports.filter(({ occurredOn }) => occurredOn === this.asOf);
  }
}
