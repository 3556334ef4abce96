import type { CommandRights } from '../access/roles';
import type { CalendarDate } from '../calendar';
import type { DecisionTable } from '../decider';
import { requireDate, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import { refuse } from './unit.errors';
import type {
  SuccessionKind,
  SuccessionWithdrawn,
  UnitEvent,
  UnitEvents,
  UnitState,
  UnitSucceeded,
} from './unit.facts';

export interface SucceedUnit {
  readonly type: 'SucceedUnit';
  readonly occurredOn: CalendarDate;
  readonly kind: SuccessionKind;
  readonly successorCodes: readonly string[];
  readonly documentNo: string;
  /** Evidence: the successors that are registered. */
  readonly registeredSuccessors?: readonly string[];
}

export interface WithdrawSuccession {
  readonly type: 'WithdrawSuccession';
  /** The day of the succession to withdraw. */
  readonly occurredOn: CalendarDate;
  readonly reason: string;
}

export interface SuccessionCommands {
  SucceedUnit: SucceedUnit;
  WithdrawSuccession: WithdrawSuccession;
}

export const successionRights: CommandRights<SuccessionCommands> = {
  SucceedUnit: ['appropriate'],
  WithdrawSuccession: ['appropriate'],
};

type Registered = NonNullable<UnitState['registered']>;

function succeed(
  { type: _, registeredSuccessors = [], ...data }: SucceedUnit,
  state: UnitState,
): readonly UnitEvent[] {
  const { registered, successions = new Map<CalendarDate, UnitSucceeded>() } = state;
  if (!registered) refuse('UNIT_NOT_REGISTERED');
  const { occurredOn } = data;
  requireDate(occurredOn, 'occurredOn');
  requireTexts({ documentNo: data.documentNo });
  requireSuccessors(data, registered);
  const known = successions.get(occurredOn);
  if (known && sameContent(known, data)) return [];
  const { unitCode, occurredOn: registeredOn } = registered;
  if (occurredOn <= registeredOn)
    refuse('SUCCEEDED_BEFORE_REGISTRATION', { field: 'occurredOn', occurredOn, registeredOn });
  const unknown = data.successorCodes.filter(
    (code) => code !== unitCode && !registeredSuccessors.includes(code),
  );
  if (unknown.length > 0)
    refuse('SUCCESSOR_NOT_REGISTERED', { field: 'successorCodes', successorCodes: unknown.join(', ') });
  const other = [...successions.values()].find((one) => isBehindTheEnd(one, data, unitCode));
  if (other) refuse('UNIT_ENDED', { field: 'occurredOn', occurredOn, known: other.occurredOn });
  return [{ type: 'UnitSucceeded', data }];
}

/**
 * A merger has one successor, which is another unit. A split has at least two, none of them twice. Assumed, as the
 * event says: if several units take one over together, it is recorded as a split.
 */
function requireSuccessors({ kind, successorCodes }: UnitSucceeded, { unitCode }: Registered): void {
  for (const [index, code] of successorCodes.entries()) requireTexts({ [`successorCodes.${index}`]: code });
  const field = 'successorCodes';
  const count = new Set(successorCodes).size;
  if (count < successorCodes.length) refuse('SUCCESSOR_TWICE', { field });
  if (kind === 'merged' && (count !== 1 || successorCodes.includes(unitCode)))
    refuse('MERGER_SUCCESSOR', { field, unitCode, count });
  if (kind === 'split' && count < 2) refuse('SPLIT_SUCCESSORS', { field, unitCode, count });
}

/** Whether the unit ends on the first of two days and would have a successor again on the second. */
function isBehindTheEnd(one: UnitSucceeded, other: UnitSucceeded, unitCode: string): boolean {
  if (one.occurredOn === other.occurredOn) return false;
  const [first] = [one, other].toSorted(byDay);
  return first !== undefined && ends(first, unitCode);
}

function ends({ successorCodes }: UnitSucceeded, unitCode: string): boolean {
  return !successorCodes.includes(unitCode);
}

function withdraw({ type: _, ...data }: WithdrawSuccession, state: UnitState): readonly UnitEvent[] {
  if (!state.registered) refuse('UNIT_NOT_REGISTERED');
  const { occurredOn, reason } = data;
  requireDate(occurredOn, 'occurredOn');
  requireTexts({ reason });
  if (!state.successions?.has(occurredOn)) {
    if (state.withdrawn?.has(occurredOn)) return [];
    refuse('NO_SUCCESSION', { field: 'occurredOn', occurredOn });
  }
  return [{ type: 'SuccessionWithdrawn', data }];
}

export const successionDecisions: DecisionTable<UnitState, SuccessionCommands, UnitEvents> = {
  SucceedUnit: succeed,
  WithdrawSuccession: withdraw,
};

/** That other units took the place of a unit, or that such a succession was withdrawn. */
export interface Succession extends UnitSucceeded {
  readonly withdrawnBecause?: string;
}

/** The successions of a unit, by day, from records in the order of the log. A withdrawn one has the reason. */
export function successionsOf(told: readonly (UnitSucceeded | SuccessionWithdrawn)[]): readonly Succession[] {
  const standing = new Map<CalendarDate, UnitSucceeded>();
  const withdrawn: Succession[] = [];
  for (const data of told) {
    const { occurredOn } = data;
    const known = standing.get(occurredOn);
    if ('successorCodes' in data) standing.set(occurredOn, data);
    else if (known) {
      standing.delete(occurredOn);
      withdrawn.push({ ...known, withdrawnBecause: data.reason });
    }
  }
  return [...withdrawn, ...standing.values()].sort(byDay);
}

function byDay(left: UnitSucceeded, right: UnitSucceeded): number {
  if (left.occurredOn === right.occurredOn) return 0;
  return left.occurredOn < right.occurredOn ? -1 : 1;
}
