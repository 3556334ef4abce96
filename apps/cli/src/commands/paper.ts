import { checkSheetOf, type PapersReport } from '@ledger/paper-check';
import { writeWorkbook } from '@ledger/sheets';
import type { Command } from 'commander';
import { checkSheetTable } from '../../../api/src/papers/check-sheet-table';
import { EXIT_CODES, UsageError } from '../exit-codes';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { papersView } from '../output/paper-view';
import { writeFileAt } from '../output/write-file';
import {
  againstView,
  contradictsLedger,
  papersAgainst,
  type AgainstLedger,
  type AgainstOptions,
} from './paper-against';
import { recordYearView, writeRecordYear, writeYear, type RecordYear } from './paper-years';
import { readPapers, refusedView, type ReadPapers } from './read-papers';
import { note } from '../output/note';

interface PaperOptions extends AgainstOptions {
  readonly against?: boolean;
  readonly strict?: boolean;
  readonly layout?: readonly string[];
  readonly xlsx?: string;
  readonly yearFile?: string;
  readonly recordYear?: string;
  readonly overwrite?: boolean;
}

/** `budget paper check FILE…`: finds contradictions in published papers, without a store or network. */
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
    .option(
      '--record-year <file>',
      '写成可回放的年度文件：上述内容，另加预算行（预算数或决算数），假设逐行注明 a whole year that can be replayed: the same, with lines of the budget or of what was spent',
    )
    .option('--against', '与账本（--store）中该单位该年度的数比较 hold it against the ledger’s year, too')
    .option(
      '--unit <code>',
      '--against：单位编码；账库只有一个单位时可省略 whose year; may be left out where the store holds one',
    )
    .option('--year <year>', '--against：预算年度；省略时为文本的年度 left out: the paper’s')
    .option('--overwrite', '允许 --record-year 覆盖已有文件 let --record-year write over a file')
    .option('--layout <files...>', '本地表样（YAML） layouts of your own')
    .addHelpText('after', '\n例 example:\n  budget paper check 2024-juesuan.pdf')
    .exitOverride()
    .action(async (files: readonly string[], options: PaperOptions) => {
      const read = await readPapers(files, options.layout ?? []);
      for (const refused of read.refused) note(refusedView(refused));
      if (read.papers.length > 0) print(await answerTo(read, options, program.opts<GlobalOptions>()));
      if (read.refused.length > 0) process.exitCode = EXIT_CODES.usage.code;
    });
}

/** Writes the requested files, and returns the text to print. */
async function answerTo(
  read: ReadPapers,
  options: PaperOptions,
  { store, json }: GlobalOptions,
): Promise<string> {
  const recordYear = await writeFiles(read, options);
  const against = options.against ? await papersAgainst(store, read, options) : undefined;
  const isContradicted = against?.some(contradictsLedger) ?? false;
  if (options.strict === true && (isContradicted || isFound(read.report)))
    process.exitCode = EXIT_CODES.refused.code;
  return json ? asJson(read, { recordYear, against }) : asText(read, { recordYear, against });
}

/** The requested files; undefined if a whole year was not requested. */
async function writeFiles(
  read: ReadPapers,
  { yearFile, recordYear, xlsx, overwrite = false }: PaperOptions,
): Promise<RecordYear | undefined> {
  if (yearFile !== undefined) await writeYear(yearFile, read);
  const written = recordYear === undefined ? undefined : await writeRecordYear(recordYear, read, overwrite);
  if (xlsx !== undefined) await writeCheckSheets(xlsx, read);
  return written;
}

interface Beside {
  readonly recordYear: RecordYear | undefined;
  readonly against: readonly AgainstLedger[] | undefined;
}

function asJson({ names, report, refused }: ReadPapers, { recordYear, against }: Beside): string {
  return toJson({
    files: names,
    ...report,
    ...(recordYear && { recordYear }),
    ...(against && { against }),
    ...(refused.length > 0 && { refused }),
  });
}

function asText({ names, report }: ReadPapers, { recordYear, against = [] }: Beside): string {
  const written = recordYear ? [recordYearView(recordYear)] : [];
  return [papersView(names, report), ...against.map(againstView), ...written].join('\n\n');
}

function isFound({ across, papers }: PapersReport): boolean {
  return across.length > 0 || papers.some(({ findings }) => findings.length > 0);
}

/** @throws UsageError if none of the papers is of a kind that has a check sheet. */
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
