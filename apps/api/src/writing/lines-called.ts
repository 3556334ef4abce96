import { calledIn, QuestionError, refusalCalled, type UnitYear, type YearPoint } from '@ledger/answers';
import { DomainError, type Called } from '@ledger/domain';
import type { LedgerReader } from '@ledger/reader';

/** The source of names for lines: the tables of a year and the codes that the year declared. */
interface Names {
  readonly reader: LedgerReader;
  readonly pointOf: (address: UnitYear) => YearPoint;
}

/** Adds to a refusal the name of each line in front of its key. Other errors stay as they are. */
export async function withLinesCalled(error: unknown, address: UnitYear, names: Names): Promise<unknown> {
  return error instanceof DomainError ? refusalCalled(error, await calledOf(address, names)) : error;
}

async function calledOf(address: UnitYear, names: Names): Promise<Called> {
  try {
    return calledIn(await names.reader.select(names.pointOf(address)), address.fiscalYear);
  } catch (error) {
    // A year that is not opened, or cannot be read, has the shipped tables alone.
    if (error instanceof QuestionError) return calledIn([], address.fiscalYear);
    throw error;
  }
}
