/** Where a year that was just opened goes on: its appropriation. */
export function beginningPath(unit: string, year: number | string): string {
  return `/entry?${new URLSearchParams({ unit, year: String(year), form: 'approveAppropriation' }).toString()}`;
}

/** The overview of a year. Followed as a new page: a year that was not there before is in no list yet. */
export function yearPath(unit: string, year: number | string): string {
  return `/?${new URLSearchParams({ unit, year: String(year) }).toString()}`;
}
