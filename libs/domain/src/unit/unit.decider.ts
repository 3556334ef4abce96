import type { Decider } from '../decider';
import { requireCount, requireDate, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import type { RecordStaffing, RegisterUnit, UnitCommand } from './unit.commands';
import { refuseUnit } from './unit.errors';
import {
  UNIT_LEVELS,
  type StaffingRecorded,
  type UnitEvent,
  type UnitEvents,
  type UnitRegistered,
} from './unit.events';

export interface UnitState {
  registered?: UnitRegistered;
  /** As last recorded, by order of the log. */
  staffing?: StaffingRecorded;
}

/** 预算单位: registered once; its staffing is recorded whenever it changes. */
export const unitDecider: Decider<UnitState, UnitCommand, UnitEvents> = {
  initialState: () => ({}),
  decide: (command, state) =>
    command.type === 'RegisterUnit' ? register(command, state) : recordStaffing(command, state),
  evolve: {
    UnitRegistered: (state, data) => {
      state.registered = data;
    },
    StaffingRecorded: (state, data) => {
      state.staffing = data;
    },
  },
};

function register({ type: _, parentLevel, ...data }: RegisterUnit, state: UnitState): UnitEvent[] {
  const { unitCode, parentCode, level } = data;
  if (!/^[0-9A-Za-z][0-9A-Za-z_.]{0,39}$/.test(unitCode))
    refuseUnit('UNIT_CODE_INVALID', { field: 'unitCode', unitCode });
  requireTexts({ name: data.name, region: data.region });
  requireDate(data.occurredOn, 'occurredOn');
  if (state.registered) {
    return sameContent(state.registered, data)
      ? []
      : refuseUnit('UNIT_ALREADY_REGISTERED', { field: 'unitCode', unitCode });
  }
  if (parentCode === undefined) return [{ type: 'UnitRegistered', data }];
  if (parentLevel === undefined) refuseUnit('PARENT_NOT_REGISTERED', { field: 'parentCode', parentCode });
  if (UNIT_LEVELS.indexOf(parentLevel) >= UNIT_LEVELS.indexOf(level)) {
    refuseUnit('PARENT_LEVEL_INVALID', { field: 'parentCode', parentCode, parentLevel, level });
  }
  return [{ type: 'UnitRegistered', data }];
}

function recordStaffing({ type: _, ...data }: RecordStaffing, state: UnitState): UnitEvent[] {
  if (!state.registered) refuseUnit('UNIT_NOT_REGISTERED');
  requireDate(data.occurredOn, 'occurredOn');
  requireCount(data.authorised, 0, 'authorised');
  requireCount(data.filled, 0, 'filled');
  return state.staffing && sameContent(state.staffing, data) ? [] : [{ type: 'StaffingRecorded', data }];
}
