import { afterEach, beforeEach, describe } from '@jest/globals';
import { appendContract } from './append.contract';
import { argumentContract } from './argument.contract';
import { followContract } from './follow.contract';
import type { StoreUnderTest } from './harness';
import { lifeContract } from './life.contract';
import { proofContract } from './proof.contract';
import { readContract } from './read.contract';
import { restoreContract } from './restore.contract';

/** The rules for every store, clause by clause. Each test gets its own empty store from `factory`. */
export function eventStoreContract(name: string, factory: () => Promise<StoreUnderTest>): void {
  describe(`the contract of event stores, kept by ${name}`, () => {
    let current: StoreUnderTest | undefined;
    beforeEach(async () => {
      current = await factory();
    });
    afterEach(async () => {
      await current?.dispose();
      current = undefined;
    });
    const underTest = (): StoreUnderTest => {
      if (!current) throw new Error('a store is only there while a test runs');
      return current;
    };
    lifeContract(underTest);
    argumentContract(underTest);
    appendContract(underTest);
    readContract(underTest);
    followContract(underTest);
    restoreContract(underTest);
    proofContract(underTest);
  });
}
