import { THREE_PUBLIC_KINDS } from '../classification/three-public';
import { requireDateInYear, requireFenFromZero, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { RaiseThreePublicControl, SetThreePublicControl } from './budget.commands';
import { refuse } from './budget.errors';
import type { BudgetEvent } from './budget.events';
import { openedYear, requireNotClosed, type BudgetState, type ControlSetting } from './budget.state';
import { insertedByDate } from './day-series';
import { judged, type Finding } from './judgement';
import type { ThreePublicControl } from './spending.events';
import { controlBelowSpent, controlOn } from './three-public-control';

/** Sets or lowers it. The command says all of it: a kind without a cap has none from that day on. */
export function setControl(
  { type: _, ...data }: SetThreePublicControl,
  state: BudgetState,
): readonly BudgetEvent[] {
  openedYear(state);
  const current = controlOn(state.controls, data.occurredOn);
  if (repeats(current, 'set', data)) return [];
  requireNotClosed(state);
  requireControl(data, state);
  if (current && raises(current.control, data)) {
    refuse('CONTROL_RAISED_BY_SETTING', { field: 'totalFen', since: current.occurredOn });
  }
  const breaches = judged(state, [belowSpent(state, 'set', data)]);
  return [{ type: 'ThreePublicControlSet', data: { ...data, ...breaches } }];
}

/** Raises the total, caps, or both. Caps that the command does not name stay; the event states all of them. */
export function raiseControl(
  { type: _, ...asked }: RaiseThreePublicControl,
  state: BudgetState,
): readonly BudgetEvent[] {
  openedYear(state);
  const current = controlOn(state.controls, asked.occurredOn);
  const byKind = { ...current?.control.byKind, ...asked.byKind };
  const data = Object.keys(byKind).length > 0 ? { ...asked, byKind } : asked;
  if (repeats(current, 'raise', data)) return [];
  requireNotClosed(state);
  requireControl(asked, state);
  if (!current) return refuse('CONTROL_MISSING', { field: 'occurredOn', date: asked.occurredOn });
  if (!raises(current.control, data)) {
    refuse('CONTROL_NOT_RAISED', { field: 'totalFen', since: current.occurredOn });
  }
  const breaches = judged(state, [withoutApproval(data), belowSpent(state, 'raise', data)]);
  return [{ type: 'ThreePublicControlRaised', data: { ...data, ...breaches } }];
}

type ControlData = Omit<ThreePublicControl, 'breaches'>;

/** The control number in force came on the same day by the same step with the same content. */
function repeats(current: ControlSetting | undefined, by: ControlSetting['by'], data: ControlData): boolean {
  if (current?.by !== by) return false;
  const { breaches: _, ...known } = current.control;
  return sameContent(known, data);
}

function requireControl(data: ControlData, state: BudgetState): void {
  requireDateInYear(data.occurredOn, openedYear(state).fiscalYear);
  requireTexts({ approvalNo: data.approvalNo });
  requireFenFromZero(data.totalFen, 'totalFen');
  for (const kind of THREE_PUBLIC_KINDS) {
    const cap = data.byKind?.[kind];
    if (cap !== undefined) requireFenFromZero(cap, `byKind.${kind}`);
  }
}

/** Lifting a cap is a raise. */
function raises(current: ControlData, next: ControlData): boolean {
  return (
    next.totalFen > current.totalFen ||
    THREE_PUBLIC_KINDS.some((kind) => {
      const cap = current.byKind?.[kind];
      return cap !== undefined && (next.byKind?.[kind] ?? Infinity) > cap;
    })
  );
}

function withoutApproval({ approvalNo }: ControlData): Finding | undefined {
  if (approvalNo !== undefined) return undefined;
  return { code: 'CONTROL_RAISE_WITHOUT_APPROVAL', details: { field: 'approvalNo' } };
}

function belowSpent(state: BudgetState, by: ControlSetting['by'], control: ControlData): Finding | undefined {
  const { occurredOn } = control;
  const controls = insertedByDate(state.controls, { occurredOn, by, control });
  return controlBelowSpent(state, controls, occurredOn);
}
