import type { ImportSource, LoadedEntry, ReadFile, ReadList, ReadYear } from '@ledger/imports';
import type { ListYear, SheetImport } from '@ledger/sheets';
import type { UnitYear } from '@ledger/write-side';

/** What the thread is started with. */
export type ReadingTask = ImportSource;

/** From the thread: the year that it needs, a part of the result, or the end. */
export type FromThread =
  | { readonly kind: 'year'; readonly address: UnitYear }
  | { readonly kind: 'file'; readonly file: ReadFile }
  | { readonly kind: 'part'; readonly part: FilePart }
  | { readonly kind: 'done' };

/** A part of the entries, places or rows of a file: one large message would block the receiving thread. */
export interface FilePart {
  readonly entries: readonly LoadedEntry[];
  readonly places: ReadYear['places'];
  readonly rows: SheetImport['rows'];
  readonly cells: ReadList['cells'];
}

/** To the thread: the requested year, or that its last part was received. */
export type ToThread = { readonly kind: 'year'; readonly year: ListYear } | { readonly kind: 'more' };
