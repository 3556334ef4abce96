import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { arrayBuffer } from 'node:stream/consumers';
import {
  checkAcross,
  layoutSchema,
  type Layout,
  type PaperReport,
  type PapersReport,
  type UnderstoodPaper,
} from '@ledger/paper-check';
import { LARGEST_PAPER, type Paper } from '@ledger/papers';
import { parse } from 'yaml';
import { checkInThread } from '../../../api/src/papers/check-in-thread';
import { UsageError } from '../exit-codes';

/** A paper that could not be read, or needs too much time or memory. */
interface RefusedPaper {
  readonly file: string;
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}

export interface ReadPapers {
  readonly names: readonly string[];
  readonly papers: readonly Paper[];
  /** What was read of each paper. */
  readonly understood: readonly UnderstoodPaper[];
  readonly layouts: readonly Layout[];
  readonly report: PapersReport;
  readonly refused: readonly RefusedPaper[];
}

/** A paper with the name of its file and the result of its check. */
interface NamedPaper {
  readonly name: string;
  readonly paper: Paper;
  readonly understood: UnderstoodPaper;
  readonly report: PaperReport;
}

/**
 * Checks each paper in a thread with limits of time and memory. A paper that is refused does not affect the others.
 * @throws UsageError if a file cannot be opened
 */
export async function readPapers(
  files: readonly string[],
  layoutFiles: readonly string[],
): Promise<ReadPapers> {
  const layouts = await Promise.all(layoutFiles.map(readLayout));
  const read: NamedPaper[] = [];
  const refused: RefusedPaper[] = [];
  for (const file of files) {
    const name = basename(file);
    const answer = await checkInThread({ bytes: await bytesOf(file), layouts });
    if ('refusal' in answer) {
      const { code, zh, en } = answer.refusal;
      refused.push({ file: name, code, message: { zh, en } });
    } else read.push({ name, ...answer });
  }
  const understood = read.map((paper) => paper.understood);
  return {
    names: read.map(({ name }) => name),
    papers: read.map(({ paper }) => paper),
    understood,
    layouts,
    report: {
      papers: read.map(({ report }) => report),
      ...checkAcross(understood),
    },
    refused,
  };
}

export function refusedView({ file, code, message: { zh, en } }: RefusedPaper): string {
  return `错误 error [${code}] ${file}：${zh}\n${en}`;
}

/** Only as much as shows that the file is too large. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await arrayBuffer(createReadStream(file, { end: LARGEST_PAPER })));
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
