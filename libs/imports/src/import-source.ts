import type { CalendarDate } from '@ledger/domain';
import type { ListYear, NamedMapping, SheetImport, SheetMapping } from '@ledger/sheets';
import type { ImportEntry, UnitYear } from '@ledger/write-side';

/** A file as it was received. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files in the folder of a year file. If a year file names another file of the same job, that counts, too. */
  readonly attachments?: readonly ImportFile[];
}

/** The value to use instead of the content of a cell. */
export interface CellCorrection {
  readonly file: string;
  readonly sheet: string;
  /** 'F12' */
  readonly cell: string;
  readonly text: string;
}

/** A unit that rows of a list may name, by its code or by what it is or was called. */
export interface ListUnit {
  readonly unitCode: string;
  readonly names: readonly string[];
}

/** How lists are read. A list contains less information than a year file. */
export interface ListReading {
  /** The unit of rows that name none. */
  readonly unitCode?: string;
  readonly fiscalYear?: number;
  /** The units that rows may name. */
  readonly units: readonly ListUnit[];
  readonly mapping?: SheetMapping;
  readonly kept: readonly NamedMapping[];
  readonly on?: CalendarDate;
  readonly document?: string;
  readonly approvedBy?: string;
}

/** All data that an import reads. It contains only what can be sent to a thread. */
export interface ImportSource {
  readonly files: readonly ImportFile[];
  /** The author of rows in lists. */
  readonly actor: string;
  readonly today: CalendarDate;
  readonly lists: ListReading;
  readonly corrections: readonly CellCorrection[];
}

/** The data of a unit's year that is needed to read its lists. Called only if a list belongs to that year. */
export type ListYearOf = (address: UnitYear) => Promise<ListYear>;

export interface LoadedEntry {
  readonly address: UnitYear;
  readonly entry: ImportEntry;
}

interface Read {
  readonly name: string;
  /** 'sha256:…' */
  readonly digest: string;
  /** In the order of import. */
  readonly entries: readonly LoadedEntry[];
}

export interface ReadYear extends Read {
  readonly kind: 'YEAR_FILE';
  readonly address: UnitYear;
  /** The place of each entry, in the same order. */
  readonly places: readonly { readonly file: string; readonly line: number }[];
}

export interface ReadList extends Read {
  readonly kind: 'LIST';
  readonly found: SheetImport;
  /** The cells of each row that was found, as one text: see {@link cellsIn}. */
  readonly cells: readonly string[];
  /** The first rows below the heading of each table. */
  readonly firstRows: readonly (readonly (readonly string[])[])[];
}

export interface UnreadFile extends Read {
  readonly kind: 'UNREADABLE';
  readonly faults: readonly FileFault[];
}

export type ReadFile = ReadYear | ReadList | UnreadFile;

/** An error of the file itself. Line and column are 0 if it concerns the whole file. */
export interface FileFault {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly zh: string;
  readonly en: string;
}

/** Joins the cells of a row to one text, because one text per cell would be slow to send for 200,000 rows. */
const BETWEEN_CELLS = '\u001F';

export function joinedCells(texts: readonly string[]): string {
  return texts.join(BETWEEN_CELLS);
}

/** The texts of a row, cell by cell from column A. */
export function cellsIn(joined: string): readonly string[] {
  return joined.split(BETWEEN_CELLS);
}
