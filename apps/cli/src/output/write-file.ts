import { writeFile } from 'node:fs/promises';
import { UsageError } from '../exit-codes';

/** @throws UsageError with the reason where the file cannot be written. */
export async function writeFileAt(path: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`无法写入文件 ${path}`, `the file ${path} cannot be written: ${reason}`);
  }
}
