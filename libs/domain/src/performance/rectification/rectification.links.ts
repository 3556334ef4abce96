import { parseLineKey } from '../../budget/line/budget-line';
import { WARNING_CODES } from '../../warning-codes';
import { requireTexts } from '../../refusals';
import type { IndicatorsState } from '../indicators/indicators.facts';
import type { StatementsState } from '../statements/statements.facts';
import { refuse } from './rectification.errors';
import type { ProblemFound, RectificationState } from './rectification.facts';

export interface LinkedState extends RectificationState, IndicatorsState, StatementsState {}

/**
 * What a problem is about must be there. Lines and projects are of another stream: of a line only the form is checked.
 */
export function checkLinks(problem: ProblemFound, state: LinkedState): void {
  const { lines = [], projectCodes = [], indicatorIds = [], findings = [], warning, statementId } = problem;
  for (const [i, line] of lines.entries()) known(parseLineKey(line) !== undefined, `lines.${i}`, line);
  for (const [i, code] of projectCodes.entries()) requireTexts({ [`projectCodes.${i}`]: code });
  for (const [i, id] of indicatorIds.entries()) known(state.indicators.has(id), `indicatorIds.${i}`, id);
  for (const [i, { statementId: of, figureId }] of findings.entries()) {
    const statement = state.statements.get(of);
    known(statement !== undefined, `findings.${i}.statementId`, of);
    const isPrinted = statement?.figures.some((figure) => figure.figureId === figureId) === true;
    known(isPrinted, `findings.${i}.figureId`, figureId);
  }
  if (warning !== undefined) known(WARNING_CODES.includes(warning), 'warning', warning);
  if (statementId !== undefined) known(state.statements.has(statementId), 'statementId', statementId);
}

function known(isKnown: boolean, field: string, value: string): void {
  if (!isKnown) refuse('PROBLEM_LINK_UNKNOWN', { field, value });
}
