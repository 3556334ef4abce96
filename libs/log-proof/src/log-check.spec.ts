import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { BEFORE_FIRST, carriedDigest, eventDigest, withDigest } from './event-digest';
import { LogCheck, type LoggedEvent } from './log-check';
import { LogTree } from './log-tree';
import { parseHead, sealHead } from './sealed-head';

const KEYS = [0, 1].map(() =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }),
);
const STORE = '00000000-0000-4000-8000-000000000000';

describe('the tree over a log', () => {
  it('has the root of RFC 6962 at every size', () => {
    const tree = new LogTree();
    const leaves: Buffer[] = [];
    for (let index = 0; index <= 70; index += 1) {
      expect(tree.root()).toBe(mth(leaves).toString('hex'));
      const leaf = { index, digest: String(index % 10).repeat(64), recordedAt: '2023-06-30T08:00:00.000Z' };
      tree.add(leaf);
      leaves.push(Buffer.from(`${leaf.index}\n${leaf.digest}\n${leaf.recordedAt}`));
    }
  });
});

describe('a check of a log', () => {
  it('finds nothing in a log as it was written, and holds every head that was sealed of it', () => {
    const heads = [0, 1, 5, 12].map((size) => headOf(logOf(12).slice(0, size)));
    expect(checked(logOf(12), heads)).toEqual([[], [undefined, undefined, undefined, undefined]]);
  });

  it.each<[string, (log: LoggedEvent[]) => readonly LoggedEvent[], string[], string[]]>([
    [
      'a changed time',
      (log) => log.with(3, { ...eventAt(log, 3), recordedAt: '2023-06-30T09:00:00.000Z' }),
      [],
      ['other-root'],
    ],
    [
      'events that changed places over streams',
      (log) => log.with(3, eventAt(log, 4)).with(4, eventAt(log, 3)),
      [],
      ['other-root'],
    ],
    ['an end that is missing', (log) => log.slice(0, -1), [], ['log-too-short']],
    [
      'a changed payload',
      (log) => log.with(3, { ...eventAt(log, 3), data: '{"n":99}' }),
      ['b 2 wrong-digest'],
      ['other-root'],
    ],
    ['an event that is missing', (log) => log.toSpliced(3, 1), ['b 2 missing'], ['log-too-short']],
    ['a log that was written anew', () => logOf(12, 'forger'), [], ['other-root']],
  ])('finds %s', (...[, change, faults, heads]) => {
    const sealed = headOf(logOf(12));
    expect(checked(change([...logOf(12)]), [sealed])).toEqual([faults, heads]);
  });

  it('names every head after the place where a log was cut and continued differently, and none before it', () => {
    const forked = logOf(14, 'other', logOf(12).slice(0, 8));
    const heads = [3, 8, 9, 12].map((size) => headOf(logOf(12).slice(0, size)));
    const ofFork = [8, 10, 14].map((size) => headOf(forked.slice(0, size)));
    expect(checked(forked, [...heads, ...ofFork])).toEqual([
      [],
      [undefined, undefined, 'other-root', 'other-root', undefined, undefined, undefined],
    ]);
    expect(checked(logOf(12), ofFork)[1]).toEqual([undefined, 'other-root', 'log-too-short']);
    expect(checked(forked.slice(0, 10), heads)[1]).toEqual([
      undefined,
      undefined,
      'other-root',
      'log-too-short',
    ]);
  });

  it('holds heads of an old key and of a new one, and names those of a key that was not given', () => {
    const heads = [headOf(logOf(12).slice(0, 6), 0), headOf(logOf(12), 1)];
    const both = KEYS.map(({ publicKey }) => publicKey);
    expect(checked(logOf(12), heads, both)[1]).toEqual([undefined, undefined]);
    expect(checked(logOf(12), heads, both.slice(1))[1]).toEqual(['unknown-key', undefined]);
  });

  it('relies on no head that was changed, or that none of its keys has signed', () => {
    const good = headOf(logOf(12));
    const changed = parseHead(JSON.stringify({ ...good, size: 3 }));
    const foreign = headOf(logOf(12), 1);
    expect(checked(logOf(12), [good, changed, foreign])[1]).toEqual([
      undefined,
      'bad-signature',
      'unknown-key',
    ]);
  });
});

function checked(
  log: readonly LoggedEvent[],
  heads: ReturnType<typeof headOf>[],
  keys = [KEYS[0]?.publicKey ?? ''],
) {
  const check = new LogCheck(new Set(heads.map(({ size }) => size)));
  for (const event of log) check.add(event);
  const faults = check.faults.map(
    ({ streamId, streamVersion, fault }) => `${streamId} ${streamVersion} ${fault}`,
  );
  return [faults, check.headsOf(heads, keys).map(({ fault }) => fault)];
}

function headOf(log: readonly LoggedEvent[], key = 0) {
  const check = new LogCheck();
  for (const event of log) check.add(event);
  const { size } = check.tree;
  const head = { storeId: STORE, size, root: check.tree.root(), sealedAt: '2023-07-01T00:00:00.000Z' };
  return sealHead(head, KEYS[key]?.privateKey ?? '');
}

/** Two streams in turns; it goes on behind `before`, where that is given. */
function logOf(length: number, actor = 'clerk', before: readonly LoggedEvent[] = []): readonly LoggedEvent[] {
  const digests = { a: BEFORE_FIRST, b: BEFORE_FIRST };
  return Array.from({ length }, (_, i): LoggedEvent => {
    const streamId = i % 2 === 0 ? 'a' : 'b';
    const kept = before[i];
    if (kept) digests[streamId] = carriedDigest(kept.metadata) ?? '';
    if (kept) return kept;
    const event = {
      streamId,
      streamVersion: Math.floor(i / 2) + 1,
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      type: 'T',
      version: 1,
      data: `{"n":${i}}`,
      metadata: `{"actor":"${actor}"}`,
      recordedAt: '2023-06-30T08:00:00.000Z',
    } as const;
    digests[streamId] = eventDigest(event, digests[streamId]);
    return { ...event, metadata: withDigest(event.metadata, digests[streamId]) };
  });
}

function eventAt(log: readonly LoggedEvent[], index: number): LoggedEvent {
  const event = log[index];
  if (!event) throw new Error(`no event at ${index}`);
  return event;
}

/** Section 2.1, word for word. */
function mth(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.of(1), mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

function sha256(...parts: readonly Buffer[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}
