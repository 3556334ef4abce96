import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { budgetStream, storedEvents, type AdjustmentEvent } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LedgerReader } from '../ledger/ledger-reader';

const YEAR = { unitCode: 'A1', fiscalYear: 2023 };
const WHAT = { kind: 'supplement', reason: '新增任务' } as const;

function proposed(adjustmentId: string): AdjustmentEvent {
  return { type: 'AdjustmentProposed', data: proposal(adjustmentId) };
}

function proposal(adjustmentId: string) {
  const items = [{ line: 'general/basic/2200102/-/30217', amountFen: 20, procurementFen: 0 }] as const;
  return { ...WHAT, occurredOn: '2023-06-01', adjustmentId, items, legalBasis: '预算法', proposedBy: '张某' };
}

function approved(adjustmentId: string): AdjustmentEvent {
  const data = { ...proposal(adjustmentId), documentNo: '财预〔2023〕20号', approvedBy: '李某' };
  return { type: 'AdjustmentApproved', data };
}

function rejected(adjustmentId: string): AdjustmentEvent {
  const data = { occurredOn: '2023-06-10', adjustmentId, reason: '依据不足', rejectedBy: '李某' };
  return { type: 'AdjustmentRejected', data };
}

function withdrawn(adjustmentId: string): AdjustmentEvent {
  const data = { ...WHAT, occurredOn: '2023-07-01', adjustmentId, items: [], withdrawnBy: '张某' };
  return { type: 'AdjustmentWithdrawn', data };
}

describe('what the catalogue knows of proposals', () => {
  let folder: string;
  let store: EventStore;
  const readers: LedgerReader[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    const codec = createEventCodec(storedEvents);
    store = await openEventStore(`embedded:${folder}/store`, { mode: 'write', codec });
  });

  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
    await store.close();
    await rm(folder, { recursive: true });
  });

  const started = async () => {
    const reader = new LedgerReader(store, { dataDir: join(folder, 'data'), checkpointAfter: 1 });
    readers.push(reader);
    await reader.start();
    return reader;
  };
  const put = ({ type, data }: AdjustmentEvent) =>
    store.append(budgetStream(YEAR.unitCode, YEAR.fiscalYear), 'any', [
      {
        id: randomUUID(),
        type,
        version: 1,
        data,
        metadata: { actor: '张某', idempotencyKey: randomUUID(), commandDigest: 'digest' },
      },
    ]);
  const knownAfter = async (reader: LedgerReader, event: AdjustmentEvent) => {
    await put(event);
    await reader.waitForStore();
    return reader.catalogue.hasUndecided(YEAR);
  };

  it.each([
    ['approved', approved],
    ['rejected', rejected],
    ['withdrawn', withdrawn],
  ])('is that one waits until it is %s', async (_, decided) => {
    const reader = await started();
    expect(reader.catalogue.hasUndecided(YEAR)).toBe(false);
    expect(await knownAfter(reader, proposed('A1'))).toBe(true);
    expect(reader.catalogue.hasUndecided({ ...YEAR, fiscalYear: 2024 })).toBe(false);
    expect(await knownAfter(reader, proposed('A2'))).toBe(true);
    expect(await knownAfter(reader, decided('A1'))).toBe(true);
    expect(await knownAfter(reader, decided('A2'))).toBe(false);
  });

  it('is not changed by taking back what was approved', async () => {
    const reader = await started();
    for (const event of [proposed('A1'), approved('A1'), proposed('A2')]) await put(event);
    expect(await knownAfter(reader, withdrawn('A1'))).toBe(true);
    expect(await knownAfter(reader, withdrawn('A2'))).toBe(false);
  });

  it('stands in its checkpoint', async () => {
    const first = await started();
    await put(proposed('A1'));
    await put(proposed('A2'));
    expect(await knownAfter(first, approved('A1'))).toBe(true);
    await first.stop();
    const second = await started();
    expect(second.catalogue.hasUndecided(YEAR)).toBe(true);
    expect(await knownAfter(second, rejected('A2'))).toBe(false);
  });
});
