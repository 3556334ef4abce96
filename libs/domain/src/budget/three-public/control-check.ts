import { type CalendarDate, dateOfDay, dayOfYear } from '../../calendar';
import {
  THREE_PUBLIC_KINDS,
  THREE_PUBLIC_NAMES,
  type ThreePublicAmounts,
  type ThreePublicKind,
  noThreePublic,
} from '../../classification/three-public';
import type { RefusalDetails } from '../../domain-error';
import { type Fen, formatFen } from '../../money';
import { DAYS } from '../line/day-series';
import { type Finding, at } from '../year/judgement';
import { openedYear } from '../year/year.facts';
import { type ThreePublicBreach, finding } from './three-public.errors';
import type { ControlSetting, ThreePublicControl, ThreePublicState } from './three-public.facts';

/** The control number that is in force on a day: the last one dated on or before it; undefined before the first. */
export function controlOn(controls: readonly ControlSetting[], on: CalendarDate): ControlSetting | undefined {
  return controls.findLast((setting) => setting.occurredOn <= on);
}

export interface ThreePublicSpending {
  readonly kind: ThreePublicKind;
  readonly on: CalendarDate;
  readonly amountFen: Fen;
}

/** Whether spending exceeds the total, or the limit for its kind, on its date or later. */
export function spentAboveControl(
  state: ThreePublicState,
  spending: ThreePublicSpending,
): Finding<ThreePublicBreach> | undefined {
  const { kind, on, amountFen } = spending;
  return firstExcess(state, { from: on, controls: state.controls, kinds: [kind], addedFen: amountFen });
}

/** Whether a new control number is below what is already spent while it is in force. */
export function controlBelowSpent(
  state: ThreePublicState,
  controls: readonly ControlSetting[],
  from: CalendarDate,
): Finding<ThreePublicBreach> | undefined {
  const found = firstExcess(state, { from, controls, kinds: THREE_PUBLIC_KINDS, addedFen: 0 });
  return found && at('totalFen', found);
}

interface Comparison {
  readonly from: CalendarDate;
  readonly controls: readonly ControlSetting[];
  /** The kinds whose limits are checked, besides the total. */
  readonly kinds: readonly ThreePublicKind[];
  readonly addedFen: Fen;
}

/** Walks through the year only once, because this runs for every three-public voucher. */
function firstExcess(
  state: ThreePublicState,
  { from, controls, kinds, addedFen }: Comparison,
): Finding<ThreePublicBreach> | undefined {
  if (controls.length === 0) return undefined;
  const starts = controls.map(({ occurredOn }) => dayOfYear(occurredOn) - 1);
  const first = dayOfYear(from) - 1;
  const spent = noThreePublic();
  let [next, total] = [0, addedFen];
  for (let day = 0; day < DAYS; day += 1) {
    for (const kind of THREE_PUBLIC_KINDS) {
      const change = state.threePublicSpent[kind][day] ?? 0;
      spent[kind] += change;
      total += change;
    }
    while ((starts[next] ?? DAYS) <= day) next += 1;
    const control = controls[next - 1]?.control;
    if (!control || day < first) continue;
    const excess = excessOn({ spent, total, kinds, addedFen }, control);
    if (!excess) continue;
    const date = dateOfDay(openedYear(state).fiscalYear, day + 1);
    return finding('ABOVE_THREE_PUBLIC_CONTROL', { date, ...excess });
  }
  return undefined;
}

interface SpentByDay extends Pick<Comparison, 'kinds' | 'addedFen'> {
  readonly spent: ThreePublicAmounts;
  readonly total: Fen;
}

function excessOn(
  { spent, total, kinds, addedFen }: SpentByDay,
  { totalFen, byKind }: ThreePublicControl,
): RefusalDetails | undefined {
  if (total > totalFen) return excess({ zh: '合计', en: 'total' }, total, totalFen);
  for (const kind of kinds) {
    const cap = byKind?.[kind];
    const ofKind = spent[kind] + addedFen;
    if (cap !== undefined && ofKind > cap) return excess(THREE_PUBLIC_NAMES[kind], ofKind, cap);
  }
  return undefined;
}

function excess(
  { zh, en }: { readonly zh: string; readonly en: string },
  spent: Fen,
  limit: Fen,
): RefusalDetails {
  return { scopeZh: zh, scopeEn: en, spent: formatFen(spent), limit: formatFen(limit) };
}
