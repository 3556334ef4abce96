import type { CommandRights } from '../../access/roles';
import type { Dated } from '../../calendar';
import { THREE_PUBLIC_KINDS, type ThreePublicAmounts } from '../../classification/three-public';
import type { DecisionTable } from '../../decider';
import type { Fen } from '../../money';
import { requireDateInYear, requireFenFromZero, requireTexts } from '../../refusals';
import { sameContent } from '../../same-content';
import { insertedByDate } from '../line/day-series';
import { type Finding, judged } from '../year/judgement';
import { openedYear, requireNotClosed } from '../year/year.facts';
import { controlBelowSpent, controlOn } from './control-check';
import { type ThreePublicBreach, finding, refuse } from './three-public.errors';
import type {
  ControlSetting,
  ThreePublicControl,
  ThreePublicEvent,
  ThreePublicEvents,
  ThreePublicState,
} from './three-public.facts';

interface SetThreePublicControl extends Dated {
  readonly type: 'SetThreePublicControl';
  readonly totalFen: Fen;
  readonly byKind?: Partial<ThreePublicAmounts>;
  readonly approvalNo?: string;
}

interface RaiseThreePublicControl extends Dated {
  readonly type: 'RaiseThreePublicControl';
  readonly totalFen: Fen;
  readonly byKind?: Partial<ThreePublicAmounts>;
  readonly approvalNo?: string;
}

export interface ThreePublicCommands {
  SetThreePublicControl: SetThreePublicControl;
  RaiseThreePublicControl: RaiseThreePublicControl;
}

/** What each needs on its unit: one of these. */
export const threePublicRights: CommandRights<ThreePublicCommands> = {
  SetThreePublicControl: ['appropriate'],
  RaiseThreePublicControl: ['appropriate'],
};

export const threePublicDecisions: DecisionTable<ThreePublicState, ThreePublicCommands, ThreePublicEvents> = {
  SetThreePublicControl: setControl,
  RaiseThreePublicControl: raiseControl,
};

/**
 * Sets or lowers the control number. The command replaces all of it: a kind without a limit has none from that day on.
 */
function setControl(
  { type: _, ...data }: SetThreePublicControl,
  state: ThreePublicState,
): readonly ThreePublicEvent[] {
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

/** Raises the total, limits, or both. Limits that the command does not name stay. The event states all of them. */
function raiseControl(
  { type: _, ...asked }: RaiseThreePublicControl,
  state: ThreePublicState,
): readonly ThreePublicEvent[] {
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

/** Whether the control number in force came from the same step on the same day with the same content. */
function repeats(current: ControlSetting | undefined, by: ControlSetting['by'], data: ControlData): boolean {
  if (current?.by !== by) return false;
  const { breaches: _, ...known } = current.control;
  return sameContent(known, data);
}

function requireControl(data: ControlData, state: ThreePublicState): void {
  requireDateInYear(data.occurredOn, openedYear(state).fiscalYear);
  requireTexts({ approvalNo: data.approvalNo });
  requireFenFromZero(data.totalFen, 'totalFen');
  for (const kind of THREE_PUBLIC_KINDS) {
    const cap = data.byKind?.[kind];
    if (cap !== undefined) requireFenFromZero(cap, `byKind.${kind}`);
  }
}

/** Removing a limit is a raise. */
function raises(current: ControlData, next: ControlData): boolean {
  return (
    next.totalFen > current.totalFen ||
    THREE_PUBLIC_KINDS.some((kind) => {
      const cap = current.byKind?.[kind];
      return cap !== undefined && (next.byKind?.[kind] ?? Infinity) > cap;
    })
  );
}

function withoutApproval({ approvalNo }: ControlData): Finding<ThreePublicBreach> | undefined {
  if (approvalNo !== undefined) return undefined;
  return finding('CONTROL_RAISE_WITHOUT_APPROVAL', { field: 'approvalNo' });
}

function belowSpent(
  state: ThreePublicState,
  by: ControlSetting['by'],
  control: ControlData,
): Finding<ThreePublicBreach> | undefined {
  const { occurredOn } = control;
  const controls = insertedByDate(state.controls, { occurredOn, by, control });
  return controlBelowSpent(state, controls, occurredOn);
}
