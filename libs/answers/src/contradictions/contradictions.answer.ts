import { checkPrinted, type SelfAssessmentStated } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { figureComputer } from './computed-figure';
import type { ContradictionsAnswer, StatementCheck } from './contradictions.types';
import { findingsOf } from './findings';
import { ledgerTally } from './ledger-tally';
import { relationTally } from './relation-tally';

/** The check of every report up to the point against the ledger and against itself. */
export function answerContradictions(events: readonly LedgerEvent[], point: YearPoint): ContradictionsAnswer {
  return contradictionsIn(foldedYear(events, point));
}

/** The same of a year however it came to be known. */
export function contradictionsIn(year: YearAt): ContradictionsAnswer {
  const statements = [...year.performance.statements.values()];
  return { statements: statements.map((statement) => checkStatement(statement, year)) };
}

/** Compared with the ledger as of the last day of the report's period, by what is known at the point. */
export function checkStatement(statement: SelfAssessmentStated, year: YearAt): StatementCheck {
  const { occurredOn, statementId, title, publishedOn } = statement;
  const { paper, verdicts, findings, computed } = checked(statement, year);
  const stated = relationTally(verdicts, paper);
  return {
    statementId,
    title,
    occurredOn,
    ...(publishedOn !== undefined && { publishedOn }),
    findings,
    lastDigits: [...stated.lastDigits, ...computed.lastDigits],
    heldLoosely: [...stated.heldLoosely, ...computed.heldLoosely],
    relations: stated.counts,
    figures: computed.counts,
    notChecked: [...stated.notChecked, ...computed.notChecked],
  };
}

/** The number of findings of {@link checkStatement}, without its other results. */
export function findingCount(statement: SelfAssessmentStated, year: YearAt): number {
  return checked(statement, year).findings.length;
}

function checked({ occurredOn: asOf, figures, relations }: SelfAssessmentStated, year: YearAt) {
  const { paper, verdicts, roots } = checkPrinted({ figures, relations });
  const computed = ledgerTally(paper, figureComputer(year.at(asOf)));
  const byId = new Map(relations.map((relation) => [relation.relationId, relation]));
  const findings = findingsOf({ paper, relations: byId, roots, ledger: computed.failures });
  return { paper, verdicts, findings, computed };
}
