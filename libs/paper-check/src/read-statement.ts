import type { Paper, Table } from '@ledger/papers';
import { basicTotals, sameConcepts, threePublicParts } from './duties/between-tables';
import { codeSums } from './duties/code-sums';
import { columnSums } from './duties/column-sums';
import { looseForms } from './duties/loose-form';
import { leadingTotals } from './duties/leading-totals';
import { lastTotals } from './duties/last-totals';
import { rateColumns } from './duties/rate-columns';
import { isRuledIn, longForms, scoreForms } from './duties/score-form';
import { listedParts } from './duties/listed-parts';
import { listedProjects } from './duties/listed-projects';
import { projectsInText } from './duties/scores-in-text';
import { figuresOfTable } from './duties/table-figures';
import { totalRows } from './duties/total-rows';
import type { Layout } from './layouts/layout';
import type { Duty, PaperFigure, PaperStatement } from './statement';
import { codeNamesOf, type CodeNames } from './remarks/name-remarks';
import { blankConcepts, conceptOf } from './tables/concepts';
import { amountTables, type AmountTable } from './tables/read-table';
import { recognise, type KnownTable } from './tables/recognise';
import { besideForms, withoutTwice } from './text/beside-forms';
import { chapterParagraphs } from './text/chapters';
import { withoutOverlong } from './text/overlong';
import { paperFacts, type PaperFacts } from './text/paper-facts';
import { conceptSums } from './text/section-sums';
import { textStatement } from './text/text-statement';

/** The statement of a paper, and the kind of the paper. */
export interface UnderstoodPaper {
  readonly facts: PaperFacts;
  readonly statement: PaperStatement;
  /** Its text without its tables, in order. */
  readonly paragraphs: readonly string[];
  /** The names that its tables print for each code. */
  readonly codeNames: CodeNames;
}

/** Understands the text of a paper: tables by their heads, sentences by common patterns. */
export function readStatement(paper: Paper, layouts: readonly Layout[]): UnderstoodPaper {
  const { blocks } = paper;
  const facts = paperFacts(paper);
  const tables = amountTables(blocks);
  const known = recognise(tables, layouts);
  const isRuled = isRuledIn(blocks);
  const forms = scoreForms(blocks, isRuled);
  const loose = looseForms(blocks, (table, index) => forms.has(index) || isInColumns(table), isRuled);
  const scored = [...forms.values(), ...loose.forms];
  const ofForms = scored.flatMap((form) => form.figures);
  const taken = new Set(ofForms.map(({ figureId }) => figureId.replace(/^s/u, 't')));
  // A number in a self-evaluation form is not a figure of a table of amounts as well.
  const inColumns = tables.filter(({ index }) => !loose.tables.has(index));
  const printed = inColumns
    .flatMap((table) => withConcepts(figuresOfTable(table), { table, known, facts }))
    .filter(({ figureId }) => !taken.has(figureId));
  const paragraphs = chapterParagraphs(blocks);
  const { judged, overlong } = withoutOverlong(paragraphs);
  const text = textStatement(judged, { layouts, tables: known, facts, figures: printed });
  const said = withoutTwice(text, ofForms);
  const figures = [...printed, ...besideForms(said, ofForms)];
  const duties = [
    ...inColumns.filter(({ index }) => !forms.has(index)).flatMap(tableDuties),
    ...known.flatMap(({ table, layout }) => (layout.kind === 'SUMMARY' ? lastTotals(table) : [])),
    ...basicTotals(known, printed),
    ...threePublicParts(known, printed),
    ...known.flatMap((table) => threePublicSums(table, { layouts, printed, facts })),
    ...sameConcepts(figures),
    ...text.duties,
    ...scored.flatMap((form) => form.duties),
    ...projectsInText(
      said,
      [...scored, ...listedProjects(tables, printed)],
      new Map(paragraphs.map(({ index, paragraph }) => [index, paragraph.text])),
    ),
  ];
  return {
    facts,
    statement: {
      figures,
      duties: once(duties),
      unread: [...longForms(blocks), ...loose.unread],
      overlong,
    },
    paragraphs: paragraphs.map(({ paragraph }) => paragraph.text),
    codeNames: codeNamesOf(tables),
  };
}

function threePublicSums(known: KnownTable, { layouts, printed, facts }: ThreePublicPlace): readonly Duty[] {
  const { table, layout } = known;
  if (layout.kind !== 'THREE_PUBLIC') return [];
  const own = printed.filter(({ mark }) => mark.table === table.index);
  return conceptSums(layouts, own, blankConcepts(known, facts));
}

interface ThreePublicPlace {
  readonly layouts: readonly Layout[];
  readonly printed: readonly PaperFigure[];
  readonly facts: PaperFacts;
}

/** Its rulings, its spaces or its markup say which cells stand in one column. */
function isInColumns({ notRead, isUnruled, isRagged }: Table): boolean {
  return notRead === undefined && isUnruled !== true && isRagged !== true;
}

function tableDuties(table: AmountTable): readonly Duty[] {
  const inLanes = table.lanes.flatMap((lane) => [
    ...columnSums(table, lane),
    ...rateColumns(table, lane),
    ...leadingTotals(table, lane),
    ...listedParts(table, lane),
    ...lane.columns
      .filter(({ role }) => role === 'amount')
      .flatMap((column) => totalRows({ table, lane, column })),
  ]);
  return [...inLanes, ...codeSums(table)];
}

interface TablePlace {
  readonly table: AmountTable;
  readonly known: readonly KnownTable[];
  readonly facts: PaperFacts;
}

function withConcepts(
  figures: readonly PaperFigure[],
  { table, known, facts }: TablePlace,
): readonly PaperFigure[] {
  const layout = known.find((candidate) => candidate.table === table);
  if (!layout) return figures;
  const concepts = new Map(
    table.lanes.flatMap((lane) =>
      lane.rows.flatMap((row) =>
        lane.columns.map(
          (column) =>
            [
              `${String(row.row)}.${String(column.index)}`,
              conceptOf(layout, { lane, row, column }, facts),
            ] as const,
        ),
      ),
    ),
  );
  const named = figures.map((figure) => {
    const [, row = '', column = ''] = /r(\d+)\.c(\d+)$/u.exec(figure.figureId) ?? [];
    const concept = concepts.get(`${String(Number(row) - 1)}.${String(Number(column) - 1)}`);
    return concept === undefined ? figure : { ...figure, concept };
  });
  return withoutTwins(named);
}

/**
 * If several amounts of one table have the same concept, its columns or rows were not told apart, for example because
 * codes are listed for each unit. Then none of the amounts is used for the concept.
 */
function withoutTwins(figures: readonly PaperFigure[]): readonly PaperFigure[] {
  const values = Map.groupBy(figures, ({ concept }) => concept);
  const isTwin = (concept: string | undefined) =>
    new Set(values.get(concept)?.map(({ value }) => Number(value))).size > 1;
  return figures.map(({ concept, ...figure }) =>
    concept === undefined || isTwin(concept) ? figure : { ...figure, concept },
  );
}

/** Removes relations that were found twice. */
function once(duties: readonly Duty[]): readonly Duty[] {
  return [...new Map(duties.map((duty) => [duty.relation.relationId, duty])).values()];
}
