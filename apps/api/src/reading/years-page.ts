import type { NamedPoint, YearPoint } from '@ledger/answers';
import { pageOf, type Page } from '../graphql/connection';
import { narrowed, type Facts, type Narrowing } from './narrowed';
import { isClosed, openingOf } from './opening';
import type { Reading } from './reading';
import { factsOfUnit, unitOfYear } from './units';
import type { YearView } from './year-view';

interface YearsAsked extends Page, Narrowing {
  readonly points: readonly YearPoint[];
  readonly at: NamedPoint;
}

/** One year of many units. */
export async function yearsPage(reading: Reading, { points, at, ...args }: YearsAsked) {
  const [first] = points;
  const viewOf = (point: YearPoint) => reading.view(point, at);
  const { mode, state } = args.filter ?? {};
  // The years themselves are read only if the list is narrowed by what they alone say.
  const isRead = mode !== undefined || state !== undefined;
  const states = new Map(
    await Promise.all(
      isRead ? points.map(async (point) => [point, await stateOf(viewOf(point))] as const) : [],
    ),
  );
  const kept = narrowed('BudgetYear', points, {
    ...args,
    factsOf: (point) => factsOfYear(viewOf(point), states.get(point)),
    moneyUnit: 'WAN_YUAN',
  });
  return pageOf(kept, args, {
    get basis() {
      return first ? reading.reader.tokenOf(first) : '';
    },
    nodeOf: viewOf,
  });
}

function factsOfYear(view: YearView, state: Facts['is']): Facts {
  const unit = unitOfYear(view);
  const facts: Facts = unit ? factsOfUnit(unit) : { UNIT_CODE: view.unitCode };
  return { ...facts, is: { ...facts.is, ...state } };
}

async function stateOf(view: YearView) {
  const [opening, closed] = await Promise.all([openingOf(view), isClosed(view)]);
  return { mode: opening?.mode, state: closed ? 'CLOSED' : 'OPEN' };
}
