import type { Duty, PaperFigure } from '../statement';
import type { KnownTable } from '../tables/recognise';
import { figureIdAt } from './table-figures';

/** Figures with the same concept must be equal. Each is compared with the first. */
export function sameConcepts(figures: readonly PaperFigure[]): readonly Duty[] {
  const byConcept = Map.groupBy(
    figures.filter(({ concept }) => concept !== undefined),
    ({ concept }) => concept,
  );
  return [...byConcept.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.filter((other) => !isRepeated(first, other)).map((other) => same(first, other)),
  );
}

function same(first: PaperFigure, other: PaperFigure): Duty {
  const kind =
    other.mark.table === undefined
      ? first.mark.table === undefined
        ? 'TEXT_TO_TEXT'
        : 'TEXT_TO_TABLE'
      : 'TABLE_TO_TABLE';
  const figures = [first.figureId, other.figureId] as const;
  return {
    kind,
    relation: { relationId: `${figures.join('~')}`, chapter: other.chapter, kind: 'same', figures },
  };
}

/** A row that is printed twice in a table is not compared with itself. */
function isRepeated(first: PaperFigure, other: PaperFigure): boolean {
  return (
    first.mark.table !== undefined &&
    first.mark.table === other.mark.table &&
    first.figureId === other.figureId
  );
}

/** Codes of basic expenditure, each with the three-public expense that includes it. */
const THREE_PUBLIC_CODES: Readonly<Record<string, string>> = {
  '30212': 'THREE_PUBLIC/ABROAD',
  '30217': 'THREE_PUBLIC/RECEPTION',
  '30231': 'THREE_PUBLIC/RUNNING',
  '31013': 'THREE_PUBLIC/PURCHASE',
};

/** A three-public code in the table of basic expenditure is at most the same expense in the three-public table. */
export function threePublicParts(
  tables: readonly KnownTable[],
  figures: readonly PaperFigure[],
): readonly Duty[] {
  const basic = tables.filter(({ layout }) => layout.kind === 'BASIC');
  const named = (concept: string) => figures.find((figure) => figure.concept === concept);
  return basic.flatMap(({ table }) =>
    table.lanes.flatMap((lane) =>
      lane.rows.flatMap((row): readonly Duty[] => {
        const concept = THREE_PUBLIC_CODES[row.code];
        const [column] = lane.columns;
        const part = column && figureIdAt(table, row, column.index);
        if (concept === undefined || part === undefined) return [];
        const whole = named(concept);
        return whole ? [partOf(part, [whole])] : ofRest(part, concept, named);
      }),
    ),
  );
}

/** What includes a three-public expense, and what else it includes. */
const INCLUDED: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'THREE_PUBLIC/ABROAD': ['THREE_PUBLIC/TOTAL', 'THREE_PUBLIC/VEHICLES', 'THREE_PUBLIC/RECEPTION'],
  'THREE_PUBLIC/RECEPTION': ['THREE_PUBLIC/TOTAL', 'THREE_PUBLIC/ABROAD', 'THREE_PUBLIC/VEHICLES'],
  'THREE_PUBLIC/RUNNING': ['THREE_PUBLIC/VEHICLES', 'THREE_PUBLIC/PURCHASE'],
  'THREE_PUBLIC/PURCHASE': ['THREE_PUBLIC/VEHICLES', 'THREE_PUBLIC/RUNNING'],
};

/** The three-public table leaves the expense blank: it can be at most what the others leave of the total. */
function ofRest(
  part: string,
  concept: string,
  named: (concept: string) => PaperFigure | undefined,
): readonly Duty[] {
  const [whole, ...others] = INCLUDED[concept] ?? [];
  const total = whole === undefined ? undefined : named(whole);
  return total ? [partOf(part, [total, ...others.flatMap((other) => named(other) ?? [])])] : [];
}

/** The part is at most the first figure minus the others. */
function partOf(part: string, [whole, ...others]: readonly [PaperFigure, ...PaperFigure[]]): Duty {
  return {
    kind: 'PART_OF',
    relation: {
      relationId: `${part}<=${whole.figureId}`,
      chapter: whole.chapter,
      kind: 'atMost',
      part: [{ figureId: part, sign: 1 }],
      whole: [
        { figureId: whole.figureId, sign: 1 },
        ...others.map(({ figureId }) => ({ figureId, sign: -1 as const })),
      ],
    },
  };
}

/** 人员经费合计 = 301 + 303, 公用经费合计 = the other classes, and both together are basic expenditure. */
export function basicTotals(tables: readonly KnownTable[], figures: readonly PaperFigure[]): readonly Duty[] {
  return tables
    .filter(({ layout }) => layout.kind === 'BASIC')
    .flatMap((known) => classTotals(known, figures));
}

const PERSONNEL_CLASSES = new Set(['301', '303']);

function classTotals({ table }: KnownTable, figures: readonly PaperFigure[]): readonly Duty[] {
  const own = figures.filter(({ mark }) => mark.table === table.index);
  const total = (item: string) => own.find(({ concept }) => concept === `GENERAL/${item}/BASIC`);
  const classes = own.filter(({ concept }) => /^GENERAL\/3\d\d\/BASIC$/u.test(concept ?? ''));
  const ofClass = (wanted: boolean) =>
    classes.filter(({ concept }) => PERSONNEL_CLASSES.has(concept?.split('/')[1] ?? '') === wanted);
  const [personnel, operating] = [total('PERSONNEL'), total('OPERATING')];
  const whole = figures.find(({ concept }) => concept === 'GENERAL/TOTAL/BASIC');
  return [
    ...sum(personnel, ofClass(true)),
    ...sum(operating, ofClass(false)),
    ...(personnel && operating ? sum(whole, [personnel, operating]) : []),
  ];
}

function sum(total: PaperFigure | undefined, parts: readonly PaperFigure[]): readonly Duty[] {
  if (!total || parts.length === 0) return [];
  return [
    {
      kind: 'ROW_SUM',
      relation: {
        relationId: `${total.figureId}=classes`,
        chapter: total.chapter,
        kind: 'sum',
        total: total.figureId,
        parts: parts.map(({ figureId }) => ({ figureId, sign: 1 })),
      },
    },
  ];
}
