import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { WriteSide } from './write-side';
import { importYear, type ImportOutcome, type ImportRequest } from './import/import-year';

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
