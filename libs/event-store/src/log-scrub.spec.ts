import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BEFORE_FIRST, LogCheck, parseHead, sealHead, type SealedHead } from '@ledger/log-proof';
import { event, events, refusal } from './contract';
import { EmbeddedEventStore } from './embedded/embedded-event-store';
import { LogScrub } from './log-scrub';

const KEYS = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

describe('a scrub of the log', () => {
  let store: EmbeddedEventStore;
  let lines: string[];
  const scrubs: LogScrub[] = [];
  const scrubbing = (earlier: readonly SealedHead[] = []) => {
    const write = async (line: string) => void lines.push(line);
    const sealing = { privateKeyPem: KEYS.privateKey, write, earlier };
    const scrub = new LogScrub(store, { sealing, pauseMs: 0, lookMs: 1, now: () => 0 });
    scrubs.push(scrub);
    scrub.start();
    return scrub;
  };
  beforeEach(() => {
    store = new EmbeddedEventStore({ folder: { inMemory: true }, mode: 'write' });
    lines = [];
  });
  afterEach(async () => {
    for (const scrub of scrubs.splice(0)) await scrub.stop();
    await store.close();
  });

  it('reads all of it, goes on with what comes, and signs heads that the log keeps', async () => {
    await store.append('a', 0, events(1, 450));
    const scrub = scrubbing();
    await until(() => scrub.state.sealed?.size === 450);
    await store.append('b', 0, [event(500)]);
    await until(() => scrub.state.sealed?.size === 451);
    await store.append('b', 1, [event(501)]);
    await scrub.stop();
    const heads = lines.map(parseHead);
    expect(heads.at(-1)?.size).toBe(452);
    const check = new LogCheck(new Set(heads.map(({ size }) => size)));
    for (const text of await store.readTexts(0n, 1_000)) check.add(text);
    expect(check.headsOf(heads, [KEYS.publicKey]).map(({ fault }) => fault)).toEqual(
      heads.map(() => undefined),
    );
    expect([check.faults, store.faults.all()]).toEqual([[], []]);
  });

  it('notices a log that ends before an earlier signed head, or differs from it, and stops signing', async () => {
    await store.append('a', 0, events(1, 30));
    const scrub = scrubbing();
    await until(() => scrub.state.sealed?.size === 30);
    await scrub.stop();
    const [head] = lines.map(parseHead);
    if (!head) throw new Error('no head');
    const storeId = await store.storeId();
    const other = { storeId, size: 29, root: 'f'.repeat(64), sealedAt: head.sealedAt };
    const longer = { ...other, size: 31 };
    for (const [earlier, fault] of [
      [head, undefined],
      [sealHead(other, KEYS.privateKey), /not those that were sealed/],
      [sealHead(longer, KEYS.privateKey), /missing at the end/],
      [{ ...head, size: 99 }, undefined],
      [{ ...sealHead(longer, KEYS.privateKey), storeId: 'another' }, undefined],
    ] as const) {
      const again = scrubbing([earlier]);
      await until(() => again.state.isAtEnd && (again.state.broken ?? again.state.sealed) !== undefined);
      expect(again.state.broken?.fault ?? '').toMatch(fault ?? /^$/);
      const count = lines.length;
      await again.stop();
      if (fault) expect(lines).toHaveLength(count);
    }
  });

  it('reads all of it again after some time, and notices what was altered or cut off meanwhile', async () => {
    const { end } = await store.append('a', 0, events(1, 30));
    let nowMs = 0;
    const wait = () => new Promise<void>((resolve) => setImmediate(resolve));
    const scrub = new LogScrub(store, { now: () => nowMs, againMs: 1_000, wait });
    scrubs.push(scrub);
    expect(scrub.state).toMatchObject({ begunAt: undefined, isReading: false });
    scrub.start();
    expect(scrub.state).toMatchObject({ begunAt: new Date(0).toISOString(), isReading: true, read: 0 });
    const wholeAt = async (at: number) => {
      nowMs = at;
      await until(() => scrub.state.wholeAt === new Date(at).toISOString());
    };
    await wholeAt(0);
    await store.append('a', end, [event(31)]);
    await wholeAt(2_000);
    expect([scrub.state.verified, scrub.state.broken, store.faults.all()]).toEqual([31, undefined, []]);
    expect(scrub.state).toMatchObject({
      begunAt: new Date(2_000).toISOString(),
      isReading: false,
      read: 31,
    });
    const earlier = new EmbeddedEventStore({ folder: { inMemory: true }, mode: 'write' });
    await earlier.append('a', 0, events(1, 30));
    store.readTexts = (after, limit) => earlier.readTexts(after, limit);
    await wholeAt(4_000);
    await earlier.close();
    expect(scrub.state.broken).toEqual({
      size: 31,
      sealedAt: new Date(2_000).toISOString(),
      kind: 'log-too-short',
      fault: 'the log ends before it: events are missing at the end',
    });
  });

  it('reports a stream that is not as it was written, which is refused from then on', async () => {
    const spoiled = { version: 1, digest: BEFORE_FIRST, isCarried: true };
    const { end } = await store.append('a', 0, [event(1)]);
    await store.append('b', 0, [event(2)]);
    // What a writer with another end would store.
    await store.append('b', spoiled, [event(3)]);
    const scrub = scrubbing();
    await until(() => scrub.state.isAtEnd);
    expect(store.faults.all()).toMatchObject([
      { streamId: 'b', error: { event: { streamVersion: 2, fault: 'wrong-digest' } } },
    ]);
    expect(await refusal(store.append('b', 2, [event(4)]))).toBe('UNREADABLE_EVENT');
    expect((await store.append('a', end, [event(5)])).streamVersion).toBe(2);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
