import { describe, expect, it } from '@jest/globals';
import { event, events, idsOf, inTurn, refusal, type UnderTest } from './harness';

/** Clauses 0, 9 and 10. */
export function lifeContract(underTest: UnderTest): void {
  describe('0. identity', () => {
    it('keeps the id drawn when it was first opened, and all it holds, over a restart', async () => {
      const id = await underTest().store.storeId();
      await underTest().store.append('a', 0, [event(1)]);
      const before = await underTest().store.readAll({ limit: 10 });
      const again = await underTest().reopen();
      expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(await again.storeId()).toBe(id);
      expect(await again.readAll({ limit: 10 })).toEqual(before);
    });
  });
  tryContract(underTest);
  tamperContract(underTest);
  closeContract(underTest);
  finishContract(underTest);
}

function tryContract(underTest: UnderTest): void {
  describe('12. trying whether it writes', () => {
    it('leaves no event and moves no end, on an empty store and on another', async () => {
      const { store } = underTest();
      await store.tryWriting();
      expect(await store.readAll()).toEqual([]);
      await store.append('a', 0, [event(1)]);
      const head = await store.head();
      await store.tryWriting();
      await store.tryWriting();
      expect([await store.head(), (await store.readAll()).length]).toEqual([head, 1]);
      expect((await store.append('a', 1, [event(2)])).streamVersion).toBe(2);
      expect(store.outcomes.failure).toBeUndefined();
    });
  });
}

function tamperContract(underTest: UnderTest): void {
  describe('9. permanence', () => {
    it("offers a probe for tampering exactly where it says so, and refuses the application's every attempt", async () => {
      const { store, tamper } = underTest();
      expect(tamper !== undefined).toBe(store.supports.tamperProbe);
      await store.append('a', 0, [event(1), event(2)]);
      const before = await store.readStream('a');
      const [first] = before;
      const outcomes = tamper && first ? Object.values(await tamper(first)) : ['refused'];
      expect(new Set(outcomes)).toEqual(new Set(['refused']));
      expect(await store.readStream('a')).toEqual(before);
    });
  });
}

function closeContract(underTest: UnderTest): void {
  describe('10. closing', () => {
    it('answers every call with STORE_CLOSED after close, and closes twice without harm', async () => {
      const { store } = underTest();
      await store.close();
      await store.close();
      const calls = [
        store.storeId(),
        store.append('a', 0, [event(1)]),
        store.appendInTurn('a', 0, [[event(1)]]),
        store.readStream('a'),
        store.readAll({ limit: 1 }),
        store.streamVersion('a'),
        store.head(),
        store.follow(0n, () => undefined),
        store.restore(inTurn([])),
        store.restoreIsUnfinished(),
        store.tryWriting(),
      ];
      const codes = await Promise.all(calls.map(refusal));
      expect(new Set(codes)).toEqual(new Set(['STORE_CLOSED']));
    });
  });
}

function finishContract(underTest: UnderTest): void {
  describe('10. closing', () => {
    it('finishes the appends it was given before it closes', async () => {
      const { store, reopen } = underTest();
      const given = store.append('a', 0, [event(1)]);
      await store.close();
      expect((await given).streamVersion).toBe(1);
      expect(await (await reopen()).streamVersion('a')).toBe(1);
    });

    it('finishes appends in turn, all of them, before it closes', async () => {
      const { store, reopen } = underTest();
      await store.append('a', 0, [event(1)]);
      const given = store.appendInTurn('a', 1, [[event(2)], events(3, 4), [event(5)]]);
      await store.close();
      await given;
      expect(idsOf(await (await reopen()).readStream('a'))).toEqual(idsOf(events(1, 5)));
    });

    it('ends its subscriptions without an error when it closes', async () => {
      const { store } = underTest();
      const errors: Error[] = [];
      const subscription = await store.follow(0n, () => undefined, {
        onError: (error) => errors.push(error),
      });
      await subscription.caughtUp;
      await store.close();
      await subscription.ended;
      expect(errors).toEqual([]);
    });
  });
}
