import type { CalendarDate, SelfAssessmentStated, StatedUnit } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { isOverZero } from '../contradictions/as-printed';
import { figureComputer, type Computed } from '../contradictions/computed-figure';
import { decimalsOf, exactText, rounded } from '../contradictions/fraction';
import type { YearAt } from '../year-at';
import { bearsOnFigures, isAssumedEvent, markOf } from '../assumed/assumed-mark';
import { bearsOn } from './bearing';
import { knownAround } from './known-around';
import { measuresOf, measuresStated, type KnownMeasure } from './known-measures';
import { PrintedFigures } from './printed-figures';
import type { KnownFigure, KnownStanding, WithoutAssumedAnswer } from './provenance.types';
import type { AssumedMark } from '../assumed/assumed-mark.types';

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
  const known = knownAround(year);
  const assumed = known.filter(isAssumedEvent);
  const reports = known.flatMap(reportOf);
  const printed = new PrintedFigures(reports, point.asOf);
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

/** A report that is itself assumed proves nothing. */
function reportOf(event: YearAt['documents'][number]): readonly SelfAssessmentStated[] {
  const isInvented = isAssumedEvent(event) && event.assumed.what === undefined;
  return event.type === 'SelfAssessmentStated' && !isInvented ? [event.data] : [];
}

function computedFigure(
  { figure, label, unit }: KnownMeasure,
  computed: Computed,
  printed: PrintedFigures,
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
  printed: PrintedFigures,
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
  return unit !== 'PERCENT' && decimalsOf(exact) > 2 ? exact : rounded(computed, 2);
}
