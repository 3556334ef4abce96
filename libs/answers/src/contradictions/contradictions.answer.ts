import type { SelfAssessmentStated } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { figureComputer } from './computed-figure';
import type { ContradictionsAnswer, NotChecked, StatementCheck } from './contradictions.types';
import { findingsOf } from './findings';
import type { Figures } from './printed-sum';
import { checkFigure, checkRelation, type Failure, type Verdict } from './witness';

/** Every statement up to the point, held against the ledger and against itself. */
export function answerContradictions(events: readonly LedgerEvent[], point: YearPoint): ContradictionsAnswer {
  return contradictionsIn(foldedYear(events, point));
}

/** The same of a year however it came to be known. */
export function contradictionsIn(year: YearAt): ContradictionsAnswer {
  const statements = [...year.performance.statements.values()];
  return { statements: statements.map((statement) => checkStatement(statement, year)) };
}

/** Held against the ledger as of the day that the statement speaks of, at what is known at the point. */
export function checkStatement(statement: SelfAssessmentStated, year: YearAt): StatementCheck {
  const { occurredOn: asOf, statementId, title, publishedOn } = statement;
  const compute = figureComputer(year.at(asOf));
  const figures: Figures = new Map(statement.figures.map((figure) => [figure.figureId, figure]));
  const relations = new Tally();
  const computed = new Tally();
  for (const relation of statement.relations)
    relations.take(relation.relationId, checkRelation(relation, figures));
  for (const figure of statement.figures) {
    if (figure.computed) computed.take(figure.figureId, checkFigure(figure, compute(figure.computed)));
  }
  return {
    statementId,
    title,
    occurredOn: asOf,
    ...(publishedOn !== undefined && { publishedOn }),
    findings: findingsOf([...relations.failures, ...computed.failures], figures),
    relations: relations.counts,
    figures: computed.counts,
    notChecked: [...relations.notChecked, ...computed.notChecked],
  };
}

class Tally {
  readonly failures: Failure[] = [];
  readonly notChecked: NotChecked[] = [];
  private holding = 0;

  take(id: string, verdict: Verdict): void {
    if ('notChecked' in verdict) this.notChecked.push({ id, reason: verdict.notChecked });
    else if (verdict.holds) this.holding += 1;
    else this.failures.push(verdict.failure);
  }

  get counts() {
    return { holding: this.holding, failing: this.failures.length };
  }
}
