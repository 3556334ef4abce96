import type { CalendarDate } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { parseDecimal } from '../../decimal';
import { requireDate, requireDateInYear, requireEntries, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { Addressed } from '../addressed';
import type { StatedFigure, StatedRelation, StatedUnit } from './self-assessment';
import { refuse } from './statements.errors';
import type { StatementEvent, StatementEvents, StatementsState } from './statements.facts';

export interface StateSelfAssessment {
  readonly type: 'StateSelfAssessment';
  readonly occurredOn: CalendarDate;
  readonly publishedOn?: CalendarDate;
  readonly statementId: string;
  readonly title: string;
  readonly figures: readonly StatedFigure[];
  readonly relations: readonly StatedRelation[];
}

export interface StatementCommands {
  StateSelfAssessment: Addressed<StateSelfAssessment>;
}

export const statementDecisions: DecisionTable<StatementsState, StatementCommands, StatementEvents> = {
  StateSelfAssessment: stateSelfAssessment,
};

/** What a published report prints, kept as it stands: only its form is checked, contradictions are found by reading. */
function stateSelfAssessment(
  command: Addressed<StateSelfAssessment>,
  { statements }: StatementsState,
): readonly StatementEvent[] {
  const { type: _, fiscalYear, yearOpened: _opened, ...data } = command;
  requireDateInYear(data.occurredOn, fiscalYear);
  if (data.publishedOn !== undefined) requireDate(data.publishedOn, 'publishedOn');
  requireTexts({ statementId: data.statementId, title: data.title });
  requireEntries(data.figures, 'figures');
  const figures = figuresById(data.figures);
  for (const [i, relation] of data.relations.entries()) checkRelation(relation, figures, `relations.${i}`);
  const known = statements.get(data.statementId);
  if (!known) return [{ type: 'SelfAssessmentStated', data }];
  return sameContent(known, data)
    ? []
    : refuse('STATEMENT_ID_TAKEN', { field: 'statementId', statementId: data.statementId });
}

function figuresById(figures: readonly StatedFigure[]): ReadonlyMap<string, StatedFigure> {
  const known = new Map<string, StatedFigure>();
  for (const [i, figure] of figures.entries()) {
    const { figureId } = figure;
    const readable =
      figure.unit === 'TEXT' ? figure.value.trim() !== '' : parseDecimal(figure.value) !== undefined;
    if (known.has(figureId) || !readable) refuse('FIGURE_INVALID', { field: `figures.${i}`, figureId });
    known.set(figureId, figure);
  }
  for (const [i, { changeOf }] of figures.entries()) {
    if (changeOf !== undefined && !known.has(changeOf))
      refuse('FIGURE_INVALID', { field: `figures.${i}.changeOf`, figureId: changeOf });
  }
  return known;
}

function checkRelation(
  relation: StatedRelation,
  figures: ReadonlyMap<string, StatedFigure>,
  field: string,
): void {
  const unitOf = (figureId: string): StatedUnit =>
    figures.get(figureId)?.unit ?? refuse('FIGURE_INVALID', { field, figureId });
  const [head, ...rest] = figuresOf(relation).map((figureId) => ({ figureId, unit: unitOf(figureId) }));
  const odd = rest.find(({ unit }) => unit !== head?.unit);
  if (odd) refuse('FIGURE_INVALID', { field, figureId: odd.figureId });
  if (relation.kind === 'rate' && unitOf(relation.rate) !== 'PERCENT')
    refuse('FIGURE_INVALID', { field, figureId: relation.rate });
}

/** The figures of a relation that must share a unit. */
function figuresOf(relation: StatedRelation): readonly string[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total, ...relation.parts.map(({ figureId }) => figureId)];
    case 'rate':
      return [...relation.numerator, ...relation.denominator].map(({ figureId }) => figureId);
    case 'same':
      return relation.figures;
  }
}
