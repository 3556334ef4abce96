import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readYearFile, YAML_FILE, type YearFile } from '@ledger/year-file';
import { ImportBudgetYear, type EntryVerdict, type ImportOutcome } from '@ledger/write-side';
import type { Command } from 'commander';
import { EXIT_CODES, UsageError } from '../exit-codes';
import { openLedger, type LedgerContext } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { withProgress } from '../output/progress';
import { sheetReport } from '../output/sheet-report';
import { VERDICT_WORDS, wordsOf } from '../output/verdicts';
import { importSheet, isSheet, type SheetFile, type SheetImportOptions } from './import-sheet';
import { bytesOf, textIn } from './read-file';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly withRecordedTimes?: boolean;
}

/** Reads a year file and the files beside it. @throws UsageError that lists every fault with its line. */
export async function readYear(path: string): Promise<YearFile> {
  return readYearIn({ path, bytes: await bytesOf(path) });
}

async function readYearIn({ path, bytes }: SheetFile): Promise<YearFile> {
  const yaml = textIn(bytes, path);
  const result = readYearFile(yaml, await filesBeside(path, yaml));
  if (result.ok) return result.year;
  const lines = result.errors.map(
    (error) =>
      `${error.file === YAML_FILE ? basename(path) : error.file}:${error.line}:${error.column} ${error.code} ${error.zh}\n    ${error.en}`,
  );
  throw new UsageError(
    `年度文件有 ${lines.length} 处错误，未写入任何内容：\n${lines.join('\n')}`,
    `the year file has ${lines.length} faults; nothing was written`,
  );
}

/** The files that the year file names, whatever they are called. */
async function filesBeside(path: string, yaml: string): Promise<Readonly<Record<string, string>>> {
  const folder = dirname(path);
  const isNamed = (name: string) => /\.(csv|tsv|txt)$/i.test(name) && yaml.includes(name);
  const names = (await readdir(folder)).filter((name) => name !== basename(path) && isNamed(name));
  const files: Record<string, string> = {};
  for (const name of names) files[name] = textIn(await bytesOf(join(folder, name)), name);
  return files;
}

/** Imports a year that was read. */
export async function importInto(
  ledger: LedgerContext,
  year: YearFile,
  options: ImportOptions,
): Promise<ImportOutcome> {
  return withProgress(`导入 import ${year.unitCode} ${year.fiscalYear}`, (onProgress) =>
    ledger.commands.execute(new ImportBudgetYear({ ...year, ...options, onProgress })),
  );
}

/** What people read of an import: every entry under `every`, else every entry that stopped it, and how many were written. */
export function importReport(year: YearFile, outcome: ImportOutcome, every = false): string {
  const entries = new Map(year.entries.map((entry) => [entry.entryId, entry]));
  const bad = outcome.verdicts.filter(({ status }) => status === 'refused' || status === 'changed');
  const known = outcome.verdicts.filter(({ status }) => status === 'known').length;
  const line = ({ entryId, status, error }: EntryVerdict) => {
    const entry = entries.get(entryId);
    return `${entry?.file ?? ''}:${entry?.line ?? 0} [${entryId}] ${VERDICT_WORDS[status]}${error ? ` ${wordsOf(error)}` : ''}`;
  };
  const sum =
    bad.length === 0
      ? `写入 written ${outcome.written}，已有 known ${known}，共 of ${outcome.verdicts.length}`
      : `${bad.length} 个条目未通过，未写入任何内容 entries refused, nothing was written`;
  return [...(every ? outcome.verdicts : bad).map(line), ...assumedLine(outcome), sum].join('\n');
}

/** What was accepted although no paper was found that prints it, where the entries were accepted at all. */
function assumedLine({ accepted, assumedCodes }: ImportOutcome): readonly string[] {
  if (!accepted || assumedCodes.length === 0) return [];
  const codes = assumedCodes.map(({ code, name }) => `${code} ${name}`).join('、');
  return [
    `请核对编码：未见印有以下编码的文件，按通行科目表接受 codes accepted from general knowledge, no paper was found that prints them: ${codes}`,
  ];
}

