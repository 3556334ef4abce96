import { dateOfDay, dayOfYear, type CalendarDate } from '../calendar';
import { THREE_PUBLIC_KINDS, THREE_PUBLIC_NAMES, type ThreePublicKind } from '../classification/three-public';
import { formatFen, type Fen } from '../money';
import { openedYear, type BudgetState, type ControlSetting } from './budget.state';
import { balancesOf, firstDayFrom, type DaySeries } from './day-series';
import type { Finding } from './judgement';
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
  return firstExcess(state, { from, controls, kinds: THREE_PUBLIC_KINDS, addedFen: 0 });
}

interface Comparison {
  readonly from: CalendarDate;
  readonly controls: readonly ControlSetting[];
  /** Whose caps are looked at, beside the total. */
  readonly kinds: readonly ThreePublicKind[];
  readonly addedFen: Fen;
}

interface Limit {
  readonly zh: string;
  readonly en: string;
  readonly spent: DaySeries;
  readonly limitOf: (control: ThreePublicControl) => Fen | undefined;
}

function firstExcess(
  state: BudgetState,
  { from, controls, kinds, addedFen }: Comparison,
): Finding | undefined {
  if (controls.length === 0) return undefined;
  const { fiscalYear } = openedYear(state);
  const inForce = inForceByDay(controls);
  for (const { zh, en, spent, limitOf } of limitsOf(state, kinds)) {
    const limitBy = (day: number) => {
      const control = inForce[day];
      return control && limitOf(control);
    };
    const spentBy = (day: number) => (spent[day] ?? 0) + addedFen;
    const day = firstDayFrom(from, (each) => spentBy(each) > (limitBy(each) ?? Infinity));
    if (day === undefined) continue;
    const date = dateOfDay(fiscalYear, day + 1);
    const amounts = { spent: formatFen(spentBy(day)), limit: formatFen(limitBy(day) ?? 0) };
    return { code: 'ABOVE_THREE_PUBLIC_CONTROL', details: { date, scopeZh: zh, scopeEn: en, ...amounts } };
  }
  return undefined;
}

function limitsOf(state: BudgetState, kinds: readonly ThreePublicKind[]): readonly Limit[] {
  const byKind = new Map(THREE_PUBLIC_KINDS.map((kind) => [kind, balancesOf(state.threePublicSpent[kind])]));
  const none = new Float64Array();
  const spentOf = (kind: ThreePublicKind) => byKind.get(kind) ?? none;
  const first = spentOf('overseas');
  const total = first.map((_, day) => {
    return THREE_PUBLIC_KINDS.reduce((sum, kind) => sum + (spentOf(kind)[day] ?? 0), 0);
  });
  return [
    { zh: '合计', en: 'total', spent: total, limitOf: ({ totalFen }) => totalFen },
    ...kinds.map((kind): Limit => ({
      ...THREE_PUBLIC_NAMES[kind],
      spent: spentOf(kind),
      limitOf: ({ byKind: caps }) => caps?.[kind],
    })),
  ];
}

/** Cell 0 = 1 January; cells before the first control number are empty, which means no check. */
function inForceByDay(controls: readonly ControlSetting[]): readonly (ThreePublicControl | undefined)[] {
  const days: (ThreePublicControl | undefined)[] = [];
  for (const { occurredOn, control } of controls) {
    const from = dayOfYear(occurredOn) - 1;
    for (let day = from; day < 366; day += 1) days[day] = control;
  }
  return days;
}
