import { writeFile } from 'node:fs/promises';
import { UsageError } from '../exit-codes';

/** @throws UsageError with the reason where the file cannot be written. */
export async function writeFileAt(path: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Writes nothing over a file that is there. @throws UsageError */
export async function writeNewFileAt(path: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UsageError(
        `文件 ${path} 已存在，未写入：请换一个名称，或加 --overwrite`,
        `the file ${path} is there already and nothing was written: choose another name, or add --overwrite`,
      );
    throw cannotWrite(path, error);
  }
}

function cannotWrite(path: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(`无法写入文件 ${path}`, `the file ${path} cannot be written: ${reason}`);
}
