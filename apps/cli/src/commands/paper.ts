import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkPapers, layoutSchema, type Layout } from '@ledger/paper-check';
import { readPaper, type Paper } from '@ledger/papers';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { EXIT_CODES, UsageError } from '../exit-codes';
import type { GlobalOptions } from '../options';
import { toJson } from '../output/json';
import { papersView } from '../output/paper-view';

interface PaperOptions {
  readonly strict?: boolean;
  readonly layout?: readonly string[];
}

/** `budget paper check FILE…`: what a published paper has against itself. Needs no store and no network. */
export function addPaper(program: Command, print: (text: string) => void): void {
  const paper = program.command('paper').description('核对公开文本 published papers');
  paper
    .command('check')
    .description('核对预算、决算、绩效自评文本内部的勾稽关系 check published papers against themselves')
    .argument('<files...>', 'PDF、docx、xlsx、xls、HTML 或文本 files')
    .option('--strict', '有发现时退出码为 1 exit with 1 where anything is found')
    .option('--layout <files...>', '本地表样（YAML） layouts of your own')
    .addHelpText('after', '\n例 example:\n  budget paper check 2024-juesuan.pdf')
    .exitOverride()
    .action(async (files: readonly string[], { strict, layout = [] }: PaperOptions) => {
      const layouts = await Promise.all(layout.map(readLayout));
      const papers: Paper[] = [];
      for (const file of files) papers.push(await readPaper(await bytesOf(file)));
      const report = checkPapers(papers, { layouts });
      const names = files.map((file) => basename(file));
      print(
        program.opts<GlobalOptions>().json ? toJson({ files: names, ...report }) : papersView(names, report),
      );
      const isFound = report.across.length > 0 || report.papers.some(({ findings }) => findings.length > 0);
      if (strict === true && isFound) process.exitCode = EXIT_CODES.refused.code;
    });
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
