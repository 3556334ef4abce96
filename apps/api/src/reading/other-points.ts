import type { NamedPoint } from '@ledger/answers';
import { YearView } from './year-view';

/** The first point of a comparison: what is left out of it is the view’s own. */
export function pointFrom({ point, reading }: YearView, { asOf = point.asOf, knownAt }: NamedPoint) {
  const { cut } = knownAt === undefined ? point : reading.pointOf(point, { knownAt });
  return { ...point, asOf, cut };
}

/** The same year on another day, as it can be asked for again. */
export function onDay(year: YearView, asOf: string): YearView {
  const { point, token } = year.beside({ asOf });
  const at = year.at.basis === undefined ? { ...year.at, asOf } : { basis: token };
  return new YearView(year.reading, point, at);
}
