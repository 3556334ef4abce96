import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMapping, type NamedMapping, type SheetMapping } from '@ledger/sheets';

/** The name cannot be the name of a mapping. */
export class MappingNameError extends Error {
  readonly zh = '映射的名称应为 1 至 60 个字符';

  constructor() {
    super('the name of a mapping has 1 to 60 characters');
    this.name = 'MappingNameError';
  }
}

/** The stored mappings of a unit's lists. The data directory has one folder per unit, with one file per mapping. */
export class KeptMappings {
  private readonly folder: string;

  constructor(dataDir: string, unitCode: string) {
    this.folder = join(dataDir, 'mappings', folderOf(unitCode));
  }

  /** Sorted by name. A file that is not a mapping is left out and reported to `skip`. */
  async all(skip: (name: string, problem: string) => void): Promise<readonly NamedMapping[]> {
    const files = await readdir(this.folder).catch(() => []);
    const kept: NamedMapping[] = [];
    for (const file of files.filter((one) => one.endsWith('.json')).toSorted()) {
      const name = decodeURIComponent(file.replace(/\.json$/, ''));
      const read = readMapping(await readFile(join(this.folder, file), 'utf8'));
      if (read.ok) kept.push({ name, mapping: read.mapping });
      else skip(name, read.problem.en);
    }
    return kept;
  }

  /**
   * Stores a mapping and replaces one with the same name. @throws MappingNameError if the name is blank or too long.
   */
  async keep(name: string, mapping: SheetMapping): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(this.folder, { recursive: true });
    // Another reader sees the old mapping or the new one, never a part of one.
    await writeFile(`${path}.new`, JSON.stringify(mapping, undefined, 2));
    await rename(`${path}.new`, path);
  }

  async forget(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  private pathOf(name: string): string {
    const given = name.normalize('NFC').trim();
    if (given === '' || given.length > 60) throw new MappingNameError();
    return join(this.folder, `${encodeURIComponent(given)}.json`);
  }
}

/** Any text may be asked for as a code; dots alone would lead out of the folder. */
function folderOf(unitCode: string): string {
  const encoded = encodeURIComponent(unitCode);
  return /^\.*$/.test(encoded) ? `%2E${encoded.slice(1)}` : encoded;
}
