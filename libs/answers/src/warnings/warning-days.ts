import { dayOfYear, gradeOf, sumOfSplits, type CalendarDate, type CodeScope } from '@ledger/domain';
import { lineSums, type LineSums } from '../execution/line-sums';
import { foldInto, project } from '../projection';
import { IncrementalScorer } from '../incremental/incremental-scorer';
import { CardOn, ledgerOver } from '../scorecard/card';
import { performanceProjection, type CardId } from '../scorecard/scorecard.projection';
import { EventsByDay } from '../series/days';
import { threePublicProjection } from '../three-public/three-public.projection';
import { ThreePublicSpending } from '../three-public/three-public-spending';
import type { YearAt } from '../year-at';
import { controlFacts, executionFacts } from './day-facts';
import type { ScoreFacts } from './rule-warnings';
import { standingWarnings, type StandingFacts } from './standing-warnings';
import type { Warning } from './warnings.types';

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
    const sums = lineSums(this.year.execution.booked, dayOfYear(asOf));
    const control = this.controls.findLast(({ control: { occurredOn } }) => occurredOn <= asOf)?.control;
    return standingWarnings({
      point: { ...this.year.point, asOf },
      threePublic: controlFacts(control, this.spending, dayOfYear(asOf)),
      ...this.cards(asOf, sums),
      performance: this.performance,
      execution: executionFacts(sums, this.scope),
    });
  }

  private cards(asOf: CalendarDate, sums: LineSums): Pick<StandingFacts, 'scorecard' | 'projects'> {
    for (const document of this.documents.reach(asOf)) {
      foldInto(performanceProjection, this.performance, document);
    }
    return {
      scorecard: this.scoreFacts(asOf, sums, undefined),
      projects: [...this.performance.cards.values()].map(({ cardId, name }) => ({
        cardId,
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
