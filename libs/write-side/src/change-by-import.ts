import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WriteSide } from './write-side';
import type { ImportOptions, ImportOutcome, ImportRequest, YearEntries } from './import/import-request';
import { importYear } from './import/import-year';
import { importYears } from './import/import-years';

/** Imports the entries of a year file. */
export class ImportBudgetYear extends Command<ImportOutcome> {
  constructor(readonly request: ImportRequest) {
    super();
  }
}

@CommandHandler(ImportBudgetYear)
export class ImportBudgetYearHandler implements ICommandHandler<ImportBudgetYear> {
  constructor(private readonly writeSide: WriteSide) {}

  execute({ request }: ImportBudgetYear): Promise<ImportOutcome> {
    return importYear(this.writeSide, request);
  }
}

/** Imports years of one or several units, all of them or none. */
export class ImportBudgetYears extends Command<readonly ImportOutcome[]> {
  constructor(
    readonly years: readonly YearEntries[],
    readonly options: ImportOptions = {},
  ) {
    super();
  }
}

@CommandHandler(ImportBudgetYears)
export class ImportBudgetYearsHandler implements ICommandHandler<ImportBudgetYears> {
  constructor(private readonly writeSide: WriteSide) {}

  execute({ years, options }: ImportBudgetYears): Promise<readonly ImportOutcome[]> {
    return importYears(this.writeSide, years, options);
  }
}
