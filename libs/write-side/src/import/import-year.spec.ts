import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assumptionIn, importMarkIn, originIn } from '@ledger/domain';
import { openEventStore, type EventStore } from '@ledger/event-store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handleBudgetIntent } from '../handle-budget-intent';
import { WriteSide } from '../write-side';
import type { ImportEntry } from './import-entry';
import type { ImportRequest } from './import-request';
import { importYear } from './import-year';

const LINE = 'general/basic/2200101/-/302';

const ENTRIES: readonly ImportEntry[] = [
  unit('unit', {
    type: 'RegisterUnit',
    occurredOn: '2023-01-01',
    unitCode: 'U1',
    name: '某单位',
    level: 'department',
    region: '某市',
  }),
  budget('open', {
    type: 'OpenYear',
    unitCode: 'U1',
    fiscalYear: 2023,
    mode: 'control',
    paymentPlanEnforced: false,
  }),
  budget('approve', {
    type: 'ApproveAppropriation',
    occurredOn: '2023-01-10',
    documentNo: '某财预〔2023〕1号',
    lines: [{ line: LINE, amountFen: 1_000_000, procurementFen: 0 }],
  }),
  voucher('v-1', 100_000),
  voucher('v-2', 200_000),
];

describe('importYear', () => {
  let folder: string;
  let store: EventStore;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
  });

  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const run = (entries: readonly ImportEntry[], options: Partial<ImportRequest> = {}) =>
    importYear(new WriteSide(store), { unitCode: 'U1', fiscalYear: 2023, entries, ...options });
  const storedEvents = async () =>
    (await store.readAll({ limit: 1_000 })).map(({ id, type, data }) => ({ id, type, data }));

  it('writes every entry once, however often the file is imported', async () => {
    expect(await run(ENTRIES)).toMatchObject({ accepted: true, written: 5 });
    const first = await storedEvents();
    const again = await run(ENTRIES);
    expect(again).toMatchObject({ accepted: true, written: 0 });
    expect(again.verdicts.every(({ status }) => status === 'known')).toBe(true);
    expect(await storedEvents()).toEqual(first);
  });

  it('keeps where the content of each comes from, and what is assumed where followers find it', async () => {
    const printed = { kind: 'printed', document: '某报告', chapter: '二（一）' } as const;
    const assumed = { why: '没有文件写明' };
    await run([
      ...ENTRIES.slice(0, 1).map((entry) => ({ ...entry, file: 'my.yaml', line: 3 })),
      ...ENTRIES.slice(1, 3).map((entry) => ({
        ...entry,
        file: 'my.yaml',
        line: 4,
        provenance: { from: printed },
      })),
      { ...voucher('v-1', 1), file: 'v.csv', line: 2, provenance: { assumed } },
      voucher('v-2', 2),
    ]);
    const stored = await store.readAll({ limit: 10 });
    expect(stored.map(({ metadata }) => [originIn(metadata), assumptionIn(metadata)])).toEqual([
      [{ kind: 'imported', file: 'my.yaml', row: 3 }, undefined],
      [printed, undefined],
      [printed, undefined],
      [{ kind: 'imported', file: 'v.csv', row: 2 }, assumed],
      [undefined, undefined],
    ]);
  });

  it('marks the begin and the end of an import beside what is assumed', async () => {
    const provenance = { assumed: { why: '没有文件写明' } };
    await run(ENTRIES.map((entry) => ({ ...entry, provenance })));
    const marks = (await store.readAll({ limit: 10 })).map(({ metadata }) => metadata.mark);
    expect(marks.map((mark) => assumptionIn({ mark }))).toEqual(Array(5).fill(provenance.assumed));
    expect(marks.map((mark) => Object.keys(importMarkIn({ mark }) ?? {}))).toEqual([
      ['begins'],
      [],
      [],
      [],
      ['ends'],
    ]);
  });

  it('knows entries that earlier versions made of the same rows, where all of them are stored', async () => {
    await run(ENTRIES);
    const rows = [voucher('v-1', 100_000), voucher('v-2', 200_000)];
    const whole: ImportEntry = {
      ...voucher('v-1', 300_000),
      formerly: rows.map(({ entryId, intent }) => ({ entryId, intent })),
    };
    expect((await run([whole])).verdicts).toMatchObject([{ status: 'known' }]);
    const grown = { ...whole, formerly: [...(whole.formerly ?? []), { entryId: 'v-3', intent: {} }] };
    expect((await run([grown])).verdicts).toMatchObject([{ status: 'changed' }]);
  });

  it('writes nothing when one entry is refused, and reports every entry', async () => {
    const outcome = await run([...ENTRIES, voucher('v-3', 9_000_000), voucher('v-4', 100)]);
    expect(outcome).toMatchObject({ accepted: false, written: 0 });
    expect(outcome.verdicts.map(({ status }) => status)).toEqual([
      'new',
      'new',
      'new',
      'new',
      'new',
      'refused',
      'new',
    ]);
    expect(await storedEvents()).toEqual([]);
  });

  it('names every unknown code once, with all others of its document, and no fault that follows from it', async () => {
    const unknown = ['general/project/2200198/P05/302', 'general/basic/2200197/-/302'];
    const lines = unknown.map((line) => ({ line, amountFen: 1_000_000, procurementFen: 0 }));
    const outcome = await run([
      ...ENTRIES.slice(0, 2),
      budget('approve', {
        type: 'ApproveAppropriation',
        occurredOn: '2023-01-10',
        documentNo: '某财预〔2023〕1号',
        lines,
      }),
      ...unknown.map((line, i) => voucher(`v-${i}`, 100_000, line)),
      voucher('v-9', 9_000_000, unknown[1]),
    ]);
    expect(outcome.verdicts.map(({ status }) => status).slice(2)).toEqual([
      'refused',
      'new',
      'new',
      'refused',
    ]);
    expect(outcome.verdicts[2]?.error).toMatchObject({
      code: 'UNKNOWN_CODE',
      zh: expect.stringContaining('没有功能分类 2200198、项目 P05、功能分类 2200197。'),
      en: expect.stringContaining('"Projects and codes"'),
    });
    expect(outcome.verdicts.at(-1)?.error).toMatchObject({ code: 'LINE_OVERDRAWN' });
    expect(await storedEvents()).toEqual([]);
  });

  it('tells the codes that no paper was found to print, of what is new in the file', async () => {
    const codes = ({ assumedCodes }: Awaited<ReturnType<typeof run>>) => assumedCodes.map(({ code }) => code);
    expect(codes(await run(ENTRIES))).toEqual(['2200101']);
    expect(codes(await run(ENTRIES))).toEqual([]);
  });

  it('adds what a corrected file has more, and refuses an entry whose content changed', async () => {
    await run(ENTRIES);
    expect(await run([...ENTRIES, voucher('v-3', 300)])).toMatchObject({ accepted: true, written: 1 });
    const changed = await run([...ENTRIES.slice(0, 4), voucher('v-2', 250_000)]);
    expect(changed).toMatchObject({ accepted: false, written: 0 });
    expect(changed.verdicts.at(-1)).toMatchObject({ status: 'changed', error: { code: 'ENTRY_CHANGED' } });
  });

  it('is done in a year in use: every entry once, and every command of others', async () => {
    const writeSide = new WriteSide(store);
    await importYear(writeSide, { unitCode: 'U1', fiscalYear: 2023, entries: ENTRIES });
    const many = Array.from({ length: 2_500 }, (_, i) => voucher(`n-${i}`, 1));
    const importing = importYear(writeSide, { unitCode: 'U1', fiscalYear: 2023, entries: many });
    let isDone = false;
    void importing.finally(() => (isDone = true));
    let others = 0;
    for (; !isDone; others += 1) await recordOther(writeSide, others);
    expect(await importing).toMatchObject({ accepted: true, written: 2_500 });
    expect(others).toBeGreaterThan(0);
    expect(await store.streamVersion('budget-U1-2023')).toBe(4 + 2_500 + others);
  });

  it('goes on behind what an interrupted import had written', async () => {
    await run(ENTRIES.slice(0, 4));
    expect(await run(ENTRIES)).toMatchObject({ written: 1 });
    const resumed = await storedEvents();
    await store.close();
    await rm(folder, { recursive: true });
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
    await run(ENTRIES);
    expect(await storedEvents()).toEqual(resumed);
  });

  it('decides only, under dryRun', async () => {
    expect(await run(ENTRIES, { dryRun: true })).toMatchObject({ accepted: true, written: 0 });
    expect(await storedEvents()).toEqual([]);
  });

  it('writes nothing where a recorded time is missing or out of order', async () => {
    const timed = ENTRIES.map((entry, i) => ({ ...entry, recordedAt: `2023-02-0${9 - i}T01:00:00.000Z` }));
    await expect(run(timed, { withRecordedTimes: true })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(run(ENTRIES, { withRecordedTimes: true })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    expect(await store.restoreIsUnfinished()).toBe(false);
    expect(await storedEvents()).toEqual([]);
  });

  it('keeps recorded times in an empty store and refuses to mix them into another', async () => {
    const timed = ENTRIES.map((entry, i) => ({ ...entry, recordedAt: `2023-02-0${i + 1}T01:00:00.000Z` }));
    expect(await run(timed, { withRecordedTimes: true })).toMatchObject({ written: 5 });
    const times = (await store.readAll({ limit: 10 })).map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(timed.map(({ recordedAt }) => recordedAt));
    expect(await run(timed)).toMatchObject({ accepted: true, written: 0 });
    await run([voucher('v-8', 1)]);
    await expect(
      run([...timed, { ...voucher('v-9', 1), recordedAt: '2023-03-01T00:00:00.000Z' }], {
        withRecordedTimes: true,
      }),
    ).rejects.toMatchObject({
      code: 'STORE_NOT_EMPTY',
    });
  });
});

