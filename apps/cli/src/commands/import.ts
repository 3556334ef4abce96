import { isSheet, type FileOutcome, type ImportFile, type ReadFile } from '@ledger/imports';
import type { Command } from 'commander';
import { EXIT_CODES, UsageError } from '../exit-codes';
import { openLedger, type LedgerContext } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { importReport } from '../output/import-report';
import { toJson } from '../output/json';
import { sheetReport } from '../output/sheet-report';
import { filesAt, readWithLists, readYearFiles } from './import-files';
import { runJob, type JobOptions } from './import-job';
import { addressAsked, keepMapping, mappingText, type SheetImportOptions } from './import-sheet';

interface ImportOptions extends SheetImportOptions, JobOptions {
  readonly showMapping?: boolean;
}

/** `budget import FILE…`: every entry is decided before anything is stored. */
export function addImport(program: Command, print: (text: string) => void): void {
  const command = program
    .command('import')
    .description(
      '导入年度文件或清单，可一次多个 import year files, or lists (.xlsx .xls .csv), as one job; nothing is written where anything is refused',
    )
    .argument(
      '<files...>',
      '年度文件或清单 YAML files, with the voucher file that each names beside it; or lists',
    );
  importOptions(command).action(async (paths: readonly string[], options: ImportOptions) => {
    const { store, as } = program.opts<GlobalOptions>();
    const files = await filesAt(paths);
    requireSense(files, options, as);
    // Errors in a year file are found without a store.
    const years = files.some(isSheet) ? undefined : await readYearFiles(files);
    const ledger = await openLedger(store, options.showMapping ? 'read' : 'write');
    try {
      const read = years ?? (await readWithLists(ledger, files, { ...options, actor: as ?? '' }));
      if (options.showMapping) return print(mappingText(read));
      await keepMapping(read, options);
      await importRead(ledger, read, { ...options, ...program.opts<GlobalOptions>(), print });
    } finally {
      await ledger.close();
    }
  });
}

async function importRead(
  ledger: LedgerContext,
  read: readonly ReadFile[],
  options: JobOptions & Pick<GlobalOptions, 'json'> & { readonly print: (text: string) => void },
): Promise<void> {
  const outcomes = await runJob(ledger, read, options);
  options.print(options.json ? jsonOf(read, outcomes) : textOf(read, outcomes, options.dryRun === true));
  if (outcomes.some(({ accepted }) => !accepted)) process.exitCode = EXIT_CODES.refused.code;
}

function importOptions(command: Command): Command {
  return command
    .option(
      '--right-rows',
      '清单：有误的行留待改正，其余入账 import the rows of lists that are right, and leave those that are not',
    )
    .option('--dry-run', '只核对，逐条说明，不写入 decide only, a word for each entry or row')
    .option(
      '--unit <code>',
      '清单：没有写明单位的行属于哪个单位（编码）；各行都写明时可省略 of a list: whose rows are that name no unit; may be left out where all do',
    )
    .option('--year <year>', '清单：预算年度 of a list: of which year')
    .option(
      '--mapping <file>',
      '清单：映射文件（JSON）of a list: what its columns are, as --show-mapping prints it',
    )
    .option(
      '--show-mapping',
      '清单：只打印认出的映射 print what the columns are taken for, and write nothing',
    )
    .option(
      '--keep-mapping <name>',
      '清单：以此名称为单位保存映射，下次自动选用 keep the mapping with the unit; it is chosen by itself the next time',
    )
    .option('--on <date>', '清单：文件日期 the day of a document whose list has none')
    .option('--document <no>', '清单：文号 the number of a document whose list names none')
    .option(
      '--approved-by <name>',
      '清单：调整的批准人；不写则只记申请 who approved the adjustments of a list; without it they are only proposed',
    )
    .option(
      '--with-recorded-times',
      '保留文件中的记录时间（仅限空账库） keep recordedAt, into an empty store only',
    )
    .addHelpText(
      'after',
      '\n例 examples:\n  budget import samples/huaihua-2023/year.yaml --dry-run\n  budget import 支付明细.xlsx --unit 431200.ZRZYGH --year 2024 --dry-run\n  budget --as 李明 import 一月.xlsx 二月.xlsx --unit U1 --year 2024',
    );
}

function requireSense(
  files: readonly ImportFile[],
  { dryRun, showMapping, withRecordedTimes, ...options }: ImportOptions,
  actor: string | undefined,
): void {
  const hasLists = files.some(isSheet);
  if (withRecordedTimes && (hasLists || files.length > 1))
    throw new UsageError(
      '--with-recorded-times 一次只能用于一个年度文件',
      '--with-recorded-times takes one year file alone',
    );
  if (!hasLists) return;
  addressAsked(options);
  if (actor === undefined && !dryRun && !showMapping)
    throw new UsageError(
      '请用 --as 写明操作人（写在 import 之前）',
      'name who acts by --as, in front of import',
    );
}

/** The report: of one file alone, or of several with their names and the result of the whole job. */
function textOf(files: readonly ReadFile[], outcomes: readonly FileOutcome[], every: boolean): string {
  const reports = files.flatMap((file, i) => {
    const outcome = outcomes[i];
    return outcome ? [reportOf(file, outcome, every)] : [];
  });
  if (files.length === 1) return reports.join('\n');
  const accepted = outcomes.every((outcome) => outcome.accepted);
  const written = outcomes.reduce((sum, outcome) => sum + outcome.written, 0);
  const entries = outcomes.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
  return [
    ...files.map(({ name }, i) => `── ${name} ──\n${reports[i] ?? ''}`),
    accepted
      ? `共 ${files.length} 个文件 files：写入 written ${written}，共 of ${entries}`
      : `共 ${files.length} 个文件，未写入任何内容 of ${files.length} files nothing was written`,
  ].join('\n');
}

/** The report of one file: every entry or row if `every`, otherwise only what is wrong. */
export function reportOf(file: ReadFile, outcome: FileOutcome, every: boolean): string {
  switch (file.kind) {
    case 'LIST':
      return sheetReport({ ...file.found, ...outcome, file: file.digest }, every);
    case 'YEAR_FILE': {
      const placed = file.entries.map(({ entry: { entryId } }, i) => ({
        entryId,
        ...(file.places[i] ?? { file: file.name, line: 0 }),
      }));
      return importReport(placed, outcome, every);
    }
    case 'UNREADABLE':
      return file.faults.map(({ code, zh }) => `${code} ${zh}`).join('\n');
  }
}

function jsonOf(files: readonly ReadFile[], outcomes: readonly FileOutcome[]): string {
  const about = (file: ReadFile | undefined) =>
    file?.kind === 'LIST' ? { ...file.found, file: file.digest } : {};
  const all = files.map((file, i) => ({ file: file.name, ...about(file), ...outcomes[i] }));
  if (all.length > 1) return toJson({ accepted: outcomes.every(({ accepted }) => accepted), files: all });
  return toJson({ ...about(files[0]), ...outcomes[0] });
}
