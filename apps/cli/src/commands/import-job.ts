import { runImport, type FileOutcome, type ReadFile } from '@ledger/imports';
import { RefusalNames } from '@ledger/reader';
import { ImportBudgetYears } from '@ledger/write-side';
import type { LedgerContext } from '../ledger-context';
import { withProgress } from '../output/progress';

export interface JobOptions {
  readonly dryRun?: boolean;
  readonly withRecordedTimes?: boolean;
  readonly rightRows?: boolean;
}

/** Imports files as one job: all of them, none, or only correct rows. Returns outcomes in the order of the files. */
export function runJob(
  { commands, reader }: LedgerContext,
  files: readonly ReadFile[],
  { dryRun = false, withRecordedTimes = false, rightRows = false }: JobOptions,
): Promise<readonly FileOutcome[]> {
  const names = new RefusalNames((address) => reader.select(reader.pointOf(address)));
  const label = files.length === 1 ? (files[0]?.name ?? '') : `${String(files.length)} 个文件 files`;
  return withProgress(`导入 import ${label}`, (onProgress) =>
    runImport((years, options) => commands.execute(new ImportBudgetYears(years, options)), files, {
      onProgress,
      dryRun,
      withRecordedTimes,
      rightOnly: rightRows,
      called: (error, address, toDeclare) => names.called(error, address, toDeclare),
    }),
  );
}
