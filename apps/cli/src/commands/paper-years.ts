import { existsSync } from 'node:fs';
import { formatFen, shown } from '@ledger/domain';
import {
  linesOfPaper,
  statedPaper,
  type Layout,
  type NotLine,
  type PaperLine,
  type StatedPaper,
  type UnderstoodPaper,
} from '@ledger/paper-check';
import type { Paper } from '@ledger/papers';
import { notLineText } from '../../../api/src/papers/year/assumed-of-paper';
import { recordYearOfPaper, yearOfPaper } from '../../../api/src/papers/year/year-of-paper';
import { UsageError } from '../exit-codes';
import { writeFileAt, writeNewFileAt } from '../output/write-file';
import { note } from '../output/note';

export interface NamedPapers {
  readonly names: readonly string[];
  readonly papers: readonly Paper[];
  /** What was read of each paper. */
  readonly understood: readonly UnderstoodPaper[];
  readonly layouts: readonly Layout[];
  /** Papers that were named but could not be read. */
  readonly refused: readonly unknown[];
}

/** The whole year that was made of a paper. */
export interface RecordYear {
  readonly file: string;
  readonly lines: readonly PaperLine[];
  readonly notLines: readonly NotLine[];
}

/** One paper as a statement. @throws UsageError */
export async function writeYear(path: string, named: NamedPapers): Promise<void> {
  const { name, stated } = onlyPaper(named, '--year-file');
  if (stated.figures.length === 0)
    throw new UsageError('没有读出数字，未写年度文件', 'no figure was read: no year file was written');
  if (existsSync(path)) note(`覆盖已有文件 written over: ${shown(path)}`);
  await writeFileAt(path, new TextEncoder().encode(yearOfPaper(stated, name)));
}

/** One paper as a whole year that a ledger can replay. @throws UsageError */
export async function writeRecordYear(
  path: string,
  named: NamedPapers,
  overwrite: boolean,
): Promise<RecordYear> {
  const { name, paper, stated } = onlyPaper(named, '--record-year');
  const read = linesOfPaper(paper, named.layouts);
  if (read.lines.length === 0 && stated.figures.length === 0)
    throw new UsageError('没有读出数字，未写年度文件', 'no figure was read: no year file was written');
  const content = new TextEncoder().encode(recordYearOfPaper(stated, read, name));
  await (overwrite ? writeFileAt : writeNewFileAt)(path, content);
  return { file: path, lines: read.lines, notLines: read.notLines };
}

/** What was written and what could not be written. */
export function recordYearView({ file, lines, notLines }: RecordYear): string {
  const totalFen = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const assumed = lines.filter((line) => line.assumed.length > 0).length;
  const head =
    lines.length === 0
      ? `${file}：没有按功能科目列支出的预算或决算表，只写了读出的数字 no table of lines: only what it states was written`
      : `${file}：预算行 lines ${String(lines.length)}，合计 in all ${formatFen(totalFen)} 万元，其中有假设 of them with something assumed ${String(assumed)}；请核对后导入 look at it, then budget import`;
  const named = notLines.length === 0 ? [] : ['未能成行 what became no line', ...notLines.map(notLineText)];
  return [head, ...named].join('\n  ');
}

function onlyPaper(
  { names: [name = ''], papers: [paper, ...others], understood: [understood], refused }: NamedPapers,
  option: string,
): { readonly name: string; readonly paper: Paper; readonly stated: StatedPaper } {
  if (!paper || !understood || others.length + refused.length > 0)
    throw new UsageError(`${option} 一次只用于一份文本`, `${option} takes one paper`);
  return { name, paper, stated: statedPaper(understood) };
}
