import { isAmountUnit } from '@ledger/domain';
import type { Counterpart } from './counterparts';
import type { Duty, PaperFigure } from './statement';
import { isSlip } from './text/one-slip';

/** 某某市水利局（本级）, 某某市水利局（机关）: the office itself, as one of the units of its department. */
const ITSELF = /[（(]?(?:本级|本部|机关)[）)]?$/u;
/** Figures of another year or of the budget beside what was spent are no part of the department's. */
const OTHER_STATE = /\/(?:20\d{2}|INITIAL|BUDGET)$/u;
/** A paragraph that says which units a department has. */
const LISTS_UNITS = /下属|所属|直属|二级|(?:预算|决算)单位|(?:编制|汇编|公开)范围/u;
/** How many paragraphs such a list may have. */
const LONGEST_LIST = 60;

/**
 * The relations between the paper of a department and those of its units, of one kind and year: a figure of a unit is at
 * most the department's. Where the papers of all units are there, as many as the department says, they add up to it. A sum
 * that fails by more than one slip of the pen is not stated: the department may count what its units pay each other once.
 */
export function departmentDuties(papers: readonly Counterpart[]): readonly Duty[] {
  return papers
    .filter(({ scope }) => scope === 'DEPARTMENT')
    .flatMap((department) => {
      const units = papers.filter((paper) => isUnitOf(paper, department));
      const isWhole = units.length > 1 && unitsSaid(department) === units.length;
      return [
        ...units.flatMap((unit) => withinDepartment(unit, department)),
        ...(isWhole ? sumsOf(units, department) : []),
      ];
    });
}

function isUnitOf({ facts: unit, scope }: Counterpart, department: Counterpart): boolean {
  const { facts, paragraphs } = department;
  const name = unit.office.replace(ITSELF, '');
  if (scope !== 'UNIT' || name === '' || unit.kind !== facts.kind || unit.year !== facts.year) return false;
  return name === facts.office.replace(ITSELF, '') || listed(paragraphs).some((line) => namedIn(line, name));
}

/** The paragraphs that list units, and those below them. */
function listed(paragraphs: readonly string[]): readonly string[] {
  const begins = paragraphs.findIndex(
    (text) => LISTS_UNITS.test(text) && /构成|范围|包括|[：:]$/u.test(text),
  );
  return begins < 0 ? [] : paragraphs.slice(begins, begins + LONGEST_LIST);
}

/** As an item of the list, not as a part of a longer name. */
function namedIn(line: string, name: string): boolean {
  return line
    .split(/[\s，,、；;。：:]|\d+[.．、]|[（(][一二三四五六七八九十\d]+[）)]/u)
    .some((item) => item.trim().replace(ITSELF, '') === name);
}

/** How many units the department says that it has, itself among them; undefined if it does not say. */
function unitsSaid({ paragraphs }: Counterpart): number | undefined {
  for (const text of paragraphs) {
    const besides = /(?:本部|本级|机关)(?:以及|及|和|与)?(?:下属|所属)[^。，；\d]{0,12}(\d+)\s*[家个]/u.exec(
      text,
    )?.[1];
    if (besides !== undefined) return Number(besides) + 1;
    const all =
      /(?:纳入|列入)[^。；\d]{0,40}(?:20\d{2}年(?:度)?)?[^。；\d]{0,40}(?:单位|范围)[^。；\d]{0,16}(\d+)\s*[家个]/u.exec(
        text,
      )?.[1];
    if (all !== undefined) return Number(all);
  }
  return undefined;
}

function withinDepartment(unit: Counterpart, department: Counterpart): readonly Duty[] {
  const whole = amountsByConcept(department);
  return [...amountsByConcept(unit)].flatMap(([concept, part]): readonly Duty[] => {
    const of = whole.get(concept);
    return of ? [atMost(part, of)] : [];
  });
}

function atMost({ figureId, chapter }: PaperFigure, whole: PaperFigure): Duty {
  return {
    kind: 'PAPER_TO_PAPER',
    relation: {
      relationId: `${figureId}<=${whole.figureId}`,
      chapter,
      kind: 'atMost',
      part: [{ figureId, sign: 1 }],
      whole: [{ figureId: whole.figureId, sign: 1 }],
    },
  };
}

function sumsOf(units: readonly Counterpart[], department: Counterpart): readonly Duty[] {
  const own = units.map(amountsByConcept);
  return [...amountsByConcept(department)].flatMap(([concept, total]): readonly Duty[] => {
    const parts = own.flatMap((amounts) => amounts.get(concept) ?? []);
    if (parts.length < units.length || !isNear(total, parts)) return [];
    return [
      {
        kind: 'PAPER_TO_PAPER',
        relation: {
          relationId: `${total.figureId}=${parts.map(({ figureId }) => figureId).join('+')}`,
          chapter: total.chapter,
          kind: 'sum',
          total: total.figureId,
          parts: parts.map(({ figureId }) => ({ figureId, sign: 1 })),
        },
      },
    ];
  });
}

/** Decides only whether the sum is meant. The check itself is exact. */
function isNear(total: PaperFigure, parts: readonly PaperFigure[]): boolean {
  if (parts.some(({ unit }) => unit !== total.unit)) return false;
  const [printed, sum] = [Number(total.value), parts.reduce((all, { value }) => all + Number(value), 0)];
  const step = 10 ** -(total.value.split('.')[1]?.length ?? 0);
  if (Math.abs(printed - sum) <= (step / 2) * (parts.length + 1) + 1e-6) return true;
  return isSlip(total.value, sum) || parts.some(({ value }) => isSlip(value, Number(value) + printed - sum));
}

function amountsByConcept({ figures }: Counterpart): ReadonlyMap<string, PaperFigure> {
  const amounts = figures.filter(
    ({ concept, unit, changeOf }) =>
      concept !== undefined && changeOf === undefined && isAmountUnit(unit) && !OTHER_STATE.test(concept),
  );
  return new Map(amounts.toReversed().map((figure) => [figure.concept ?? '', figure]));
}
