import type { CalendarDate } from '../calendar';

/** The name of a unit from a day on, until the next. */
export interface UnitName {
  readonly name: string;
  readonly from: CalendarDate;
  /** 文号 of the renaming; absent for the name at registration. */
  readonly documentNo?: string;
}

/** By day. The first is the name at registration. */
export type UnitNames = readonly [UnitName, ...UnitName[]];

interface Named {
  readonly occurredOn: CalendarDate;
  readonly name: string;
  readonly documentNo?: string;
}

/** `renamed` is in the order of the log. The last one for a day counts, so a mistake can be corrected. */
export function unitNames(registered: Named, renamed: readonly Named[]): UnitNames {
  const names: [UnitName, ...UnitName[]] = [{ name: registered.name, from: registered.occurredOn }];
  const last = new Map(renamed.map((one) => [one.occurredOn, one]));
  for (const { occurredOn: from, name, documentNo } of [...last.values()].sort(byDay)) {
    if (names.at(-1)?.name !== name)
      names.push({ name, from, ...(documentNo !== undefined && { documentNo }) });
  }
  return names;
}

/** The name on a day. A registration counts by the order of the log, so its name holds for all earlier days, too. */
export function nameOn(names: UnitNames, day: CalendarDate): string {
  return (names.findLast(({ from }) => from <= day) ?? names[0]).name;
}

function byDay(left: Named, right: Named): number {
  return left.occurredOn < right.occurredOn ? -1 : 1;
}
