import type { CommandRights } from '../access/roles';
import type { CalendarDate } from '../calendar';
import type { DecisionTable, Without } from '../decider';
import { requireCount, requireDate, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import { refuse } from './unit.errors';
import { UNIT_LEVELS, type UnitEvent, type UnitEvents, type UnitLevel, type UnitState } from './unit.facts';

export interface RegisterUnit {
  readonly type: 'RegisterUnit';
  readonly occurredOn: CalendarDate;
  readonly unitCode: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parentCode?: string;
  readonly region: string;
  /** Evidence: the level of the registered parent; absent where it is not registered or none is named. */
  readonly parentLevel?: UnitLevel;
}

export interface RecordStaffing {
  readonly type: 'RecordStaffing';
  readonly occurredOn: CalendarDate;
  readonly authorised: number;
  readonly filled: number;
  readonly source?: string;
}

export interface UnitCommands {
  RegisterUnit: RegisterUnit;
  RecordStaffing: RecordStaffing;
}

/** What each needs on its unit: one of these. */
export const unitRights: CommandRights<UnitCommands> = {
  RegisterUnit: ['appropriate'],
  RecordStaffing: ['enter'],
};

export type UnitCommand = UnitCommands[keyof UnitCommands];
export type UnitIntent = Without<UnitCommand, 'parentLevel'>;

function register({ type: _, parentLevel, ...data }: RegisterUnit, state: UnitState): readonly UnitEvent[] {
  const { unitCode, parentCode, level } = data;
  if (!/^[0-9A-Za-z][0-9A-Za-z_.]{0,39}$/.test(unitCode))
    refuse('UNIT_CODE_INVALID', { field: 'unitCode', unitCode });
  requireTexts({ name: data.name, region: data.region });
  requireDate(data.occurredOn, 'occurredOn');
  if (state.registered) {
    return sameContent(state.registered, data)
      ? []
      : refuse('UNIT_ALREADY_REGISTERED', { field: 'unitCode', unitCode });
  }
  if (parentCode === undefined) return [{ type: 'UnitRegistered', data }];
  if (parentLevel === undefined) refuse('PARENT_NOT_REGISTERED', { field: 'parentCode', parentCode });
  if (UNIT_LEVELS.indexOf(parentLevel) >= UNIT_LEVELS.indexOf(level)) {
    refuse('PARENT_LEVEL_INVALID', { field: 'parentCode', parentCode, parentLevel, level });
  }
  return [{ type: 'UnitRegistered', data }];
}

function recordStaffing({ type: _, ...data }: RecordStaffing, state: UnitState): readonly UnitEvent[] {
  if (!state.registered) refuse('UNIT_NOT_REGISTERED');
  requireDate(data.occurredOn, 'occurredOn');
  requireCount(data.authorised, 0, 'authorised');
  requireCount(data.filled, 0, 'filled');
  requireTexts({ source: data.source });
  return state.staffing && sameContent(state.staffing, data) ? [] : [{ type: 'StaffingRecorded', data }];
}

export const unitDecisions: DecisionTable<UnitState, UnitCommands, UnitEvents> = {
  RegisterUnit: register,
  RecordStaffing: recordStaffing,
};
