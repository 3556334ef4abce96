import type { Client } from '@urql/core';
import type { UnitsQuery } from '../../generated/graphql';
import { failedBy, type Failed } from '../server/failed';
import { UNITS } from './units.query';

export interface UnitsState {
  readonly data?: UnitsQuery;
  /** Why there is nothing; `data` is then absent. */
  readonly error?: Failed;
}

/** The units of the ledger: asked for once, and again after a failure when somebody wants it. */
export class UnitsStore {
  private state: UnitsState = {};
  private readonly listeners = new Set<() => void>();

  constructor(private readonly client: Pick<Client, 'query'>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly peek = (): UnitsState => this.state;

  async load(): Promise<void> {
    const { data, error } = await this.client.query(UNITS, {}).toPromise();
    this.state = data ? { data } : { error: failedBy(error) };
    for (const listener of this.listeners) listener();
  }
}