describe('importYear, by somebody who signed in', () => {
  let folder: string;
  let store: EventStore;
  const person = { issuer: 'https://id.example', subject: '1001', name: '李某' };
  const importer = { actor: '李某', person };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    store = await openEventStore(`embedded:${folder}`, { mode: 'write' });
  });

  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  const run = (entries: readonly ImportEntry[], options: Partial<ImportRequest> = {}) =>
    importYear(new WriteSide(store), { unitCode: 'U1', fiscalYear: 2023, entries, importer, ...options });
  const inRecordMode = ENTRIES.map((entry) =>
    entry.target === 'budget' && entry.intent.type === 'OpenYear'
      ? budget(entry.entryId, { ...entry.intent, mode: 'record' })
      : entry,
  );

  it('takes the importer for the actor in control mode, and keeps whom the file names as text', async () => {
    await run(ENTRIES);
    for (const { metadata } of await store.readAll({ limit: 100 }))
      expect(metadata).toMatchObject({ actor: '李某', person, statedBy: 'tester' });
  });

  it('takes whom the file names in record mode, with the importer beside', async () => {
    await run(inRecordMode);
    for (const { metadata } of await store.readAll({ limit: 100 })) {
      expect(metadata).toMatchObject({ actor: 'tester', importedBy: person });
      expect(metadata).not.toHaveProperty('person');
    }
  });

  it('lets nobody approve what they proposed by writing another name beside it', async () => {
    const both = [PROPOSAL, { ...APPROVAL, actor: 'somebody else' }];
    const refused = await run([...ENTRIES, ...both]);
    expect(refused).toMatchObject({ accepted: false, written: 0 });
    expect(refused.verdicts.at(-1)?.error).toMatchObject({ code: 'OWN_PROPOSAL_APPROVED' });
    expect(await run([...ENTRIES, ...both], { importer: { actor: 'operator' } })).toMatchObject({
      accepted: true,
    });
  });

  it('knows the proposer by subject in a later import, and lets somebody else approve', async () => {
    await run([...ENTRIES, PROPOSAL]);
    const renamed = { actor: '李某某', person: { ...person, name: '李某某' } };
    expect(await run([APPROVAL], { importer: renamed })).toMatchObject({ accepted: false });
    const other = { actor: '李某', person: { ...person, subject: '1002' } };
    expect(await run([APPROVAL], { importer: other })).toMatchObject({ accepted: true, written: 1 });
  });
});

