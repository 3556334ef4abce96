import type { UnitYear, YearPoint } from '@ledger/answers';
import { DomainError } from '@ledger/domain';
import { RefusalNames, type LedgerReader } from '@ledger/reader';

/** The source of names for lines: the tables of a year and the codes that the year declared. */
interface Years {
  readonly reader: LedgerReader;
  readonly pointOf: (address: UnitYear) => YearPoint;
}

/** Adds to a refusal the name of each line in front of its key. Other errors stay as they are. */
export async function withLinesCalled(error: unknown, address: UnitYear, years: Years): Promise<unknown> {
  if (!(error instanceof DomainError)) return error;
  return new RefusalNames((of) => years.reader.select(years.pointOf(of))).called(error, address);
}
