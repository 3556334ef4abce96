import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCESS_STREAM, holdingFor, storedEvents, unitStream, type AccessEvent } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LedgerReader } from '../ledger/ledger-reader';

const li = { issuer: 'https://id.example', subject: '1001', name: '李某' };
const grantedBy = { actor: 'operator' };
const granted: AccessEvent = {
  type: 'RoleGranted',
  data: {
    occurredOn: '2026-01-05',
    grantId: 'G1',
    person: li,
    role: 'clerk',
    unitCode: 'A1',
    withSubordinates: false,
    above: [],
    from: '2026-01-05',
    grantedBy,
  },
};
const revoked: AccessEvent = {
  type: 'RoleRevoked',
  data: {
    occurredOn: '2026-02-01',
    grantId: 'G1',
    person: li,
    role: 'clerk',
    reason: '调离',
    revokedBy: grantedBy,
  },
};
const signedOut: AccessEvent = {
  type: 'SignedOutEverywhere',
  data: { occurredOn: '2026-02-01', person: li },
};

describe('who may do what, as far as the log has been read', () => {
  let folder: string;
  let store: EventStore;
  const readers: LedgerReader[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'access-now-'));
    const codec = createEventCodec(storedEvents);
    store = await openEventStore(`embedded:${folder}/store`, { mode: 'write', codec });
  });

  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
    await store.close();
    await rm(folder, { recursive: true });
  });

  const append = ({ type, data }: AccessEvent) => put(ACCESS_STREAM, { type, data });
  const put = (streamId: string, { type, data }: { readonly type: string; readonly data: unknown }) =>
    store.append(streamId, 'any', [
      {
        id: randomUUID(),
        type,
        version: 1,
        data,
        metadata: { actor: 'operator', idempotencyKey: randomUUID(), commandDigest: 'digest' },
      },
    ]);
  const started = async () => {
    const reader = new LedgerReader(store, { dataDir: join(folder, 'data'), checkpointAfter: 1 });
    readers.push(reader);
    await reader.start();
    return reader;
  };
  const mayEnter = ({ access }: LedgerReader) =>
    holdingFor(access.holdingsOf(li, '2026-01-31'), {
      rights: ['enter'],
      on: { unitCode: 'A1', above: [] },
    }) !== undefined;

  it('is known to every reader at the start, behind a checkpoint too, and by what comes in', async () => {
    const first = await started();
    expect([first.access.isBegun, mayEnter(first)]).toEqual([false, false]);
    await append(granted);
    await first.waitForStore();
    expect([first.access.isBegun, mayEnter(first)]).toEqual([true, true]);
    await first.stop();
    const second = await started();
    expect(mayEnter(second)).toBe(true);
    const third = await started();
    await append(revoked);
    await Promise.all([second.waitForStore(), third.waitForStore()]);
    expect([mayEnter(second), mayEnter(third)]).toEqual([false, false]);
  });

  it('says when somebody was last signed out everywhere', async () => {
    const reader = await started();
    expect(reader.access.signedOutAt(li)).toBeUndefined();
    await append(signedOut);
    await reader.waitForStore();
    const [event] = await store.readStream(ACCESS_STREAM);
    expect(reader.access.signedOutAt({ issuer: li.issuer, subject: li.subject })).toBe(event?.recordedAt);
    expect(reader.access.signedOutAt({ issuer: 'https://other.example', subject: '1001' })).toBeUndefined();
  });

  it('has begun once a role was granted, and changes with roles alone: not where somebody signs out', async () => {
    const reader = await started();
    const told = () => [reader.access.isBegun, reader.access.revision] as const;
    const [, before] = told();
    await append(signedOut);
    await reader.waitForStore();
    expect(told()).toEqual([false, before]);
    await append(granted);
    await reader.waitForStore();
    const [isBegun, withRole] = told();
    expect([isBegun, withRole === before]).toEqual([true, false]);
    await append(signedOut);
    await reader.waitForStore();
    expect(told()).toEqual([true, withRole]);
    await append(revoked);
    await reader.waitForStore();
    expect(told()).not.toEqual([true, withRole]);
    expect(reader.access.isBegun).toBe(true);
  });

  it('takes no place among the units, and lets the ledger go on behind it', async () => {
    const reader = await started();
    await append(granted);
    const unit = {
      occurredOn: '2026-01-01',
      unitCode: 'A1',
      name: '某局',
      level: 'department',
      region: '某市',
    };
    const { position } = await put(unitStream('A1'), { type: 'UnitRegistered', data: unit });
    await reader.waitFor(position, 10_000);
    expect(reader.catalogue.unitCodes()).toEqual(['A1']);
    expect(reader.catalogue.head).toBe(position);
    expect(reader.unreadable.size).toBe(0);
  });
});
