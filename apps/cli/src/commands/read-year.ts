import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readYearFile, YAML_FILE, type YearFile } from '@ledger/year-file';
import { UsageError } from '../exit-codes';
import { bytesOf, textIn, type NamedBytes } from './read-file';

/** Reads a year file and the files beside it. @throws UsageError that lists every fault with its line. */
export async function readYear(path: string): Promise<YearFile> {
  return readYearIn({ path, bytes: await bytesOf(path) });
}

/** The same of a file whose bytes are at hand. */
export async function readYearIn({ path, bytes }: NamedBytes): Promise<YearFile> {
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
