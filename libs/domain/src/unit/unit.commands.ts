import type { CommandRights } from '../access/roles';
import type { CalendarDate } from '../calendar';
import type { DecisionTable, Without } from '../decider';
import { inBoth, type Wording } from '../domain-error';
import { requireCount, requireDate, requireTexts } from '../refusals';
import { sameContent } from '../same-content';
import {
  policyTextDecisions,
  policyTextRights,
  type PolicyTextCommands,
} from './policy-texts/policy-texts.commands';
import { requireUnitCode } from './unit-code';
import { refuse } from './unit.errors';
import { successionDecisions, successionRights, type SuccessionCommands } from './unit-successions';
import { nameOn, unitNames, type UnitNames } from './unit-names';
import { UNIT_LEVELS, type UnitEvent, type UnitEvents, type UnitLevel, type UnitState } from './unit.facts';

export interface RegisterUnit {
  readonly type: 'RegisterUnit';
  readonly occurredOn: CalendarDate;
  readonly unitCode: string;
  readonly name: string;
  /** The name at registration, if a year file states a later name. */
  readonly registeredAs?: string;
  readonly level: UnitLevel;
  readonly parentCode?: string;
  readonly region: string;
  /** Evidence: the level of the registered parent. Absent if the parent is not registered or none is named. */
  readonly parentLevel?: UnitLevel;
  /** Evidence: for a year file, the first day of its year, whose name the file states. Otherwise absent. */
  readonly namedOn?: CalendarDate;
}

export interface RenameUnit {
  readonly type: 'RenameUnit';
  readonly occurredOn: CalendarDate;
  readonly name: string;
  readonly documentNo: string;
}

export interface RecordStaffing {
  readonly type: 'RecordStaffing';
  readonly occurredOn: CalendarDate;
  readonly authorised: number;
  readonly filled: number;
  readonly source?: string;
}

export interface UnitCommands extends SuccessionCommands, PolicyTextCommands {
  RegisterUnit: RegisterUnit;
  RenameUnit: RenameUnit;
  RecordStaffing: RecordStaffing;
}

/** What each needs on its unit: one of these. */
export const unitRights: CommandRights<UnitCommands> = {
  RegisterUnit: ['appropriate'],
  RenameUnit: ['appropriate'],
  ...successionRights,
  RecordStaffing: ['enter'],
  ...policyTextRights,
};

export type UnitCommand = UnitCommands[keyof UnitCommands];
export type UnitIntent = Without<UnitCommand, 'parentLevel' | 'namedOn' | 'registeredSuccessors'>;

const LEVEL_NAMES = {
  'finance-bureau': { zh: '财政部门', en: 'finance bureau' },
  department: { zh: '一级预算单位', en: 'department' },
  subordinate: { zh: '下级预算单位', en: 'subordinate unit' },
} as const satisfies Record<UnitLevel, Wording>;

function register({ type: _, parentLevel, ...stated }: RegisterUnit, state: UnitState): readonly UnitEvent[] {
  const { registeredAs, namedOn: _day, ...unit } = stated;
  const { unitCode, parentCode, level } = unit;
  requireUnitCode(unitCode);
  requireTexts({ name: unit.name, registeredAs, region: unit.region });
  requireDate(unit.occurredOn, 'occurredOn');
  if (state.registered) return isRegisteredSo(stated, namesIn(state, state.registered));
  const data = registeredAs === undefined ? unit : { ...unit, name: registeredAs };
  if (parentCode === undefined) return [{ type: 'UnitRegistered', data }];
  if (parentLevel === undefined) refuse('PARENT_NOT_REGISTERED', { field: 'parentCode', parentCode });
  if (UNIT_LEVELS.indexOf(parentLevel) >= UNIT_LEVELS.indexOf(level)) {
    const named = {
      ...inBoth('parentLevel', LEVEL_NAMES[parentLevel]),
      ...inBoth('level', LEVEL_NAMES[level]),
    };
    refuse('PARENT_LEVEL_INVALID', { field: 'parentCode', parentCode, parentLevel, level, ...named });
  }
  return [{ type: 'UnitRegistered', data }];
}

type Stated = Omit<RegisterUnit, 'type' | 'parentLevel'>;

/**
 * Whether nothing changes. A year file is compared with the name of the day, other input with the name at registration.
 */
function isRegisteredSo(
  { registeredAs, namedOn, ...unit }: Stated,
  { registered, names }: Known,
): readonly UnitEvent[] {
  const isOfDay = registeredAs === undefined && namedOn !== undefined;
  const known = isOfDay ? nameOn(names, namedOn) : registered.name;
  const { unitCode } = unit;
  const name = registeredAs ?? unit.name;
  const isSame = sameContent({ ...registered, name }, { ...unit, name });
  if (isSame && sameContent(known, name)) return [];
  if (!isSame || names.length === 1) refuse('UNIT_ALREADY_REGISTERED', { field: 'unitCode', unitCode });
  return refuse('UNIT_NAMED_OTHERWISE', {
    field: 'name',
    unitCode,
    name,
    known,
    day: isOfDay ? namedOn : names[0].from,
  });
}

interface Known {
  readonly registered: NonNullable<UnitState['registered']>;
  readonly names: UnitNames;
}

function namesIn({ renamed = [] }: UnitState, registered: Known['registered']): Known {
  return { registered, names: unitNames(registered, renamed) };
}

function rename({ type: _, ...data }: RenameUnit, state: UnitState): readonly UnitEvent[] {
  const { registered, renamed = [] } = state;
  if (!registered) refuse('UNIT_NOT_REGISTERED');
  const { occurredOn, name } = data;
  requireDate(occurredOn, 'occurredOn');
  requireTexts({ name, documentNo: data.documentNo });
  const { occurredOn: registeredOn } = registered;
  if (occurredOn <= registeredOn)
    refuse('RENAMED_BEFORE_REGISTRATION', {
      field: 'occurredOn',
      occurredOn,
      registeredOn,
      name: registered.name,
    });
  const ofDay = renamed.findLast((one) => one.occurredOn === occurredOn);
  if (ofDay && sameContent(ofDay, data)) return [];
  if (nameOn(unitNames(registered, renamed), occurredOn) === name)
    refuse('UNIT_NAME_UNCHANGED', { field: 'name', occurredOn, name });
  return [{ type: 'UnitRenamed', data }];
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
  RenameUnit: rename,
  ...successionDecisions,
  RecordStaffing: recordStaffing,
  ...policyTextDecisions,
};
