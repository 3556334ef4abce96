import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMapping, type NamedMapping, type SheetMapping } from '@ledger/sheets';

/** A name that no mapping can have. */
class MappingNameError extends Error {
  readonly zh = '映射的名称应为 1 至 60 个字符';

  constructor() {
    super('the name of a mapping has 1 to 60 characters');
    this.name = 'MappingNameError';
  }
}

/** Mappings of lists that a unit has kept: a folder for each unit in the data directory, a file for each name. */
export class KeptMappings {
  private readonly folder: string;

  constructor(dataDir: string, unitCode: string) {
    this.folder = join(dataDir, 'mappings', encodeURIComponent(unitCode));
  }

  /** In the order of their names. A file that is no mapping is left out, and told to `skip`. */
  async all(skip: (name: string, problem: string) => void): Promise<readonly NamedMapping[]> {
    const files = await readdir(this.folder).catch(() => []);
    const kept: NamedMapping[] = [];
    for (const file of files.filter((one) => one.endsWith('.json')).toSorted()) {
      const name = decodeURIComponent(file.replace(/\.json$/, ''));
      const read = readMapping(await readFile(join(this.folder, file), 'utf8'));
      if (read.ok) kept.push({ name, mapping: read.mapping });
      else skip(name, read.problem);
    }
    return kept;
  }

  /** Stores it, replacing one with the same name. @throws MappingNameError for a name that is blank or too long. */
  async keep(name: string, mapping: SheetMapping): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(this.folder, { recursive: true });
    // Whoever reads meanwhile reads the old one or the new one, never a half.
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
