import type { Duty } from '../statement';
import { isAmount, leadsOf, outside } from './leads';
import { listSum } from './list-sums';
import type { Mention } from './mentions';
import { coreOf } from './naming';
import { MISSING, type NamedFigures } from './rate-place';

/** `教育支出 68.00 万元，占 76.11%；…`: amounts with their shares and without an amount that leads them. */
interface StructureList {
  readonly parts: readonly Mention[];
  readonly shares: readonly Mention[];
}

const FEWEST = 2;

/** What stands before 占, less words that only soften it, and what stands behind. */
export function shareNames(label: string): { readonly part: string; readonly whole: string } {
  const [, before = '', whole = ''] =
    /^(.*?)占(.*?)(?:的)?(?:比重|比例|比)?(?:为|达|约)?$/u.exec(label) ?? [];
  const part = before.replace(/^(?:所|约|仅|分别|各|均|其|总共|共|合计|该项|总体|也)+$/u, '');
  return { part: part === '' ? '' : coreOf(part), whole };
}

/** The whole of a list of a structure: the amount that the heading names, or all parts where the shares come to 100 %. */
export function structureWhole(
  mentions: readonly Mention[],
  part: Mention,
  named: NamedFigures,
): readonly string[] {
  const list = structureOf(mentions);
  if (!list.parts.includes(part)) return [MISSING];
  const headed = named.headed();
  if (headed !== undefined) return [headed];
  return isComplete(list) ? list.parts.map(({ figureId }) => figureId) : [MISSING];
}

/** The parts of a structure are the amount that its heading names, where their shares say so. */
export function structureDuties(
  mentions: readonly Mention[],
  chapter: string,
  named: NamedFigures,
): readonly Duty[] {
  const list = structureOf(mentions);
  const total = named.headed();
  if (total === undefined || !isComplete(list)) return [];
  return [listSum('structure', { total, parts: list.parts.map(({ figureId }) => figureId) }, chapter)];
}

function structureOf(mentions: readonly Mention[]): StructureList {
  const leads = leadsOf(mentions);
  const pairs = mentions.flatMap((share, index) => {
    const { part: own, whole } = shareNames(share.label);
    const part = outside(mentions, index);
    const isPair = share.role === 'share' && own === '' && whole === '' && part && isAmount(part);
    return isPair && !leads.has(part) ? [{ part, share }] : [];
  });
  return { parts: pairs.map(({ part }) => part), shares: pairs.map(({ share }) => share) };
}

function isComplete({ parts, shares }: StructureList): boolean {
  const sum = shares.reduce((total, { value }) => total + Number(value), 0);
  return parts.length >= FEWEST && Math.abs(sum - 100) <= 0.01 * shares.length + 0.005;
}
