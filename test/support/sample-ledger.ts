import { readFile } from 'node:fs/promises';
import { storedEvents } from '@ledger/domain';
import { createEventCodec, openEventStore, type EventStore } from '@ledger/event-store';
import { LedgerReader } from '@ledger/reader';
import { importYear, WriteSide, type ImportOutcome } from '@ledger/write-side';
import { readYearFile, VOUCHERS_FILE, type YearFile } from '@ledger/year-file';

export interface SampleLedger {
  readonly store: EventStore;
  readonly writeSide: WriteSide;
  readonly reader: LedgerReader;
  readonly year: YearFile;
  readonly outcome: ImportOutcome;
  close(): Promise<void>;
}

/** One of the sample years, imported, with its recorded times where it names them, into a store of its own. */
export async function openSampleLedger(
  sample: string,
  storeUrl = 'embedded::memory:',
): Promise<SampleLedger> {
  const store = await openEventStore(storeUrl, { mode: 'write', codec: createEventCodec(storedEvents) });
  const writeSide = new WriteSide(store);
  const year = await readSample(sample);
  const withRecordedTimes = year.entries.every(({ recordedAt }) => recordedAt !== undefined);
  const outcome = await importYear(writeSide, { ...year, withRecordedTimes });
  const reader = new LedgerReader(store);
  await reader.start();
  const close = async () => {
    await reader.stop();
    await store.close();
  };
  return { store, writeSide, reader, year, outcome, close };
}

async function readSample(sample: string): Promise<YearFile> {
  const folder = `samples/${sample}`;
  const vouchers = await readFile(`${folder}/${VOUCHERS_FILE}`, 'utf8').catch(() => undefined);
  const attachments = vouchers === undefined ? {} : { [VOUCHERS_FILE]: vouchers };
  const read = readYearFile(await readFile(`${folder}/year.yaml`, 'utf8'), attachments);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.year;
}