/** `budget import FILE`: every entry is decided before anything is written. */
export function addImport(program: Command, print: (text: string) => void): void {
  program
    .command('import')
    .description(
      '导入年度文件或清单 import a year file, or a list (.xlsx .xls .csv); nothing is written where anything is refused',
    )
    .argument(
      '<file>',
      '年度文件或清单 the YAML file, with the voucher file that it names beside it; or a list',
    )
    .option('--dry-run', '只核对，逐条说明，不写入 decide only, a word for each entry or row')
    .option('--unit <code>', '清单：单位编码 of a list: whose it is')
    .option('--year <year>', '清单：预算年度 of a list: of which year')
    .option(
      '--mapping <file>',
      '清单：映射文件（JSON）of a list: what its columns are, as --show-mapping prints it',
    )
    .option(
      '--show-mapping',
      '清单：只打印认出的映射 print what the columns are taken for, and write nothing',
    )
    .option('--on <date>', '清单：文件日期 the day of a document whose list has none')
    .option('--document <no>', '清单：文号 the number of a document whose list names none')
    .option(
      '--with-recorded-times',
      '保留文件中的记录时间（仅限空账库） keep recordedAt, into an empty store only',
    )
    .addHelpText(
      'after',
      '\n例 examples:\n  budget import samples/huaihua-2023/year.yaml --dry-run\n  budget import 支付明细.xlsx --unit 431200.ZRZYGH --year 2024 --dry-run',
    )
    .action(async (path: string, options: ImportOptions & ListOptions) => {
      const { store, json, as } = program.opts<GlobalOptions>();
      const file = { path, bytes: await bytesOf(path) };
      const year = isSheet(file) ? undefined : await readYearIn(file);
      const ledger = await openLedger(store, options.showMapping ? 'read' : 'write');
      try {
        const accepted = year
          ? await importAndPrint(ledger, { year, options, print, json })
          : await importListAndPrint(ledger, file, { options, print, json, actor: as });
        if (!accepted) process.exitCode = EXIT_CODES.refused.code;
      } finally {
        await ledger.close();
      }
    });
}

interface ListOptions extends SheetImportOptions {
  readonly showMapping?: boolean;
}

interface Printing {
  readonly print: (text: string) => void;
  readonly json: boolean | undefined;
}

async function importAndPrint(
  ledger: LedgerContext,
  { year, options, print, json }: Printing & { readonly year: YearFile; readonly options: ImportOptions },
): Promise<boolean> {
  const { dryRun, withRecordedTimes } = options;
  const asked = { ...(dryRun && { dryRun }), ...(withRecordedTimes && { withRecordedTimes }) };
  const outcome = await importInto(ledger, year, asked);
  print(json ? toJson(outcome) : importReport(year, outcome, dryRun));
  return outcome.accepted;
}

async function importListAndPrint(
  ledger: LedgerContext,
  file: SheetFile,
  {
    options,
    print,
    json,
    actor,
  }: Printing & { readonly options: ListOptions; readonly actor: string | undefined },
): Promise<boolean> {
  const isTrial = options.dryRun === true || options.showMapping === true;
  if (actor === undefined && !isTrial)
    throw new UsageError(
      '请用 --as 写明操作人（写在 import 之前）',
      'name who acts by --as, in front of import',
    );
  const outcome = await importSheet(ledger, file, { ...options, dryRun: isTrial, actor: actor ?? '' });
  if (options.showMapping) {
    print(JSON.stringify(outcome.tables.find(({ mapping }) => mapping)?.mapping ?? {}, undefined, 2));
    return true;
  }
  print(json ? toJson(outcome) : sheetReport(outcome, isTrial));
  return outcome.accepted;
}
