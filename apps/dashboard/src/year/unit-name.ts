/** A name of a unit, until its next. */
export interface UnitName {
  readonly name: string;
  /** 'YYYY-MM-DD'. */
  readonly from: string;
}

/** What the unit is called on the day: before the first name, by it, for it was registered so. Undefined where none is known. */
export function nameOn(names: readonly UnitName[], day: string): string | undefined {
  return (names.findLast(({ from }) => from <= day) ?? names[0])?.name;
}
