import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@ledger/config';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { LedgerReader } from '@ledger/reader';
import { importYear, WriteSide, type ImportEntry } from '@ledger/write-side';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { serve } from '../../apps/api/src/main';
import { budgetAgain } from '../support/cli';
import { asking, type RunningTestApi } from '../support/running-api';
import { openSampleLedger } from '../support/sample-ledger';
import { keepSession } from '../support/sessions';
import { StoreThatFills } from '../support/store-that-fills';

const LINE = 'general/basic/2200101/-/302';
const ADDRESS = { unitCode: 'U1', fiscalYear: 2024 };
const HERE = 'unitCode: "U1", fiscalYear: 2024';
const UNFINISHED = 'importUnfinished { since by resume { zh en } }';
const marked = {
  by: '张会计',
  since: expect.any(String),
  resume: { zh: expect.stringContaining('同一文件') },
};

describe('an import that was cut off between its appends', () => {
  let folder: string;
  let inner: EventStore;
  let store: StoreThatFills;
  let ask: RunningTestApi['ask'];
  let closeApi: () => Promise<void>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unfinished-import-'));
    inner = await openEventStore(`embedded:${folder}`, {
      mode: 'write',
      codec: createEventCodec(storedEvents),
    });
    store = new StoreThatFills(inner);
    const environment = readEnvironment({ PORT: '0', LOG_LEVEL: 'error' });
    const api = await serve(environment, () => Promise.resolve(store));
    await keepSession(api.signInLink);
    ask = asking(`${api.url}/graphql`);
    closeApi = () => api.close();
  });

  afterEach(async () => {
    await closeApi();
    await inner.close();
    await rm(folder, { recursive: true });
  });

  const run = (entries: readonly ImportEntry[]) => importYear(new WriteSide(store), { ...ADDRESS, entries });
  const cutOff = async (entries = YEAR) => {
    store.room(2);
    await expect(run(entries)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    store.room(1_000);
  };
  const basisAt = async (point = '') => {
    const { position } = await store.head();
    const at = point === '' ? `, minPosition: "${position}"` : `, ${point}`;
    const { data, errors } = await ask(
      `{ budgetYear(${HERE}${at}) { basis { token knownAt ${UNFINISHED} } execution { totals { executed { amount } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data?.['budgetYear'];
  };

  it('is told with every answer of its year until it has been resumed', async () => {
    await cutOff();
    const partial = await basisAt();
    expect(partial).toMatchObject({ basis: { importUnfinished: marked } });
    expect(await run(YEAR)).toMatchObject({ accepted: true, written: 2 });
    expect(await basisAt()).toMatchObject({ basis: { importUnfinished: null } });
  });

  it('is still told at a point inside of it, to the byte', async () => {
    await cutOff();
    const partial = await basisAt();
    const token = /"token":"([^"]+)"/.exec(JSON.stringify(partial))?.[1] ?? '';
    await run(YEAR);
    expect(await basisAt(`basis: "${token}"`)).toEqual(partial);
  });

  it('is ended by a file that was mended meanwhile, and not by another list', async () => {
    await cutOff();
    await run([spent('v-9', 100)]);
    expect(await basisAt()).toMatchObject({ basis: { importUnfinished: marked } });
    await run([...YEAR.slice(0, -1), spent('v-3', 300)]);
    expect(await basisAt()).toMatchObject({ basis: { importUnfinished: null } });
  });

  it('is told where units stand beside each other, on a terminal, and of other years not', async () => {
    await cutOff();
    await basisAt();
    const { data } = await ask(`{ unitStandings(fiscalYear: 2024) { unitCode ${UNFINISHED} } }`);
    expect(data).toMatchObject({ unitStandings: [{ unitCode: 'U1', importUnfinished: marked }] });
    const { stdout } = await budgetAgain('--store', `embedded:${folder}`, 'execution');
    expect(stdout).toContain('导入未完成 unfinished import（张会计');
    await importYear(new WriteSide(store), { ...ADDRESS, fiscalYear: 2025, entries: [opened(2025)] });
    const { position } = await store.head();
    const beside = await ask(
      `{ budgetYear(unitCode: "U1", fiscalYear: 2025, minPosition: "${position}") { basis { ${UNFINISHED} } } }`,
    );
    expect(beside).toEqual({ data: { budgetYear: { basis: { importUnfinished: null } } } });
  });

  it('is told after a restart from a checkpoint, as before it', async () => {
    await cutOff();
    const dataDir = join(folder, 'reader');
    const readAgain = async () => {
      const reader = new LedgerReader(store, { dataDir, checkpointAfter: 1 });
      await reader.start();
      const told = (await reader.basisOf(reader.pointOf(ADDRESS))).importUnfinished;
      await reader.stop();
      return told;
    };
    const told = await readAgain();
    expect(told).toMatchObject(marked);
    expect(await readAgain()).toEqual(told);
    await run(YEAR);
    expect(await readAgain()).toBeUndefined();
    expect(await readAgain()).toBeUndefined();
  });

  it('leaves no mark where one append takes it all', async () => {
    await run(YEAR);
    const before = await store.readAll();
    await run([spent('v-8', 800), spent('v-9', 900)]);
    const added = (await store.readAll()).slice(before.length);
    expect(added.map(({ metadata }) => metadata.mark)).toEqual([undefined, undefined]);
    expect(before.map(({ metadata: { mark } }) => mark !== undefined)).toEqual(
      before.map((_, i) => i === 0 || i === before.length - 1),
    );
  });
});

type Budget = Extract<ImportEntry, { target: 'budget' }>;

function budgetEntry(entryId: string, intent: Budget['intent']): ImportEntry {
  return { entryId, target: 'budget', intent, actor: '张会计' };
}

function opened(fiscalYear: number): ImportEntry {
  const mode = { mode: 'control', paymentPlanEnforced: false } as const;
  return budgetEntry('open', { type: 'OpenYear', unitCode: 'U1', fiscalYear, ...mode });
}

function spent(voucherNo: string, amountFen: number): ImportEntry {
  return budgetEntry(voucherNo, {
    type: 'RecordExpenditure',
    occurredOn: '2024-03-01',
    voucherNo,
    line: LINE,
    economicCode: '30201',
    amountFen,
    procurementFen: 0,
    payee: '某供应商',
  });
}

/** Four appends: to the unit, to its year, and to both again. */
const YEAR: readonly ImportEntry[] = [
  {
    entryId: 'unit',
    target: 'unit',
    actor: '张会计',
    intent: {
      type: 'RegisterUnit',
      occurredOn: '2024-01-01',
      unitCode: 'U1',
      name: '某单位',
      level: 'department',
      region: '某市',
    },
  },
  opened(2024),
  budgetEntry('approve', {
    type: 'ApproveAppropriation',
    occurredOn: '2024-01-10',
    documentNo: '某财预〔2024〕1号',
    lines: [{ line: LINE, amountFen: 100_000, procurementFen: 0 }],
  }),
  spent('v-1', 100),
  {
    entryId: 'staff',
    target: 'unit',
    actor: '张会计',
    intent: { type: 'RecordStaffing', occurredOn: '2024-02-01', authorised: 10, filled: 9 },
  },
  spent('v-2', 200),
];

describe('a year that was imported with the times at which it was recorded', () => {
  it('was not being imported at any of them', async () => {
    const ledger = await openSampleLedger('huaihua-2023');
    const { reader } = ledger;
    const [address = ADDRESS] = reader.catalogue.unitYears();
    const days = ['2023-03-31', '2023-07-05', '2023-12-31'];
    const points = days.map((day) => reader.pointOf(address, { knownAt: `${day}T12:00:00+08:00` }));
    expect(points.map((point) => reader.unfinishedImportOf(point))).toEqual(days.map(() => undefined));
    await ledger.close();
  });
});
