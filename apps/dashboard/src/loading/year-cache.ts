import type { Client, CombinedError } from '@urql/core';
import type { WarningsQueryVariables } from '../generated/graphql';
import { failedBy, failedWith, NotAnswered, type Failed } from '../server/failed';
import { LatestValues } from '../state/latest-values';
import { WARNINGS } from './lists.query';
import { YEAR } from './year.query';
import type { YearData, YearKey } from '../year/year-data';
import { YEARS_KEPT, YearLists } from './year-lists';
import { yearDataOf } from '../year/answered-year';

/** What there is of a year. While it is asked for again, what was there stays. */
export interface YearState {
  readonly data?: YearData;
  readonly loading: boolean;
  /** Why there is nothing, or nothing newer. */
  readonly error?: Failed;
}

const NOTHING: YearState = { loading: true };

/** Years that were asked for, by (unit, year, knownAt), each loaded once and shared by all pages. */
export class YearCache {
  private readonly states = new LatestValues<YearState>(YEARS_KEPT);
  readonly subscribe = this.states.subscribe;
  /** Of years that are being asked for: whether they were asked for again meanwhile. */
  private readonly askedAgain = new Map<string, boolean>();

  private readonly lists: YearLists;

  constructor(private readonly client: Pick<Client, 'query'>) {
    this.lists = new YearLists(client, ({ unit, year }) => this.fill(unit, year));
  }

  peek(key: YearKey): YearState {
    return this.states.get(nameOf(key)) ?? NOTHING;
  }

  /** Loads the year unless it is there or on its way. */
  load(key: YearKey): void {
    const known = this.states.get(nameOf(key));
    if (known === undefined || (known.error && !known.loading)) void this.reload(key);
  }

  /**
   * Asks again. Pages keep what they show until the answer arrives. A request that is already under way may have been
   * answered before the change; then one more request follows it, never in parallel.
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
      const asked = this.lists.has(key) ? await this.allButLists(key) : await this.figuresFirst(key);
      const year = data ? { ...asked, reloads: data.reloads + 1 } : asked;
      if (!data && !this.lists.isRead(year)) this.put(key, { data: this.filled(year), loading: true });
      await this.lists.read(year);
      this.put(key, { data: this.filled(year), loading: false });
    } catch (error) {
      const { data: kept } = this.peek(key);
      this.put(key, { ...(kept && { data: kept }), loading: false, error: failedWith(error) });
    }
  }

  /** Forgets all other points of the year and reloads this one: after a change was made or told of. */
  async changed(key: YearKey): Promise<void> {
    const prefix = nameOf({ unit: key.unit, year: key.year });
    this.states.change((state, name) =>
      name.startsWith(prefix) && name !== nameOf(key) ? undefined : state,
    );
    await this.reload(key);
  }

  /** All but the lists in one request. */
  private async allButLists(key: YearKey): Promise<YearData> {
    const { unit, year, knownAt } = key;
    const variables = { unit, year, ...(knownAt !== undefined && { knownAt }) };
    const [figures, warnings] = await Promise.all([this.figures(key), this.warnings(variables)]);
    return { ...figures, ...warnings };
  }

  /** Shown before the warnings come: the first view of a year. */
  private async figuresFirst(key: YearKey): Promise<YearData> {
    const figures = await this.figures(key);
    this.put(key, { data: figures, loading: true });
    const { unit, year, basis } = figures;
    return { ...figures, ...(await this.warnings({ unit, year, basis: basis.token })) };
  }

  private async figures(key: YearKey): Promise<YearData> {
    const { unit, year, knownAt } = key;
    const variables = { unit, year, ...(knownAt !== undefined && { knownAt }) };
    const { data, error } = await this.client.query(YEAR, variables, FRESH).toPromise();
    return yearDataOf(key, data ?? thrown(error));
  }

  private async warnings(at: WarningsQueryVariables) {
    const { data, error } = await this.client.query(WARNINGS, at, FRESH).toPromise();
    const { warningsTimeline, contradictionsTimeline } = (data ?? thrown(error)).budgetYear;
    return { warnings: { entries: warningsTimeline, complete: true }, statements: contradictionsTimeline };
  }

  private filled(data: YearData): YearData {
    return { ...data, ...this.lists.partOf(data) };
  }

  /** Adds the loaded parts of a year's lists to all of its states. */
  private fill(unit: string, year: number): void {
    this.states.change((state) => {
      const { data } = state;
      return data?.unit === unit && data.year === year ? { ...state, data: this.filled(data) } : state;
    });
  }

  private put(key: YearKey, state: YearState): void {
    this.states.put(nameOf(key), state);
  }
}

const FRESH = { requestPolicy: 'network-only' } as const;

function nameOf({ unit, year, knownAt = '' }: YearKey): string {
  return `${unit}\n${year}\n${knownAt}`;
}

function thrown(error: CombinedError | undefined): never {
  throw new NotAnswered(failedBy(error));
}
