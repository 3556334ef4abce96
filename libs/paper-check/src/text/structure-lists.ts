import type { Duty } from '../statement';
import { isAmount, outside } from './leads';
import { areAllShares, listSum, roomOf } from './list-sums';
import { sumOfValues, type Mention } from './mentions';
import { coreOf } from './naming';
import { duty, idOfRate, MISSING, type NamedFigures, type StructureList } from './rate-place';

const FEWEST = 2;
/** Decides only what the shares are shares of. The check itself is exact. */
const NEARLY = 0.005;

/** The name before 占 without words that only soften it, and the name behind it. */
export function shareNames(label: string): { readonly part: string; readonly whole: string } {
  const [, before = '', whole = ''] =
    /^(.*?)占(.*?)(?:的)?(?:比重|比例|比)?(?:为|达|约)?$/u.exec(label) ?? [];
  const part = before.replace(/^(?:所|约|仅|分别|各|均|其|总共|共|合计|该项|总体|也)+$/u, '');
  return { part: part === '' ? '' : coreOf(part), whole };
}

/** A part, and the figures that make up its whole. */
interface PartAndWhole {
  readonly part: string;
  readonly whole: readonly string[];
}

export function shareDuty(share: Mention, { part, whole }: PartAndWhole, chapter: string): Duty {
  return duty('SHARE', {
    ...idOfRate(share, chapter),
    kind: 'share',
    share: share.figureId,
    part: [{ figureId: part, sign: 1 }],
    whole: whole.map((figureId) => ({ figureId, sign: 1 as const })),
  });
}

/** The whole of a structure: the amount that the heading names, or the sum of all parts if the shares sum to 100 %. */
export function structureWhole(list: StructureList, part: Mention, named: NamedFigures): readonly string[] {
  if (!list.parts.includes(part)) return [MISSING];
  const headed = named.headed();
  if (headed !== undefined) return [headed];
  return isComplete(list) ? list.parts.map(({ figureId }) => figureId) : [MISSING];
}

/** The parts of a structure sum to the amount that its heading names, if their shares say so. */
export function structureDuties(list: StructureList, chapter: string, named: NamedFigures): readonly Duty[] {
  return isComplete(list) ? headedSum(list, chapter, named.headed()) : [];
}

export function headedSum(list: StructureList, chapter: string, total: string | undefined): readonly Duty[] {
  if (total === undefined) return [];
  return [listSum('structure', { total, parts: list.parts.map(({ figureId }) => figureId) }, chapter)];
}

export function structureOf(
  mentions: readonly Mention[],
  leads: ReadonlyMap<Mention, Mention>,
): StructureList {
  const pairs = mentions.flatMap((share, index) => {
    const { part: own, whole } = shareNames(share.label);
    const part = outside(mentions, index);
    const isPair = share.role === 'share' && own === '' && whole === '' && part && isAmount(part);
    return isPair && !leads.has(part) ? [{ part, share }] : [];
  });
  return { parts: pairs.map(({ part }) => part), shares: pairs.map(({ share }) => share) };
}

/** The shares sum to 100 %, or all except one equal the shares of the sum of the parts. */
export function isComplete({ parts, shares }: StructureList): boolean {
  if (parts.length < FEWEST) return false;
  const sum = sumOfValues(parts);
  const room = roomOf(shares) + NEARLY;
  const filled = parts.flatMap((part, index) => {
    const share = Number(shares[index]?.value);
    return Number(part.value) === 0 ? [] : [Math.abs((Number(part.value) / sum) * 100 - share) <= room];
  });
  const fitting = filled.filter((fits) => fits).length;
  return areAllShares(shares) || (fitting > 0 && fitting >= filled.length - 1);
}