const PROPOSAL = budget('propose', {
  type: 'ProposeAdjustment',
  occurredOn: '2023-02-01',
  adjustmentId: 'TZ-1',
  kind: 'supplement',
  items: [{ line: LINE, amountFen: 100, procurementFen: 0 }],
  reason: '追加',
  legalBasis: '预算法 72',
  documentNo: '某财预〔2023〕2号',
});
const APPROVAL = budget('approve-TZ-1', {
  type: 'ApproveAdjustment',
  occurredOn: '2023-02-02',
  adjustmentId: 'TZ-1',
});

type Unit = Extract<ImportEntry, { target: 'unit' }>;
type Budget = Extract<ImportEntry, { target: 'budget' }>;

function unit(entryId: string, intent: Unit['intent']): ImportEntry {
  return { entryId, target: 'unit', intent, actor: 'tester' };
}

function budget(entryId: string, intent: Budget['intent']): ImportEntry {
  return { entryId, target: 'budget', intent, actor: 'tester' };
}

function voucher(voucherNo: string, amountFen: number, line = LINE): ImportEntry {
  return budget(voucherNo, {
    type: 'RecordExpenditure',
    occurredOn: '2023-03-01',
    voucherNo,
    line,
    economicCode: '30201',
    amountFen,
    procurementFen: 0,
    payee: '某供应商',
  });
}

/** A voucher of somebody who works in the same year. */
async function recordOther(writeSide: WriteSide, i: number): Promise<void> {
  const entry = voucher(`other-${i}`, 1);
  if (entry.target !== 'budget') throw new Error('no voucher');
  const { intent } = entry;
  const meta = { actor: '乙', idempotencyKey: `other-${i}` };
  await handleBudgetIntent(writeSide, { address: { unitCode: 'U1', fiscalYear: 2023 }, intent, meta });
}
