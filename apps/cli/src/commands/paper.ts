import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  checkPapers,
  checkSheetOf,
  layoutSchema,
  statedPaper,
  type Layout,
  type PapersReport,
} from '@ledger/paper-check';
import { readPaper, type Paper } from '@ledger/papers';
import { writeWorkbook } from '@ledger/sheets';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { EXIT_CODES, UsageError } from '../exit-codes';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { checkSheetTable } from '../output/check-sheet';
import { papersView } from '../output/paper-view';
import { writeFileAt } from '../output/write-file';
import { yearOfPaper } from '../output/year-of-paper';

interface PaperOptions {
  readonly strict?: boolean;
  readonly layout?: readonly string[];
  readonly xlsx?: string;
  readonly yearFile?: string;
}

/** `budget paper check FILE…`: what a published paper has against itself. Needs no store and no network. */
export function addPaper(program: Command, print: (text: string) => void): void {
  const paper = program.command('paper').description('核对公开文本 published papers');
  paper
    .command('check')
    .description('核对预算、决算、绩效自评文本内部的勾稽关系 check published papers against themselves')
    .argument('<files...>', 'PDF、docx、xlsx、xls、HTML 或文本 files')
    .option('--strict', '有发现时退出码为 1 exit with 1 where anything is found')
    .option(
      '--xlsx <file>',
      '公开情况检查表（Excel） the findings as the bureau’s check sheet, a sheet for each paper',
    )
    .option('--year-file <file>', '把读出的数字和关系写成年度文件 what was read of one paper, as a year file')
    .option('--layout <files...>', '本地表样（YAML） layouts of your own')
    .addHelpText('after', '\n例 example:\n  budget paper check 2024-juesuan.pdf')
    .exitOverride()
    .action(async (files: readonly string[], { strict, layout = [], xlsx, yearFile }: PaperOptions) => {
      const layouts = await Promise.all(layout.map(readLayout));
      const papers: Paper[] = [];
      for (const file of files) papers.push(await readPaper(await bytesOf(file)));
      const report = checkPapers(papers, { layouts });
      const names = files.map((file) => basename(file));
      const read = { names, papers, report };
      if (yearFile !== undefined) await writeYear(yearFile, read, layouts);
      if (xlsx !== undefined) await writeCheckSheets(xlsx, read);
      print(
        program.opts<GlobalOptions>().json ? toJson({ files: names, ...report }) : papersView(names, report),
      );
      const isFound = report.across.length > 0 || report.papers.some(({ findings }) => findings.length > 0);
      if (strict === true && isFound) process.exitCode = EXIT_CODES.refused.code;
    });
}

interface ReadPapers {
  readonly names: readonly string[];
  readonly papers: readonly Paper[];
  readonly report: PapersReport;
}

/** @throws UsageError where none of the papers is of a kind that has a check sheet. */
async function writeCheckSheets(path: string, { names, papers, report }: ReadPapers): Promise<void> {
  const sheets = papers.flatMap((paper, index) => {
    const own = report.papers[index];
    const sheet = own && checkSheetOf(paper, own);
    return sheet ? [checkSheetTable(sheet, names[index] ?? '')] : [];
  });
  if (sheets.length === 0)
    throw new UsageError(
      '公开情况检查表只用于部门预算和决算',
      'the check sheet is for budgets and final accounts',
    );
  await writeFileAt(path, await writeWorkbook(sheets));
}

/** @throws UsageError where there are several papers, or where nothing was read. */
async function writeYear(
  path: string,
  { names: [name = ''], papers }: ReadPapers,
  layouts: readonly Layout[],
): Promise<void> {
  const [paper, ...others] = papers;
  if (!paper || others.length > 0)
    throw new UsageError('--year-file 一次只用于一份文本', '--year-file takes one paper');
  const stated = statedPaper(paper, layouts);
  if (stated.figures.length === 0)
    throw new UsageError('没有读出数字，未写年度文件', 'no figure was read: no year file was written');
  await writeFileAt(path, new TextEncoder().encode(yearOfPaper(stated, name)));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new UsageError(`无法打开文件 ${file}`, `cannot open ${file}: ${messageOf(error)}`);
  }
}

async function readLayout(file: string): Promise<Layout> {
  const result = layoutSchema.safeParse(parse(new TextDecoder().decode(await bytesOf(file))));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
  throw new UsageError(`表样 ${file} 有误：\n${faults}`, `the layout ${file} has faults`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
