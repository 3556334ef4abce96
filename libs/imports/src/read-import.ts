import { SheetError } from '@ledger/sheets';
import { readYearFile, YAML_FILE } from '@ledger/year-file';
import { digestOf, isSheet, textIn } from './import-file';
import type {
  FileFault,
  ImportFile,
  ImportSource,
  ListYearOf,
  ReadFile,
  ReadYear,
  UnreadFile,
} from './import-source';
import { readList } from './read-list';

/**
 * Reads the files of an import: year files with the files that they name, and lists. Faults of a file are part of its
 * answer; nothing is thrown for content.
 */
export async function readImport(source: ImportSource, yearOf: ListYearOf): Promise<readonly ReadFile[]> {
  const years = source.files.filter((file) => !isSheet(file)).map((file) => readYear(file, source));
  const taken = new Set(years.flatMap(({ attached }) => attached));
  const read: ReadFile[] = [];
  for (const file of source.files) {
    const year = years.find((one) => one.file === file);
    if (year) read.push(year.read);
    else if (!taken.has(file)) read.push(await readable(file, () => readList(file, source, yearOf)));
  }
  return read;
}

const TEXT_NAME = /\.(csv|tsv|txt)$/i;

interface YearRead {
  readonly file: ImportFile;
  readonly read: ReadYear | UnreadFile;
  readonly attached: readonly ImportFile[];
}

function readYear(file: ImportFile, { files, actor }: ImportSource): YearRead {
  const unread = (faults: readonly FileFault[]) =>
    ({ kind: 'UNREADABLE', name: file.name, digest: digestOf(file), entries: [], faults }) as const;
  try {
    const yaml = textIn(file.bytes);
    const beside = [...(file.attachments ?? []), ...files];
    const attached = beside.filter(({ name }) => TEXT_NAME.test(name) && yaml.includes(name));
    const result = readYearFile(
      yaml,
      Object.fromEntries(attached.map(({ name, bytes }) => [name, textIn(bytes)])),
    );
    const named = <Part extends { readonly file: string }>(part: Part): Part =>
      part.file === YAML_FILE ? { ...part, file: file.name } : part;
    if (!result.ok) return { file, read: unread(result.errors.map(named)), attached };
    const { unitCode, fiscalYear, entries } = result.year;
    const address = { unitCode, fiscalYear };
    return {
      file,
      read: {
        kind: 'YEAR_FILE',
        name: file.name,
        digest: digestOf(file),
        address,
        entries: entries.map((entry) => ({
          address,
          entry: { ...named(entry), actor: entry.actor || actor },
        })),
        places: entries.map(named).map(({ file: name, line }) => ({ file: name, line })),
      },
      attached,
    };
  } catch (error) {
    return { file, read: unread([faultOf(file, error)]), attached: [] };
  }
}

async function readable(file: ImportFile, read: () => Promise<ReadFile>): Promise<ReadFile> {
  try {
    return await read();
  } catch (error) {
    const faults = [faultOf(file, error)];
    return { kind: 'UNREADABLE', name: file.name, digest: digestOf(file), entries: [], faults };
  }
}

function faultOf({ name }: ImportFile, error: unknown): FileFault {
  if (!(error instanceof SheetError)) throw error;
  return { code: error.code, file: name, line: 0, column: 0, zh: error.zh, en: error.message };
}
