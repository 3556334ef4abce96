import type { Answered } from '../server/plain-answers';
import type { Client } from '@urql/core';
import type { UnitsQuery } from '../generated/graphql';
import { failedBy, failedWith, NotAnswered, type Failed } from '../server/failed';
import { Store } from '../state/store';
import { pagesOf } from './pages-of';
import type { Unit } from '../year/shown-year';
import { UNITS } from './units.query';

export interface UnitsState {
  readonly units?: readonly Unit[];
  /** Why there is nothing, or, beside units, why not all of them are there. */
  readonly error?: Failed;
}

type AskUnits = (after: { readonly after?: string }) => Promise<Answered<UnitsQuery>['units']>;

/** The units of the ledger: asked for at first, and again when somebody wants it. What is there stays where that fails. */
export class UnitsStore extends Store<UnitsState> {
  constructor(private readonly page: AskUnits) {
    super({});
  }

  /** Of thousands, the first are there before the last, where they are enough to begin with. */
  async load(suffice: (first: readonly Unit[]) => boolean = () => false): Promise<void> {
    const { units: known } = this.get();
    try {
      for await (const { entries, complete } of pagesOf(this.page, (unit: Unit) => unit))
        if (complete || (!known && suffice(entries))) this.set({ units: entries });
    } catch (error) {
      const { units: first } = this.get();
      this.set(known ? { units: known } : { ...(first && { units: first }), error: failedWith(error) });
    }
  }
}

/** Asks for the page of units behind a cursor. @throws NotAnswered. */
export function unitsOf(client: Client): AskUnits {
  return async (after) => {
    const { data, error } = await client.query(UNITS, after).toPromise();
    if (!data) throw new NotAnswered(failedBy(error));
    return data.units;
  };
}
