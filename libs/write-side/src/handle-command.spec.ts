import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unitStream, type UnitIntent } from '@ledger/domain';
import { openEventStore, type EventStore } from '@ledger/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unitCommand } from './evidence';
import { evidenceOf } from './evidence-reader';
import type { CommandMeta } from './command-request';
import { handleCommand } from './handle-command';
import { WriteSide } from './write-side';

const REGISTER: UnitIntent = {
  type: 'RegisterUnit',
  occurredOn: '2023-01-01',
  unitCode: 'U1',
  name: '某单位',
  level: 'department',
  region: '某市',
};

const STAFF: UnitIntent = { type: 'RecordStaffing', occurredOn: '2023-12-31', authorised: 9, filled: 8 };

describe('handleCommand', () => {
  let folder: string;
  let store: EventStore;
  let writeSide: WriteSide;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'write-side-'));
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
    writeSide = new WriteSide(store);
  });

  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const send = (
    intent: UnitIntent,
    meta: Partial<CommandMeta> & { idempotencyKey: string },
    on = writeSide,
  ) =>
    handleCommand(on.units, {
      streamId: unitStream('U1'),
      intent,
      withEvidence: () => unitCommand(evidenceOf(on), intent),
      meta: { actor: 'tester', ...meta },
    });

  it('stores what was decided and says where', async () => {
    const outcome = await send(REGISTER, { idempotencyKey: 'a' });
    expect(outcome).toMatchObject({ streamVersion: 1, replayed: false });
    const [stored] = await store.readStream(unitStream('U1'));
    expect(stored).toMatchObject({
      type: 'UnitRegistered',
      position: outcome.position,
      metadata: { actor: 'tester' },
    });
  });

  it('keeps who signed in beside the name, behind it, and nothing where nobody did', async () => {
    const person = { issuer: 'https://id.example', subject: '1001', name: '李某' };
    await send(REGISTER, { actor: '李某', person, idempotencyKey: 'a' });
    await send(STAFF, { idempotencyKey: 'b' });
    const [first, second] = await store.readStream(unitStream('U1'));
    expect(Object.entries(first?.metadata ?? {}).slice(0, 2)).toEqual([
      ['actor', '李某'],
      ['person', person],
    ]);
    expect(second?.metadata).not.toHaveProperty('person');
  });

  it('recognises a repeated request whose texts only look the same, and keeps the caller’s name as displayed', async () => {
    await send(REGISTER, { actor: '甲 \u200b', idempotencyKey: 'a' });
    const again = await send({ ...REGISTER, name: `${REGISTER.name}\u200b ` }, { idempotencyKey: 'a' });
    expect(again.replayed).toBe(true);
    const [first] = await store.readStream(unitStream('U1'));
    expect(first?.metadata.actor).toBe('甲');
    await expect(send(STAFF, { actor: '\u2067', idempotencyKey: 'b' })).rejects.toMatchObject({
      code: 'TEXT_BLANK',
      field: 'actor',
    });
  });

  it('gives the first answer again for the same key and content, and stores nothing', async () => {
    const first = await send(REGISTER, { idempotencyKey: 'a' });
    const again = await send(REGISTER, { idempotencyKey: 'a' });
    expect(again).toEqual({ ...first, replayed: true });
    expect(again.events.map(({ type }) => type)).toEqual(['UnitRegistered']);
    expect(await store.streamVersion(unitStream('U1'))).toBe(1);
  });

  it('refuses a key that was used for other content', async () => {
    await send(REGISTER, { idempotencyKey: 'a' });
    await expect(send({ ...REGISTER, name: '别的单位' }, { idempotencyKey: 'a' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('accepts the expected version and refuses any other without a retry', async () => {
    await send(REGISTER, { idempotencyKey: 'a', expectedVersion: 0 });
    await expect(send(staffing(1), { idempotencyKey: 'b', expectedVersion: 0 })).rejects.toMatchObject({
      code: 'EXPECTED_VERSION_MISMATCH',
      details: { expected: 0, actual: 1 },
    });
    await expect(send(staffing(1), { idempotencyKey: 'b', expectedVersion: 1 })).resolves.toMatchObject({
      streamVersion: 2,
    });
  });

  it('decides without storing under dryRun', async () => {
    const outcome = await send(REGISTER, { idempotencyKey: 'a', dryRun: true });
    expect(outcome.events).toMatchObject([{ type: 'UnitRegistered' }]);
    expect(await store.streamVersion(unitStream('U1'))).toBe(0);
  });

  it('keeps every one of many commands sent at once to one stream', async () => {
    await send(REGISTER, { idempotencyKey: 'a' });
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(staffing(i + 1), { idempotencyKey: `s${i}` })),
    );
    expect(await store.streamVersion(unitStream('U1'))).toBe(21);
  });

  it('meets writers of another process by deciding again on what they stored', async () => {
    const other = new WriteSide(store);
    await send(REGISTER, { idempotencyKey: 'a' });
    await Promise.all([
      send(staffing(1), { idempotencyKey: 'b' }),
      send(staffing(2), { idempotencyKey: 'c' }, other),
    ]);
    expect(await store.streamVersion(unitStream('U1'))).toBe(3);
  });
});

function staffing(filled: number): UnitIntent {
  return { type: 'RecordStaffing', occurredOn: '2023-06-30', authorised: 100, filled };
}
