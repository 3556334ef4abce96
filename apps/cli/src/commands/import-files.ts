import { counted, dayInShanghai, shown } from '@ledger/domain';
import { basename, resolve } from 'node:path';
import {
  isSheet,
  readImport,
  type ImportFile,
  type ImportSource,
  type ListYearOf,
  type ReadFile,
  type UnreadFile,
} from '@ledger/imports';
import { UsageError } from '../exit-codes';
import type { LedgerContext } from '../ledger-context';
import { yearsIn, listReading, type SheetImportOptions } from './import-sheet';
import { bytesOf, filesBeside } from './read-file';
import { note } from '../output/note';

/**
 * The files of a job, each year file with the files that it names. Voucher files that it does not name are reported.
 * @throws UsageError if a file is missing.
 */
export async function filesAt(paths: readonly string[]): Promise<readonly ImportFile[]> {
  const given = new Set(paths.map((path) => resolve(path)));
  const names = namesOf(paths);
  return Promise.all(
    paths.map(async (path, index) => {
      const file = { name: names[index] ?? path, bytes: await bytesOf(path) };
      if (isSheet(file)) return file;
      const { named, leftOut } = await filesBeside(path, file.bytes);
      for (const vouchers of leftOut)
        if (!given.has(resolve(vouchers))) tellLeftOut(file.name, basename(vouchers));
      return { ...file, attachments: named };
    }),
  );
}

/** The last part of each path, with as many parent folders as make it unique: all may be called year.yaml. */
export function namesOf(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split(/[\\/]/));
  const most = Math.max(...parts.map(({ length }) => length));
  let names = parts.map((path) => path.slice(-1).join('/'));
  for (let count = 2; count <= most; count += 1) {
    const isShared = sharedAmong(names);
    names = names.map((name, index) => {
      return isShared(name) ? (parts[index]?.slice(-count).join('/') ?? name) : name;
    });
  }
  return names;
}

function sharedAmong(names: readonly string[]): (name: string) => boolean {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return (name) => (times.get(name) ?? 0) > 1;
}

function tellLeftOut(year: string, vouchers: string): void {
  const file = shown(vouchers);
  note(
    `${shown(year)} 没有写 vouchers，旁边的 ${file} 不读入；是本年度凭证的，请写 vouchers: ${file}\n` +
      `    ${file} beside it is not read: where these are its vouchers, write vouchers: ${file}`,
  );
}

/** Year files are read without a ledger. @throws UsageError listing every error with its line. */
export function readYearFiles(files: readonly ImportFile[]): Promise<readonly ReadFile[]> {
  const lists = { units: [], kept: [] };
  return readAll({ files, actor: '', today: '', lists, corrections: [] }, () =>
    Promise.resolve({ lines: [] }),
  );
}

/** Lists, possibly together with year files. @throws UsageError */
export async function readWithLists(
  ledger: LedgerContext,
  files: readonly ImportFile[],
  options: SheetImportOptions & { readonly actor: string },
): Promise<readonly ReadFile[]> {
  const lists = await listReading(ledger, options);
  const { actor } = options;
  return readAll({ files, actor, today: dayInShanghai(new Date()), lists, corrections: [] }, yearsIn(ledger));
}

async function readAll(source: ImportSource, yearOf: ListYearOf): Promise<readonly ReadFile[]> {
  const read = await readImport(source, yearOf);
  const faulty = read.find((file) => file.kind === 'UNREADABLE');
  if (faulty) throw unreadable(faulty);
  return read;
}

function unreadable({ name, faults }: UnreadFile): UsageError {
  const whole = faults.find(({ line }) => line === 0);
  if (whole && faults.length === 1)
    return new UsageError(`${name}：${whole.zh}（${whole.code}）`, `${name}: ${whole.en} (${whole.code})`);
  const lines = faults.map(
    ({ file, line, column, code, zh, en }) => `${file}:${line}:${column} ${code} ${zh}\n    ${en}`,
  );
  return new UsageError(
    `年度文件有 ${lines.length} 处错误，未写入任何内容：\n${lines.join('\n')}`,
    `the year file has ${counted(lines.length, 'fault')}; nothing was written`,
  );
}
