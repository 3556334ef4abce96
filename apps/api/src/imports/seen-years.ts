import { linesCalled } from '@ledger/answers';
import { isSheet, type ListUnit } from '@ledger/imports';
import { AskExecution, unitsOfYear } from '@ledger/reader';
import type { ListYear } from '@ledger/sheets';
import type { UnitYear } from '@ledger/write-side';
import type { Sight } from '../access/sight';
import type { Reading } from '../reading/reading';
import type { ImportAsked } from './import-job';

/**
 * What rows of a list are completed by: years that the importer may see. Others are as if they were not there, because what
 * is said of the rows would tell their lines. The thread that reads the list asks outside of the request, so whose sight
 * it is must be given.
 */
export class SeenYears {
  constructor(
    private readonly reading: Reading,
    private readonly sight: Sight | undefined,
  ) {}

  async yearOf(address: UnitYear): Promise<ListYear> {
    const { reader } = this.reading;
    const { unitCode, fiscalYear } = address;
    const isThere = reader.catalogue.fiscalYearsOf(unitCode).includes(fiscalYear);
    if (!isThere || !this.sees(unitCode)) return { lines: [] };
    const { lines, voucherNumbering } = await this.reading.ask(new AskExecution(reader.pointOf(address, {})));
    return { lines: lines.map(({ line }) => line), called: linesCalled(lines), voucherNumbering };
  }

  /** The units that rows of lists may name. */
  unitsFor({ lists: { fiscalYear }, files }: ImportAsked['source']): readonly ListUnit[] {
    if (fiscalYear === undefined || !files.some(isSheet)) return [];
    const { reader } = this.reading;
    return unitsOfYear(reader.catalogue, fiscalYear, reader.momentOf()).filter(({ unitCode }) =>
      this.sees(unitCode),
    );
  }

  private sees(unitCode: string): boolean {
    return this.sight?.may(['figures'], unitCode) ?? false;
  }
}
