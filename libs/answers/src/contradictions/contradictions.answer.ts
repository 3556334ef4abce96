import { checkPrinted, type SelfAssessmentStated } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { figureComputer } from './computed-figure';
import type { ContradictionsAnswer, StatementCheck } from './contradictions.types';
import { findingsOf } from './findings';
import { ledgerTally } from './ledger-tally';
import { relationTally } from './relation-tally';

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
  const { occurredOn: asOf, statementId, title, publishedOn, figures, relations } = statement;
  const { paper, verdicts, roots } = checkPrinted({ figures, relations });
  const stated = relationTally(verdicts, paper);
  const computed = ledgerTally(paper, figureComputer(year.at(asOf)));
  const byId = new Map(relations.map((relation) => [relation.relationId, relation]));
  return {
    statementId,
    title,
    occurredOn: asOf,
    ...(publishedOn !== undefined && { publishedOn }),
    findings: findingsOf({ paper, relations: byId, roots, ledger: computed.failures }),
    lastDigits: [...stated.lastDigits, ...computed.lastDigits],
    heldLoosely: [...stated.heldLoosely, ...computed.heldLoosely],
    relations: stated.counts,
    figures: computed.counts,
    notChecked: [...stated.notChecked, ...computed.notChecked],
  };
}
