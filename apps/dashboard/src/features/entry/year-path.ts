/** The overview of a year. Followed as a new page: a year that was not there before is in no list yet. */
export function yearPath(unit: string, year: number | string): string {
  return `/?${new URLSearchParams({ unit, year: String(year) }).toString()}`;
}
