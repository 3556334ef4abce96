import type { CalendarDate } from '../calendar';

/** What a unit is called from a day on, until the next. */
export interface UnitName {
  readonly name: string;
  readonly from: CalendarDate;
  /** 文号 of the renaming; absent for the name that it was registered under. */
  readonly documentNo?: string;
}

/** By day; the first is the name that the unit was registered under. */
export type UnitNames = readonly [UnitName, ...UnitName[]];

interface Named {
  readonly occurredOn: CalendarDate;
  readonly name: string;
  readonly documentNo?: string;
}

/** `renamed` in the order of the log: of one day the last counts, which is how a slip is put right. */
export function unitNames(registered: Named, renamed: readonly Named[]): UnitNames {
  const names: [UnitName, ...UnitName[]] = [{ name: registered.name, from: registered.occurredOn }];
  const last = new Map(renamed.map((one) => [one.occurredOn, one]));
  for (const { occurredOn: from, name, documentNo } of [...last.values()].sort(byDay)) {
    if (names.at(-1)?.name !== name)
      names.push({ name, from, ...(documentNo !== undefined && { documentNo }) });
  }
  return names;
}

/** The name on the day. A registration follows the log, so its name also holds for all earlier days. */
export function nameOn(names: UnitNames, day: CalendarDate): string {
  return (names.findLast(({ from }) => from <= day) ?? names[0]).name;
}

function byDay(left: Named, right: Named): number {
  return left.occurredOn < right.occurredOn ? -1 : 1;
}
