import {
  dayOfYear,
  gradeOf,
  sumOfSplits,
  THREE_PUBLIC_KINDS,
  THREE_PUBLIC_NAMES,
  type CalendarDate,
  type CodeScope,
  type LineKey,
} from '@ledger/domain';
import { addSums, noSums, type Sums } from '../execution/booked';
import { availableOf, figuresOf } from '../execution/figures';
import { projectsNotBegunIn } from '../execution/not-begun';
import { coordinatesOf } from '../execution/names';
import { foldInto, project } from '../projection';
import { IncrementalScorer } from '../incremental/incremental-scorer';
import { CardOn, ledgerOver } from '../scorecard/card';
import { performanceProjection, type CardId } from '../scorecard/scorecard.projection';
import { EventsByDay } from '../series/days';
import { NO_CONTROL_NUMBER } from '../three-public/three-public.answer';
import { threePublicProjection } from '../three-public/three-public.projection';
import { ThreePublicSpending, totalOf } from '../three-public/three-public-spending';
import type { YearAt } from '../year-at';
import type { ControlFacts, ScoreFacts } from './rule-warnings';
import { standingWarnings, type StandingFacts } from './standing-warnings';
import type { Warning } from './warnings.types';

interface LineSums {
  readonly totals: Sums;
  readonly lines: ReadonlyMap<LineKey, Sums>;
}

/** The warnings of one day after another, each day from what it adds to the day before. Days are asked in order. */
export class WarningDays {
  private readonly performance = performanceProjection.initialState();
  private readonly documents: EventsByDay;
  private readonly scorers = new Map<CardId, IncrementalScorer>();
  private readonly spending: ThreePublicSpending;
  private readonly controls;
  private readonly scope: CodeScope;

  constructor(private readonly year: YearAt) {
    const { documents, execution, point } = year;
    const { fiscalYear } = point;
    this.documents = new EventsByDay(documents);
    this.spending = new ThreePublicSpending(execution.booked);
    this.controls = project(threePublicProjection, documents).controls;
    this.scope = { fiscalYear, declared: execution.declared };
  }

  on(asOf: CalendarDate): readonly Warning[] {
    const sums = this.year.execution.booked.sumsBy(({ line }) => line, dayOfYear(asOf));
    const whole = noSums();
    for (const part of sums.values()) addSums(whole, part);
    const lines = coordinatesOf([...sums.keys()].sort());
    return standingWarnings({
      point: { ...this.year.point, asOf },
      threePublic: this.controlFacts(asOf),
      ...this.cards(asOf, { totals: whole, lines: sums }),
      execution: {
        totals: figuresOf(whole),
        lines: Array.from(lines.keys(), (line) => {
          const { amounts } = sums.get(line) ?? noSums();
          return { line, figures: { availableFen: availableOf(amounts) } };
        }),
        projectsNotBegun: projectsNotBegunIn(sums, lines, this.scope),
      },
    });
  }

  private controlFacts(asOf: CalendarDate): ControlFacts {
    const control = this.controls.findLast(({ control: { occurredOn } }) => occurredOn <= asOf)?.control;
    const amounts = this.spending.executed(dayOfYear(asOf));
    return {
      ...(control && { control }),
      executedFen: totalOf(amounts),
      byKind: THREE_PUBLIC_KINDS.map((kind) => {
        const controlFen = control?.byKind?.[kind];
        const figures = { name: THREE_PUBLIC_NAMES[kind], executedFen: amounts[kind] };
        return controlFen === undefined ? figures : { ...figures, controlFen };
      }),
      notices: control ? [] : [NO_CONTROL_NUMBER],
    };
  }

  private cards(asOf: CalendarDate, sums: LineSums): Pick<StandingFacts, 'scorecard' | 'projects'> {
    for (const document of this.documents.reach(asOf)) {
      foldInto(performanceProjection, this.performance, document);
    }
    return {
      scorecard: this.scoreFacts(asOf, sums, undefined),
      projects: [...this.performance.cards.values()].map(({ cardId, name }) => ({
        name,
        score: this.scoreFacts(asOf, sums, cardId),
      })),
    };
  }

  private scoreFacts(asOf: CalendarDate, sums: LineSums, cardId: CardId): ScoreFacts {
    const ruleSet = this.year.performance.adoption?.ruleSet;
    const ledger = ledgerOver(sums, CardOn.in(this.performance, cardId));
    const indicators = this.scorerOf(cardId).read(this.performance, { asOf, ledger });
    const total = sumOfSplits(indicators.flatMap(({ points }) => points ?? []));
    return { indicators, ...(ruleSet && { ruleSet, grade: gradeOf(total, ruleSet) }) };
  }

  private scorerOf(cardId: CardId): IncrementalScorer {
    const known = this.scorers.get(cardId);
    if (known) return known;
    const { performance, point } = this.year;
    const ruleSet = performance.adoption?.ruleSet;
    const scorer = new IncrementalScorer({ ruleSet, fiscalYear: point.fiscalYear, cardId });
    this.scorers.set(cardId, scorer);
    return scorer;
  }
}
