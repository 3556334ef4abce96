import type { LoadedEntry, ReadFile } from '@ledger/imports';
import type { FilePart } from './job-messages';

/** Taken in by the other side in a few milliseconds. */
const AT_ONCE = 500;

/** A file without its long lists. */
export function withoutParts(file: ReadFile): ReadFile {
  switch (file.kind) {
    case 'LIST':
      return { ...file, entries: [], cells: [], found: { ...file.found, entries: [], rows: [] } };
    case 'YEAR_FILE':
      return { ...file, entries: [], places: [] };
    case 'UNREADABLE':
      return file;
  }
}

/** What it has many of, some at a time. */
export function* partsOf(file: ReadFile): Generator<FilePart> {
  const { entries } = file;
  const places = file.kind === 'YEAR_FILE' ? file.places : [];
  const [rows, cells] = file.kind === 'LIST' ? [file.found.rows, file.cells] : [[], []];
  for (let at = 0; at < Math.max(entries.length, rows.length); at += AT_ONCE) {
    const [from, to] = [at, at + AT_ONCE];
    yield {
      entries: entries.slice(from, to),
      places: places.slice(from, to),
      rows: rows.slice(from, to),
      cells: cells.slice(from, to),
    };
  }
}

/** A file that is put together again. */
export class GatheredFile {
  private readonly entries: LoadedEntry[] = [];
  private readonly places: FilePart['places'][number][] = [];
  private readonly rows: FilePart['rows'][number][] = [];
  private readonly cells: string[] = [];

  constructor(private readonly file: ReadFile) {}

  add(part: FilePart): void {
    this.entries.push(...part.entries);
    this.places.push(...part.places);
    this.rows.push(...part.rows);
    this.cells.push(...part.cells);
  }

  get whole(): ReadFile {
    const { file, entries, places, rows, cells } = this;
    switch (file.kind) {
      case 'LIST':
        return { ...file, entries, cells, found: { ...file.found, rows } };
      case 'YEAR_FILE':
        return { ...file, entries, places };
      case 'UNREADABLE':
        return file;
    }
  }
}
