import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { appendFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { UsageError } from '../exit-codes';

/** @throws UsageError with the reason if the file cannot be written. */
export async function writeFileAt(path: string, content: Uint8Array | string): Promise<void> {
  await told(path, writeFile(path, content));
}

/** Does not overwrite an existing file. @throws UsageError */
export async function writeNewFileAt(path: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new UsageError(
        `文件 ${path} 已存在，未写入：请换一个名称，或加 --overwrite`,
        `the file ${path} is there already and nothing was written: choose another name, or add --overwrite`,
      );
    throw cannotWrite(path, error);
  }
}

/** @throws UsageError with the reason if nothing can be appended to the file. */
export async function appendFileAt(path: string, text: string): Promise<void> {
  await told(path, appendFile(path, text));
}

/** Writes the texts one after another. @returns how many. @throws UsageError with the reason. */
export async function writeTextsAt(path: string, texts: AsyncIterable<string>): Promise<number> {
  const out = createWriteStream(path);
  // Before the first text, so that a failure during the next read is not lost.
  const written = finished(out);
  written.catch(() => undefined);
  await told(path, Promise.race([once(out, 'open'), written]));
  let count = 0;
  for await (const text of texts) {
    count += 1;
    if (!out.write(text)) await told(path, Promise.race([once(out, 'drain'), written]));
  }
  out.end();
  await told(path, written);
  return count;
}

/**
 * Creates the folder and its parents. Trap: with `recursive`, Node retries forever below /proc.
 * @throws UsageError with the reason if it cannot be created.
 */
export async function makeFolderAt(path: string, mode?: number): Promise<void> {
  try {
    await makeOneByOne(resolve(path), mode);
  } catch (error) {
    throw new UsageError(
      `无法建立目录 ${path}（${reasonOf(error).zh}）`,
      `the folder ${path} cannot be made (${reasonOf(error).en})`,
    );
  }
}

async function makeOneByOne(path: string, mode: number | undefined): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) await makeOneByOne(above, mode);
  try {
    await mkdir(path, { mode });
  } catch (error) {
    // Another process may have created it meanwhile.
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function told(path: string, writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): UsageError {
  const { zh, en } = reasonOf(error);
  return new UsageError(`无法写入文件 ${path}（${zh}）`, `the file ${path} cannot be written (${en})`);
}

interface Reason {
  readonly zh: string;
  readonly en: string;
}

function reasonOf(error: unknown): Reason {
  const code = codeOf(error) ?? String(error);
  return REASONS[code] ?? { zh: code, en: code };
}

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: { zh: '上级目录不存在或不能建立', en: 'the folder above it is not there, or takes no other' },
  ENOTDIR: { zh: '路径中有一级是文件', en: 'a part of the path is a file' },
  EEXIST: { zh: '同名文件已存在', en: 'a file of this name is there' },
  EISDIR: { zh: '这是一个目录', en: 'it is a folder' },
  EACCES: { zh: '没有权限', en: 'you may not write there' },
  EPERM: { zh: '没有权限', en: 'you may not write there' },
  EROFS: { zh: '磁盘只读', en: 'the disk can only be read' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
