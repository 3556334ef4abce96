import type { Client, CombinedError } from '@urql/core';
import { failedBy, failedWith, NotAnswered, type Failed } from '../server/failed';
import { DOCUMENTS, VOUCHERS, WARNINGS } from './lists.query';
import { pagesOf } from './pages-of';
import { YEAR } from './year.query';
import type { YearData, YearKey } from './year-data';
import { voucherOf, yearDataOf } from './year-of';

/** What there is of a year. While it is asked for again, what was there stays. */
export interface YearState {
  readonly data?: YearData;
  readonly loading: boolean;
  /** Why there is nothing, or nothing newer. */
  readonly error?: Failed;
}

const KEPT = 6;
const NOTHING: YearState = { loading: true };

/** Years that were asked for, by (unit, year, knownAt), each loaded once and shared by all pages. */
export class YearCache {
  private readonly states = new Map<string, YearState>();
  private readonly listeners = new Set<() => void>();
  /** Of years that are being asked for: whether they were asked for again meanwhile. */
  private readonly askedAgain = new Map<string, boolean>();

  constructor(private readonly client: Pick<Client, 'query'>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  peek(key: YearKey): YearState {
    return this.states.get(nameOf(key)) ?? NOTHING;
  }

  /** Loads the year unless it is there or on its way. */
  load(key: YearKey): void {
    const known = this.states.get(nameOf(key));
    if (known === undefined || (known.error && !known.loading)) void this.reload(key);
  }

  /**
   * Asks again; pages keep what they show until the answer is there. An answer that is already on its way may be of
   * before the change: then it is asked once more behind it, never beside it.
   */
  async reload(key: YearKey): Promise<void> {
    const name = nameOf(key);
    if (this.askedAgain.has(name)) {
      this.askedAgain.set(name, true);
      return;
    }
    do {
      this.askedAgain.set(name, false);
      await this.reloadOnce(key);
    } while (this.askedAgain.get(name));
    this.askedAgain.delete(name);
  }

  private async reloadOnce(key: YearKey): Promise<void> {
    const { data, error: before } = this.peek(key);
    this.put(key, { ...(data && { data }), loading: true, ...(before && { error: before }) });
    try {
      for await (const filled of this.filled(key)) {
        if (data === undefined || isComplete(filled)) {
          this.put(key, { data: filled, loading: !isComplete(filled) });
        }
      }
    } catch (error) {
      const { data: kept } = this.peek(key);
      this.put(key, { ...(kept && { data: kept }), loading: false, error: failedWith(error) });
    }
  }

  /** Forgets all other points of the year and reloads this one: after a change was made or told of. */
  async changed(key: YearKey): Promise<void> {
    const prefix = nameOf({ unit: key.unit, year: key.year });
    for (const name of this.states.keys()) {
      if (name.startsWith(prefix) && name !== nameOf(key)) this.states.delete(name);
    }
    await this.reload(key);
  }

  private async ask({ unit, year, knownAt }: YearKey) {
    const variables = { unit, year, ...(knownAt !== undefined && { knownAt }) };
    const { data, error } = await this.client.query(YEAR, variables, FRESH).toPromise();
    return data ?? thrown(error);
  }

  /** The year, and again each time that more of its lists is there. */
  private async *filled(key: YearKey): AsyncGenerator<YearData> {
    let data = yearDataOf(key, await this.ask(key));
    yield data;
    data = { ...data, ...(await this.warnings(data)) };
    yield data;
    for await (const vouchers of this.vouchers(data)) yield (data = { ...data, vouchers });
    for await (const documents of this.documents(data)) yield (data = { ...data, documents });
  }

  private async warnings({ unit, year, basis }: YearData) {
    const variables = { unit, year, basis: basis.token };
    const { data, error } = await this.client.query(WARNINGS, variables, FRESH).toPromise();
    const { warningsTimeline, contradictionsTimeline } = (data ?? thrown(error)).budgetYear;
    return { warnings: { entries: warningsTimeline, complete: true }, statements: contradictionsTimeline };
  }

  private vouchers({ unit, year, basis }: YearData) {
    return pagesOf(async (after) => {
      const variables = { unit, year, basis: basis.token, ...after };
      const { data, error } = await this.client.query(VOUCHERS, variables, FRESH).toPromise();
      return (data ?? thrown(error)).budgetYear.expenditures;
    }, voucherOf);
  }

  private documents({ unit, year, basis }: YearData) {
    return pagesOf(
      async (after) => {
        const variables = { unit, year, basis: basis.token, ...after };
        const { data, error } = await this.client.query(DOCUMENTS, variables, FRESH).toPromise();
        return (data ?? thrown(error)).budgetYear.auditTrail;
      },
      (node) => node,
    );
  }

  private put(key: YearKey, state: YearState): void {
    const name = nameOf(key);
    this.states.delete(name);
    this.states.set(name, state);
    for (const oldest of this.states.keys()) {
      if (this.states.size <= KEPT) break;
      this.states.delete(oldest);
    }
    for (const listener of this.listeners) listener();
  }
}

const FRESH = { requestPolicy: 'network-only' } as const;

function isComplete({ documents }: YearData): boolean {
  return documents.complete;
}

function nameOf({ unit, year, knownAt = '' }: YearKey): string {
  return `${unit}\n${year}\n${knownAt}`;
}

function thrown(error: CombinedError | undefined): never {
  throw new NotAnswered(failedBy(error));
}
