import { afterAll, beforeAll } from '@jest/globals';
import { describeWhere } from '../needs';
import { STORE_KINDS } from './kinds';
import type { EmptyStore, StoreKind, StoreServer } from './store-kind';

export type StoreTests = (newStore: () => Promise<EmptyStore>, kind: StoreKind) => void;

/**
 * Runs the same tests on every kind of store, each kind's under the title `on <its name>`; where one cannot be had here
 * they are skipped, and the report at the end of a run says what they need. `tests` is called with a maker of empty stores.
 */
export function onEveryStore(tests: StoreTests): void {
  onStores(STORE_KINDS, tests);
}

/** The same for some kinds only. */
export function onStores(kinds: readonly StoreKind[], tests: StoreTests): void {
  for (const kind of kinds) on(kind, tests);
}

function on(kind: StoreKind, tests: StoreTests): void {
  describeWhere(kind.lacks)(`on ${kind.name}`, () => {
    let server: StoreServer | undefined;
    beforeAll(async () => {
      server = await kind.start();
    });
    const newStore = () => {
      if (!server) throw new Error(`${kind.name} is only there while its tests run`);
      return server.newStore();
    };
    tests(newStore, kind);
    // Hooks run in the order of their definition: the tests' own come first.
    afterAll(async () => {
      await server?.stop();
    });
  });
}
