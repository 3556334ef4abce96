import type { UnitYear, YearPoint } from '@ledger/answers';
import type { Basis, LedgerReader } from '@ledger/reader';

/**
 * Up to where the log is told of to who does not see all of it: the last event before the cut in the streams that the answer
 * is read from. The token holds the cut itself.
 */
export async function toldCut(
  reader: LedgerReader,
  { unitCode, fiscalYear, cut }: YearPoint,
): Promise<Pick<Basis, 'cut' | 'knownAt'>> {
  const last = await lastBefore(reader, { unitCode, fiscalYear }, cut);
  const knownAt = reader.catalogue.recorded.recordedAtOf(last);
  return { cut: last, ...(knownAt !== undefined && { knownAt }) };
}

async function lastBefore(reader: LedgerReader, year: UnitYear, cut: bigint): Promise<bigint> {
  const latest = reader.catalogue.lastPositionAround(year);
  if (latest <= cut) return latest;
  const { fiscalYear } = year;
  const around = [fiscalYear - 1, fiscalYear, fiscalYear + 1].map((each) =>
    reader.select({ ...year, fiscalYear: each, cut, asOf: END_OF_TIME }),
  );
  return (await Promise.all(around))
    .flat()
    .reduce((last, { position }) => (position > last ? position : last), 0n);
}

/** What is dated after the year was recorded before the cut, too. */
const END_OF_TIME = '9999-12-31';
