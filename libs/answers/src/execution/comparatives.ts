import { changeRate, parseLineKey, type Fen, type LastYearFigures } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { ExecutionState } from './execution.projection';
import type { Comparative, ComparativeName } from './execution.types';
import { sumWhere, type BookedCell } from './booked';
import { executedOf } from './figures';

const PERSONNEL: readonly string[] = ['301', '303'];

interface Compared {
  readonly name: Bilingual;
  readonly includes: (row: BookedCell) => boolean;
  readonly lastYear: (figures: LastYearFigures) => Fen | undefined;
}

const COMPARED = {
  expenditure: {
    name: { zh: '支出合计', en: 'all expenditure' },
    includes: () => true,
    lastYear: ({ expenditureFen }) => expenditureFen,
  },
  basic: {
    name: { zh: '基本支出', en: 'basic expenditure' },
    includes: isBasic,
    lastYear: ({ basicFen }) => basicFen,
  },
  personnel: {
    name: { zh: '人员经费', en: 'personnel' },
    includes: (row) => isBasic(row) && isPersonnel(row),
    lastYear: ({ personnelFen }) => personnelFen,
  },
  'daily-public': {
    name: { zh: '日常公用经费', en: 'daily public funds' },
    includes: (row) => isBasic(row) && !isPersonnel(row),
    lastYear: ({ dailyPublicFen }) => dailyPublicFen,
  },
} as const satisfies Record<ComparativeName, Compared>;

const COMPARATIVE_NAMES: readonly ComparativeName[] = ['expenditure', 'basic', 'personnel', 'daily-public'];

/** Whether a cell is among what is compared with last year. */
export function isCompared(of: ComparativeName, cell: BookedCell): boolean {
  return COMPARED[of].includes(cell);
}

export function comparativesOf(state: ExecutionState): readonly Comparative[] {
  return COMPARATIVE_NAMES.map((of) => comparativeOf(state, of));
}

export function comparativeOf({ booked, opened }: ExecutionState, of: ComparativeName): Comparative {
  const { name, includes, lastYear }: Compared = COMPARED[of];
  const { amounts } = sumWhere(booked, includes);
  const [initialFen, executedFen] = [amounts.initial, executedOf(amounts)];
  const lastYearFen = opened?.lastYear && lastYear(opened.lastYear);
  const compared = { of, name, initialFen, executedFen, changeRate: changeRate(executedFen, lastYearFen) };
  return lastYearFen === undefined
    ? compared
    : { ...compared, lastYearFen, changeFen: executedFen - lastYearFen };
}

function isBasic({ line }: BookedCell): boolean {
  return parseLineKey(line)?.class === 'basic';
}

function isPersonnel({ economicCode }: BookedCell): boolean {
  return PERSONNEL.includes(economicCode.slice(0, 3));
}
