import type { CalendarDate } from '@ledger/domain';
import type { ListYear, NamedMapping, SheetImport, SheetMapping } from '@ledger/sheets';
import type { ImportEntry, UnitYear } from '@ledger/write-side';

/** A file as it came. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files in the folder of a year file; files of the same job that it names count too. */
  readonly attachments?: readonly ImportFile[];
}

/** What a cell of a list is to be read as instead of what stands in it. */
export interface CellCorrection {
  readonly file: string;
  readonly sheet: string;
  /** 'F12' */
  readonly cell: string;
  readonly text: string;
}

/** How lists are read, which say less of themselves than a year file does. */
export interface ListReading {
  /** Of whom they are, where rows do not name their units. */
  readonly unitCode?: string;
  readonly fiscalYear?: number;
  /** Which units rows may name. */
  readonly unitCodes: readonly string[];
  readonly mapping?: SheetMapping;
  readonly kept: readonly NamedMapping[];
  readonly on?: CalendarDate;
  readonly document?: string;
  readonly approvedBy?: string;
}

/** All that an import reads, and nothing that cannot be sent to a thread. */
export interface ImportSource {
  readonly files: readonly ImportFile[];
  /** Who is the author of the rows of lists. */
  readonly actor: string;
  readonly today: CalendarDate;
  readonly lists: ListReading;
  readonly corrections: readonly CellCorrection[];
}

/** What of a unit's year its lists are read by; asked for only where a list is of it. */
export type ListYearOf = (address: UnitYear) => Promise<ListYear>;

export interface LoadedEntry {
  readonly address: UnitYear;
  readonly entry: ImportEntry;
}

interface Read {
  readonly name: string;
  /** 'sha256:…' */
  readonly digest: string;
  /** In the order in which they are to be imported. */
  readonly entries: readonly LoadedEntry[];
}

export interface ReadYear extends Read {
  readonly kind: 'YEAR_FILE';
  readonly address: UnitYear;
  /** Where each entry stands, in the same order. */
  readonly places: readonly { readonly file: string; readonly line: number }[];
}

export interface ReadList extends Read {
  readonly kind: 'LIST';
  readonly found: SheetImport;
  /** The content of the cells of each found row, as one text: see {@link cellsIn}. */
  readonly cells: readonly string[];
  /** The first rows below the heading of each table. */
  readonly firstRows: readonly (readonly (readonly string[])[])[];
}

export interface UnreadFile extends Read {
  readonly kind: 'UNREADABLE';
  readonly faults: readonly FileFault[];
}

export type ReadFile = ReadYear | ReadList | UnreadFile;

/** An error of the file itself; line and column are 0 if it concerns the whole file. */
export interface FileFault {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly zh: string;
  readonly en: string;
}

/** One text for each row instead of one for each cell: 200,000 rows are sent between threads. */
const BETWEEN_CELLS = '\u001F';

export function joinedCells(texts: readonly string[]): string {
  return texts.join(BETWEEN_CELLS);
}

/** The texts of a row, cell by cell from column A. */
export function cellsIn(joined: string): readonly string[] {
  return joined.split(BETWEEN_CELLS);
}
