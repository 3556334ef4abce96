import { dateOfDay, dayOfYear, type CalendarDate } from '../calendar';
import {
  THREE_PUBLIC_KINDS,
  THREE_PUBLIC_NAMES,
  noThreePublic,
  type ThreePublicAmounts,
  type ThreePublicKind,
} from '../classification/three-public';
import type { RefusalDetails } from '../domain-error';
import { formatFen, type Fen } from '../money';
import { openedYear, type BudgetState, type ControlSetting } from './budget.state';
import { DAYS } from './day-series';
import { at, type Finding } from './judgement';
import type { ThreePublicControl } from './spending.events';

/** The control number in force on a day: the last one dated on or before it, undefined before the first. */
export function controlOn(controls: readonly ControlSetting[], on: CalendarDate): ControlSetting | undefined {
  return controls.findLast((setting) => setting.occurredOn <= on);
}

export interface ThreePublicSpending {
  readonly kind: ThreePublicKind;
  readonly on: CalendarDate;
  readonly amountFen: Fen;
}

/** Whether spending exceeds the total, or the cap of its kind, on its date or any later one. */
export function spentAboveControl(state: BudgetState, spending: ThreePublicSpending): Finding | undefined {
  const { kind, on, amountFen } = spending;
  return firstExcess(state, { from: on, controls: state.controls, kinds: [kind], addedFen: amountFen });
}

/** Whether a new control number is below what is already spent while it is in force. */
export function controlBelowSpent(
  state: BudgetState,
  controls: readonly ControlSetting[],
  from: CalendarDate,
): Finding | undefined {
  const finding = firstExcess(state, { from, controls, kinds: THREE_PUBLIC_KINDS, addedFen: 0 });
  return finding && at('totalFen', finding);
}

interface Comparison {
  readonly from: CalendarDate;
  readonly controls: readonly ControlSetting[];
  /** Whose caps are looked at, beside the total. */
  readonly kinds: readonly ThreePublicKind[];
  readonly addedFen: Fen;
}

/** Walks the year once: this runs for every three-public voucher. */
function firstExcess(
  state: BudgetState,
  { from, controls, kinds, addedFen }: Comparison,
): Finding | undefined {
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
    return { code: 'ABOVE_THREE_PUBLIC_CONTROL', details: { date, ...excess } };
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
