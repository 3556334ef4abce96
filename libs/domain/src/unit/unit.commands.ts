import type { CalendarDate } from '../calendar';
import type { UnitLevel } from './unit.events';

export type UnitCommand = RegisterUnit | RecordStaffing;

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
