import { existsSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { openEventStore, type EventToAppend } from '@ledger/event-store';
import { describeWhere } from '../support/needs';
import { urlOf } from '../support/stores/kurrentdb';
import { NEEDS_SERVER, SERVER, startSingleNode, type KurrentNode } from '../support/stores/kurrentdb-node';

/** Where Debian's package faketime puts it. */
const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';
const AN_HOUR_AGO = { LD_PRELOAD: FAKETIME, FAKETIME: '-3600', FAKETIME_DONT_FAKE_MONOTONIC: '1' };

const LACKS_FAKETIME = existsSync(FAKETIME) ? undefined : `needs ${FAKETIME}: apt-get install faketime`;

describeWhere(SERVER ? LACKS_FAKETIME : NEEDS_SERVER)(
  'a KurrentDB node whose clock is set back by an hour',
  () => {
    it('gives times that never go backwards along the log, to every process that reads it', async () => {
      const node = await startSingleNode();
      await appendAt(node, 0);
      await node.kill();
      const later = await startSingleNode({ port: node.port, folder: node.folder, environment: AN_HOUR_AGO });
      await appendAt(later, 3);
      await appendAt(later, 6);
      const times = await timesOf(later);
      const [before, after] = [times.slice(0, 3), times.slice(3)];
      expect(new Set(after)).toEqual(new Set([before.at(-1)]));
      expect(times).toEqual([...times].sort());
      await later.remove();
    });
  },
);

async function appendAt({ port }: KurrentNode, version: number): Promise<void> {
  const store = await openEventStore(urlOf(port), { mode: 'write' });
  await store.append(
    'a',
    version,
    [1, 2, 3].map((i) => eventOf(version + i)),
  );
  const [first] = await store.readStream('a', { from: version + 1 });
  const log = await store.readAll({ limit: 100 });
  expect(log.find(({ id }) => id === first?.id)?.recordedAt).toBe(first?.recordedAt);
  await store.close();
}

async function timesOf({ port }: KurrentNode): Promise<readonly string[]> {
  const store = await openEventStore(urlOf(port), { mode: 'read' });
  const log = await store.readAll({ limit: 100 });
  expect(await store.head()).toEqual({ position: log.at(-1)?.position, recordedAt: log.at(-1)?.recordedAt });
  await store.close();
  return log.map(({ recordedAt }) => recordedAt);
}

function eventOf(ordinal: number): EventToAppend {
  return {
    id: `00000000-0000-4000-8000-${String(ordinal).padStart(12, '0')}`,
    type: 'SomethingHappened',
    version: 1,
    data: { ordinal },
    metadata: { actor: 'tester', idempotencyKey: `key-${ordinal}`, commandDigest: 'digest' },
  };
}
