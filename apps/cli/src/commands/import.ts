import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readYearFile, VOUCHERS_FILE, type YearFile } from '@ledger/year-file';
import { ImportBudgetYear, type EntryVerdict, type ImportOutcome } from '@ledger/write-side';
import type { Command } from 'commander';
import { EXIT_CODES, UsageError } from '../exit-codes';
import { openLedger, type LedgerContext } from '../ledger-context';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { withProgress } from '../output/progress';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly withRecordedTimes?: boolean;
}

/** Reads a year file and the files beside it. @throws UsageError that lists every fault with its line. */
export async function readYear(path: string): Promise<YearFile> {
  const yaml = await textOf(path);
  const vouchers = await textOf(join(dirname(path), VOUCHERS_FILE)).catch(() => undefined);
  const result = readYearFile(yaml, vouchers === undefined ? {} : { [VOUCHERS_FILE]: vouchers });
  if (result.ok) return result.year;
  const lines = result.errors.map(
    (error) => `${error.file}:${error.line}:${error.column} ${error.code} ${error.zh}\n    ${error.en}`,
  );
  throw new UsageError(
    `年度文件有 ${lines.length} 处错误，未写入任何内容：\n${lines.join('\n')}`,
    `the year file has ${lines.length} faults; nothing was written`,
  );
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

/** What people read of an import: every entry that stopped it, or how many were written. */
export function importReport(year: YearFile, outcome: ImportOutcome): string {
  const entries = new Map(year.entries.map((entry) => [entry.entryId, entry]));
  const bad = outcome.verdicts.filter(({ status }) => status === 'refused' || status === 'changed');
  if (bad.length === 0) {
    const known = outcome.verdicts.filter(({ status }) => status === 'known').length;
    return `写入 written ${outcome.written}，已有 known ${known}，共 of ${outcome.verdicts.length}`;
  }
  const where = ({ entryId }: EntryVerdict) => {
    const entry = entries.get(entryId);
    return `${entry?.file ?? ''}:${entry?.line ?? 0} [${entryId}]`;
  };
  const lines = bad.map((verdict) => `${where(verdict)} ${textsOf(verdict.error)}`);
  return [`${bad.length} 个条目未通过，未写入任何内容 entries refused, nothing was written：`, ...lines].join(
    '\n',
  );
}

function textsOf(error: Error | undefined): string {
  if (!error) return '';
  const zh = 'zh' in error ? `${String(error.zh)}\n    ` : '';
  return `${'code' in error ? String(error.code) : error.name} ${zh}${error.message}`;
}

async function textOf(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'not UTF-8';
    throw new UsageError(`无法读取文件 ${path}（${reason}）`, `the file ${path} cannot be read (${reason})`);
  }
}

/** `budget import FILE`: every entry is decided before anything is written. */
export function addImport(program: Command, print: (text: string) => void): void {
  program
    .command('import')
    .description('导入年度文件 import a year file; nothing is written where any entry is refused')
    .argument('<file>', '年度文件 the YAML file; vouchers.csv beside it is read too')
    .option('--dry-run', '只核对，不写入 decide only')
    .option(
      '--with-recorded-times',
      '保留文件中的记录时间（仅限空账库） keep recordedAt, into an empty store only',
    )
    .addHelpText('after', '\n例 example:\n  budget import samples/huaihua-2023/year.yaml --dry-run')
    .action(async (file: string, options: ImportOptions) => {
      const { store, json } = program.opts<GlobalOptions>();
      const year = await readYear(file);
      const ledger = await openLedger(store, 'write');
      try {
        const outcome = await importInto(ledger, year, options);
        print(json ? toJson(outcome) : importReport(year, outcome));
        if (!outcome.accepted) process.exitCode = EXIT_CODES.refused.code;
      } finally {
        await ledger.close();
      }
    });
}
