import { basename } from 'node:path';
import { ImportBudgetYear, type ImportEntry, type ImportOutcome } from '@ledger/write-side';
import type { YearFile } from '@ledger/year-file';
import type { Command } from 'commander';
import { EXIT_CODES, UsageError } from '../exit-codes';
import { openLedger, type LedgerContext } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { importReport } from '../output/import-report';
import { toJson } from '../output/json';
import { withProgress } from '../output/progress';
import { runJob, type JobOptions, type LoadedFile } from './import-job';
import { addressAsked, isSheet, loadSheet, mappingOf, type SheetImportOptions } from './import-sheet';
import { bytesOf, type NamedBytes } from './read-file';
import { readYearIn } from './read-year';

/** Imports a year that was read. */
export async function importInto(
  ledger: LedgerContext,
  year: YearFile,
  options: JobOptions,
): Promise<ImportOutcome> {
  return withProgress(`导入 import ${year.unitCode} ${year.fiscalYear}`, (onProgress) =>
    ledger.commands.execute(new ImportBudgetYear({ ...year, ...options, onProgress })),
  );
}

interface ImportOptions extends SheetImportOptions, JobOptions {
  readonly showMapping?: boolean;
}

/** `budget import FILE…`: every entry is decided before anything is written. */
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
    const { store, json, as } = program.opts<GlobalOptions>();
    const files = await Promise.all(paths.map(async (path) => ({ path, bytes: await bytesOf(path) })));
    requireSense(files, options, as);
    const years = await readYears(files);
    const ledger = await openLedger(store, options.showMapping ? 'read' : 'write');
    try {
      const [first] = files;
      if (options.showMapping && first) return print(await mappingOf(ledger, first, options));
      const loaded: LoadedFile[] = [];
      for (const file of files)
        loaded.push(years.get(file) ?? (await loadSheet(ledger, file, { ...options, actor: as ?? '' })));
      const outcomes = await runJob(ledger, loaded, options);
      print(json ? jsonOf(loaded, outcomes) : textOf(loaded, outcomes, options.dryRun === true));
      if (outcomes.some(({ accepted }) => !accepted)) process.exitCode = EXIT_CODES.refused.code;
    } finally {
      await ledger.close();
    }
  });
}

function importOptions(command: Command): Command {
  return command
    .option('--dry-run', '只核对，逐条说明，不写入 decide only, a word for each entry or row')
    .option(
      '--unit <code>',
      '清单：单位编码；各行写明单位时可省略 of a list: whose it is; may be left out where rows name their units',
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
  files: readonly NamedBytes[],
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

/** Year files are read before the ledger is opened: what is wrong in them needs no store. */
async function readYears(files: readonly NamedBytes[]): Promise<ReadonlyMap<NamedBytes, LoadedFile>> {
  const years = new Map<NamedBytes, LoadedFile>();
  for (const file of files)
    if (!isSheet(file)) years.set(file, loadedYear(file.path, await readYearIn(file)));
  return years;
}

function loadedYear(path: string, year: YearFile): LoadedFile {
  const { unitCode, fiscalYear } = year;
  const entries: readonly ImportEntry[] = year.entries;
  return {
    path,
    entries: entries.map((entry) => ({ address: { unitCode, fiscalYear }, entry })),
    isFaulty: false,
    report: (outcome, every) => importReport(year, outcome, every),
    about: {},
  };
}

/** One file as it is reported alone; several with their names, and what became of all together. */
function textOf(files: readonly LoadedFile[], outcomes: readonly ImportOutcome[], every: boolean): string {
  const reports = files.flatMap((file, i) => {
    const outcome = outcomes[i];
    return outcome ? [file.report(outcome, every)] : [];
  });
  if (files.length === 1) return reports.join('\n');
  const accepted = outcomes.every((outcome) => outcome.accepted);
  const written = outcomes.reduce((sum, outcome) => sum + outcome.written, 0);
  const entries = outcomes.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
  return [
    ...files.map(({ path }, i) => `── ${basename(path)} ──\n${reports[i] ?? ''}`),
    accepted
      ? `共 ${files.length} 个文件 files：写入 written ${written}，共 of ${entries}`
      : `共 ${files.length} 个文件，未写入任何内容 of ${files.length} files nothing was written`,
  ].join('\n');
}

function jsonOf(files: readonly LoadedFile[], outcomes: readonly ImportOutcome[]): string {
  const all = files.map(({ path, about }, i) => ({ file: basename(path), ...about, ...outcomes[i] }));
  if (all.length > 1) return toJson({ accepted: outcomes.every(({ accepted }) => accepted), files: all });
  return toJson({ ...files[0]?.about, ...outcomes[0] });
}
