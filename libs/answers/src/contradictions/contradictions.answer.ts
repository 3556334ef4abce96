import { checkPrinted, type JudgedRelation, type Paper, type SelfAssessmentStated } from '@ledger/domain';
import type { YearPoint } from '../point/point-in-time';
import type { LedgerEvent } from '../projection';
import { foldedYear, type YearAt } from '../year-at';
import { figureComputer } from './computed-figure';
import type { ContradictionsAnswer, Finding, StatementCheck } from './contradictions.types';
import { findingsOf } from './findings';
import { comparedWithLedger, ledgerTally, type Compared } from './ledger-tally';
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
  const { paper, verdicts, findings, compared } = checkedStatement(statement, year);
  const computed = ledgerTally(compared, paper);
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
  return checkedStatement(statement, year).findings.length;
}

/** What was compared in a report, and what was found. */
export function checkedStatement(statement: SelfAssessmentStated, year: YearAt): ComparedReport {
  return checkedReport(statement, (paper) =>
    comparedWithLedger(paper, figureComputer(year.at(statement.occurredOn))),
  );
}

/** The same with what is compared with a ledger, which may be nothing: then the report is checked against itself. */
export function checkedReport(
  { figures, relations }: Pick<SelfAssessmentStated, 'figures' | 'relations'>,
  comparedIn: (paper: Paper) => readonly Compared[] = () => [],
): ComparedReport {
  const { paper, verdicts, roots } = checkPrinted({ figures, relations });
  const compared = comparedIn(paper);
  const byId = new Map(relations.map((relation) => [relation.relationId, relation]));
  const ledger = ledgerTally(compared, paper).failures;
  return { paper, verdicts, compared, findings: findingsOf({ paper, relations: byId, roots, ledger }) };
}

/** The figures that the ledger computes too, and the relations of the report. */
export interface ComparedReport {
  readonly paper: Paper;
  readonly compared: readonly Compared[];
  readonly verdicts: readonly JudgedRelation[];
  readonly findings: readonly Finding[];
}
