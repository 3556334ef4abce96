import {
  FISCAL_APPROPRIATION_BOOKS,
  isAtOrBeneath,
  parseLineKey,
  type AmountMeasure,
  type ComputedFigure,
  type LineFilter,
  type Measure,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import type { BookedCell } from '../execution/booked';
import type { ExecutionState } from '../execution/execution.projection';

const SPENT: readonly Measure[] = ['spent', 'reversed'];
const THREE_PUBLIC_CODES = ['30212', '30217', '30231', '31013', '30913'];

interface Grain {
  readonly where: LineFilter;
  /** Of which cells it is made. */
  readonly measures: readonly Measure[] | undefined;
}

/**
 * Why the ledger cannot tell a figure though it has money: nothing of the kind was entered yet, or lines carry a code above
 * the one that the figure is of (302 where 30217 is asked for), so that a part of their money may belong to it.
 */
export function missingGrain(
  terms: readonly ComputedFigure[],
  { booked }: ExecutionState,
): Bilingual | undefined {
  for (const { where, measures } of terms.flatMap(grainOf)) {
    const counts = ({ measure }: BookedCell) => measures === undefined || measures.includes(measure);
    if (booked.sumsBy((cell) => (counts(cell) ? '' : undefined)).size === 0) return NOTHING;
    const coarse = booked.sumsBy((cell) => (counts(cell) ? coarseCode(cell, where) : undefined));
    const [code] = coarse.keys();
    if (code !== undefined) return coarser(code);
  }
  return undefined;
}

function grainOf(figure: ComputedFigure): readonly Grain[] {
  switch (figure.measure) {
    case 'three-public':
      return FISCAL_APPROPRIATION_BOOKS.map((book) => ({
        where: { book, economicCodes: THREE_PUBLIC_CODES },
        measures: SPENT,
      }));
    case 'initial':
    case 'adjusted':
    case 'executed':
      return [{ where: figure.where ?? {}, measures: MEASURES[figure.measure] }];
    default:
      return [];
  }
}

const MEASURES: Readonly<
  Record<Extract<AmountMeasure, 'initial' | 'adjusted' | 'executed'>, readonly Measure[] | undefined>
> = { initial: ['initial'], adjusted: undefined, executed: SPENT };

/** A code of the cell that stands above one that is asked for. */
function coarseCode({ line, economicCode }: BookedCell, where: LineFilter): string | undefined {
  const coordinates = parseLineKey(line);
  if (!coordinates) return undefined;
  const isElsewhere =
    (where.book !== undefined && where.book !== coordinates.book) ||
    (where.class !== undefined && where.class !== coordinates.class);
  if (isElsewhere) return undefined;
  const { functionalCode } = coordinates;
  if (isAbove(functionalCode, where.functionalCodes)) return functionalCode;
  return isAbove(economicCode, where.economicCodes) ? economicCode : undefined;
}

function isAbove(code: string, asked: readonly string[] = []): boolean {
  return asked.some((wanted) => wanted !== code && isAtOrBeneath(wanted, code));
}

const NOTHING: Bilingual = {
  zh: '账上此时还没有这类金额',
  en: 'the ledger has no amounts of this kind at this point',
};

function coarser(code: string): Bilingual {
  return {
    zh: `账上有只记到 ${code} 的金额，分不出文本所列的下级科目`,
    en: `the ledger has amounts on ${code} alone, from which the code beneath cannot be told`,
  };
}
