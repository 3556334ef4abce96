import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { YearTimeline, type UnitYear } from '@ledger/answers';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { embedded } from '../../../../test/support/stores/embedded';
import type { EmptyStore, StoreServer } from '../../../../test/support/stores/store-kind';
import { Catalogue } from '../catalogue/catalogue';
import { LoadedYears } from './loaded-years';

const UNITS = 200;
const yearOf = (unit: number): UnitYear => ({ unitCode: `U${unit}`, fiscalYear: 2023 });

describe('the years in memory', () => {
  let server: StoreServer;
  let empty: EmptyStore;
  let store: EventStore;
  beforeAll(async () => {
    server = await embedded.start();
    empty = await server.newStore();
    store = await openEventStore(empty.url, { mode: 'write', codec: createEventCodec(storedEvents) });
  });
  afterAll(async () => {
    await store.close();
    await empty.remove();
    await server.stop();
  });

  /** Years whose sizes are what is said, and how often they were measured. */
  const loading = (bytesEach: number, limitBytes: number) => {
    const counted = { measured: 0 };
    class Sized extends YearTimeline {
      override get bytes(): number {
        counted.measured += 1;
        return bytesEach;
      }
    }
    const checkpoints = {
      read: (year: UnitYear) => Promise.resolve(new Sized(year)),
      write: () => Promise.resolve(),
    };
    const catalogue = new Catalogue();
    const years = new LoadedYears({ store, catalogue, limitBytes, checkpoints: () => checkpoints });
    return { years, counted };
  };
  const loadAll = async (years: LoadedYears) => {
    for (let unit = 0; unit < UNITS; unit += 1) await years.of(yearOf(unit));
  };

  it('are measured once each when thousands are loaded one after another', async () => {
    const { years, counted } = loading(1, UNITS);
    await loadAll(years);
    expect([counted.measured, years.all.length, years.evicted]).toEqual([UNITS, UNITS, 0]);
  });

  it('make room for one another, those that were asked for least recently first', async () => {
    const { years } = loading(10, 30);
    for (const unit of [0, 1, 2, 0, 3]) await years.of(yearOf(unit));
    expect(years.all.map(({ address }) => address.unitCode)).toEqual(['U2', 'U0', 'U3']);
    expect(years.evicted).toBe(1);
    await years.rebuild(yearOf(0));
    expect(years.all).toHaveLength(3);
  });
});
