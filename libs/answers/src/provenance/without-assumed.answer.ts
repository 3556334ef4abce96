import {
  checkPrinted,
  lastDayOf,
  type CalendarDate,
  type ComputedFigure,
  type SelfAssessmentStated,
  type StatedFigure,
  type StatedUnit,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { isOverZero } from '../contradictions/as-printed';
import { figureComputer, type Computed } from '../contradictions/computed-figure';
import type { Finding } from '../contradictions/contradictions.types';
import { findingsOf } from '../contradictions/findings';
import { exactText, rounded } from '../contradictions/fraction';
import type { YearAt } from '../year-at';
import { bearsOnFigures, isAssumedEvent, markOf } from './assumed-mark';
import { bearsOn } from './bearing';
import { measureKey, measuresOf, measuresStated, type KnownMeasure } from './known-measures';
import type {
  AssumedMark,
  KnownFigure,
  KnownStanding,
  OwnContradiction,
  WithoutAssumedAnswer,
} from './provenance.types';

const STANDING_NAMES = {
  computed: { zh: '账上算得', en: 'computed' },
  printed: { zh: '报告印出', en: 'printed' },
  refused: { zh: '不能回答', en: 'refused' },
} as const satisfies Record<KnownStanding, Bilingual>;

/**
 * What can be said at the point without what is assumed. A figure is computed if nothing that bears on it is assumed. If
 * it cannot be, the figure that a report prints for this very day is said. Otherwise it is refused, with the reason.
 */
export function withoutAssumedIn(year: YearAt): WithoutAssumedAnswer {
  const { point } = year;
  // An event behind the point may lie before it, if its day is assumed.
  const known = [...year.documents, ...laterIn(year)];
  const assumed = known.filter(isAssumedEvent);
  const reports = known.flatMap(reportOf);
  const printed = new Printed(reports, point.asOf);
  const compute = figureComputer(year);
  const measures = measuresOf(year);
  const figures = [...measures, ...measuresStated(printed.figures, measures)].flatMap((measure) => {
    const bearing = assumed.filter((event) => bearsOn(measure.figure, event, point));
    const mark = markOf(bearing);
    return mark
      ? withheld(measure, mark, printed)
      : computedFigure(measure, compute(measure.figure), printed);
  });
  const mark = markOf(assumed.filter((event) => bearsOnFigures(event.assumed, point)));
  return { figures, contradictions: printed.contradictions(), ...(mark && { assumed: mark }) };
}

/** What is known at the point and lies behind its day, up to the end of the year. */
function laterIn(year: YearAt): YearAt['documents'] {
  const end = lastDayOf(year.point.fiscalYear);
  if (year.point.asOf >= end) return [];
  const here = new Set(year.documents.map(({ eventId }) => eventId));
  return year.at(end).documents.filter(({ eventId }) => !here.has(eventId));
}

/** A report that is itself assumed proves nothing. */
function reportOf(event: YearAt['documents'][number]): readonly SelfAssessmentStated[] {
  const isInvented = isAssumedEvent(event) && event.assumed.what === undefined;
  return event.type === 'SelfAssessmentStated' && !isInvented ? [event.data] : [];
}

function computedFigure(
  { figure, label, unit }: KnownMeasure,
  computed: Computed,
  printed: Printed,
): readonly KnownFigure[] {
  if (computed === undefined) return [];
  const value = textIn(computed, unit);
  return [
    {
      ...{ measure: figure.measure, label, unit, ...standing('computed'), contradictions: [] },
      ...(value !== undefined && { value }),
      printedOn: printed.otherDays(figure),
    },
  ];
}

function withheld(
  { figure, label, unit }: KnownMeasure,
  assumed: AssumedMark,
  printed: Printed,
): readonly KnownFigure[] {
  const found = printed.of(figure);
  const printedOn = printed.otherDays(figure);
  const about = { measure: figure.measure, label, assumed, printedOn };
  if (!found) {
    const reason = whyNot(assumed, printedOn);
    return [{ ...about, unit, ...standing('refused'), contradictions: [], reason }];
  }
  const { report, stated } = found;
  const { statementId, title } = report;
  const { figureId, chapter, value } = stated;
  return [
    {
      ...{ ...about, unit: stated.unit, value, ...standing('printed') },
      printed: { statementId, title, figureId, chapter },
      contradictions: printed.against(report, figureId),
      reason: whyNot(assumed, []),
    },
  ];
}

function standing(name: KnownStanding) {
  return { standing: name, standingName: STANDING_NAMES[name] };
}

function whyNot({ text, assumptions }: AssumedMark, printedOn: readonly CalendarDate[]): Bilingual {
  const [first] = assumptions;
  const why = first ? `：${first.why}` : '';
  const days = printedOn.join('、');
  const [zh, en] = days === '' ? ['', ''] : [`。${days} 有印出的数`, `. It is printed for ${days}`];
  return { zh: `${text.zh}${why}${zh}`, en: `${text.en}${why}${en}` };
}

/** Undefined where the rate is undefined. */
function textIn(computed: NonNullable<Computed>, unit: StatedUnit): string | undefined {
  if (typeof computed === 'string') return computed;
  if (isOverZero(computed)) return undefined;
  if (unit === 'COUNT') return exactText(computed);
  const exact = exactText(computed);
  // Amounts of whole fen may need more decimals than are usual.
  return unit !== 'PERCENT' && decimals(exact) > 2 ? exact : rounded(computed, 2);
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

interface Found {
  readonly report: SelfAssessmentStated;
  readonly stated: StatedFigure;
}

/** What reports print, the later report first. */
class Printed {
  private readonly byKey = new Map<string, Found[]>();
  private readonly findings = new Map<SelfAssessmentStated, readonly Finding[]>();

  constructor(
    private readonly reports: readonly SelfAssessmentStated[],
    private readonly asOf: CalendarDate,
  ) {
    for (const report of reports.toReversed())
      for (const stated of report.figures) {
        if (!stated.computed || stated.value.trim() === '') continue;
        const key = measureKey(stated.computed);
        this.byKey.set(key, [...(this.byKey.get(key) ?? []), { report, stated }]);
      }
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

  /** What the report contradicts in itself. */
  private findingsOf(report: SelfAssessmentStated): readonly Finding[] {
    const known = this.findings.get(report);
    if (known) return known;
    const { paper, roots } = checkPrinted(report);
    const relations = new Map(report.relations.map((relation) => [relation.relationId, relation]));
    const found = findingsOf({ paper, relations, roots, ledger: [] });
    this.findings.set(report, found);
    return found;
  }
}
