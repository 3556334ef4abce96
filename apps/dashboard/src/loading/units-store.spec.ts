import { describe, expect, it } from '@jest/globals';
import { UnitsStore } from './units-store';

/** A server with three units, given one at a time. */
class Server {
  away = false;
  /** From which unit on it does not answer. */
  awayFrom = Infinity;
  readonly codes = ['A', 'B', 'C'];

  readonly ask = async ({ after = '0' }: { readonly after?: string }) => {
    if (this.away || Number(after) >= this.awayFrom) throw new Error('away');
    return this.page(Number(after));
  };

  private page(from: number) {
    const nodes = [{ unitCode: this.codes[from] ?? '', name: 'n', names: [], fiscalYears: [2023] }];
    const pageInfo = { hasNextPage: from + 1 < this.codes.length, endCursor: String(from + 1) };
    return { nodes, pageInfo, totalCount: this.codes.length };
  }
}

describe('UnitsStore', () => {
  const codesOf = ({ get }: UnitsStore) => get().units?.map(({ unitCode }) => unitCode);

  it('has all units, however many pages they take', async () => {
    const store = new UnitsStore(new Server().ask);
    await store.load();
    expect(codesOf(store)).toEqual(['A', 'B', 'C']);
  });

  it('shows the first of many, and all of them when asked again', async () => {
    const store = new UnitsStore(new Server().ask);
    const told: string[] = [];
    store.subscribe(() => told.push((codesOf(store) ?? []).join('')));
    const withB = (units: readonly { readonly unitCode: string }[]) =>
      units.some(({ unitCode }) => unitCode === 'B');
    await store.load(withB);
    expect(told).toEqual(['AB', 'ABC']);
    await store.load(withB);
    expect(told.slice(2)).toEqual(['ABC']);
  });

  it('keeps the first of many where the others do not come, and says that they did not', async () => {
    const server = new Server();
    server.awayFrom = 1;
    const store = new UnitsStore(server.ask);
    await store.load(() => true);
    expect([codesOf(store), store.get().error?.answered]).toEqual([['A'], false]);
    server.awayFrom = Infinity;
    await store.load(() => true);
    expect([codesOf(store), store.get().error]).toEqual([['A', 'B', 'C'], undefined]);
  });

  it('says why there is nothing, and keeps what was there', async () => {
    const server = new Server();
    const store = new UnitsStore(server.ask);
    server.away = true;
    await store.load();
    expect(store.get()).toMatchObject({ error: { answered: false } });
    server.away = false;
    await store.load();
    server.codes.push('D');
    server.away = true;
    await store.load();
    expect(codesOf(store)).toEqual(['A', 'B', 'C']);
    server.away = false;
    await store.load();
    expect(codesOf(store)).toEqual(['A', 'B', 'C', 'D']);
  });
});
