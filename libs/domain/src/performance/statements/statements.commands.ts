import type { CommandRights } from '../../access/roles';
import type { CalendarDate } from '../../calendar';
import type { DecisionTable } from '../../decider';
import { parseDecimal } from '../../decimal';
import { requireDate, requireDateInYear, requireEntries, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import type { Addressed } from '../addressed';
import type { PrintedChapter } from './report-text';
import type { StatedFigure, StatedRelation } from './self-assessment';
import { isBlank, isComplete, misfitIn } from './stated-relation';
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
  readonly chapters?: readonly PrintedChapter[];
}

export interface StatementCommands {
  StateSelfAssessment: Addressed<StateSelfAssessment>;
}

/** What each needs on its unit: one of these. */
export const statementRights: CommandRights<StatementCommands> = {
  StateSelfAssessment: ['report'],
};

export const statementDecisions: DecisionTable<StatementsState, StatementCommands, StatementEvents> = {
  StateSelfAssessment: stateSelfAssessment,
};

/**
 * Stores the content of a published report as printed. Checks only its form; contradictions are found when it is read.
 */
function stateSelfAssessment(
  command: Addressed<StateSelfAssessment>,
  { statements }: StatementsState,
): readonly StatementEvent[] {
  const { type: _, fiscalYear, mode: _mode, ...data } = command;
  requireDateInYear(data.occurredOn, fiscalYear);
  if (data.publishedOn !== undefined) requireDate(data.publishedOn, 'publishedOn');
  requireTexts({ statementId: data.statementId, title: data.title });
  requireEntries(data.figures, 'figures');
  for (const [i, { label, chapter, note, measureWord }] of data.figures.entries()) {
    const at = `figures.${i}`;
    requireTexts({
      [`${at}.label`]: label,
      [`${at}.chapter`]: chapter,
      [`${at}.note`]: note,
      [`${at}.measureWord`]: measureWord,
    });
  }
  requireChapters(data.chapters ?? []);
  const figures = figuresById(data.figures);
  for (const [i, relation] of data.relations.entries()) checkRelation(relation, figures, `relations.${i}`);
  const known = statements.get(data.statementId);
  if (!known) return [{ type: 'SelfAssessmentStated', data }];
  return sameContent(known, data)
    ? []
    : refuse('STATEMENT_ID_TAKEN', { field: 'statementId', statementId: data.statementId });
}

function requireChapters(chapters: readonly PrintedChapter[]): void {
  for (const [i, { chapter, heading, paragraphs }] of chapters.entries()) {
    const at = `chapters.${i}`;
    requireTexts({ [`${at}.chapter`]: chapter, [`${at}.heading`]: heading });
    for (const [j, paragraph] of paragraphs.entries()) requireTexts({ [`${at}.paragraphs.${j}`]: paragraph });
  }
}

function figuresById(figures: readonly StatedFigure[]): ReadonlyMap<string, StatedFigure> {
  const known = new Map<string, StatedFigure>();
  for (const [i, figure] of figures.entries()) {
    const { figureId } = figure;
    if (known.has(figureId) || !isReadable(figure))
      refuse('FIGURE_INVALID', { field: `figures.${i}`, figureId });
    known.set(figureId, figure);
  }
  for (const [i, { changeOf }] of figures.entries()) {
    if (changeOf !== undefined && !known.has(changeOf))
      refuse('FIGURE_INVALID', { field: `figures.${i}.changeOf`, figureId: changeOf });
  }
  return known;
}

/** A word, a number, or a field that was left blank. Only counts have measure words. */
function isReadable({ unit, value, measureWord }: StatedFigure): boolean {
  if (measureWord !== undefined && unit !== 'COUNT') return false;
  if (unit === 'TEXT') return value.trim() !== '';
  return parseDecimal(value) !== undefined || isBlank(value);
}

function checkRelation(
  relation: StatedRelation,
  figures: ReadonlyMap<string, StatedFigure>,
  field: string,
): void {
  if (!isComplete(relation)) refuse('RELATION_INCOMPLETE', { field, relationId: relation.relationId });
  const odd = misfitIn(relation, (figureId) => figures.get(figureId));
  if (odd !== undefined) refuse('FIGURE_INVALID', { field, figureId: odd });
}
