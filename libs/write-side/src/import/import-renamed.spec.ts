import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UnitIntent } from '@ledger/domain';
import { openEventStore, type EventStore } from '@ledger/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WriteSide } from '../write-side';
import type { ImportEntry } from './import-entry';
import { importYear } from './import-year';

const unit = (name: string, registeredAs?: string) =>
  entry('unit', {
    type: 'RegisterUnit',
    occurredOn: '2020-01-01',
    unitCode: 'U1',
    name,
    ...(registeredAs !== undefined && { registeredAs }),
    level: 'department',
    region: '某市',
  });
const renaming = entry('r', {
  type: 'RenameUnit',
  occurredOn: '2024-03-20',
  name: '乙局',
  documentNo: '某编〔2024〕7号',
});

describe('year files of a unit that is renamed', () => {
  let folder: string;
  let store: EventStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'renamed-'));
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const run = async (fiscalYear: number, ...entries: readonly ImportEntry[]) => {
    const outcome = await importYear(new WriteSide(store), { unitCode: 'U1', fiscalYear, entries });
    return outcome.verdicts.map(({ status }) => status);
  };

  it('are compared with its name on 1 January of their year', async () => {
    expect(await run(2024, unit('甲局'), renaming)).toEqual(['new', 'new']);
    expect(await run(2023, unit('甲局'))).toEqual(['nothing']);
    expect(await run(2025, unit('乙局'))).toEqual(['nothing']);
    expect(await run(2022, unit('乙局'))).toEqual(['refused']);
    expect(await run(2026, unit('甲局'))).toEqual(['refused']);
  });

  it('add nothing and refuse nothing when they are imported again after the renaming', async () => {
    expect(await run(2025, unit('甲局'))).toEqual(['new']);
    expect(await run(2024, unit('甲局'), renaming)).toEqual(['nothing', 'new']);
    expect(await run(2025, unit('甲局'))).toEqual(['known']);
    expect(await run(2024, unit('甲局'), renaming)).toEqual(['nothing', 'known']);
  });

  it('bring the first name and the renaming into a ledger that knows nothing of the unit', async () => {
    expect(await run(2025, unit('乙局', '甲局'), renaming)).toEqual(['new', 'new']);
    expect(await run(2024, unit('甲局'), renaming)).toEqual(['nothing', 'nothing']);
  });
});

function entry(entryId: string, intent: UnitIntent): ImportEntry {
  return { entryId, target: 'unit', actor: 'tester', intent };
}
