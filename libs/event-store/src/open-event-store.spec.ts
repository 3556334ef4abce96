import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { event, failure, refusal } from './contract';
import { EventStore } from './event-store';
import { EventStoreModule } from './event-store.module';
import { openEventStore } from './open-event-store';

describe('the setting EVENT_STORE', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'event-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('opens the store in the folder it names', async () => {
    const store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
    await store.append('a', 0, [event(1)]);
    const reader = await openEventStore(`embedded:${folder}`, { mode: 'read' });
    expect(await reader.streamVersion('a')).toBe(1);
    await reader.close();
    await store.close();
  });

  it.each(['oracle://user:secret@host/db', 'secret', 'toString:secret', 'embedded:', ''])(
    'refuses %j, naming the setting and what it accepts but never the value',
    async (url) => {
      const error = await failure(openEventStore(url, { mode: 'write' }));
      expect(error?.code).toBe('INVALID_ARGUMENT');
      expect(error?.message).toContain('EVENT_STORE');
      expect(error?.message).toContain('embedded:');
      expect(error?.message).not.toContain('secret');
    },
  );

  it.each([
    ['heartbeat=5', 'heartbeat'],
    ['throwOnAppendFailure=false', 'throwOnAppendFailure'],
    ['=5', 'parameter'],
    ['tls=perhaps', 'connection string'],
    ['nodePreference=best', 'connection string'],
    ['keepAliveInterval=-5', 'connection string'],
    ['userCertFile=%2Fnowhere', 'connection string'],
    ['te@127.0.0.1:1', '%40'],
  ])('prints no address of KurrentDB with %s, itself or by the driver', async (query, named) => {
    const printed: unknown[] = [];
    const hear = (...said: unknown[]) => void printed.push(...said);
    for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
      jest.spyOn(console, way).mockImplementation(hear);
    const url = `kurrentdb://user:secret@127.0.0.1:1?${query}`;
    const error = await failure(openEventStore(url, { mode: 'write' }));
    jest.restoreAllMocks();
    expect(error?.code).toBe('INVALID_ARGUMENT');
    expect(error?.message).toContain(named);
    expect(inspect([error, printed], { depth: null })).not.toMatch(/secret|127/);
  });

  it.each(['sslrootcert', 'sslcert', 'sslkey'])(
    'says that the file %s of an address of PostgreSQL cannot be read, and does not print its path',
    async (parameter) => {
      const url = `postgres://secret:secret@127.0.0.1:1/secret?sslmode=verify-full&${parameter}=/secret.pem`;
      const error = await failure(openEventStore(url, { mode: 'write' }));
      expect(error?.code).toBe('INVALID_ARGUMENT');
      expect(error?.message).toMatch(/EVENT_STORE names a certificate file that cannot be read/);
      expect(error?.message).not.toContain('secret');
    },
  );

  it('says why a store cannot be reached, naming the setting but never the value', async () => {
    const error = await failure(
      openEventStore('postgres://secret:secret@127.0.0.1:1/secret', { mode: 'write' }),
    );
    expect(error?.code).toBe('STORE_UNAVAILABLE');
    expect(error?.message).toContain('EVENT_STORE');
    expect(error?.message).toContain('ECONNREFUSED');
    expect(error?.message).not.toMatch(/secret|127/);
  });

  it('says why a KurrentDB cannot be reached, naming the setting but never the value', async () => {
    const reasons = {
      'kurrentdb://secret:secret@127.0.0.1:1?tls=false': 'ECONNREFUSED',
      'kurrentdb://secret:secret@secret.invalid:1?tls=false': 'host name is not known',
      'kurrentdb://127.0.0.1:1,127.0.0.1:2?tls=false': 'none of its nodes can be reached',
    };
    const opening = Object.keys(reasons).map((url) => failure(openEventStore(url, { mode: 'write' })));
    const errors = await Promise.all(opening);
    expect(errors).toMatchObject(
      Object.values(reasons).map((reason) => ({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringMatching(new RegExp(`EVENT_STORE.*${reason}`)),
      })),
    );
    for (const error of errors) expect(error?.message).not.toMatch(/secret|127/);
  });

  it('is named where there is no store, or none of ours, in what it names', async () => {
    const missing = await failure(openEventStore(`embedded:${folder}`, { mode: 'read' }));
    expect([missing?.code, missing?.message]).toEqual([
      'STORE_NOT_FOUND',
      expect.stringContaining('EVENT_STORE'),
    ]);
    const store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
    const locked = await failure(openEventStore(`embedded:${folder}`, { mode: 'write' }));
    expect([locked?.code, locked?.message]).toEqual(['STORE_LOCKED', expect.stringContaining('EVENT_STORE')]);
    await store.close();
    writeFileSync(join(folder, 'events.db'), 'not a database, but long enough to be looked at as one');
    const unreadable = await failure(openEventStore(`embedded:${folder}`, { mode: 'write' }));
    expect([unreadable?.code, unreadable?.message]).toEqual([
      'STORE_UNREADABLE',
      expect.stringContaining('EVENT_STORE'),
    ]);
  });

  it('gives a Nest application one store, closed when the application closes', async () => {
    const module = EventStoreModule.forRoot({ url: `embedded:${folder}`, mode: 'write' });
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    const store = app.get(EventStore);
    expect((await store.append('a', 0, [event(1)])).streamVersion).toBe(1);
    await app.close();
    expect(await refusal(store.head())).toBe('STORE_CLOSED');
  });

  it('stops the start of a Nest application where the store cannot be opened', async () => {
    const module = EventStoreModule.forRoot({ url: `embedded:${folder}`, mode: 'read' });
    const starting = NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    expect(await refusal(starting)).toBe('STORE_NOT_FOUND');
  });
});
