import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { STORE_KINDS } from './kinds';
import type { EmptyStore, StoreKind, StoreServer } from './store-kind';

export type StoreTests = (newStore: () => Promise<EmptyStore>, kind: StoreKind) => void;

/** Where `report-stores.mjs` looks for what is missing. */
const LACKS = 'test-output/stores';
/** Starting a server takes longer than a test may by default, and so does its answer on a busy machine. */
const TIMEOUT_MS = 60_000;

/**
 * Runs the same tests on every kind of store that can be had here, each kind's under the title `on <its name>`; the
 * report at the end of a run says which ran and what the others need. `tests` is called with a maker of empty stores.
 */
export function onEveryStore(tests: StoreTests): void {
  onStores(STORE_KINDS, tests);
}

/** The same for some kinds only. */
export function onStores(kinds: readonly StoreKind[], tests: StoreTests): void {
  jest.setTimeout(TIMEOUT_MS);
  for (const kind of kinds) {
    if (kind.lacks === undefined) on(kind, tests);
    else noteLack(kind.name, kind.lacks);
  }
  // Jest refuses a file without a test.
  if (kinds.every(({ lacks }) => lacks !== undefined)) sayWhatIsMissing(kinds);
}

function on(kind: StoreKind, tests: StoreTests): void {
  describe(`on ${kind.name}`, () => {
    let server: StoreServer | undefined;
    beforeAll(async () => {
      server = await kind.start();
    }, TIMEOUT_MS);
    const newStore = () => {
      if (!server) throw new Error(`${kind.name} is only there while its tests run`);
      return server.newStore();
    };
    tests(newStore, kind);
    // Hooks run in the order of their definition: the tests' own come first.
    afterAll(async () => {
      await server?.stop();
    }, TIMEOUT_MS);
  });
}

function noteLack(name: string, lacks: string): void {
  mkdirSync(LACKS, { recursive: true });
  writeFileSync(`${LACKS}/${name.replaceAll(/\W+/g, '-')}.json`, JSON.stringify({ name, lacks }));
}

function sayWhatIsMissing(kinds: readonly StoreKind[]): void {
  it.each(kinds)('cannot be tried on $name here: $lacks', ({ lacks }) => {
    expect(lacks).not.toBe('');
  });
}
