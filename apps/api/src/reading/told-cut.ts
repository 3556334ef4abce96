import type { YearPoint } from '@ledger/answers';
import type { LedgerReader } from '@ledger/reader';

/**
 * The cut as shown to somebody who does not see the whole log: the last event up to the cut in the streams that the
 * answer is read from; 0 if there is none.
 */
export async function toldCut(reader: LedgerReader, point: YearPoint): Promise<bigint> {
  const { unitCode, fiscalYear, cut } = point;
  const latest = reader.catalogue.lastPositionAround({ unitCode, fiscalYear });
  if (latest <= cut) return latest;
  const around = [fiscalYear - 1, fiscalYear, fiscalYear + 1].map((each) =>
    reader.select({ unitCode, fiscalYear: each, cut, asOf: END_OF_TIME }),
  );
  return (await Promise.all(around))
    .flat()
    .reduce((last, { position }) => (position > last ? position : last), 0n);
}

/** What is dated after the year was recorded before the cut, too. */
const END_OF_TIME = '9999-12-31';
