import { pointOf, TODAY, shownDay } from './point';

/** What a link names that is not there, and what is shown in its place. */
export interface Missing {
  readonly part: 'unit' | 'year' | 'asOf' | 'known';
  readonly named: string;
  /** Absent: all that is known. */
  readonly shown?: string;
}

/** Every part of a link that the page at `unit` and `year` does not show, as it names nothing that there is. */
export function missingOf(search: URLSearchParams, unit: string, year: number): readonly Missing[] {
  const point = pointOf(search, year);
  const shown = {
    unit,
    year: String(year),
    asOf: shownDay(point, year),
    known: point.known,
  };
  return (['unit', 'year', 'asOf', 'known'] as const).flatMap((part): Missing[] => {
    const [named, there] = [search.get(part) ?? '', shown[part]];
    if (named === '' || named === there || (part === 'asOf' && named === TODAY)) return [];
    return [{ part, named, ...(there !== undefined && { shown: there }) }];
  });
}
