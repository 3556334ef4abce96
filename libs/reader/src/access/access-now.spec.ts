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

const ended = (sessionDigest: string, endsAt: string): AccessEvent => ({
  type: 'SessionEnded',
  data: { occurredOn: '2026-02-01', sessionDigest, endsAt },
});

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
  const started = async (over = store) => {
    const reader = new LedgerReader(over, { dataDir: join(folder, 'data'), checkpointAfter: 1 });
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

  it('knows which sessions were signed out of, at the start and by what comes in', async () => {
    const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
    const [later, earlier] = [inMs(3_600_000), inMs(-1)];
    const known = ({ access }: LedgerReader) =>
      ['one', 'two', 'over'].map((one) => access.isSessionEnded(one));
    await append(ended('one', later));
    const reader = await started();
    expect(known(reader)).toEqual([true, false, false]);
    await append(ended('two', later));
    await append(ended('over', earlier));
    await reader.waitForStore();
    expect(known(reader)).toEqual([true, true, false]);
    expect([reader.access.isBegun, reader.access.revision]).toEqual([false, 0]);
  });

  it('grants nobody anything behind an event of a type that only a newer program knows', async () => {
    await append(granted);
    const older = await openEventStore(`embedded:${folder}/store`, {
      mode: 'read',
      codec: createEventCodec(
        Object.fromEntries(Object.entries(storedEvents).filter(([type]) => type !== 'SessionEnded')),
      ),
    });
    const reader = await started(older);
    expect(mayEnter(reader)).toBe(true);
    const { position } = await append(ended('one', '2099-01-01T00:00:00.000Z'));
    await reader.waitFor(position, 10_000);
    expect([mayEnter(reader), reader.access.revision]).toEqual([false, -1]);
    const again = await started(older);
    expect(mayEnter(again)).toBe(false);
    await Promise.all([reader.stop(), again.stop()]);
    await older.close();
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
