import type { UnitYear, YearPoint } from '@ledger/answers';
import { DomainError } from '@ledger/domain';
import { RefusalNames, type LedgerReader } from '@ledger/reader';
import {
  calledIn,
  namesLine,
  QuestionError,
  refusalCalled,
  type UnitYear,
  type YearPoint,
} from '@ledger/answers';
import { DomainError, type Called } from '@ledger/domain';
import type { LedgerReader } from '@ledger/reader';

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
export async function withLinesCalled(error: unknown, address: UnitYear, names: Names): Promise<unknown> {
  if (!(error instanceof DomainError) || !namesLine(error)) return error;
  return refusalCalled(error, await calledOf(address, names));
}

async function calledOf(address: UnitYear, names: Names): Promise<Called> {
  try {
    // Events that declare codes are among the documents, so the vouchers need not be read.
    const { documents } = await names.reader.yearAt(names.pointOf(address));
    return calledIn(documents, address.fiscalYear);
  } catch (error) {
    // A year that is not opened, or cannot be read, has the shipped tables alone.
    if (error instanceof QuestionError) return calledIn([], address.fiscalYear);
    throw error;
  }
}
